// Joins the two reports of one day: who is in which team, and who did what.
// Each person is added when the report on people has the person, and is not
// kept. A person in two teams counts in both, so teams cannot be added up.
import { activityOf } from '../activity.ts'
import { type Activity, SURFACES, type Surface } from '../surfaces.ts'
import type { UserUsageDay } from '../usage.ts'
import { BitSet } from './bit-set.ts'
import type { Membership, Team } from './membership.ts'
import { figuresOf, SumColumns, type TeamSums } from './team-sums.ts'

/** The people of a team on a day, those without a row of usage included. */
export type TeamUsage = {
  /** Undefined for the people in no listed team. */
  readonly team: Team | undefined
  readonly members: number
  readonly people: Readonly<Record<Activity, number>>
  /** People by surface; one person may use several. */
  readonly surfaces: Readonly<Record<Surface, number>>
  readonly sums: TeamSums
}

/** Two counts of the same people, each made in another way. */
export type Reconciliation = {
  /** Distinct people over all teams, plus those in no listed team. */
  readonly inTeams: number
  /** People of the usage report, plus members without a row in it. */
  readonly inReports: number
}

const ACTIVITIES = ['active', 'passive', 'seen', 'unknown'] as const
const COUNTED = [...ACTIVITIES, ...SURFACES] as const

export class TeamDay {
  readonly membership: Membership
  readonly #members: Uint32Array
  /** One line of counts for each team, and the last one for the others. */
  readonly #counts: Uint32Array
  readonly #sums: SumColumns
  readonly #hasRow: BitSet
  readonly #active: BitSet
  #outside = 0

  constructor(membership: Membership) {
    this.membership = membership
    const { teams, personCount } = membership
    this.#members = membership.countMembers()
    this.#counts = new Uint32Array((teams.length + 1) * COUNTED.length)
    this.#sums = new SumColumns(teams.length + 1)
    this.#hasRow = new BitSet(personCount)
    this.#active = new BitSet(personCount)
  }

  /** Adds a person; `replaced` is what was added of the person before. */
  add(usage: UserUsageDay, replaced?: UserUsageDay): void {
    const person = this.membership.find(usage.userId)
    if (person === undefined) {
      if (replaced === undefined) this.#outside += 1
    } else this.#hasRow.add(person)
    if (replaced !== undefined) this.#count(person, replaced, -1)
    this.#count(person, usage, 1)
  }

  /** Whether the person was active that day. */
  isActive(person: number): boolean {
    return this.#active.has(person)
  }

  /** Yields every team, small ones included, then the people in none. */
  *teams(): Generator<TeamUsage> {
    for (const [number, team] of this.membership.teams.entries()) {
      yield this.#usageOf(number, { team, members: this.#members[number] ?? 0 })
    }
    if (this.#outside === 0) return
    const residual = { team: undefined, members: this.#outside }
    yield this.#usageOf(this.membership.teams.length, residual)
  }

  /** `reportedPeople` is the number of distinct people in the usage report. */
  reconcile(reportedPeople: number): Reconciliation {
    const listed = new BitSet(this.membership.personCount)
    for (let person = 0; person < this.membership.personCount; person += 1) {
      for (const team of this.membership.teamsOf(person)) {
        if ((this.#members[team] ?? 0) > 0) listed.add(person)
      }
    }
    const withoutRow = this.membership.personCount - this.#hasRow.count
    return {
      inTeams: listed.count + this.#outside,
      inReports: reportedPeople + withoutRow,
    }
  }

  #count(person: number | undefined, usage: UserUsageDay, sign: 1 | -1): void {
    const { activity, surfaces } = activityOf(usage)
    const sums = figuresOf(usage)
    const { teams } = this.membership
    const own =
      person === undefined ? [teams.length] : this.membership.teamsOf(person)
    for (const team of own) {
      this.#sums.add(team, sums, sign)
      for (const name of [activity, ...surfaces]) {
        const slot = team * COUNTED.length + COUNTED.indexOf(name)
        this.#counts[slot] = (this.#counts[slot] ?? 0) + sign
      }
    }
    if (person === undefined) return
    if (activity === 'active' && sign === 1) this.#active.add(person)
    else this.#active.delete(person)
  }

  #usageOf(
    number: number,
    { team, members }: Pick<TeamUsage, 'team' | 'members'>,
  ): TeamUsage {
    const count = (name: (typeof COUNTED)[number]) =>
      this.#counts[number * COUNTED.length + COUNTED.indexOf(name)] ?? 0
    return {
      team,
      members,
      people: {
        active: count('active'),
        passive: count('passive'),
        seen: count('seen'),
        unknown: count('unknown'),
      },
      surfaces: {
        ide: count('ide'),
        cli: count('cli'),
        app: count('app'),
        vscode_agent: count('vscode_agent'),
        cloud_agent: count('cloud_agent'),
        code_review: count('code_review'),
        third_party_agent: count('third_party_agent'),
        unattributed: count('unattributed'),
      },
      sums: this.#sums.of(number),
    }
  }
}
