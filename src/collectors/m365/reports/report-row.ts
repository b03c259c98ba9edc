import { type Day, isDay } from '../../../domain/day.ts'
import { redact } from '../../../runtime/redact.ts'
import { type Subject, unexpectedResponse } from '../error.ts'
import type { PlausibleDates } from './plausible-dates.ts'
import { RowError } from './row-error.ts'

/** The report that a row belongs to. */
export type ReportContext = {
  readonly subject: Subject
  readonly dates: PlausibleDates
}

/** The headings of a report. Fields are found by name, never by position. */
export type Columns = ReportContext & {
  readonly headings: readonly string[]
  /** A heading may occur twice. */
  readonly positions: ReadonlyMap<string, readonly number[]>
  /** Texts known to be days. A report has millions of dates, few of them distinct. */
  readonly checkedDays: Set<string>
}

/** One row of a report. All rows share the columns. */
export type ReportRow = {
  readonly columns: Columns
  readonly cells: readonly string[]
  /** Of a CSV file the line at which the row ends, else the number of the row. */
  readonly line: number
  /** Set if the row has no cells, because its form is broken. */
  readonly problem?: string
}

/** A value of a report, with all known headings for it. */
export type Field = {
  readonly heading: string
  readonly keys: readonly string[]
}

const MAX_SHOWN_CHARACTERS = 100
const COUNT_PATTERN = /^\d+(\.\d+)?$/
const DATE_PATTERN =
  /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}[\d:.]*(Z|[+-]\d{2}:\d{2})?)?$/

/** Reduces a heading to its letters and digits in lower case. */
export function normalizeHeading(heading: string): string {
  return heading.toLowerCase().replace(/[^a-z0-9]/g, '')
}

/** Declares a field by its usual heading and the synonyms. */
export function field(heading: string, ...synonyms: string[]): Field {
  return { heading, keys: [heading, ...synonyms].map(normalizeHeading) }
}

export function toColumns(
  headings: readonly string[],
  { subject, dates }: ReportContext,
): Columns {
  const positions = new Map<string, number[]>()
  for (const [position, heading] of headings.entries()) {
    const key = normalizeHeading(heading)
    const known = positions.get(key)
    if (known === undefined) positions.set(key, [position])
    else known.push(position)
  }
  return { subject, dates, headings, positions, checkedDays: new Set() }
}

export function hasField(columns: Columns, wanted: Field): boolean {
  return wanted.keys.some((key) => columns.positions.has(key))
}

/** Returns the first value that is not blank. */
export function textOf(row: ReportRow, wanted: Field): string | undefined {
  for (const key of wanted.keys) {
    for (const position of row.columns.positions.get(key) ?? []) {
      const text = row.cells[position]?.trim()
      if (text) return text
    }
  }
  return undefined
}

/**
 * Returns a count. Blank is undefined, not 0.
 * @throws {RowError} for any other text
 */
export function countOf(row: ReportRow, wanted: Field): number | undefined {
  return toCount(textOf(row, wanted), row, wanted.heading)
}

/** The same for the heading at a position. */
export function countAt(row: ReportRow, position: number): number | undefined {
  const heading = row.columns.headings[position] ?? ''
  return toCount(row.cells[position]?.trim(), row, heading)
}

function toCount(
  text: string | undefined,
  row: ReportRow,
  heading: string,
): number | undefined {
  if (!text) return undefined
  if (COUNT_PATTERN.test(text)) return Number(text)
  throw notA('count', row, heading)
}

/**
 * Returns a day, also from a date-time. Blank and impossible days are undefined.
 * @throws {RowError} for any other text
 */
export function dayOf(row: ReportRow, wanted: Field): Day | undefined {
  const text = textOf(row, wanted)
  const { checkedDays, dates } = row.columns
  if (text === undefined || checkedDays.has(text)) return text
  const day = DATE_PATTERN.exec(text)?.[1]
  if (day === undefined || !isDay(day)) throw notA('date', row, wanted.heading)
  if (!dates.accept(day)) return undefined
  checkedDays.add(day)
  return day
}

/** Returns a day that every row must have. */
export function requiredDayOf(row: ReportRow, wanted: Field): Day {
  return dayOf(row, wanted) ?? failMissing(row, wanted)
}

/** Fails for the whole report if the column is missing, else for the row. */
export function failMissing(row: ReportRow, wanted: Field): never {
  const { columns, line } = row
  const problem = `the column "${wanted.heading}" is missing or empty`
  throw hasField(columns, wanted)
    ? new RowError(columns.subject, line, problem)
    : unexpectedResponse(columns.subject, problem)
}

/** Throws the problem of a row without cells. */
export function refuseBroken({ columns, line, problem }: ReportRow): void {
  if (problem === undefined) return
  throw new RowError(columns.subject, line, problem)
}

/** Does not quote the value, which may be a name in the wrong column. */
function notA(kind: string, row: ReportRow, heading: string): RowError {
  return new RowError(
    row.columns.subject,
    row.line,
    `a value in the column "${redact(heading, MAX_SHOWN_CHARACTERS)}" is not a ${kind}`,
  )
}
