// What the parts of one run share.
import type { Config } from '../config/config.ts'
import { toInstant } from '../domain/day.ts'
import { HttpClient, RequestCounter } from '../http/http-client.ts'
import type { HttpDeps, TimeLimits } from '../http/http-request.ts'
import { ServerClock } from '../http/server-clock.ts'
import { undiciTransport } from '../http/transport.ts'
import { WaitBudget } from '../http/wait-budget.ts'
import { type OutputPaths, outputPaths } from '../output-dir/paths.ts'
import { PortClient } from '../port/client.ts'
import type { ReportFrame } from '../report/assemble.ts'
import type { RunReport } from '../report/run-report.ts'
import type { Clock } from '../runtime/clock.ts'
import type { Logger } from '../runtime/logger.ts'
import type { Secrets } from '../runtime/secrets.ts'
import type { RunStamp } from '../sink/envelope.ts'
import { VERSION } from '../version.ts'

/** What a workflow job or a terminal provides to a run. */
export type Host = {
  readonly runId: string
  /** The page of the workflow run; undefined outside of a workflow. */
  readonly runUrl: string | undefined
  /** `owner/name` of the workflow's repository; undefined outside a workflow. */
  readonly repository: string | undefined
  readonly clock: Clock
  readonly logger: Logger
  readonly secrets: Secrets
  readonly signal: AbortSignal
  readonly timeLimits: TimeLimits
  /** Requests GitHub's OIDC token for an audience, through a client of the run. */
  readonly getOidcToken: (audience: string, http: HttpClient) => Promise<string>
  readonly show: (report: RunReport, reportPath: string) => void
}

/** A service with its own count of requests in the report. */
type System = 'github' | 'downloads' | 'entra' | 'graph' | 'port'

export type RunContext = Omit<Host, 'show'> & {
  readonly config: Config
  readonly startedAt: Date
  /** What Port stores has the time of Port's clock, or of other servers. */
  readonly portClock: ServerClock
  readonly stamp: RunStamp
  readonly paths: OutputPaths
  readonly budget: WaitBudget
  readonly http: Readonly<Record<System, HttpClient>>
  /** Port's API; undefined without credentials for it. */
  readonly port: PortClient | undefined
  readonly frame: ReportFrame
}

export function createContext(config: Config, host: Host): RunContext {
  const { clock, runId } = host
  const startedAt = clock.now()
  const otherClock = new ServerClock(clock)
  const portClock = new ServerClock(clock, otherClock)
  const budget = new WaitBudget(clock, config.maxWaitMs)
  const counters = forEachSystem(() => new RequestCounter())
  const http = forEachSystem((system) =>
    createHttpClient(host, counters[system], {
      budget,
      serverClock: system === 'port' ? portClock : otherClock,
    }),
  )
  return {
    ...host,
    config,
    startedAt,
    portClock,
    stamp: { runId, collectedAt: toSeconds(startedAt) },
    paths: outputPaths(config.outputDir),
    budget,
    http,
    port:
      config.port &&
      new PortClient({ ...config.port, ...host, http: http.port }),
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
  }
}

function toSeconds(instant: Date): string {
  return toInstant(Math.floor(instant.getTime() / 1000) * 1000)
}

function forEachSystem<T>(create: (system: System) => T): Record<System, T> {
  return {
    github: create('github'),
    downloads: create('downloads'),
    entra: create('entra'),
    graph: create('graph'),
    port: create('port'),
  }
}

function createHttpClient(
  { clock, logger, secrets, signal, timeLimits }: Host,
  counter: RequestCounter,
  shared: Pick<HttpDeps, 'budget' | 'serverClock'>,
): HttpClient {
  return new HttpClient(
    {
      clock,
      logger,
      secrets,
      signal,
      random: Math.random,
      wire: undiciTransport,
      limits: timeLimits,
      userAgent: `copilot-usage-for-port/${VERSION}`,
      ...shared,
    },
    [counter],
  )
}
