import { createHash } from 'node:crypto'
import type { Day } from '../../../domain/day.ts'
import type {
  Plan,
  SeatGrant,
  SeatHolder,
  SeatPerson,
} from '../../../domain/github/seats.ts'
import { CountColumn } from './columns.ts'
import { HolderTable } from './holder-table.ts'
import { RowIndex } from './row-index.ts'

const NEVER = Number.NEGATIVE_INFINITY

/** Counts each person once, even if several teams or organizations grant a seat. */
export class SeatRoster {
  readonly #table = new HolderTable()
  readonly #rowByUserId = new RowIndex((row) => this.#table.userIdOf(row))
  /** The last page on which each person was listed. */
  readonly #pages = new CountColumn()

  /** Returns whether another page has had the same grant of the person. */
  add(grant: SeatGrant, page = 1): boolean {
    if (grant.person === undefined) {
      this.#table.push(toHolder(grant))
      return false
    }
    const { userId } = grant.person
    const row = this.#rowByUserId.find(userId)
    if (row === undefined) {
      const added = this.#table.push(toHolder(grant))
      this.#rowByUserId.add(userId, added)
      this.#pages.set(added, page)
      return false
    }
    const holder = this.#table.get(row)
    const isRepeated = this.#pages.get(row) !== page && hasGrant(holder, grant)
    this.#pages.set(row, page)
    this.#table.set(row, merge(holder, grant))
    return isRepeated
  }

  /** The same for rosters with the same people and as many other seats. */
  digest(): string {
    const hash = createHash('sha256')
    let people = 0
    for (const row of this.#peopleById()) {
      hash.update(`${this.#table.userIdOf(row)},`)
      people += 1
    }
    return `${hash.digest('base64')} ${this.size - people}`
  }

  /** The number of people plus the seats without a person. */
  get size(): number {
    return this.#table.size
  }

  /** Yields people only, sorted by id because pages arrive in any order. */
  *people(): Generator<SeatPerson> {
    for (const row of this.#peopleById()) {
      yield { ...this.#table.get(row), userId: this.#idOf(row) }
    }
  }

  /** Yields people, then the seats without a person. */
  *holders(): Generator<SeatHolder> {
    const people = this.#rowsWhere((id) => id !== undefined)
    for (const row of people) yield this.#table.get(row)
    yield* this.nameless()
  }

  /** Yields the seats without a person. */
  *nameless(): Generator<SeatHolder> {
    const others = this.#rowsWhere((id) => id === undefined)
    for (const row of others) yield this.#table.get(row)
  }

  #peopleById(): Uint32Array {
    const rows = Uint32Array.from(this.#rowsWhere((id) => id !== undefined))
    return rows.sort((one, other) => this.#idOf(one) - this.#idOf(other))
  }

  #idOf(row: number): number {
    return this.#table.userIdOf(row) ?? NEVER
  }

  *#rowsWhere(
    isWanted: (userId: number | undefined) => boolean,
  ): Generator<number> {
    for (let row = 0; row < this.#table.size; row += 1) {
      if (isWanted(this.#table.userIdOf(row))) yield row
    }
  }
}

function hasGrant(holder: SeatHolder, { team, organization }: SeatGrant) {
  const { teams, organizations } = holder
  return (
    (team === undefined ? teams.length === 0 : teams.includes(team)) &&
    (organization === undefined || organizations.includes(organization))
  )
}

function toHolder(grant: SeatGrant): SeatHolder {
  return {
    userId: grant.person?.userId,
    login: grant.person?.login,
    plan: grant.plan,
    createdAt: grant.createdAt,
    lastActivityAt: grant.lastActivityAt,
    lastActivityEditor: grant.lastActivityEditor,
    lastAuthenticatedAt: grant.lastAuthenticatedAt,
    pendingCancellationDate: grant.pendingCancellationDate,
    grants: 1,
    teams: withText([], grant.team),
    organizations: withText([], grant.organization),
  }
}

function merge(holder: SeatHolder, grant: SeatGrant): SeatHolder {
  return {
    ...holder,
    ...mergeActivity(holder, grant),
    lastAuthenticatedAt: latest(
      holder.lastAuthenticatedAt,
      grant.lastAuthenticatedAt,
    ),
    createdAt: earliest(holder.createdAt, grant.createdAt),
    plan: higherPlan(holder.plan, grant.plan),
    pendingCancellationDate: laterIfBoth(
      holder.pendingCancellationDate,
      grant.pendingCancellationDate,
    ),
    grants: holder.grants + 1,
    teams: withText(holder.teams, grant.team),
    organizations: withText(holder.organizations, grant.organization),
  }
}

/** For equal instants the name decides, so that the page order has no effect. */
function mergeActivity(holder: SeatHolder, grant: SeatGrant) {
  const { lastActivityAt, lastActivityEditor } = holder
  const known = lastActivityAt ?? NEVER
  const seen = grant.lastActivityAt ?? NEVER
  if (seen < known) return { lastActivityAt, lastActivityEditor }
  const editor = grant.lastActivityEditor
  return {
    lastActivityAt: grant.lastActivityAt,
    lastActivityEditor:
      seen === known ? firstByName(lastActivityEditor, editor) : editor,
  }
}

function latest(one: number | undefined, other: number | undefined) {
  if (one === undefined || other === undefined) return one ?? other
  return Math.max(one, other)
}

function earliest(one: number | undefined, other: number | undefined) {
  if (one === undefined || other === undefined) return one ?? other
  return Math.min(one, other)
}

function firstByName(one: string | undefined, other: string | undefined) {
  if (one === undefined || other === undefined) return one ?? other
  return one < other ? one : other
}

function higherPlan(one: Plan | undefined, other: Plan | undefined) {
  return one === 'enterprise' || other === undefined ? one : other
}

function laterIfBoth(one: Day | undefined, other: Day | undefined) {
  if (one === undefined || other === undefined) return undefined
  return one > other ? one : other
}

function withText(
  list: readonly string[],
  text: string | undefined,
): readonly string[] {
  if (text === undefined || list.includes(text)) return list
  return [...list, text]
}
