import type { Day } from './day.ts'
import { SeatRows } from './seat-rows.ts'
import type { Plan, SeatGrant, SeatHolder, SeatPerson } from './seats.ts'

const NEVER = Number.NEGATIVE_INFINITY

/**
 * Counts each person once, however many teams or organizations grant the
 * seat.
 */
export class SeatRoll {
  readonly #rows = new SeatRows()
  readonly #rowByUserId = new Map<number, number>()
  /** Rows of grants without a person. */
  readonly #others: number[] = []

  /** Adds one grant to the person who holds it. */
  add(grant: SeatGrant): void {
    if (grant.person === undefined) {
      this.#others.push(this.#rows.push(toHolder(grant)))
      return
    }
    const { userId } = grant.person
    const row = this.#rowByUserId.get(userId)
    if (row === undefined) {
      this.#rowByUserId.set(userId, this.#rows.push(toHolder(grant)))
      return
    }
    this.#rows.set(row, merge(this.#rows.get(row), grant))
  }

  /** People and seats without a person. */
  get size(): number {
    return this.#rows.size
  }

  /** Yields the people only, by id: pages come in no particular order. */
  *people(): Generator<SeatPerson> {
    const ids = [...this.#rowByUserId.keys()].sort((one, other) => one - other)
    for (const userId of ids) {
      const row = this.#rowByUserId.get(userId)
      if (row !== undefined) yield { ...this.#rows.get(row), userId }
    }
  }

  /** Yields people, then the seats without a person. */
  *holders(): Generator<SeatHolder> {
    for (const row of this.#rowByUserId.values()) yield this.#rows.get(row)
    for (const row of this.#others) yield this.#rows.get(row)
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

/** Equal instants are decided by name, so the order of pages is no matter. */
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
