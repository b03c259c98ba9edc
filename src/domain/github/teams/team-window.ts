// What the members of the newest report did on the days of a run.
import type { Day } from '../../day.ts'
import type { SeatPerson } from '../seats.ts'
import { BitSet } from './bit-set.ts'
import type { Membership, Team } from './membership.ts'
import type { TeamDay } from './team-day.ts'
import { countSeats, increase, type TeamSeats } from './team-seats.ts'
import { SumColumns, type TeamSums } from './team-sums.ts'

export type TeamActivity = {
  readonly since: Day
  readonly until: Day
  /** The days for which both reports were read. */
  readonly days: number
  /** Members who were active on a day on which they were in the team. */
  readonly activePeople: number
  readonly sums: TeamSums
}

/** A team as of the newest report. */
export type TeamSnapshot = {
  readonly team: Team
  readonly day: Day
  readonly members: number
  readonly seats: TeamSeats
  /** Undefined if no day had a report on people. */
  readonly activity: TeamActivity | undefined
}

export type TeamReports = {
  readonly day: Day
  readonly membership: Membership
  /** Undefined if the day has no report on people. */
  readonly usage: TeamDay | undefined
}

type Newest = {
  readonly day: Day
  readonly membership: Membership
  readonly teamById: ReadonlyMap<string, number>
  /** One flag for each pair of a person and a team. */
  readonly active: BitSet
  readonly sums: SumColumns
}

export class TeamWindow {
  #newest: Newest | undefined
  readonly #days: Day[] = []

  /** Days must come newest first. */
  add({ day, membership, usage }: TeamReports): void {
    this.#newest ??= startWith(day, membership)
    if (usage === undefined) return
    this.#days.push(day)
    addSums(this.#newest, usage)
    addActive(this.#newest, usage)
  }

  /** The day of the newest report; undefined if no day has one. */
  get day(): Day | undefined {
    return this.#newest?.day
  }

  /** Yields every team, small ones included. */
  *teams(
    people: Iterable<SeatPerson>,
    isActiveSeat: (seat: SeatPerson) => boolean,
  ): Generator<TeamSnapshot> {
    if (this.#newest === undefined) return
    const { day, membership, sums } = this.#newest
    const seats = countSeats(membership, people, isActiveSeat)
    const members = membership.countMembers()
    const active = countActive(this.#newest)
    for (const [number, team] of membership.teams.entries()) {
      const activePeople = active[number] ?? 0
      yield {
        team,
        day,
        members: members[number] ?? 0,
        seats: seats(number),
        activity: this.#activity({ activePeople, sums: sums.of(number) }),
      }
    }
  }

  #activity(
    figures: Pick<TeamActivity, 'activePeople' | 'sums'>,
  ): TeamActivity | undefined {
    const [until] = this.#days
    const since = this.#days.at(-1)
    if (since === undefined || until === undefined) return undefined
    return { since, until, days: this.#days.length, ...figures }
  }
}

function startWith(day: Day, membership: Membership): Newest {
  return {
    day,
    membership,
    teamById: new Map(membership.teams.map(({ id }, index) => [id, index])),
    active: new BitSet(membership.pairCount),
    sums: new SumColumns(membership.teams.length),
  }
}

function addSums({ teamById, sums }: Newest, usage: TeamDay): void {
  for (const { team, sums: ofDay } of usage.teams()) {
    const number = team && teamById.get(team.id)
    if (number !== undefined) sums.add(number, ofDay)
  }
}

function addActive({ membership, teamById, active }: Newest, usage: TeamDay) {
  const { membership: then } = usage
  const numberNow = then.teams.map(({ id }) => teamById.get(id))
  for (let person = 0; person < then.personCount; person += 1) {
    if (!usage.isActive(person)) continue
    const now = membership.find(then.userIdOf(person))
    if (now === undefined) continue
    for (const team of then.teamsOf(person)) {
      const pair = findPair(membership, now, numberNow[team])
      if (pair !== undefined) active.add(pair)
    }
  }
}

function findPair(
  membership: Membership,
  person: number,
  team: number | undefined,
): number | undefined {
  const end = membership.firstPairOf(person + 1)
  for (let pair = membership.firstPairOf(person); pair < end; pair += 1) {
    if (membership.teamOf(pair) === team) return pair
  }
  return undefined
}

function countActive({ membership, active }: Newest): Uint32Array {
  const counts = new Uint32Array(membership.teams.length)
  for (let pair = 0; pair < membership.pairCount; pair += 1) {
    if (active.has(pair)) increase(counts, membership.teamOf(pair))
  }
  return counts
}
