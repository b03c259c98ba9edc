import { describe, expect, it } from '@jest/globals'
import nock from 'nock'
import { PortClient } from '../../src/port/client.ts'
import { Batch } from '../../src/sink/batch.ts'
import type { PortUsers } from '../../src/sink/entities-transport.ts'
import {
  ENTITIES_FORM,
  EntitiesTransport,
} from '../../src/sink/entities-transport.ts'
import { anHttpClient, failureOf } from '../support/fakes/fake-http-client.ts'

const PORT = 'https://api.port.contoso.example'
const PATH = '/v1/blueprints/github_copilot_seats/entities/bulk'
const QUERY = { upsert: 'true', merge: 'true' }
const BODY =
  '{"entities":[{"identifier":"octo-org@2026-11-20","title":"octo-org","properties":{"seats_total":10,"editors":{"vscode":4}}},{"identifier":"octo-org@2026-11-21","title":"octo-org","properties":{"seats_total":11}}]}'

function aTransport(users?: PortUsers) {
  const { http, clock } = anHttpClient({})
  const client = new PortClient({
    http,
    clock,
    apiUrl: PORT,
    credentials: { accessToken: 'port-token-of-a-test' },
    secrets: { add: () => undefined },
  })
  return new EntitiesTransport({ client, users })
}

function personOf(name: string, relations?: object) {
  const properties = { user_principal_name: `${name}@contoso.example` }
  return {
    ...{ identifier: `t/${name}`, title: name, properties },
    ...(relations && { relations }),
  }
}

function aBatch(): Batch {
  const batch = new Batch('github-seats', ENTITIES_FORM.limits)
  const title = 'octo-org'
  const editors = { vscode: 4 }
  batch.add(
    { identifier: 'octo-org@2026-11-20', title, seats_total: 10, editors },
    undefined,
  )
  batch.add(
    { identifier: 'octo-org@2026-11-21', title, seats_total: 11 },
    undefined,
  )
  return batch
}

function port() {
  return nock(PORT).post(PATH).query(QUERY)
}

