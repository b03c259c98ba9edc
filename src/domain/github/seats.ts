import type { Day } from '../day.ts'

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
  readonly login: string | undefined
  readonly plan: Plan | undefined
  readonly createdAt: number | undefined
  readonly lastActivityAt: number | undefined
  readonly lastActivityEditor: string | undefined
  readonly lastAuthenticatedAt: number | undefined
  /** Set only when every grant is pending; the last of their dates. */
  readonly pendingCancellationDate: Day | undefined
  readonly grants: number
  readonly teams: readonly string[]
  readonly organizations: readonly string[]
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
