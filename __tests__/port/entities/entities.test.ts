import { describe, expect, it } from '@jest/globals'
import nock from 'nock'
import { PortClient } from '../../../src/port/client.ts'
import {
  deleteEntities,
  deleteEntity,
} from '../../../src/port/entities/entities.ts'
import {
  beginsWith,
  type EntitySearch,
  searchEntities,
} from '../../../src/port/entities/search.ts'
import {
  anHttpClient,
  failureOf,
} from '../../support/fakes/fake-http-client.ts'

const PORT = 'https://api.port.contoso.example'
const SEARCH_PATH = '/v1/blueprints/m365_copilot_user/entities/search'
const DELETE_PATH = '/v1/blueprints/m365_copilot_user/bulk/entities/delete'
const SEARCH: EntitySearch = {
  blueprint: 'm365_copilot_user',
  rules: [beginsWith('t/')],
}
const BODY = {
  query: {
    combinator: 'and',
    rules: [{ property: '$identifier', operator: 'beginsWith', value: 't/' }],
  },
  include: ['$identifier', '$updatedAt'],
  limit: 1000,
}

function aClient(): PortClient {
  const { http, clock } = anHttpClient({})
  return new PortClient({
    http,
    clock,
    apiUrl: PORT,
    credentials: { accessToken: 'port-token-of-a-test' },
    secrets: { add: () => undefined },
  })
}

async function identifiersOf(search: EntitySearch): Promise<string[]> {
  const found = []
  for await (const { identifier } of searchEntities(aClient(), search)) {
    found.push(identifier)
  }
  return found
}

describe('searchEntities', () => {
  it('follows the pages to the last', async () => {
    nock(PORT)
      .post(SEARCH_PATH, BODY)
      .reply(200, { ok: true, entities: [{ identifier: 't/a' }], next: 'n2' })
      .post(SEARCH_PATH, { ...BODY, from: 'n2' })
      .reply(200, { ok: true, entities: [{ identifier: 't/b' }], next: null })

    expect(await identifiersOf(SEARCH)).toEqual(['t/a', 't/b'])
  })

  it('ends at an empty page, whatever is said to follow', async () => {
    nock(PORT)
      .post(SEARCH_PATH, BODY)
      .reply(200, { ok: true, entities: [], next: 'n2' })

    expect(await identifiersOf(SEARCH)).toEqual([])
  })

  it('waits out the rate limit as Port asks', async () => {
    const { http, clock } = anHttpClient({})
    const client = new PortClient({
      http,
      clock,
      apiUrl: PORT,
      credentials: { accessToken: 'port-token-of-a-test' },
      secrets: { add: () => undefined },
    })
    nock(PORT)
      .post(SEARCH_PATH)
      .reply(429, '', {
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': '7',
      })
      .post(SEARCH_PATH)
      .reply(200, { ok: true, entities: [] })

    for await (const _ of searchEntities(client, SEARCH)) {
      throw new Error('There is nothing')
    }

    expect(clock.sleeps).toEqual([7_000])
  })
})

describe('deleteEntities', () => {
  it('asks for all at once, and leaves dependents alone', async () => {
    const scope = nock(PORT)
      .post(DELETE_PATH, { entities: ['t/a', 't/b'] })
      .reply(200, { ok: true })

    await deleteEntities(aClient(), 'm365_copilot_user', ['t/a', 't/b'])

    expect(scope.isDone()).toBe(true)
  })

  it('does not take a request for done that Port has not done', async () => {
    nock(PORT).post(DELETE_PATH).reply(200, { ok: false, error: 'busy' })

    const error = await failureOf(
      deleteEntities(aClient(), 'm365_copilot_user', ['t/1']),
    )

    expect(error).toMatchObject({ code: 'PORT_UNEXPECTED_RESPONSE' })
  })

  it('fails when others depend on one of them', async () => {
    nock(PORT)
      .post(DELETE_PATH)
      .reply(409, { ok: false, message: 'entity "t/a" has dependents' })

    const error = await failureOf(
      deleteEntities(aClient(), 'm365_copilot_user', ['t/a']),
    )

    expect(error).toMatchObject({
      code: 'PORT_API_REFUSED',
      message: expect.stringContaining('entity "t/a" has dependents'),
    })
  })
})

describe('deleteEntity', () => {
  const path =
    '/v1/blueprints/m365_copilot_user/entities/t%2Fmona%2Bx%40contoso.example'
  const query = { delete_dependents: 'false' }
  const remove = () =>
    deleteEntity(aClient(), 'm365_copilot_user', 't/mona+x@contoso.example')

  it('encodes the identifier, and leaves dependents alone', async () => {
    const scope = nock(PORT).delete(path).query(query).reply(200, { ok: true })

    await remove()

    expect(scope.isDone()).toBe(true)
  })

  it('is content when the entity is gone already', async () => {
    const scope = nock(PORT)
      .delete(path)
      .query(query)
      .reply(404, { ok: false, error: 'not_found' })

    await remove()

    expect(scope.isDone()).toBe(true)
  })

  it.each([
    [404, '<html>Not here</html>', 'PORT_NOT_FOUND'],
    [200, { ok: false }, 'PORT_UNEXPECTED_RESPONSE'],
  ])('is not content with %i and %j', async (status, body, code) => {
    nock(PORT).delete(path).query(query).reply(status, body)

    expect(await failureOf(remove())).toMatchObject({ code })
  })

  it('fails when others depend on it', async () => {
    nock(PORT)
      .delete(path)
      .query(query)
      .reply(409, { ok: false, message: 'it has dependents' })

    expect(await failureOf(remove())).toMatchObject({
      code: 'PORT_API_REFUSED',
      message: expect.stringContaining('it has dependents'),
    })
  })
})
