// An account at the emulated Port without a server: setups that may be
// interrupted at any request, and webhook requests about people.
import { readFileSync } from 'node:fs'
import { completeSecrets } from '../../../dev/emulators/credentials/secrets.ts'
import { portApi } from '../../../dev/emulators/port/api/api.ts'
import { createAccount } from '../../../dev/emulators/port/create-account.ts'
import type { LateScopes } from '../../../dev/emulators/port/permissions/permission-book.ts'
import { processDelivery } from '../../../dev/emulators/port/webhooks/process-delivery.ts'
import type { Exchange, Reply } from '../../../dev/emulators/server/exchange.ts'
import type { Account } from '../../../dev/emulators/start.ts'
import { type ErrorCode, toFailure } from '../../../src/errors.ts'
import { PortError } from '../../../src/port/error.ts'
import { LockGuard } from '../../../src/port/permissions/guard.ts'
import { Batch } from '../../../src/sink/batch.ts'
import {
  ENTITIES_FORM,
  EntitiesTransport,
} from '../../../src/sink/entities-transport.ts'

const TOKEN = 'invented-access-token'
/** Blueprints of people, with the kind and the dataset of their records. */
const PEOPLE = {
  github_copilot_seat: ['gh-copilot-seat-users', 'github-seat-users'],
  github_copilot_user_usage: ['gh-copilot-user-usage', 'github-user-usage'],
  github_copilot_user_credits: [
    'gh-copilot-user-credits',
    'github-user-credits',
  ],
  m365_copilot_user: ['m365-copilot-users', 'm365-users'],
} as const
export const PERSON_BLUEPRINTS = Object.keys(PEOPLE)
export const TEAM = 'copilot-program'

const BODIES = Object.values(PEOPLE).map(([kind, dataset]) => {
  const file = `__tests__/fixtures/records/${dataset}.json`
  const { full } = JSON.parse(readFileSync(file, 'utf8'))
  return JSON.stringify({ kind, schema_version: 1, records: [full] })
})

/** Starts an account that has only users and teams. */
export async function aWorld(lateScopes: LateScopes) {
  const secrets = completeSecrets()
  const options = {
    isEmpty: true,
    accessToken: TOKEN,
    lateScopes,
    integrations: [
      { installationId: 'github-octo', installationAppType: 'github-ocean' },
    ],
    answersMoreKeys: true,
  }
  const { account } = await createAccount({
    ...options,
    secrets,
    configsFolder: 'configs',
    processesDeliveries: true,
  })
  account.catalog.put('_team', TEAM, { properties: {}, relations: {} })
  const ingestUrl = () => 'https://ingest.example'
  return { account, api: portApi({ account, secrets, options, ingestUrl }) }
}

export type World = Awaited<ReturnType<typeof aWorld>>

const CODES: Readonly<Record<number, ErrorCode>> = {
  403: 'PORT_FORBIDDEN',
  404: 'PORT_NOT_FOUND',
  503: 'PORT_UNAVAILABLE',
}

/** Whether Port does what a request asks, and how the request ends. */
export type Ending = {
  readonly isDone: boolean
  /** Undefined answers as Port does. */
  readonly error?: Error | undefined
}

/** A client whose requests end as `endingOf` says. */
export function aClient({ api }: World, endingOf: () => Ending) {
  const call = (method: string) => {
    return async (
      path: string,
      params: Readonly<Record<string, string>> = {},
      body?: unknown,
    ): Promise<unknown> => {
      const { isDone, error } = endingOf()
      const filled = path.replace(/\{(\w+)\}/g, (_, name) => params[name] ?? '')
      const exchange = toExchange(method, filled, body)
      const reply = isDone ? await api(exchange) : undefined
      if (error) throw error
      return reply && readReply(reply)
    }
  }
  return {
    get: call('GET'),
    post: call('POST'),
    patch: call('PATCH'),
    put: call('PUT'),
  }
}

/** An error of Port's client. */
export function portError(status: number): PortError {
  const code = CODES[status] ?? 'PORT_API_REFUSED'
  return new PortError(code, `Port answered ${status}.`)
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

/** Sends every record about a person to Port's API, as a run does. */
export async function sendPeopleByApi(world: World): Promise<void> {
  const client = aClient(world, () => ({ isDone: true }))
  const lock = new LockGuard(client)
  const transport = new EntitiesTransport({ client, lock })
  for (const [index, [, dataset]] of Object.values(PEOPLE).entries()) {
    const { records } = JSON.parse(BODIES[index] ?? '')
    const batch = new Batch(dataset, ENTITIES_FORM.limits)
    batch.add(records[0], undefined)
    await transport.deliver(batch).catch(expectRefusal)
  }
}

/** The blueprint is missing, or others may read it. */
function expectRefusal(error: unknown): void {
  const { code } = toFailure(error)
  if (code !== 'PORT_NOT_FOUND' && code !== 'PORT_NOT_LOCKED') throw error
}

/** Sends every record about a person to every webhook. */
export async function sendPeople(account: Account): Promise<void> {
  for (const webhook of account.webhooks()) {
    for (const body of BODIES) {
      const request = { body, headers: {}, queryParams: {} }
      await processDelivery(account, webhook, request)
    }
  }
}
