import type { M365Plan } from '../tenant.ts'

/** A report of Microsoft Graph before it becomes CSV or JSON. */
export type Table = {
  readonly headings: readonly string[]
  readonly rows: Iterable<readonly (string | number)[]>
}

/** The part of a tenant that a report shows. */
export type View = {
  readonly plan: M365Plan
  /** Day that the data reaches, as a day number. */
  readonly refreshDay: number
  /** Lengths of the windows, in days. */
  readonly windows: readonly number[]
  /** With the columns that v2 added. */
  readonly full: boolean
}
