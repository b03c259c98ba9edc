// In any order of interrupted and repeated setups, nothing about a person is
// stored while members may read it. Webhook requests arrive all the time.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { completeSecrets } from '../../../dev/emulators/credentials/secrets.ts'
import { portApi } from '../../../dev/emulators/port/api/api.ts'
import { createAccount } from '../../../dev/emulators/port/create-account.ts'
import { processDelivery } from '../../../dev/emulators/port/webhooks/process-delivery.ts'
import type { Exchange, Reply } from '../../../dev/emulators/server/exchange.ts'
import type { Account } from '../../../dev/emulators/start.ts'
import { CancelledError } from '../../../src/errors.ts'
import { PortError } from '../../../src/port/error.ts'
import { applySetup } from '../../../src/port/setup/apply.ts'
import { planSetup } from '../../../src/port/setup/plan-setup.ts'
import { FakeClock } from '../../support/fakes/fake-clock.ts'
import { WANTED } from '../setup/account.ts'

const TOKEN = 'invented-access-token'
const PEOPLE = {
  github_copilot_seat: ['gh-copilot-seat-users', 'github-seat-users'],
  github_copilot_user_usage: ['gh-copilot-user-usage', 'github-user-usage'],
  github_copilot_user_credits: [
    'gh-copilot-user-credits',
    'github-user-credits',
  ],
  m365_copilot_user: ['m365-copilot-users', 'm365-users'],
} as const
const BODIES = Object.values(PEOPLE).map(([kind, dataset]) => {
  const file = `__tests__/fixtures/records/${dataset}.json`
  const { full } = JSON.parse(readFileSync(file, 'utf8'))
  return JSON.stringify({ kind, schema_version: 1, records: [full] })
})

type LateScopes = { readonly requests: number; readonly status: 403 | 404 }

async function anAccount(lateScopes: LateScopes) {
  const secrets = completeSecrets()
  const integrations = [
    { installationId: 'github-octo', installationAppType: 'github-ocean' },
  ]
  const options = {
    isEmpty: true,
    accessToken: TOKEN,
    lateScopes,
    integrations,
    answersMoreKeys: true,
  }
  const { account } = await createAccount({
    ...options,
    secrets,
    configsFolder: 'configs',
    processesDeliveries: true,
  })
  const ingestUrl = () => 'https://ingest.example'
  return { account, api: portApi({ account, secrets, options, ingestUrl }) }
}

type World = Awaited<ReturnType<typeof anAccount>>

const REFUSAL = new PortError('PORT_API_REFUSED', 'Not now.')
const CODES: Readonly<Record<number, PortError['code']>> = {
  403: 'PORT_FORBIDDEN',
  404: 'PORT_NOT_FOUND',
}

type Interruption = {
  /** The number of requests until the process is killed. */
  readonly requests: number
  /** Whether Port still does what the last request asks. */
  readonly isAnswerLost: boolean
  /** Port refuses each request with a multiple of this number. */
  readonly refused: number
}
const NONE = { requests: 1_000, isAnswerLost: false, refused: 1_001 }

function aClient({ api }: World, interruption: Interruption = NONE) {
  const { requests, isAnswerLost, refused } = interruption
  let left = requests
  const call = (method: string) => {
    return async (
      path: string,
      params: Readonly<Record<string, string>> = {},
      body?: unknown,
    ): Promise<unknown> => {
      if (left < 0 || (left === 0 && !isAnswerLost)) throw new CancelledError()
      left -= 1
      if (left % refused === 0) throw REFUSAL
      const filled = path.replace(/\{(\w+)\}/g, (_, name) => params[name] ?? '')
      const reply = await api(toExchange(method, filled, body))
      if (left < 0) throw new CancelledError()
      return readReply(reply)
    }
  }
  return {
    get: call('GET'),
    post: call('POST'),
    patch: call('PATCH'),
    put: call('PUT'),
  }
}

function toExchange(method: string, path: string, body: unknown): Exchange {
  return {
    method,
    path,
    url: new URL(path, 'https://port.example'),
    headers: { authorization: `Bearer ${TOKEN}` },
    body: Buffer.from(JSON.stringify(body) ?? ''),
    inFlight: 1,
  }
}

function readReply({ status, body }: Reply): unknown {
  if (status < 300) return JSON.parse(String(body))
  throw new PortError(CODES[status] ?? 'PORT_API_REFUSED', String(body))
}

async function setUp(world: World, interruption?: Interruption) {
  const client = aClient(world, interruption)
  const { signal } = new AbortController()
  const deps = { client, clock: new FakeClock(), signal }
  await applySetup(deps, await planSetup(client, WANTED))
}

/** Sends every record about a person to every webhook. */
async function send(account: Account): Promise<void> {
  for (const webhook of account.webhooks()) {
    for (const body of BODIES) {
      const request = { body, headers: {}, queryParams: {} }
      await processDelivery(account, webhook, request)
    }
  }
}

const people = Object.keys(PEOPLE)
const exposed = ({ storedInTheOpen }: Account) =>
  people.filter((name) => storedInTheOpen.has(name))

describe('the people in Port', () => {
  it('are never stored where members may read them', async () => {
    const setup = fc.record({
      requests: fc.nat(160),
      isAnswerLost: fc.boolean(),
      refused: fc.constantFrom(2, 3, 5, 7, 11, 1_001),
    })
    const late = fc.record({
      requests: fc.nat(4),
      status: fc.constantFrom(403 as const, 404 as const),
    })
    await fc.assert(
      fc.asyncProperty(
        late,
        fc.array(setup, { maxLength: 4 }),
        async (lateScopes, setups) => {
          const world = await anAccount(lateScopes)
          const { account } = world
          for (const interruption of setups) {
            await setUp(world, interruption)
            await send(account)
          }
          await setUp(world)
          await send(account)
          const { length } = account.writes
          await setUp(world)

          expect(account.writes).toHaveLength(length)
          expect(account.workflows.identifiers()).toEqual([
            'copilot_usage_backfill',
          ])
          expect(exposed(account)).toEqual([])
          expect(
            people.map((it) => account.catalog.entities(it).length),
          ).toEqual([1, 1, 1, 1])
        },
      ),
      { numRuns: 40 },
    )
  })

  it('would be found in the open without the lock', async () => {
    const world = await anAccount({ requests: 0, status: 404 })
    const client = aClient(world)
    const { signal } = new AbortController()
    const open = WANTED.filter((it) => 'document' in it)
    await applySetup(
      { client, clock: new FakeClock(), signal },
      await planSetup(client, open),
    )

    await send(world.account)

    expect(exposed(world.account)).toEqual(people)
  })
})
