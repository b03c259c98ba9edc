import type { Day } from '../day.ts'

export type Plan = 'business' | 'enterprise'

/** One row of a seat list. */
export type SeatGrant = {
  /** Undefined if the seat is not assigned to a person. */
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

/** All grants of a person, or one grant without a person. */
export type SeatHolder = {
  /** Undefined if the seat is not assigned to a person. */
  readonly userId: number | undefined
  readonly login: string | undefined
  readonly plan: Plan | undefined
  readonly createdAt: number | undefined
  readonly lastActivityAt: number | undefined
  readonly lastActivityEditor: string | undefined
  readonly lastAuthenticatedAt: number | undefined
  /** The latest of the grants' dates; set only if every grant has one. */
  readonly pendingCancellationDate: Day | undefined
  readonly grants: number
  readonly teams: readonly string[]
  readonly organizations: readonly string[]
}

export type SeatPerson = SeatHolder & { readonly userId: number }

/** `instant` is in epoch milliseconds. */
export function isActiveSince(
  instant: number,
  { lastActivityAt }: SeatHolder,
): boolean {
  return lastActivityAt !== undefined && lastActivityAt >= instant
}

export type SeatList = {
  readonly holders: Iterable<SeatHolder>
  readonly size: number
  /** GitHub's own `total_seats`. */
  readonly reportedTotal?: number | undefined
}
