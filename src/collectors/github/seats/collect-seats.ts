// The dataset of seats: who has one, read completely or not at all. The
// snapshot and the per-person records come from the same pages.
import type { DatasetName } from '../../../domain/dataset.ts'
import type { Plan, SeatGrant } from '../../../domain/github/seats.ts'
import { describeScope, type Scope } from '../../../domain/scope.ts'
import type { Logger } from '../../../runtime/logger.ts'
import type { CollectorEvent, Warning } from '../../collector.ts'
import type { GitHubClient } from '../client.ts'
import type { Reading } from '../error.ts'
import type { WireSeat } from './schemas.ts'
import { readSeatPages } from './seat-pages.ts'
import { SeatRoster } from './seat-roster.ts'

/** Every so many pages a line in the log says how far the reading has come. */
const PAGES_PER_PROGRESS = 100

const PERMISSIONS = {
  organization:
    'the organization permission "GitHub Copilot Business: read" (classic token: "manage_billing:copilot" or "read:org") of an organization owner',
  enterprise:
    'the enterprise permission "Enterprise Copilot license management: read" (classic token: "manage_billing:copilot" or "read:enterprise") of an enterprise owner or billing manager',
} as const
const APP_PERMISSIONS = {
  organization:
    'the organization permission "Copilot seat management: read" ("GitHub Copilot Business" in GitHub\'s reference)',
  enterprise:
    'the enterprise permission "Enterprise Copilot license management: read"',
} as const

export type SeatsOptions = {
  readonly client: GitHubClient
  readonly scope: Scope
  readonly datasets: readonly DatasetName[]
  readonly log: Logger
}

/** Yields the snapshot of a scope's seats, then one item a person. */
export async function* collectSeats(
  options: SeatsOptions,
): AsyncGenerator<CollectorEvent> {
  const { scope, datasets } = options
  const { roll, reportedTotal } = await readSeats(options)
  const warning = totalWarning(roll.size, reportedTotal, scope)
  if (warning !== undefined) yield { type: 'warning', warning }
  if (datasets.includes('github-seats')) {
    const holders = { [Symbol.iterator]: () => roll.holders() }
    const seats = { holders, size: roll.size, reportedTotal }
    yield { type: 'item', item: { dataset: 'github-seats', scope, seats } }
  }
  if (!datasets.includes('github-seat-users')) return
  for (const holder of roll.people()) {
    yield {
      type: 'item',
      item: { dataset: 'github-seat-users', scope, holder },
    }
  }
}

async function readSeats(options: SeatsOptions) {
  const { client, scope, log } = options
  const reading = seatsReading(scope)
  let roll = new SeatRoster()
  let reportedTotal: number | undefined
  await readSeatPages({
    client,
    scope,
    reading,
    onStart: () => {
      roll = new SeatRoster()
      reportedTotal = undefined
    },
    onPage: (page) => {
      reportedTotal = page.total_seats ?? reportedTotal
      for (const seat of page.seats) roll.add(toGrant(seat, scope))
    },
    onProgress: (pages, ofPages) => {
      if (pages % PAGES_PER_PROGRESS !== 0) return
      log.info(
        `${describeScope(scope)}: ${pages} of ${ofPages ?? 'more'} pages of seats read.`,
      )
    },
  })
  return { roll, reportedTotal }
}

/** Says what reading a scope's seats is called and needs. */
export function seatsReading(scope: Scope): Reading {
  return {
    scope,
    what: 'Copilot seats',
    permission: PERMISSIONS[scope.type],
    appPermission: APP_PERMISSIONS[scope.type],
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
    message: `GitHub lists ${counted} distinct seats of ${describeScope(scope)} and says there are ${reported}. Both figures are sent ("seats_total" and "seats_reported"); a small difference is normal while seats change.`,
  }
}
