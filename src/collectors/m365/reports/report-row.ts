import { type Day, isDay } from '../../../domain/day.ts'
import { type GraphSubject, unexpectedAnswer } from './graph-error.ts'

/** The headings of a report, found by name and never by position. */
export type Columns = {
  readonly subject: GraphSubject
  readonly headings: readonly string[]
  /** A heading may come twice. */
  readonly positions: ReadonlyMap<string, readonly number[]>
  /** Cells that are days: there are millions of them, and few are different. */
  readonly checkedDays: Set<string>
}

/** One row of a report; the columns are shared by all rows. */
export type ReportRow = {
  readonly columns: Columns
  readonly cells: readonly string[]
}

/** A value of a report under all the headings that it has been seen under. */
export type Field = {
  readonly heading: string
  readonly keys: readonly string[]
}

const COUNT_PATTERN = /^\d+(\.\d+)?$/
const DATE_PATTERN =
  /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}[\d:.]*(Z|[+-]\d{2}:\d{2})?)?$/

/** Reduces a heading to what does not vary: letters and digits, lower case. */
export function normaliseHeading(heading: string): string {
  return heading.toLowerCase().replace(/[^a-z0-9]/g, '')
}

/** Declares a field by its usual heading and the others that mean the same. */
export function field(heading: string, ...synonyms: string[]): Field {
  return { heading, keys: [heading, ...synonyms].map(normaliseHeading) }
}

/** Indexes the headings of a report. */
export function toColumns(
  headings: readonly string[],
  subject: GraphSubject,
): Columns {
  const positions = new Map<string, number[]>()
  for (const [position, heading] of headings.entries()) {
    const key = normaliseHeading(heading)
    positions.set(key, [...(positions.get(key) ?? []), position])
  }
  return { subject, headings, positions, checkedDays: new Set() }
}

/** Tells whether a report has a column for a field. */
export function hasField(columns: Columns, wanted: Field): boolean {
  return wanted.keys.some((key) => columns.positions.has(key))
}

/** Gives the first value that is not empty; blank is "no value". */
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
 * Gives a count; undefined when blank, which is not 0.
 * @throws {SourceError} GRAPH_UNEXPECTED_RESPONSE for anything else
 */
export function countOf(row: ReportRow, wanted: Field): number | undefined {
  const text = textOf(row, wanted)
  if (text === undefined) return undefined
  if (COUNT_PATTERN.test(text)) return Number(text)
  throw notA('count', row, wanted)
}

/**
 * Gives a day, also from a date-time.
 * @throws {SourceError} GRAPH_UNEXPECTED_RESPONSE for anything else
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

/** Gives a day that a row cannot be without. */
export function requiredDayOf(row: ReportRow, wanted: Field): Day {
  return dayOf(row, wanted) ?? failWithout(row, wanted)
}

/** Fails because a row lacks what it cannot be without. */
export function failWithout(row: ReportRow, wanted: Field): never {
  const { subject } = row.columns
  throw unexpectedAnswer(
    subject,
    `the column "${wanted.heading}" is missing or empty`,
  )
}

/** The value is not shown: it may be a name in the wrong column. */
function notA(kind: string, row: ReportRow, wanted: Field): Error {
  return unexpectedAnswer(
    row.columns.subject,
    `a value in the column "${wanted.heading}" is not a ${kind}`,
  )
}
