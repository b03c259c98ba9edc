import { type Subject, unexpectedResponse } from '../error.ts'
import { graphPageSchema } from '../schemas.ts'
import { type ReportRow, toColumns } from './report-row.ts'

type Fields = Readonly<Record<string, unknown>>

export type JsonPage = {
  readonly rows: readonly ReportRow[]
  readonly nextLink: string | undefined
}

/** Reads a page in any of the JSON shapes of the reports. */
export function readJsonPage(text: string, subject: Subject): JsonPage {
  const page = graphPageSchema.safeParse(parseJson(text, subject))
  if (!page.success) {
    throw unexpectedResponse(subject, 'the field "value" is not a list of rows')
  }
  return {
    rows: toRows(page.data.value, subject),
    nextLink: page.data['@odata.nextLink'],
  }
}

function parseJson(text: string, subject: Subject): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw unexpectedResponse(subject, 'the JSON is broken')
  }
}

function toRows(values: readonly Fields[], subject: Subject): ReportRow[] {
  return values.flatMap(flatten).map((fields) => ({
    columns: toColumns(Object.keys(fields), subject),
    cells: Object.values(fields).map(toText),
  }))
}

/**
 * Some values have a list of figures with one entry for each window or day.
 * Each entry becomes a row with the fields of both. A person with an empty list
 * stays one row.
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
