// The datasets of seats. The snapshot and the records of people come from the
// same pages, which are read completely or not at all.
import type { DatasetName } from '../../../domain/dataset.ts'
import type { Plan, SeatGrant } from '../../../domain/github/seats.ts'
import { describeScope, type Scope } from '../../../domain/scope.ts'
import type { Logger } from '../../../runtime/logger.ts'
import type { CollectorEvent, Warning } from '../../collector.ts'
import type { GitHubClient } from '../client.ts'
import type { CredentialKind, Subject } from '../error.ts'
import type { WireSeat } from './schemas.ts'
import { readSeatPages } from './seat-pages.ts'
import { SeatRoster } from './seat-roster.ts'

/** The pages between two log lines about the progress. */
const PAGES_PER_LOG_LINE = 100

const PERMISSIONS = {
  token: {
    organization:
      'the organization permission "GitHub Copilot Business: read" (classic token: "manage_billing:copilot" or "read:org") of an organization owner',
    enterprise:
      'the enterprise permission "Enterprise Copilot license management: read" (classic token: "manage_billing:copilot" or "read:enterprise") of an enterprise owner or billing manager',
  },
  app: {
    organization:
      'the organization permission "Copilot seat management: read" ("GitHub Copilot Business" in GitHub\'s reference)',
    enterprise:
      'the enterprise permission "Enterprise Copilot license management: read"',
  },
} as const

export type SeatsOptions = {
  readonly client: GitHubClient
  readonly scope: Scope
  readonly datasets: readonly DatasetName[]
  readonly log: Logger
}

/** Yields the snapshot of a scope's seats, then one item for each person. */
export async function* collectSeats(
  options: SeatsOptions,
): AsyncGenerator<CollectorEvent> {
  const { scope, datasets } = options
  const { roster, reportedTotal } = await readSeats(options)
  const warning = totalWarning(roster.size, reportedTotal, scope)
  if (warning !== undefined) yield { type: 'warning', warning }
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

async function readSeats({ client, scope, log }: SeatsOptions) {
  let roster = new SeatRoster()
  let reportedTotal: number | undefined
  await readSeatPages({
    client,
    subject: seatsSubject(scope, client.credential),
    onStart: () => {
      roster = new SeatRoster()
      reportedTotal = undefined
    },
    onPage: (page) => {
      reportedTotal = page.total_seats ?? reportedTotal
      for (const seat of page.seats) roster.add(toGrant(seat, scope))
    },
    onProgress: (pages, ofPages) => {
      if (pages % PAGES_PER_LOG_LINE !== 0) return
      const total = ofPages === undefined ? '' : ` of ${ofPages}`
      log.info(`${describeScope(scope)}: read ${pages}${total} pages of seats.`)
    },
  })
  return { roster, reportedTotal }
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

function toGrant(seat: WireSeat, scope: Scope): SeatGrant {
  const { assignee } = seat
  const isPerson = assignee && (assignee.type ?? 'User') === 'User'
  const isOrganization = scope.type === 'organization'
  return {
    ...(isPerson && {
      person: { userId: assignee.id, login: assignee.login ?? undefined },
    }),
    plan: toPlan(seat.plan_type),
    createdAt: toEpochMs(seat.created_at),
    lastActivityAt: toEpochMs(seat.last_activity_at),
    lastAuthenticatedAt: toEpochMs(seat.last_authenticated_at),
    lastActivityEditor: seat.last_activity_editor ?? undefined,
    pendingCancellationDate: seat.pending_cancellation_date ?? undefined,
    team: seat.assigning_team?.slug ?? undefined,
    organization: isOrganization
      ? scope.name
      : (seat.organization?.login ?? undefined),
  }
}

function toPlan(plan: string | null | undefined): Plan | undefined {
  return plan === 'business' || plan === 'enterprise' ? plan : undefined
}

function toEpochMs(instant: string | null | undefined): number | undefined {
  return instant ? Date.parse(instant) : undefined
}

function totalWarning(
  counted: number,
  reported: number | undefined,
  scope: Scope,
): Warning | undefined {
  if (reported === undefined || counted === reported) return undefined
  return {
    code: 'SEATS_COUNT_DIFFERS',
    message: `GitHub lists ${counted} distinct ${counted === 1 ? 'seat' : 'seats'} of ${describeScope(scope)} and reports a total of ${reported}. Port gets both numbers ("seats_total" and "seats_reported"). A small difference is normal while seats change.`,
  }
}
