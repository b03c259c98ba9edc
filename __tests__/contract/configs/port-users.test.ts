// The relation of people to Port's own users: what the shipped mapping and
// blueprint do with records of each kind of identity.
import { describe, expect, it } from '@jest/globals'
import {
  blueprintOf,
  contextOf,
  DATASETS,
  expressionsOf,
  mappingsOf,
} from './config-datasets.ts'
import { bundledJq, evaluateAll } from './jq.ts'

const USERS = DATASETS[12]
const [STORING, RELATING] = twoMappings()
const KIND = 'm365-copilot-users'

const HASHED = {
  identifier: '11111111-2222-3333-4444-555555555555/0123456789abcdef',
  title: '0123456789ab',
  user_key: '0123456789abcdef',
  user_hash: '0123456789abcdef',
}
const CONCEALED = {
  identifier: '11111111-2222-3333-4444-555555555555/0123456789abcdef',
  title: '0123456789ABCDEF',
  user_key: '0123456789abcdef',
  display_name: '0123456789ABCDEF',
  identity_concealed: true,
}
const PLAIN = {
  identifier: '11111111-2222-3333-4444-555555555555/mona@contoso.example',
  title: 'Mona@contoso.example',
  user_key: 'mona@contoso.example',
  user_principal_name: 'Mona@contoso.example',
}

async function filtered(record: object): Promise<unknown[]> {
  const filters = { storing: STORING.filter, relating: RELATING.filter }
  const [found] = await evaluateAll(bundledJq, filters, [
    contextOf(record, KIND),
  ])
  return [found?.storing, found?.relating]
}

describe('the relation to the users of Port', () => {
  it('leads from people of Microsoft 365 to at most one, and is not required', () => {
    const relations = DATASETS.map(
      (dataset) => [dataset.dataset, blueprintOf(dataset).relations] as const,
    ).filter(([, each]) =>
      Object.values(each).some(({ target }) => target === '_user'),
    )

    expect(relations).toEqual([
      [
        'm365-users',
        {
          port_user: {
            title: 'Port user',
            description:
              'The Port user of the same person. Set only if people are not pseudonymous.',
            target: '_user',
            required: false,
            many: false,
          },
        },
      ],
    ])
  })

  it('is set by a mapping that says no more than the one before it', () => {
    const { relations: _, ...stored } = STORING.entity
    const { relations, ...again } = RELATING.entity

    expect(STORING.entity).not.toHaveProperty('relations')
    expect(again).toEqual(stored)
    expect(Object.keys(relations ?? {})).toEqual(['port_user'])
    expect(mappingsOf(USERS)).toHaveLength(2)
  })

  it.each([
    ['a hash', HASHED, false],
    ['a concealed name', CONCEALED, false],
    ['a name', PLAIN, true],
  ])('is looked for where a person is %s: %#', async (_, record, isRelated) => {
    expect(await filtered(record)).toEqual([true, isRelated])
  })

  it('is for records of its own kind and schema version only', async () => {
    const { filter } = RELATING

    const results = await evaluateAll(bundledJq, { filter }, [
      contextOf(PLAIN, 'm365-copilot-summary'),
      contextOf(PLAIN, KIND, 2),
    ])

    expect(results).toEqual([{ filter: false }, { filter: false }])
  })

  it('searches by address, as it is and in lower case', async () => {
    const [found] = await evaluateAll(bundledJq, expressionsOf(RELATING), [
      contextOf(PLAIN, KIND),
    ])

    expect(found).toMatchObject({
      'relation 0 combinator': 'or',
      'relation 0 0.property': '$identifier',
      'relation 0 0.operator': '=',
      'relation 0 0.value': 'Mona@contoso.example',
      'relation 0 1.property': '$identifier',
      'relation 0 1.operator': '=',
      'relation 0 1.value': 'mona@contoso.example',
    })
  })
})

function twoMappings() {
  const [first, second] = mappingsOf(USERS)
  if (!first || !second) throw new Error('The webhook has not two mappings')
  return [first, second] as const
}
