import { describe, expect, it } from '@jest/globals'
import {
  type EntityRelations,
  MAX_BULK_BYTES,
  MAX_BULK_DELETIONS,
  MAX_BULK_ENTITIES,
  upsertEntities,
} from '../../../../src/port/entities/entities.ts'
import { FakePort } from '../verify-harness.ts'

const MONA = { identifier: 't/mona', relations: { port_user: null } }
const HUBOT = { identifier: 't/hubot', relations: { port_user: 'hubot' } }

async function upsert(
  answer: unknown,
  port = new FakePort([answer]),
  entities: readonly EntityRelations[] = [MONA, HUBOT],
) {
  const { refused } = await upsertEntities(port, 'm365_copilot_user', entities)
  return refused
}

describe('upsertEntities', () => {
  it("keeps to Port's limits for one request", () => {
    expect(MAX_BULK_ENTITIES).toBe(20)
    expect(MAX_BULK_BYTES).toBe(1_048_576)
    expect(MAX_BULK_DELETIONS).toBe(100)
  })

  it('merges the entities into those of the blueprint', async () => {
    const port = new FakePort([{ ok: true }])

    expect(await upsert({}, port)).toEqual([])

    expect(port.asked).toEqual([
      {
        path: '/v1/blueprints/{blueprint}/entities/bulk?upsert=true&merge=true',
        params: { blueprint: 'm365_copilot_user' },
        body: { entities: [MONA, HUBOT] },
      },
    ])
  })

  it.each([
    ['the message', { message: 'No such user.', error: 'not_found' }],
    ['the error, without a message', { error: 'No such user.' }],
  ])('returns who was refused, with %s', async (_, words) => {
    expect(await upsert({ errors: [{ index: 1, ...words }] })).toEqual([
      { index: 1, reason: 'No such user.' },
    ])
  })

  it('returns who was refused without a reason', async () => {
    expect(await upsert({ errors: [{ index: 0 }] })).toEqual([
      { index: 0, reason: 'Port gives no reason' },
    ])
  })

  it.each<[string, object, readonly number[]]>([
    ['nobody', { ok: false }, [0, 1]],
    ['nobody in its lists', { ok: false, entities: [], errors: [] }, [0, 1]],
    ['one as stored', { ok: false, entities: [{ index: 1 }] }, [0]],
    [
      'one by identifier',
      { ok: false, entities: [{ identifier: 't/mona' }] },
      [1],
    ],
    ['one as refused', { ok: false, errors: [{ index: 1 }] }, [1]],
    [
      'one as refused, none as stored',
      { ok: false, entities: [], errors: [{ index: 1 }] },
      [1, 0],
    ],
    ['nobody, of a success', { ok: true, entities: [] }, []],
  ])('takes an answer that names %s', async (_, answer, refused) => {
    const found = await upsert(answer)

    expect(found.map(({ index }) => index)).toEqual(refused)
  })

  it('cuts a long reason to 200 characters', async () => {
    const message = 'abcde'.repeat(41)

    expect(await upsert({ errors: [{ index: 0, message }] })).toEqual([
      { index: 0, reason: 'abcde'.repeat(40) },
    ])
  })

  it('finds who was refused by identifier, if Port gives no index', async () => {
    const errors = [{ identifier: 't/hubot', message: 'No.' }]

    expect(await upsert({ errors })).toEqual([{ index: 1, reason: 'No.' }])
  })

  it.each([
    ['an index after the last', { index: 2 }],
    ['an unknown identifier', { identifier: 't/ada' }],
    ['neither index nor identifier', {}],
  ])('fails if Port refuses %s', async (_, refused) => {
    await expect(upsert({ errors: [refused] })).rejects.toMatchObject({
      code: 'PORT_UNEXPECTED_RESPONSE',
      message:
        'Cannot read the result for entities of blueprint "m365_copilot_user" from Port: the answer is not as documented (✖ errors[] names an entity that was not sent). If "port-api-url" is not the address of Port\'s API, set "port-api-url" to the address of Port\'s API. If the account is in another region, set "port-region" to the region of the Port account. If a proxy answers instead of Port\'s API, let the runner reach the host of "port-api-url". If both are correct, report the message to the maintainers of this action. Port\'s API may have changed.',
    })
  })
})
