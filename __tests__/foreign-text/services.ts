// How each service is asked, and what a run then shows: the messages of the
// failure, of warnings and of the log. A new service is a row.
import type { CollectorEvent } from '../../src/collectors/collector.ts'
import { appTokensFor } from '../../src/collectors/github/app-auth.ts'
import { collectUsage } from '../../src/collectors/github/usage/collect-usage.ts'
import { resolveTenantId } from '../../src/collectors/m365/auth/tenant-id.ts'
import { EntraTokenSource } from '../../src/collectors/m365/auth/token.ts'
import { GraphClient } from '../../src/collectors/m365/client.ts'
import { ReportReader } from '../../src/collectors/m365/reports/report-reader.ts'
import { readLicenses } from '../../src/collectors/m365/totals/licenses.ts'
import { SinkError } from '../../src/errors.ts'
import { requestOidcToken } from '../../src/host/oidc.ts'
import { PortClient, type PortCredentials } from '../../src/port/client.ts'
import { searchEntities } from '../../src/port/entities/search.ts'
import { findWebhook } from '../../src/port/webhook-urls.ts'
import { Batch } from '../../src/sink/batch.ts'
import { EntitiesTransport } from '../../src/sink/entities-transport.ts'
import type { Transport } from '../../src/sink/transport.ts'
import { WebhookTransport } from '../../src/sink/webhook-transport.ts'
import { aPrivateKey } from '../support/builders/a-private-key.ts'
import { anHttpClient } from '../support/fakes/fake-http-client.ts'
import type { FakeLogger } from '../support/fakes/fake-logger.ts'
import { API, aGitHubClient } from '../support/github/a-github-client.ts'
import { seatEventsOf } from '../support/github/a-seats-reading.ts'
import { collectUserUsage } from '../support/people-options.ts'
import type { Answer } from './doors.ts'
import { textsOf } from './marks.ts'

const SCOPE = { type: 'organization', name: 'octo-org' } as const
const GRAPH = 'https://graph.contoso.example'
const LOGIN = 'https://login.microsoftonline.com'
const PORT = 'https://api.port.example'
const DAY = '2026-11-20'
const STAMP = { runId: '1-1', collectedAt: '2026-11-22T03:30:00Z' }
const APP = { id: '4242', privateKey: aPrivateKey() }
const SECRETS = { add: () => undefined }
const GIVEN = { accessToken: 'given-token' }
const MINTED = { clientId: 'client', clientSecret: 'hush' }
const IDENTITY = {
  tenantId: '11111111-2222-4333-8444-555555555555',
  clientId: '99999999-8888-4777-8666-555555555555',
}

/** Asks a service that answers through the door; returns all that is shown. */
export type Service = (answer: Answer) => Promise<readonly string[]>

function fetchOf(answer: Answer): typeof fetch {
  return async (input) => answer(String(input))
}

/** The first answers are good; the door opens for all later requests. */
function after(
  good: Readonly<Record<string, unknown>>,
  answer: Answer,
): Answer {
  return (url) => {
    const found = Object.entries(good).find(([part]) => url.includes(part))
    return found === undefined ? answer(url) : Response.json(found[1])
  }
}

async function withLog(
  logger: FakeLogger,
  action: () => Promise<unknown>,
): Promise<string[]> {
  const texts = await textsOf(action)
  return [...texts, ...logger.lines.map(({ message }) => message)]
}

async function allOf<T>(source: AsyncIterable<T> | Iterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const each of source) found.push(each)
  return found
}

async function shown(
  events: AsyncIterable<CollectorEvent> | Promise<readonly CollectorEvent[]>,
): Promise<string[]> {
  const found = await allOf(await events)
  return found.flatMap((event) => {
    switch (event.type) {
      case 'warning':
        return [event.warning.message]
      case 'failed':
      case 'failed-day':
        return [event.failure.message]
      case 'incomplete':
        return [event.reason]
      default:
        return []
    }
  })
}

/** Runs an action on GitHub's client, and returns what it shows. */
async function onGitHub(
  answer: Answer,
  action: (parts: ReturnType<typeof aGitHubClient>) => Promise<string[]>,
): Promise<string[]> {
  const parts = aGitHubClient({ fetch: fetchOf(answer), maxWaitMs: 60_000 })
  let texts: string[] = []
  const failure = await withLog(parts.logger, async () => {
    texts = await action(parts)
  })
  return [...texts, ...failure]
}

const usage =
  (collect: typeof collectUsage, good: Readonly<Record<string, unknown>>) =>
  (answer: Answer) =>
    onGitHub(after(good, answer), ({ client, http, logger }) =>
      shown(
        collect({
          client,
          downloads: http,
          secrets: SECRETS,
          apiUrl: API,
          scope: SCOPE,
          window: { since: DAY, until: DAY },
          log: logger,
        }),
      ),
    )

const appToken =
  (good: Readonly<Record<string, unknown>>): Service =>
  (answer) =>
    onGitHub(after(good, answer), async (parts) => {
      const { http, limits, clock, counter } = parts
      const app = { app: APP, apiUrl: API, secrets: SECRETS }
      await appTokensFor({ ...app, http, limits, clock })(
        SCOPE,
        counter,
      ).token()
      return []
    })

