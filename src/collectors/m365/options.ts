import type { DatasetName } from '../../domain/dataset.ts'
import type { DayWindow } from '../../domain/day.ts'
import type { Period } from '../../domain/m365.ts'
import type { HttpClient } from '../../http/http-client.ts'
import type { Clock } from '../../runtime/clock.ts'
import type { Secrets } from '../../runtime/secrets.ts'
import type { EntraCredential } from './auth/credential.ts'

export type M365CollectorOptions = {
  readonly graphHttp: HttpClient
  readonly entraHttp: HttpClient
  readonly clock: Clock
  readonly secrets: Secrets
  readonly datasets: readonly DatasetName[]
  /** A GUID or a verified domain of the tenant. */
  readonly tenantId: string
  readonly clientId: string
  readonly credential: EntraCredential
  /** `https://` URL of the host that issues tokens. */
  readonly authorityHost: string
  /** `https://` base of Microsoft Graph, without a version. */
  readonly graphApiUrl: string
  readonly period: Period
  /** SKUs that count as Copilot licenses. Empty: all with the Copilot plan. */
  readonly skus: readonly string[]
  /** Whether people can be deleted, which needs a proof that the list is complete. */
  readonly isPruning: boolean
  /** The days of the daily dataset. */
  readonly window: DayWindow
}
