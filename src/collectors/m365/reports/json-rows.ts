import { unexpectedResponse } from '../error.ts'
import { graphPageSchema } from '../schemas.ts'
import { type ReportContext, type ReportRow, toColumns } from './report-row.ts'

type Fields = Readonly<Record<string, unknown>>

export type JsonPage = {
  readonly rows: readonly ReportRow[]
  readonly nextLink: string | undefined
}

/** The lists of figures: `copilotActivityUserDetailsByPeriod`, `adoptionByDate`. */
const DETAILS = /By(Period|Product|Date)$/

/** Reads a page in any of the JSON shapes of the reports. */
export function readJsonPage(text: string, report: ReportContext): JsonPage {
  const page = graphPageSchema.safeParse(parseJson(text, report))
  if (!page.success) {
    throw unexpectedResponse(
      report.subject,
      'the field "value" is not a list of rows',
    )
  }
  return {
    rows: page.data.value.flatMap((value, index) =>
      toRows(value, index + 1, report),
    ),
    nextLink: page.data['@odata.nextLink'],
  }
}

function parseJson(text: string, { subject }: ReportContext): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw unexpectedResponse(subject, 'the JSON is broken')
  }
}

function toRows(
  value: unknown,
  line: number,
  report: ReportContext,
): ReportRow[] {
  return flatten(value).map((fields) => {
    if (!isFields(fields)) {
      const columns = toColumns([], report)
      return { columns, cells: [], line, problem: 'the row is not an object' }
    }
    return {
      columns: toColumns(Object.keys(fields), report),
      cells: Object.values(fields).map(toText),
      line,
    }
  })
}

/**
 * Some values have a list of figures with one entry for each window or day.
 * Each entry becomes a row with the fields of both. A person with an empty list
 * stays one row.
 */
function flatten(value: unknown): unknown[] {
  if (!isFields(value)) return [value]
  const details = findDetails(value)
  if (details === undefined) return [value]
  if (details.length === 0 && 'userPrincipalName' in value) return [value]
  return details.map((entry) =>
    isFields(entry) ? { ...value, ...entry } : entry,
  )
}

/** A value may have other lists too, such as the products of a person. */
function findDetails(value: Fields): readonly unknown[] | undefined {
  const lists = Object.entries(value).flatMap(([name, list]) =>
    isList(list) ? [{ name, list }] : [],
  )
  const details =
    lists.find(({ name }) => DETAILS.test(name)) ??
    lists.find(({ list }) => list.length > 0 && list.every(isFields))
  return details?.list
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value)
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function toText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number'
    ? String(value)
    : ''
}
