import type {
  Collector,
  CollectorEvent,
} from '../../../src/collectors/collector.ts'
import { m365Collector } from '../../../src/collectors/m365/collector.ts'
import type { M365CollectorOptions } from '../../../src/collectors/m365/options.ts'
import type { DatasetName } from '../../../src/domain/dataset.ts'
import {
  anHttpClient,
  CLIENT,
  csv,
  FakeClock,
  fixture,
  GRAPH,
  json,
  LOGIN,
  LogLines,
  type Script,
  ScriptedServer,
  TENANT,
} from './harness.ts'

export const USERS = 'UsageUserDetail'
export const SUMMARY = 'UserCountSummary'
export const TREND = 'UserCountTrend'
export const TOKEN = '/oauth2/v2.0/token'
export const REFUSED = () => json(fixture('error_400_segment.json'), 400)

/** A tenant in which everything is as it should be. */
export const HEALTHY: Script = {
  [TOKEN]: [() => json(fixture('token_ok.json'))],
  [SUMMARY]: [() => csv(fixture('user_count_summary_v2.csv'))],
  [USERS]: [() => csv(fixture('user_detail_v2.csv'))],
  [TREND]: [() => csv(fixture('user_count_trend_v2.csv'))],
  '/subscribedSkus': [() => json(fixture('subscribed_skus.json'))],
}

export type Run = {
  readonly server: ScriptedServer
  readonly log: LogLines
  readonly units: readonly {
    readonly datasets: readonly DatasetName[]
    readonly requestCount: number
    readonly events: readonly CollectorEvent[]
    readonly error: unknown
  }[]
}

export function aCollector(
  server: ScriptedServer,
  options: Partial<M365CollectorOptions> &
    Pick<M365CollectorOptions, 'datasets'>,
): Collector {
  const clock = new FakeClock()
  const http = anHttpClient({ clock, fetch: server.fetch })
  return m365Collector({
    graphHttp: http,
    entraHttp: http,
    clock,
    secrets: { add: () => undefined },
    tenantId: TENANT,
    clientId: CLIENT,
    credential: { type: 'secret', secret: 'hush' },
    authorityHost: LOGIN,
    graphApiUrl: GRAPH,
    period: 'D28',
    skus: [],
    isPruning: false,
    window: { since: '2026-11-17', until: '2026-11-21' },
    ...options,
  })
}

export async function run(
  datasets: readonly DatasetName[],
  script: Script = {},
  options: Partial<M365CollectorOptions> = {},
): Promise<Run> {
  const server = new ScriptedServer({ ...script, ...omit(HEALTHY, script) })
  const log = new LogLines()
  const collector = aCollector(server, { ...options, datasets })
  const units = []
  for (const unit of collector.units()) {
    const events: CollectorEvent[] = []
    let error: unknown
    try {
      for await (const event of unit.collect(log)) events.push(event)
    } catch (thrown) {
      error = thrown
    }
    const { datasets: names, requestCount } = unit
    units.push({ datasets: names, requestCount, events, error })
  }
  return { server, log, units }
}

export function omit(script: Script, other: Script): Script {
  return Object.fromEntries(
    Object.entries(script).filter(([key]) => !Object.hasOwn(other, key)),
  )
}

/** Names each event in a word or two. */
export function outline(events: readonly CollectorEvent[] = []): string[] {
  return events.map(nameOf)
}

export function nameOf(event: CollectorEvent): string {
  switch (event.type) {
    case 'item':
      return event.item.dataset
    case 'warning':
      return event.warning.code
    case 'failed':
      return `${event.dataset} failed: ${event.failure.code}`
    case 'unmatched-credits':
    case 'nameless':
      return event.type
    case 'failed-day':
    case 'empty-day':
      return `${event.type} ${event.day}`
    case 'incomplete':
      return `${event.dataset} incomplete: ${event.reason}`
    case 'too-small':
      return `${event.dataset} too small: ${event.count}`
    case 'nearly-complete':
      return `${event.dataset} nearly complete: ${event.reportDate}`
  }
}

export function messageOf(run: Run, code: string): string | undefined {
  return run.units
    .flatMap(({ events }) => events)
    .filter((event) => event.type === 'warning')
    .find((event) => event.warning.code === code)?.warning.message
}

export const BOTH = ['m365-summary', 'm365-users'] as const
