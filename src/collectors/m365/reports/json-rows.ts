import { graphPageSchema } from '../schemas.ts'
import { type GraphSubject, unexpectedAnswer } from './graph-error.ts'
import { type ReportRow, toColumns } from './report-row.ts'

type Fields = Readonly<Record<string, unknown>>

/** One page of a report in JSON, and where the next one is. */
export type JsonPage = {
  readonly rows: readonly ReportRow[]
  readonly nextLink: string | undefined
}

/** Reads a page of JSON in any of the shapes that the reports come in. */
export function readJsonPage(text: string, subject: GraphSubject): JsonPage {
  const page = graphPageSchema.safeParse(parseJson(text, subject))
  if (!page.success) {
    throw unexpectedAnswer(subject, 'its field "value" is not a list of rows')
  }
  return {
    rows: toRows(page.data.value, subject),
    nextLink: page.data['@odata.nextLink'],
  }
}

function parseJson(text: string, subject: GraphSubject): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw unexpectedAnswer(subject, 'its JSON is broken')
  }
}

function toRows(values: readonly Fields[], subject: GraphSubject): ReportRow[] {
  return values.flatMap(flatten).map((fields) => ({
    columns: toColumns(Object.keys(fields), subject),
    cells: Object.values(fields).map(toText),
  }))
}

/**
 * Some values keep figures in a list of their own, one entry for each window
 * or day: each becomes a row with the fields of both. A person stays a row
 * even when that list is empty.
 */
function flatten(value: Fields): Fields[] {
  const list = Object.values(value).find((part) => Array.isArray(part))
  if (list === undefined) return [value]
  if (list.length === 0 && 'userPrincipalName' in value) return [value]
  return list.map((entry: object) => ({ ...value, ...entry }))
}

function toText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number'
    ? String(value)
    : ''
}
