import type { UserIdentity } from '../domain/user-key.ts'

/** What a record needs to know of the run that makes it. */
export type RecordContext = {
  readonly startedAt: Date
  readonly identity: UserIdentity
  /** A seat with activity in so many days counts as active. */
  readonly activeWindowDays: number
}