describe('EntitiesTransport', () => {
  it('writes entities whose other keys are properties, to be merged', async () => {
    let body = ''
    port().reply(200, async (request: Request) => {
      body = await request.text()
      return { ok: true, entities: [] }
    })

    const rejections = await aTransport().deliver(aBatch())

    expect(rejections).toEqual([])
    expect(body).toBe(BODY)
  })

  it('gives the records that Port rejected, with its reason', async () => {
    const [identifier, statusCode] = ['octo-org@2026-11-21', 422]
    const error = 'invalid_request'
    const message = 'property  "seats_total"\n is not of type string'
    port().reply(207, {
      ok: false,
      entities: [
        { created: true, identifier: 'octo-org@2026-11-20', index: 0 },
      ],
      errors: [{ identifier, index: 1, statusCode, error, message }],
    })

    expect(await aTransport().deliver(aBatch())).toEqual([
      { index: 1, reason: 'property "seats_total" is not of type string' },
    ])
  })

  it('sends a person again without a user who has just gone', async () => {
    const sent: unknown[] = []
    const path = '/v1/blueprints/m365_copilot_user/entities/bulk'
    const answers = [
      { errors: [0, 1, 2].map((index) => ({ index, message: 'no' })) },
      { errors: [{ index: 1, message: 'still no' }] },
    ]
    for (const answer of answers) {
      nock(PORT)
        .post(path)
        .query(QUERY)
        .reply(207, async (request: Request) => {
          sent.push(await request.json())
          return answer
        })
    }
    const find = async (address: string) =>
      address === 'hubot@contoso.example' ? undefined : address
    const batch = new Batch('m365-users', ENTITIES_FORM.limits)
    for (const name of ['mona', 'hubot', 'ada']) {
      const user_principal_name = `${name}@contoso.example`
      batch.add(
        { identifier: `t/${name}`, title: name, user_principal_name },
        undefined,
      )
    }

    const rejections = await aTransport({ find }).deliver(batch)

    expect(sent).toEqual([
      {
        entities: [
          personOf('mona', { port_user: 'mona@contoso.example' }),
          personOf('hubot'),
          personOf('ada', { port_user: 'ada@contoso.example' }),
        ],
      },
      { entities: [personOf('mona'), personOf('ada')] },
    ])
    expect(rejections).toEqual([
      { index: 1, reason: 'no' },
      { index: 2, reason: 'still no' },
    ])
  })

  it('sends a single person again without the user', async () => {
    const sent: unknown[] = []
    for (const answer of [{ errors: [{ index: 0, message: 'no' }] }, {}]) {
      nock(PORT)
        .post('/v1/blueprints/m365_copilot_user/entities/bulk')
        .query(QUERY)
        .reply(207, async (request: Request) => {
          sent.push(await request.json())
          return answer
        })
    }
    const batch = new Batch('m365-users', ENTITIES_FORM.limits)
    const user_principal_name = 'mona@contoso.example'
    batch.add(
      { identifier: 't/mona', title: 'mona', user_principal_name },
      undefined,
    )

    const transport = aTransport({ find: async (address) => address })

    expect(await transport.deliver(batch)).toEqual([])
    expect(sent).toEqual([
      { entities: [personOf('mona', { port_user: 'mona@contoso.example' })] },
      { entities: [personOf('mona')] },
    ])
  })

  it('finds a rejected record by its identifier when Port gives no place', async () => {
    const identifier = 'octo-org@2026-11-21'
    port().reply(207, { errors: [{ identifier, error: 'invalid_request' }] })

    expect(await aTransport().deliver(aBatch())).toEqual([
      { index: 1, reason: 'invalid_request' },
    ])
  })

  it('takes an answer about entities it did not send for none', async () => {
    port().reply(207, { errors: [{ index: 7, message: 'no' }] })

    const failure = await failureOf(aTransport().deliver(aBatch()))

    expect(failure).toMatchObject({ code: 'PORT_UNEXPECTED_RESPONSE' })
  })

  it.each([
    [404, 'PORT_NOT_FOUND', 'Run "mode: setup" to create or correct the'],
    [422, 'PORT_API_REFUSED', "Report Port's words and the trace ID to"],
  ])('fails as a whole on %d', async (status, code, advice) => {
    port().reply(status, { ok: false, message: 'Blueprint was not found' })

    const failure = await failureOf(aTransport().deliver(aBatch()))

    expect(failure).toMatchObject({
      name: 'SinkError',
      code,
      message: expect.stringMatching(
        new RegExp(
          `^Cannot send entities of "github_copilot_seats"\\. Cannot use Port's API: .*Blueprint was not found.* The records are stored in "undelivered"\\. ${advice} .*, and send the stored records later with "mode: replay"\\.`,
        ),
      ),
    })
  })

  it('fails when even one entity is too large for Port', async () => {
    const isOf = (count: number) => (body: { entities: unknown[] }) =>
      body.entities.length === count
    for (const count of [2, 1]) {
      nock(PORT).post(PATH, isOf(count)).query(QUERY).reply(413, { ok: false })
    }

    expect(await failureOf(aTransport().deliver(aBatch()))).toMatchObject({
      name: 'SinkError',
      code: 'PORT_API_REFUSED',
    })
  })

  it('keeps the cause of a failure', async () => {
    port().reply(422, { ok: false, message: 'No.' })

    expect(await failureOf(aTransport().deliver(aBatch()))).toMatchObject({
      cause: { name: 'PortError', code: 'PORT_API_REFUSED' },
    })
  })

  it('relates the days of a team to the team', async () => {
    let body: unknown
    nock(PORT)
      .post('/v1/blueprints/github_copilot_team_usage/entities/bulk')
      .query(QUERY)
      .reply(200, async (request: Request) => {
        body = await request.json()
        return { ok: true }
      })
    const batch = new Batch('github-team-usage', ENTITIES_FORM.limits)
    const team = 'octo-org/team:42@2026-11-20'
    const rest = 'octo-org/rest@2026-11-20'
    batch.add({ identifier: team, title: 'docs', team_id: '42' }, undefined)
    batch.add({ identifier: rest, title: 'No team' }, undefined)

    await aTransport().deliver(batch)

    expect(body).toEqual({
      entities: [
        {
          identifier: team,
          title: 'docs',
          properties: { team_id: '42' },
          relations: { team: 'octo-org/team:42' },
        },
        { identifier: rest, title: 'No team', properties: {} },
      ],
    })
  })

  it('sends what it is given', () => {
    expect(aTransport().isSending).toBe(true)
  })

  it('takes 20 records of 1 MiB together, five batches at a time', () => {
    expect(aTransport().limits).toEqual({
      maxRecords: 20,
      maxBodyBytes: 1_048_576,
      maxInFlight: 5,
      keepsRecords: true,
    })
  })
})

describe('ENTITIES_FORM', () => {
  it('writes the very body that is sent', () => {
    const stamp = { runId: '1', collectedAt: '2026-11-22T03:30:00Z' }

    expect(ENTITIES_FORM.write(aBatch(), { index: 1 }, stamp)).toBe(BODY)
  })

  it('stays below the limit with 20 records that fill it', () => {
    const batch = new Batch('m365-users', ENTITIES_FORM.limits)
    const text = 'x'.repeat(52_330)
    for (let index = 0; index < 20; index += 1) {
      batch.add({ identifier: `${index}`, title: 'a', text }, undefined)
    }

    const stamp = { runId: '1', collectedAt: '2026-11-22T03:30:00Z' }
    const body = ENTITIES_FORM.write(batch, { index: 1 }, stamp)
    expect(batch.size).toBe(20)
    expect(body.length).toBeGreaterThan(1_047_000)
    expect(body.length).toBeLessThanOrEqual(1_048_576)
  })
})
