import { describe, expect, it } from '@jest/globals'
import {
  type EntitySearch,
  searchEntities,
} from '../../../src/port/entities/search.ts'
import { PortError } from '../../../src/port/error.ts'
import { FakePort } from './verify-harness.ts'

const SEARCH: EntitySearch = { blueprint: 'github_copilot_seat', rules: [] }
const QUERY = { query: { combinator: 'and', rules: [] }, limit: 1000 }
const ASKED = { ...QUERY, include: ['$identifier', '$updatedAt'] }
const REFUSED = new PortError('PORT_API_REFUSED', 'Unknown key "include".')
const NO_NAMES = { ok: true, entities: [{ properties: {}, relations: {} }] }
const WHOLE = {
  ok: true,
  entities: [
    {
      identifier: 'octo-org/1',
      title: 'mona',
      updatedAt: '2026-11-21T03:31:00.000Z',
      properties: { scope: 'octo-org' },
      relations: {},
    },
  ],
}
const FOUND = {
  identifier: 'octo-org/1',
  createdAt: undefined,
  updatedAt: '2026-11-21T03:31:00.000Z',
  properties: { scope: 'octo-org' },
}

async function find(port: FakePort, search = SEARCH) {
  const found = []
  for await (const entity of searchEntities(port, search)) found.push(entity)
  return found
}

describe('searchEntities', () => {
  it('asks for the fields as Port documents them', async () => {
    const port = new FakePort([WHOLE])

    expect(await find(port)).toEqual([FOUND])

    expect(port.searches).toEqual([ASKED])
  })

  it('does not follow cursors that are always new', async () => {
    const pages = Array.from({ length: 100 }, (_, index) => ({
      ...WHOLE,
      next: `n${index}`,
    }))
    const port = new FakePort(pages)

    await expect(find(port)).rejects.toMatchObject({
      code: 'PORT_UNEXPECTED_RESPONSE',
      message: expect.stringContaining('answered again and again'),
    })

    expect(port.searches).toHaveLength(12)
  })

  it('gives up on a list whose entities are always new', async () => {
    const pages = Array.from({ length: 5_001 }, (_, page) => ({
      ok: true,
      entities: [{ identifier: `octo-org/${page}` }],
      next: `n${page}`,
    }))
    const port = new FakePort(pages)

    await expect(find(port)).rejects.toMatchObject({
      code: 'PORT_UNEXPECTED_RESPONSE',
      message: expect.stringContaining('no end after 5000 pages'),
    })

    expect(port.searches).toHaveLength(5_000)
  })

  it('does not follow pages in a circle', async () => {
    const port = new FakePort([
      { ...WHOLE, next: 'n2' },
      { ...WHOLE, next: 'n3' },
      { ...WHOLE, next: 'n2' },
    ])

    await expect(find(port)).rejects.toMatchObject({
      code: 'PORT_UNEXPECTED_RESPONSE',
      message: expect.stringContaining('a page leads to an earlier one'),
    })

    expect(port.searches).toHaveLength(3)
  })

  it('reads fields that keep their dollar sign in the answer', async () => {
    const answer = {
      entities: [
        {
          $identifier: 'octo-org/1',
          $createdAt: '2026-11-01T00:00:00.000Z',
          $updatedAt: '2026-11-02T00:00:00.000Z',
        },
      ],
    }

    expect(await find(new FakePort([answer]))).toEqual([
      {
        identifier: 'octo-org/1',
        createdAt: '2026-11-01T00:00:00.000Z',
        updatedAt: '2026-11-02T00:00:00.000Z',
        properties: {},
      },
    ])
  })

  it('reads nulls as missing', async () => {
    const entity = { identifier: 'a', updatedAt: null, properties: null }

    expect(
      await find(new FakePort([{ entities: [entity], next: null }])),
    ).toEqual([
      {
        identifier: 'a',
        createdAt: undefined,
        updatedAt: undefined,
        properties: {},
      },
    ])
  })

  it.each([
    ['refuses "include"', REFUSED],
    ['answers without identifiers', NO_NAMES],
  ])('asks again without "include" a Port that %s', async (_, first) => {
    const port = new FakePort([first, { ...WHOLE, next: 'n2' }, WHOLE])

    expect(await find(port)).toEqual([FOUND, FOUND])

    expect(port.searches).toEqual([ASKED, QUERY, { ...QUERY, from: 'n2' }])
  })

  it('asks again without "include" a Port that gives no time of change', async () => {
    const { updatedAt: _, ...untimed } = FOUND
    const port = new FakePort([{ entities: [untimed] }, WHOLE])

    expect(await find(port, { ...SEARCH, fields: ['$updatedAt'] })).toEqual([
      FOUND,
    ])

    expect(port.searches).toEqual([ASKED, QUERY])
  })

  it('asks once if no time of change is needed', async () => {
    const { updatedAt: _, ...untimed } = FOUND
    const port = new FakePort([{ entities: [untimed] }])

    expect(await find(port)).toEqual([{ ...FOUND, updatedAt: undefined }])

    expect(port.searches).toEqual([ASKED])
  })

  it('asks again where only a later page lacks identifiers', async () => {
    const port = new FakePort([{ ...WHOLE, next: 'n2' }, NO_NAMES, WHOLE])

    expect(await find(port)).toEqual([FOUND, FOUND])

    expect(port.searches).toEqual([
      ASKED,
      { ...ASKED, from: 'n2' },
      { ...QUERY, from: 'n2' },
    ])
  })

  it('asks again without "include" where no entity has the property', async () => {
    const search = { ...SEARCH, fields: ['properties.scope'] }
    const bare = { entities: [{ identifier: 'octo-org/1', properties: {} }] }
    const port = new FakePort([bare, WHOLE])

    expect(await find(port, search)).toEqual([FOUND])

    expect(port.searches).toEqual([
      { ...QUERY, include: ['$identifier', '$updatedAt', 'properties.scope'] },
      QUERY,
    ])
  })

  it('is content if entities have one of several properties', async () => {
    const fields = ['properties.scope', 'properties.scope_type']
    const port = new FakePort([WHOLE])

    expect(await find(port, { ...SEARCH, fields })).toEqual([FOUND])

    expect(port.searches).toHaveLength(1)
  })

  it('fails when identifiers are missing without "include" as well', async () => {
    const port = new FakePort([NO_NAMES])

    await expect(find(port)).rejects.toMatchObject({
      code: 'PORT_UNEXPECTED_RESPONSE',
      message: expect.stringContaining(
        'Cannot read entities of blueprint "github_copilot_seat" from Port: an entity has no identifier.',
      ),
    })
    expect(port.searches).toHaveLength(2)
  })

  it('fails with the refusal when Port refuses the search itself', async () => {
    const port = new FakePort([REFUSED])

    await expect(find(port)).rejects.toBe(REFUSED)
  })

  it('does not ask again what Port could not answer', async () => {
    const port = new FakePort([new PortError('PORT_UNAVAILABLE', 'Down.')])

    await expect(find(port)).rejects.toMatchObject({ code: 'PORT_UNAVAILABLE' })
    expect(port.searches).toHaveLength(1)
  })
})
