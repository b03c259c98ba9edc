// How the money datasets fit into the collector: their scopes, and the two
// clients that they need, one for the bill and one for the seats.
import type { CheckFinding } from '../../../domain/check-finding.ts'
import type { DatasetName } from '../../../domain/dataset.ts'
import type { Day, DayWindow } from '../../../domain/day.ts'
import { describeScope, type Scope } from '../../../domain/scope.ts'
import { SourceError } from '../../../errors.ts'
import type { HttpClient, RequestCounter } from '../../../http/http-client.ts'
import type { Logger } from '../../../runtime/logger.ts'
import type { Secrets } from '../../../runtime/secrets.ts'
import type { CollectorEvent } from '../../collector.ts'
import type { BillingClient, GitHubClient } from '../client.ts'
import { GITHUB_SUPPORT, laterOrReport } from '../remedies.ts'
import { seatsSubject } from '../seats/collect-seats.ts'
import { findDoubt, readSeats, type SeatListing } from '../seats/read-seats.ts'
import type { SeatRoster } from '../seats/seat-roster.ts'
import type { BillingAccess } from './billing-access.ts'
import { checkBilling } from './check-billing.ts'
import { collectCostCenters } from './collect-cost-centers.ts'
import { collectCredits } from './collect-credits.ts'
import { collectUserCredits } from './collect-user-credits.ts'
import type { BillCache } from './credit-bills.ts'
import { PoolEstimate } from './pool-estimate.ts'

/** What the bill takes beyond the rest of GitHub; shared by all scopes. */
export type BillingDeps = Pick<BillingAccess, 'pace'> & {
  readonly today: Day
  /** Creates the client for a scope's bill, which can have its own token. */
  readonly clientFor: (scope: Scope, counter: RequestCounter) => BillingClient
  readonly wait: (waitMs: number) => Promise<boolean>
  readonly bills: BillCache
}

export type BillingUnit = {
  readonly scope: Scope
  readonly datasets: readonly DatasetName[]
  readonly window: DayWindow
  readonly log: Logger
  /** Reads the seats. */
  readonly client: GitHubClient
  readonly counter: RequestCounter
  readonly downloads: HttpClient
  readonly secrets: Secrets
  readonly apiUrl: string
  readonly billing: BillingDeps
}

/** With an enterprise, its bill holds those of its organizations. */
export function billedScopes(scopes: readonly Scope[]): readonly Scope[] {
  const enterprises = enterprisesOf(scopes)
  return enterprises.length > 0 ? enterprises : scopes
}

export function enterprisesOf(scopes: readonly Scope[]): readonly Scope[] {
  return scopes.filter(({ type }) => type === 'enterprise')
}

export function collectCreditsOf(
  unit: BillingUnit,
): AsyncIterable<CollectorEvent> {
  const pool = new PoolEstimate(() => readWholeRoster(unit))
  return collectCredits({ ...withBilling(unit), pool })
}

export function collectCostCentersOf(
  unit: BillingUnit,
): AsyncIterable<CollectorEvent> {
  return collectCostCenters(withBilling(unit))
}

export function collectUserCreditsOf(
  unit: BillingUnit,
): AsyncIterable<CollectorEvent> {
  return collectUserCredits({
    ...withBilling(unit),
    readSeats: async () => (await readListing(unit)).roster,
  })
}

export function checkBillingOf(
  unit: BillingUnit,
): Promise<readonly CheckFinding[]> {
  return checkBilling(withBilling(unit))
}

function withBilling(unit: BillingUnit) {
  const { clientFor, ...billing } = unit.billing
  const client = clientFor(unit.scope, unit.counter)
  return { ...unit, ...billing, client }
}

/** A pool without all of its seats would be too small. */
async function readWholeRoster(unit: BillingUnit): Promise<SeatRoster> {
  const listing = await readListing(unit)
  const doubt = findDoubt(listing)
  if (doubt === undefined) return listing.roster
  throw new SourceError(
    'GITHUB_SEATS_UNSTABLE',
    `The seat list of ${describeScope(unit.scope)} may lack seats: ${doubt}.`,
    { remedy: laterOrReport(GITHUB_SUPPORT, 'the seat list') },
  )
}

function readListing(unit: BillingUnit): Promise<SeatListing> {
  const { client, scope, log } = unit
  const subject = seatsSubject(scope, client.credential)
  return readSeats({ client, subject, log, isForPruning: false })
}
