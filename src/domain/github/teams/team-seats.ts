import type { Plan, SeatPerson } from '../seats.ts'
import type { Membership } from './membership.ts'

/** Equal seats: what their cost depends on. */
export type SeatGroup = {
  readonly plan: Plan | undefined
  readonly isActive: boolean
  readonly count: number
}

/** The seats of a team's members. */
export type TeamSeats = {
  readonly total: number
  readonly active: number
  readonly noRecordedActivity: number
  /** Without empty groups. */
  readonly groups: readonly SeatGroup[]
}

const GROUPS = [true, false].flatMap((isActive) =>
  (['business', 'enterprise', undefined] as const).map((plan) => ({
    plan,
    isActive,
  })),
)

/** Counts the seats of each team in columns, and returns them by its number. */
export function countSeats(
  membership: Membership,
  people: Iterable<SeatPerson>,
  isActiveSeat: (seat: SeatPerson) => boolean,
): (team: number) => TeamSeats {
  const { length } = membership.teams
  const counts = new Uint32Array(length * GROUPS.length)
  const never = new Uint32Array(length)
  for (const seat of people) {
    const person = membership.find(seat.userId)
    if (person === undefined) continue
    const isActive = isActiveSeat(seat)
    const group = GROUPS.findIndex(
      (each) => each.plan === seat.plan && each.isActive === isActive,
    )
    for (const team of membership.teamsOf(person)) {
      increase(counts, team * GROUPS.length + group)
      if (seat.lastActivityAt === undefined) increase(never, team)
    }
  }
  return (team) => {
    const groups = GROUPS.map((group, index) => ({
      ...group,
      count: counts[team * GROUPS.length + index] ?? 0,
    })).filter(({ count }) => count > 0)
    return {
      total: sum(groups),
      active: sum(groups.filter(({ isActive }) => isActive)),
      noRecordedActivity: never[team] ?? 0,
      groups,
    }
  }
}

function sum(groups: readonly SeatGroup[]): number {
  return groups.reduce((total, { count }) => total + count, 0)
}

/** Adds 1 to one of the counts. */
export function increase(counts: Uint32Array, index: number): void {
  counts[index] = (counts[index] ?? 0) + 1
}
