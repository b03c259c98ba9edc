import { type Day, daysBetween, utcDay } from '../../domain/day.ts'
import type { TokenSource } from '../../http/with-token.ts'
import { type Warning, warningOf } from '../collector.ts'
import { resolveTenantId } from './auth/tenant-id.ts'
import { EntraTokenSource } from './auth/token.ts'
import { GraphClient } from './client.ts'
import type { M365CollectorOptions } from './options.ts'
import { ReportReader } from './reports/report-reader.ts'

const SERVICE_HEALTH = 'the service health in the Microsoft 365 admin center'
const OLD_AFTER_DAYS = 5

/** State that the units of one run share: tokens, report version, tenant ID. */
export class M365Session {
  readonly tokens: TokenSource
  readonly client: GraphClient
  readonly reports: ReportReader
  readonly #options: M365CollectorOptions
  #tenantId: Promise<string> | undefined
  #hasWarnedOfAge = false

  constructor(options: M365CollectorOptions) {
    const { graphHttp, entraHttp, clock, graphApiUrl } = options
    this.tokens = new EntraTokenSource({ ...options, http: entraHttp })
    this.client = new GraphClient({
      http: graphHttp,
      clock,
      tokens: this.tokens,
      graphApiUrl,
    })
    this.reports = new ReportReader(this.client, () => this.today())
    this.#options = options
  }

  get options(): M365CollectorOptions {
    return this.#options
  }

  /** Returns the GUID of the tenant. A domain is resolved once. */
  tenantId(): Promise<string> {
    const { tenantId, entraHttp, authorityHost, clientId } = this.#options
    this.#tenantId ??= resolveTenantId(tenantId, {
      http: entraHttp,
      authorityHost,
      clientId,
    })
    return this.#tenantId
  }

  today(): Day {
    return utcDay(this.#options.clock.now())
  }

  /** Warns once per run of figures that are older than Microsoft's usual delay. */
  warnOfAge(refreshDate: Day | undefined): Warning[] {
    if (refreshDate === undefined || this.#hasWarnedOfAge) return []
    const age = daysBetween(refreshDate, this.today())
    if (age <= OLD_AFTER_DAYS) return []
    this.#hasWarnedOfAge = true
    return [
      warningOf(
        'M365_DATA_OLD',
        `Microsoft's Copilot reports end at ${refreshDate}, ${age} days ago. Usually they are up to 3 days behind.`,
        { system: 'graph', kind: 'wait', statusPage: SERVICE_HEALTH },
      ),
    ]
  }
}
