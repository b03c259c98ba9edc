import type { Plan, SeatGrant } from '../../../domain/github/seats.ts'
import type { Scope } from '../../../domain/scope.ts'
import type { PlausibleInstants } from './plausible-instants.ts'
import type { WireSeat } from './schemas.ts'

export function toGrant(
  seat: WireSeat,
  scope: Scope,
  dates: PlausibleInstants,
): SeatGrant {
  const { assignee } = seat
  const isPerson = assignee && (assignee.type ?? 'User') === 'User'
  const isOrganization = scope.type === 'organization'
  return {
    ...(isPerson && {
      person: { userId: assignee.id, login: assignee.login },
    }),
    plan: toPlan(seat.plan_type),
    createdAt: dates.read(seat.created_at),
    lastActivityAt: dates.read(seat.last_activity_at),
    lastAuthenticatedAt: dates.read(seat.last_authenticated_at),
    lastActivityEditor: seat.last_activity_editor,
    pendingCancellationDate: dates.readDay(seat.pending_cancellation_date),
    team: seat.assigning_team?.slug,
    organization: isOrganization ? scope.name : seat.organization?.login,
  }
}

function toPlan(plan: string | undefined): Plan | undefined {
  return plan === 'business' || plan === 'enterprise' ? plan : undefined
}
