// Puts a run together from a config: which collectors, which sink, and the
// HTTP clients that they share. What a run does not need is not loaded.
import { join } from 'node:path'
import type { ReportFrame } from './assemble-report.ts'
import type { CheckPorts } from './check.ts'
import type { Collector } from './collectors/collector.ts'
import type { Config } from './config/config.ts'
import { toInstant } from './domain/day.ts'
import { createGitHubCollector } from './github-wiring.ts'
import { HttpClient, RequestCounter } from './http/http-client.ts'
import type { TimeLimits } from './http/http-request.ts'
import { WaitBudget } from './http/wait-budget.ts'
import { httpWire } from './http/wire.ts'
import { createM365Collector } from './m365-wiring.ts'
import {
  asksAfterwards,
  createAfterwork,
  createPortClient,
  createSetup,
  createTransport,
  type PortDeps,
} from './port-wiring.ts'
import type { ReplayPorts } from './replay.ts'
import type { IngestPorts } from './run.ts'
import type { Clock } from './runtime/clock.ts'
import type { Logger } from './runtime/logger.ts'
import type { Secrets } from './runtime/secrets.ts'
import type { SetupPorts } from './setup.ts'
import { BatchingSink } from './sink/batching-sink.ts'
import { UndeliveredStore } from './sink/undelivered.ts'

type System = 'github' | 'downloads' | 'entra' | 'graph' | 'port'

/** What the place where the program runs provides. */
export type Environment = {
  readonly runId: string
  readonly version: string
  /** `owner/name` of the repository whose workflow this is, if it is one. */
  readonly repository?: string | undefined
  readonly clock: Clock
  readonly logger: Logger
  readonly secrets: Secrets
  readonly signal: AbortSignal
  readonly timeLimits: TimeLimits
  /** Gets GitHub's OIDC token for an audience, through a client of the run. */
  readonly getOidcToken: (audience: string, http: HttpClient) => Promise<string>
}

/** What the parts of a run share. */
export type Wiring = {
  readonly config: Config
  readonly environment: Environment
  readonly budget: WaitBudget
  readonly http: Readonly<Record<System, HttpClient>>
}

/** Everything that a run needs, whatever its mode. */
export type Wired = {
  readonly frame: ReportFrame
  readonly ingest: () => Promise<IngestPorts>
  readonly setup: () => Promise<SetupPorts>
  readonly check: () => Promise<CheckPorts>
  readonly replay: () => Promise<ReplayPorts>
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
  const stamp = { runId, collectedAt: toSeconds(startedAt) }
  const port = { ...environment, config, http: http.port, stamp, startedAt }
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
    ingest: () => createIngestPorts(wiring, port, folder),
    setup: async () => ({
      ...(await createSetup(port, environment.repository)),
      logger,
    }),
    check: async () => {
      const { createCheckPorts } = await import('./check-wiring.ts')
      return createCheckPorts(wiring, port)
    },
    replay: async () => {
      const client = await createPortClient(port)
      const transport = await createTransport(port, client)
      return { folder, transport, logger, signal }
    },
  }
}

async function createIngestPorts(
  wiring: Wiring,
  port: PortDeps,
  folder: string,
): Promise<IngestPorts> {
  const { config, environment } = wiring
  const client = await createPortClient(port)
  const transport = await createTransport(port, client)
  return {
    collectors: await createCollectors(wiring),
    sink: new BatchingSink({
      transport,
      undelivered: new UndeliveredStore(folder),
      signal: environment.signal,
      remembersIdentifiers: asksAfterwards(config),
    }),
    ...(await createAfterwork(port, client)),
    logger: environment.logger,
    context: {
      startedAt: port.startedAt,
      identity: config.identity,
      activeWindowDays: config.activeWindowDays,
    },
  }
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
      wire: httpWire,
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
