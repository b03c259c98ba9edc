import type { Day } from '../../../domain/day.ts'
import type {
  Plan,
  SeatGrant,
  SeatHolder,
  SeatPerson,
} from '../../../domain/github/seats.ts'
import { RowIndex } from './row-index.ts'
import { SeatRows } from './seat-rows.ts'

const NEVER = Number.NEGATIVE_INFINITY

/** Counts each person once, even if several teams or organizations grant a seat. */
export class SeatRoster {
  readonly #rows = new SeatRows()
  readonly #rowByUserId = new RowIndex((row) => this.#rows.userIdOf(row))

  add(grant: SeatGrant): void {
    if (grant.person === undefined) {
      this.#rows.push(toHolder(grant))
      return
    }
    const { userId } = grant.person
    const row = this.#rowByUserId.find(userId)
    if (row === undefined) {
      this.#rowByUserId.add(userId, this.#rows.push(toHolder(grant)))
      return
    }
    this.#rows.set(row, merge(this.#rows.get(row), grant))
  }

  /** The number of people plus the seats without a person. */
  get size(): number {
    return this.#rows.size
  }

  /** Yields people only, sorted by id because pages arrive in any order. */
  *people(): Generator<SeatPerson> {
    const idOf = (row: number) => this.#rows.userIdOf(row) ?? NEVER
    const rows = Uint32Array.from(this.#rowsWhere((id) => id !== undefined))
    rows.sort((one, other) => idOf(one) - idOf(other))
    for (const row of rows) yield { ...this.#rows.get(row), userId: idOf(row) }
  }

  /** Yields people, then the seats without a person. */
  *holders(): Generator<SeatHolder> {
    const people = this.#rowsWhere((id) => id !== undefined)
    for (const row of people) yield this.#rows.get(row)
    const others = this.#rowsWhere((id) => id === undefined)
    for (const row of others) yield this.#rows.get(row)
  }

  *#rowsWhere(
    isWanted: (userId: number | undefined) => boolean,
  ): Generator<number> {
    for (let row = 0; row < this.#rows.size; row += 1) {
      if (isWanted(this.#rows.userIdOf(row))) yield row
    }
  }
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
