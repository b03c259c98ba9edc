import type { Day } from './day.ts'

export type Plan = 'business' | 'enterprise'

/** One grant of a Copilot seat, as an organization or enterprise lists it. */
export type SeatGrant = {
  /** Undefined when the seat is not assigned to a person. */
  readonly person?: {
    readonly userId: number
    readonly login: string | undefined
  }
  readonly plan?: Plan | undefined
  /** Instants are epoch milliseconds. */
  readonly createdAt?: number | undefined
  readonly lastActivityAt?: number | undefined
  readonly lastAuthenticatedAt?: number | undefined
  /** Free text such as `vscode/1.77.3/copilot/1.86.82`. */
  readonly lastActivityEditor?: string | undefined
  readonly pendingCancellationDate?: Day | undefined
  readonly team?: string | undefined
  readonly organization?: string | undefined
}

/** What a person, or a grant without a person, amounts to over all grants. */
export type SeatHolder = {
  /** Undefined when the seat is not assigned to a person. */
  readonly userId: number | undefined
  login: string | undefined
  plan: Plan | undefined
  createdAt: number | undefined
  lastActivityAt: number | undefined
  lastActivityEditor: string | undefined
  lastAuthenticatedAt: number | undefined
  /** Set only when every grant is pending; the last of their dates. */
  pendingCancellationDate: Day | undefined
  grants: number
  teams: readonly string[]
  organizations: readonly string[]
}

/** A holder who is a person. */
export type SeatPerson = SeatHolder & { readonly userId: number }

/** The seats of a scope, read completely. */
export type SeatList = {
  readonly holders: Iterable<SeatHolder>
  readonly size: number
  /** GitHub's own `total_seats`, where it gave one. */
  readonly reportedTotal?: number | undefined
}

/**
 * Counts each person once, however many teams or organizations grant the
 * seat. Holds one small object a person; the texts in them are shared.
 */
export class SeatRoll {
  readonly #people = new Map<number, SeatHolder>()
  readonly #others: SeatHolder[] = []
  readonly #texts = new Map<string, string>()

  /** Adds one grant to the person who holds it. */
  add(grant: SeatGrant): void {
    if (grant.person === undefined) {
      this.#others.push(this.#newHolder(grant))
      return
    }
    const known = this.#people.get(grant.person.userId)
    if (known === undefined) {
      this.#people.set(grant.person.userId, this.#newHolder(grant))
      return
    }
    this.#merge(known, grant)
  }

  /** People and seats without a person. */
  get size(): number {
    return this.#people.size + this.#others.length
  }

  /** Yields the people only, by id: pages come in no particular order. */
  *people(): Generator<SeatPerson> {
    const byId = [...this.#people].sort(([one], [other]) => one - other)
    for (const [userId, holder] of byId) yield { ...holder, userId }
  }

  /** Yields people, then the seats without a person. */
  *holders(): Generator<SeatHolder> {
    yield* this.#people.values()
    yield* this.#others
  }

  #newHolder(grant: SeatGrant): SeatHolder {
    return {
      userId: grant.person?.userId,
      login: grant.person?.login,
      plan: grant.plan,
      createdAt: grant.createdAt,
      lastActivityAt: grant.lastActivityAt,
      lastActivityEditor: this.#shared(grant.lastActivityEditor),
      lastAuthenticatedAt: grant.lastAuthenticatedAt,
      pendingCancellationDate: grant.pendingCancellationDate,
      grants: 1,
      teams: withText(NONE, this.#shared(grant.team)),
      organizations: withText(NONE, this.#shared(grant.organization)),
    }
  }

  #merge(holder: SeatHolder, grant: SeatGrant): void {
    this.#mergeActivity(holder, grant)
    holder.lastAuthenticatedAt = latest(
      holder.lastAuthenticatedAt,
      grant.lastAuthenticatedAt,
    )
    holder.createdAt = earliest(holder.createdAt, grant.createdAt)
    holder.plan = higherPlan(holder.plan, grant.plan)
    holder.pendingCancellationDate = laterIfBoth(
      holder.pendingCancellationDate,
      grant.pendingCancellationDate,
    )
    holder.grants += 1
    holder.teams = withText(holder.teams, this.#shared(grant.team))
    holder.organizations = withText(
      holder.organizations,
      this.#shared(grant.organization),
    )
  }

  /** Equal instants are decided by name, so the order of pages is no matter. */
  #mergeActivity(holder: SeatHolder, grant: SeatGrant): void {
    const known = holder.lastActivityAt ?? NEVER
    const seen = grant.lastActivityAt ?? NEVER
    if (seen < known) return
    const editor = this.#shared(grant.lastActivityEditor)
    holder.lastActivityEditor =
      seen === known ? firstByName(holder.lastActivityEditor, editor) : editor
    holder.lastActivityAt = grant.lastActivityAt
  }

  #shared(text: string | undefined): string | undefined {
    if (text === undefined) return undefined
    const known = this.#texts.get(text)
    if (known !== undefined) return known
    this.#texts.set(text, text)
    return text
  }
}

const NEVER = Number.NEGATIVE_INFINITY
/** Most people have no team: they share one empty list. */
const NONE: readonly string[] = []

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
