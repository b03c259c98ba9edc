import { type Day, isDay } from '../../../domain/day.ts'
import { type Subject, unexpectedResponse } from '../error.ts'

/** The headings of a report. Fields are found by name, never by position. */
export type Columns = {
  readonly subject: Subject
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
}

/** A value of a report, with all known headings for it. */
export type Field = {
  readonly heading: string
  readonly keys: readonly string[]
}

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
  subject: Subject,
): Columns {
  const positions = new Map<string, number[]>()
  for (const [position, heading] of headings.entries()) {
    const key = normalizeHeading(heading)
    positions.set(key, [...(positions.get(key) ?? []), position])
  }
  return { subject, headings, positions, checkedDays: new Set() }
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
 * @throws {SourceError} GRAPH_UNEXPECTED_RESPONSE for any other text
 */
export function countOf(row: ReportRow, wanted: Field): number | undefined {
  const text = textOf(row, wanted)
  if (text === undefined) return undefined
  if (COUNT_PATTERN.test(text)) return Number(text)
  throw notA('count', row, wanted)
}

/**
 * Returns a day, also from a date-time. Blank is undefined.
 * @throws {SourceError} GRAPH_UNEXPECTED_RESPONSE for any other text
 */
export function dayOf(row: ReportRow, wanted: Field): Day | undefined {
  const text = textOf(row, wanted)
  const { checkedDays } = row.columns
  if (text === undefined || checkedDays.has(text)) return text
  const day = DATE_PATTERN.exec(text)?.[1]
  if (day === undefined || !isDay(day)) throw notA('date', row, wanted)
  checkedDays.add(day)
  return day
}

/** Returns a day that every row must have. */
export function requiredDayOf(row: ReportRow, wanted: Field): Day {
  return dayOf(row, wanted) ?? failMissing(row, wanted)
}

export function failMissing(row: ReportRow, wanted: Field): never {
  const { subject } = row.columns
  throw unexpectedResponse(
    subject,
    `the column "${wanted.heading}" is missing or empty`,
  )
}

/** Does not quote the value, which may be a name in the wrong column. */
function notA(kind: string, row: ReportRow, wanted: Field): Error {
  return unexpectedResponse(
    row.columns.subject,
    `a value in the column "${wanted.heading}" is not a ${kind}`,
  )
}
