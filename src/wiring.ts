// Puts a run together from a config: which collectors, which sink, and the
// HTTP clients that they share. What a run does not need is not loaded.
import { join } from 'node:path'
import type { ReportFrame } from './assemble-report.ts'
import type { Collector } from './collectors/collector.ts'
import type { Config } from './config/config.ts'
import type { Webhook } from './domain/dataset.ts'
import { toInstant } from './domain/day.ts'
import { ConfigError } from './errors.ts'
import { HttpClient, RequestCounter } from './http/http-client.ts'
import type { TimeLimits } from './http/http-request.ts'
import { RequestGate } from './http/request-gate.ts'
import { WaitBudget } from './http/wait-budget.ts'
import type { ReplayPorts } from './replay.ts'
import type { IngestPorts } from './run.ts'
import type { Clock } from './runtime/clock.ts'
import type { Logger } from './runtime/logger.ts'
import type { Secrets } from './runtime/secrets.ts'
import { BatchingSink } from './sink/batching-sink.ts'
import type { RunStamp } from './sink/envelope.ts'
import { FileTransport } from './sink/file-transport.ts'
import type { Transport } from './sink/transport.ts'
import { UndeliveredStore } from './sink/undelivered.ts'
import { WebhookTransport } from './sink/webhook-transport.ts'

type System = 'github' | 'downloads' | 'entra' | 'graph' | 'port'

/** What the place where the program runs provides. */
export type Environment = {
  readonly runId: string
  readonly version: string
  readonly clock: Clock
  readonly logger: Logger
  readonly secrets: Secrets
  readonly signal: AbortSignal
  readonly timeLimits: TimeLimits
  readonly getOidcToken: (audience: string) => Promise<string>
}

type Wiring = {
  readonly config: Config
  readonly environment: Environment
  readonly budget: WaitBudget
  readonly http: Readonly<Record<System, HttpClient>>
}

/** Everything that a run needs, whatever its mode. */
export type Wired = {
  readonly frame: ReportFrame
  readonly ingest: () => Promise<IngestPorts>
  readonly replay: () => ReplayPorts
}

/** Makes what a run needs; collectors and sink only when they are asked for. */
export function wire(config: Config, environment: Environment): Wired {
  const { clock, logger, signal, runId } = environment
  const startedAt = clock.now()
  const budget = new WaitBudget(clock, config.maxWaitMs)
  const counters = forEachSystem(() => new RequestCounter())
  const http = forEachSystem((system) =>
    createHttpClient({ environment, budget }, counters[system]),
  )
  const wiring = { config, environment, budget, http }
  const transport = () =>
    createTransport(wiring, { runId, collectedAt: toSeconds(startedAt) })
  const folder = join(config.outputDir, 'undelivered')
  return {
    frame: {
      runId,
      startedAt,
      isDryRun: config.isDryRun,
      clock,
      usage: () => ({
        requests: forEachSystem((system) => counters[system].count),
        waits_ms: budget.usedMs,
      }),
    },
    ingest: async () => ({
      collectors: await createCollectors(wiring),
      sink: createSink(wiring, { transport: transport(), folder }),
      logger,
      context: {
        startedAt,
        identity: config.identity,
        activeWindowDays: config.activeWindowDays,
      },
    }),
    replay: () => ({ folder, transport: transport(), logger, signal }),
  }
}

function createSink(
  { environment }: Wiring,
  to: { readonly transport: Transport; readonly folder: string },
): BatchingSink {
  return new BatchingSink({
    transport: to.transport,
    undelivered: new UndeliveredStore(to.folder),
    signal: environment.signal,
  })
}

function toSeconds(instant: Date): string {
  return toInstant(Math.floor(instant.getTime() / 1000) * 1000)
}

function forEachSystem<T>(make: (system: System) => T): Record<System, T> {
  return {
    github: make('github'),
    downloads: make('downloads'),
    entra: make('entra'),
    graph: make('graph'),
    port: make('port'),
  }
}

function createHttpClient(
  { environment, budget }: Pick<Wiring, 'environment' | 'budget'>,
  counter: RequestCounter,
): HttpClient {
  const { clock, logger, signal, version } = environment
  return new HttpClient(
    {
      clock,
      budget,
      logger,
      signal,
      random: Math.random,
      fetch: globalThis.fetch,
      limits: environment.timeLimits,
      userAgent: `copilot-usage-for-port/${version}`,
    },
    [counter],
  )
}

async function createCollectors(wiring: Wiring): Promise<Collector[]> {
  const { github, microsoft } = wiring.config
  const collectors = []
  if (github) collectors.push(createGitHubCollector(wiring, github))
  if (microsoft) collectors.push(createM365Collector(wiring, microsoft))
  return Promise.all(collectors)
}

async function createGitHubCollector(
  { config, environment, budget, http }: Wiring,
  github: NonNullable<Config['github']>,
): Promise<Collector> {
  const [
    { createGitHubClient },
    { githubCollector },
    { GitHubLimits, MAX_REQUESTS_PER_MINUTE },
  ] = await Promise.all([
    import('./collectors/github/client.ts'),
    import('./collectors/github/collector.ts'),
    import('./collectors/github/limits.ts'),
  ])
  const { clock, logger, signal, secrets } = environment
  const gate = new RequestGate(clock, MAX_REQUESTS_PER_MINUTE, signal)
  const limits = new GitHubLimits({ gate, budget, clock, logger })
  return githubCollector({
    scopes: github.scopes,
    apiUrl: github.apiUrl,
    datasets: config.datasets,
    window: config.window,
    downloads: http.downloads,
    secrets,
    clientFor: (_scope, counter) =>
      createGitHubClient({
        http: http.github.countedBy(counter),
        limits,
        token: github.token,
        apiUrl: github.apiUrl,
      }),
  })
}

async function createM365Collector(
  { config, environment, http }: Wiring,
  microsoft: NonNullable<Config['microsoft']>,
): Promise<Collector> {
  const { m365Collector } = await import('./collectors/m365/collector.ts')
  const { clock, secrets, getOidcToken } = environment
  const { credential, ...rest } = microsoft
  return m365Collector({
    ...rest,
    credential:
      credential.type === 'oidc'
        ? { type: 'oidc', getToken: getOidcToken }
        : credential,
    datasets: config.datasets,
    window: config.window,
    graphHttp: http.graph,
    entraHttp: http.entra,
    clock,
    secrets,
  })
}

function createTransport({ config, http }: Wiring, stamp: RunStamp): Transport {
  if (config.isDryRun) {
    return new FileTransport(join(config.outputDir, 'dry-run'), stamp)
  }
  return new WebhookTransport({
    http: http.port,
    stamp,
    targetOf: (webhook) => targetOf(config, webhook),
  })
}

function targetOf(config: Config, webhook: Webhook) {
  const target = config.webhooks[webhook]
  if (target !== undefined) return target
  throw new ConfigError(
    `"port-webhook-${webhook}-url" and its secret are required to send this.`,
  )
}