const entra =
  (
    credential: ConstructorParameters<typeof EntraTokenSource>[0]['credential'],
  ): Service =>
  (answer) => {
    const parts = anHttpClient({ fetch: fetchOf(answer), maxWaitMs: 60_000 })
    const source = new EntraTokenSource({
      ...IDENTITY,
      http: parts.http,
      clock: parts.clock,
      secrets: SECRETS,
      credential,
      authorityHost: LOGIN,
      graphApiUrl: GRAPH,
    })
    return withLog(parts.logger, () => source.token())
  }

const graph =
  (read: (client: GraphClient) => Promise<string[]>): Service =>
  async (answer) => {
    const parts = anHttpClient({ fetch: fetchOf(answer), maxWaitMs: 60_000 })
    const client = new GraphClient({
      http: parts.http,
      clock: parts.clock,
      tokens: { token: async () => 'T', renew: async () => 'T' },
      graphApiUrl: GRAPH,
    })
    let texts: string[] = []
    const failure = await withLog(parts.logger, async () => {
      texts = await read(client)
    })
    return [...texts, ...failure]
  }

const port =
  (
    credentials: PortCredentials,
    ask: (client: PortClient) => Promise<unknown>,
  ): Service =>
  (answer) => {
    const parts = anHttpClient({ fetch: fetchOf(answer), maxWaitMs: 60_000 })
    const client = new PortClient({
      http: parts.http,
      clock: parts.clock,
      secrets: SECRETS,
      apiUrl: PORT,
      credentials,
    })
    return withLog(parts.logger, () => ask(client))
  }

/** Also shows the reasons of the entities that Port refused. */
async function deliver(transport: Transport): Promise<void> {
  const batch = new Batch('m365-users', transport.limits)
  batch.add({ identifier: 't/u1', title: 'Adele' }, undefined)
  const rejections = await transport.deliver(batch, { index: 1, count: 1 })
  const [rejection] = rejections
  if (rejection === undefined) return
  throw new SinkError('PORT_ENTITIES_REJECTED', rejection.reason)
}

function aJwt(claims: object): string {
  const payload = Buffer.from(JSON.stringify(claims)).toString('base64url')
  return `e30.${payload}.c2lnbmF0dXJl`
}

/** The claims are GitHub's text, and so are shown. */
export function entraWithClaims(claims: object): Service {
  return entra({ type: 'oidc', getToken: async () => aJwt(claims) })
}

const LINKS = {
  download_links: ['https://reports.contoso.example/a'],
  report_day: DAY,
}

export const SERVICES: Readonly<Record<string, Service>> = {
  'GitHub: seats': (answer) =>
    onGitHub(answer, ({ client, logger }) =>
      shown(seatEventsOf({ client, log: logger })),
    ),
  'GitHub: links to reports': usage(collectUsage, {}),
  'GitHub: report of a scope': usage(collectUsage, {
    '/copilot/metrics/': LINKS,
  }),
  'GitHub: report of users': usage(collectUserUsage, {
    '/copilot/metrics/': LINKS,
  }),
  'GitHub: installation': appToken({}),
  'GitHub: installation token': appToken({
    '/orgs/octo-org/installation': { id: 7001 },
  }),
  'Entra: tenant': (answer) => {
    const { http, logger } = anHttpClient({
      fetch: fetchOf(answer),
      maxWaitMs: 60_000,
    })
    const options = { http, authorityHost: LOGIN, clientId: IDENTITY.clientId }
    return withLog(logger, () => resolveTenantId('contoso.example', options))
  },
  'Entra: token': entra({ type: 'secret', secret: 'hush' }),
  'GitHub: OIDC token': (answer) => {
    const { http, logger } = anHttpClient({
      fetch: fetchOf(answer),
      maxWaitMs: 60_000,
    })
    const service = { url: 'https://oidc.contoso.example/id', bearer: 'hush' }
    return withLog(logger, () => requestOidcToken('api://x', service, http))
  },
  'Graph: report': graph(async (client) => {
    const reader = new ReportReader(client, () => DAY)
    const report = await reader.open('users', { v2: 'D28', v1: 'D30' })
    return report.warnings.map(({ message }) => message)
  }),
  'Graph: licenses': graph(async (client) => {
    const { warnings } = await readLicenses(client, [])
    return warnings.map(({ message }) => message)
  }),
  'Port: API': port(GIVEN, (client) => findWebhook(client, 'github-seats')),
  'Port: token': port(MINTED, (client) => client.get('/v1/pages')),
  'Port: search': port(GIVEN, (client) =>
    allOf(searchEntities(client, { blueprint: 'a', rules: [] })),
  ),
  'Port: entities': port(GIVEN, (client) =>
    deliver(new EntitiesTransport({ client })),
  ),
  'Port: webhook': (answer) => {
    const { http, logger } = anHttpClient({
      fetch: fetchOf(answer),
      maxWaitMs: 60_000,
    })
    const target = { url: 'https://ingest.contoso.example/key', secret: 'hush' }
    return withLog(logger, () =>
      deliver(
        new WebhookTransport({ http, stamp: STAMP, targetOf: () => target }),
      ),
    )
  },
}
