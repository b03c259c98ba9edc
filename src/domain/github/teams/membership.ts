// Who is in which team on one day. A large enterprise has 100,000 people in
// thousands of teams, so this is arrays of numbers, sorted by person.

/** One row of the report: one person in one team. */
export type TeamMember = {
  readonly userId: number
  readonly teamId: string
  readonly slug: string | undefined
}

export type Team = {
  readonly id: string
  readonly slug: string | undefined
}

const FIRST_ROWS = 4096

/** Collects the rows of a report; a row that repeats counts once. */
export class MembershipBuilder {
  readonly #teams: { id: string; slug: string | undefined }[] = []
  readonly #teamById = new Map<string, number>()
  #userIds = new Float64Array(FIRST_ROWS)
  #teamOfRow = new Uint32Array(FIRST_ROWS)
  #size = 0

  add({ userId, teamId, slug }: TeamMember): void {
    if (this.#size === this.#userIds.length) this.#grow()
    this.#userIds[this.#size] = userId
    this.#teamOfRow[this.#size] = this.#teamNumber(teamId, slug)
    this.#size += 1
  }

  build(): Membership {
    const order = Uint32Array.from({ length: this.#size }, (_, row) => row)
    const userIds = this.#userIds
    const teamOfRow = this.#teamOfRow
    order.sort(
      (one, other) =>
        at(userIds, one) - at(userIds, other) ||
        at(teamOfRow, one) - at(teamOfRow, other),
    )
    const people = new Float64Array(this.#size)
    const starts = new Uint32Array(this.#size + 1)
    const teams = new Uint32Array(this.#size)
    let [personCount, pairCount] = [0, 0]
    for (const row of order) {
      const [userId, team] = [at(userIds, row), at(teamOfRow, row)]
      const isKnown = personCount > 0 && people[personCount - 1] === userId
      if (isKnown && teams[pairCount - 1] === team) continue
      if (!isKnown) {
        people[personCount] = userId
        starts[personCount] = pairCount
        personCount += 1
      }
      teams[pairCount] = team
      pairCount += 1
    }
    starts[personCount] = pairCount
    return new Membership({
      teams: this.#teams,
      userIds: people.slice(0, personCount),
      starts: starts.slice(0, personCount + 1),
      teamOfPair: teams.slice(0, pairCount),
    })
  }

  #teamNumber(id: string, slug: string | undefined): number {
    const known = this.#teamById.get(id)
    const team = known === undefined ? undefined : this.#teams[known]
    if (known !== undefined && team !== undefined) {
      team.slug ??= slug
      return known
    }
    const number = this.#teams.push({ id, slug }) - 1
    this.#teamById.set(id, number)
    return number
  }

  #grow(): void {
    const userIds = new Float64Array(2 * this.#size)
    userIds.set(this.#userIds)
    this.#userIds = userIds
    const teamOfRow = new Uint32Array(2 * this.#size)
    teamOfRow.set(this.#teamOfRow)
    this.#teamOfRow = teamOfRow
  }
}

type MembershipColumns = {
  readonly teams: readonly Team[]
  /** Distinct and ascending. */
  readonly userIds: Float64Array
  /** Where the pairs of each person begin, and at last their number. */
  readonly starts: Uint32Array
  /** The team of each pair of a person and a team. */
  readonly teamOfPair: Uint32Array
}

/** The people of a report, numbered from 0 by ID, and their teams. */
export class Membership {
  readonly #columns: MembershipColumns

  constructor(columns: MembershipColumns) {
    this.#columns = columns
  }

  get teams(): readonly Team[] {
    return this.#columns.teams
  }

  get personCount(): number {
    return this.#columns.userIds.length
  }

  get pairCount(): number {
    return this.#columns.teamOfPair.length
  }

  userIdOf(person: number): number {
    return at(this.#columns.userIds, person)
  }

  teamOf(pair: number): number {
    return at(this.#columns.teamOfPair, pair)
  }

  /** The first pair of a person. The pairs end where the next person begins. */
  firstPairOf(person: number): number {
    return at(this.#columns.starts, person)
  }

  /** Undefined if the person is in no team. */
  find(userId: number): number | undefined {
    const { userIds } = this.#columns
    let [low, high] = [0, userIds.length - 1]
    while (low <= high) {
      const middle = (low + high) >>> 1
      const found = at(userIds, middle)
      if (found === userId) return middle
      if (found < userId) low = middle + 1
      else high = middle - 1
    }
    return undefined
  }

  /** Yields the numbers of a person's teams. */
  *teamsOf(person: number): Generator<number> {
    const end = this.firstPairOf(person + 1)
    for (let pair = this.firstPairOf(person); pair < end; pair += 1) {
      yield this.teamOf(pair)
    }
  }

  /** Returns the number of distinct people of each team. */
  countMembers(): Uint32Array {
    const members = new Uint32Array(this.teams.length)
    for (const team of this.#columns.teamOfPair) {
      members[team] = at(members, team) + 1
    }
    return members
  }
}

function at(column: Float64Array | Uint32Array, index: number): number {
  return column[index] ?? 0
}
