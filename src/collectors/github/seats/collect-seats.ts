// The datasets of seats. The snapshot and the records of people come from the
// same pages.
import type { DatasetName } from '../../../domain/dataset.ts'
import { type Day, EARLIEST_DAY } from '../../../domain/day.ts'
import { describeScope, type Scope } from '../../../domain/scope.ts'
import type { Logger } from '../../../runtime/logger.ts'
import type { CollectorEvent, Warning } from '../../collector.ts'
import type { GitHubClient } from '../client.ts'
import { type CredentialKind, type Subject, skippedRows } from '../error.ts'
import type { NeededPermission } from '../remedies.ts'
import {
  findDoubt,
  type ReadSeats,
  readSeats,
  type SeatListing,
} from './read-seats.ts'

const ENTERPRISE = {
  level: 'enterprise',
  permissions: ['Enterprise Copilot license management: read'],
} satisfies NeededPermission

const PERMISSIONS: Readonly<
  Record<CredentialKind, Readonly<Record<Scope['type'], NeededPermission>>>
> = {
  token: {
    organization: {
      level: 'organization',
      permissions: ['GitHub Copilot Business: read'],
      classic: ['manage_billing:copilot', 'read:org'],
      owner: 'an organization owner',
    },
    enterprise: {
      ...ENTERPRISE,
      classic: ['manage_billing:copilot', 'read:enterprise'],
      owner: 'an enterprise owner or billing manager',
    },
  },
  app: {
    organization: {
      level: 'organization',
      permissions: ['Copilot seat management: read'],
      note: 'GitHub\'s reference calls it "GitHub Copilot Business".',
    },
    enterprise: ENTERPRISE,
  },
}

export type SeatsOptions = {
  readonly client: GitHubClient
  readonly scope: Scope
  readonly datasets: readonly DatasetName[]
  readonly log: Logger
  /** Undefined if any later date is accepted. */
  readonly today?: Day | undefined
  /** Whether people who are not listed are removed afterward. */
  readonly isPruning?: boolean
  /** Reads the list, or shares it with another dataset. */
  readonly readSeats?: ReadSeats
}

/** Yields the snapshot of a scope's seats, then one item for each person. */
export async function* collectSeats(
  options: SeatsOptions,
): AsyncGenerator<CollectorEvent> {
  const { client, scope, datasets, log, today, isPruning = false } = options
  const subject = seatsSubject(scope, client.credential)
  const isForPruning = isPruning && datasets.includes('github-seat-users')
  const read = options.readSeats ?? readSeats
  const listing = await read({
    client,
    subject,
    log,
    today,
    isForPruning,
  })
  yield* assessSeats(listing, options, subject)
  const { roster, reportedTotal } = listing
  if (datasets.includes('github-seats')) {
    const holders = { [Symbol.iterator]: () => roster.holders() }
    const seats = { holders, size: roster.size, reportedTotal }
    yield { type: 'item', item: { dataset: 'github-seats', scope, seats } }
  }
  if (!datasets.includes('github-seat-users')) return
  for (const holder of roster.people()) {
    yield {
      type: 'item',
      item: { dataset: 'github-seat-users', scope, holder },
    }
  }
}

export function seatsSubject(
  scope: Scope,
  credential: CredentialKind,
): Subject {
  return {
    scope,
    what: 'Copilot seats',
    credential,
    permission: PERMISSIONS[credential][scope.type],
  }
}

/** Yields what makes the list doubtful, for people and for pruning. */
export function* assessSeats(
  listing: SeatListing,
  { scope, datasets }: Pick<SeatsOptions, 'scope' | 'datasets'>,
  subject: Subject,
): Generator<CollectorEvent> {
  const { malformed } = listing
  const warnings = [
    malformed.count > 0 ? skippedRows(malformed, subject) : undefined,
    dateWarning(listing, scope),
    pageWarning(listing, scope),
    totalWarning(listing, scope),
  ]
  for (const warning of warnings) {
    if (warning !== undefined) yield { type: 'warning', warning }
  }
  const reason = findDoubt(listing)
  if (reason !== undefined) {
    for (const dataset of datasets)
      yield { type: 'incomplete', dataset, reason }
  }
  if (datasets.includes('github-seat-users')) yield* namelessEvents(listing)
}

/** A seat without a person can be of somebody whom Port knows. */
function* namelessEvents({ roster }: SeatListing): Generator<CollectorEvent> {
  const dataset = 'github-seat-users'
  const since = new Set<number>()
  let undated = 0
  for (const { createdAt } of roster.nameless()) {
    if (createdAt === undefined) undated += 1
    else since.add(createdAt)
  }
  if (since.size > 0) yield { type: 'nameless', dataset, since }
  if (undated === 0) return
  const seats = undated === 1 ? '1 seat has' : `${undated} seats have`
  const reason = `${seats} neither a person nor a date of assignment`
  yield { type: 'incomplete', dataset, reason }
}

function dateWarning(
  { ignoredDates }: SeatListing,
  scope: Scope,
): Warning | undefined {
  if (ignoredDates === 0) return undefined
  return {
    code: 'GITHUB_DATES_IGNORED',
    message: `Dates of the seats of ${describeScope(scope)} before ${EARLIEST_DAY} or after tomorrow: ${ignoredDates}. They are ignored.`,
  }
}

function pageWarning(
  { pageDoubt }: SeatListing,
  scope: Scope,
): Warning | undefined {
  if (pageDoubt === undefined) return undefined
  return {
    code: 'SEATS_INCOMPLETE',
    message: `The seat list of ${describeScope(scope)} may lack seats: ${pageDoubt}. The listed seats are sent, but "prune" removes nobody there. Run the workflow again later. If the warning stays, report it to GitHub Support.`,
  }
}

function totalWarning(
  { roster, reportedTotal }: SeatListing,
  scope: Scope,
): Warning | undefined {
  const { size } = roster
  if (reportedTotal === undefined || size === reportedTotal) return undefined
  const effect = size < reportedTotal ? ' "prune" removes nobody there.' : ''
  return {
    code: 'SEATS_COUNT_DIFFERS',
    message: `GitHub lists ${size} distinct ${size === 1 ? 'seat' : 'seats'} of ${describeScope(scope)} and reports a total of ${reportedTotal}. Port gets both numbers ("seats_total" and "seats_reported"). A small difference is normal while seats change.${effect}`,
  }
}
