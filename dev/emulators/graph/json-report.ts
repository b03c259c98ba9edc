import { buildTable } from '../../tenants/m365/reports.ts'
import type { TableQuery, Tenant } from '../../tenants/tenant.ts'

type Row = Readonly<Record<string, string | number>>

/** Returns the JSON format of Graph's beta version. */
export function jsonReport(tenant: Tenant, query: TableQuery) {
  const { headings, rows } = buildTable(tenant, query)
  const keys = headings.map(camelCase)
  const objects = [...rows].map((cells) => {
    return Object.fromEntries(
      keys.map((key, index) => [key, cells[index] ?? '']),
    )
  })
  switch (query.report) {
    case 'detail':
      return { value: objects.map(detailValue) }
    case 'summary':
      return { value: [grouped(objects, 'adoptionByProduct')] }
    case 'trend':
      return { value: [grouped(objects, 'adoptionByDate')] }
  }
}

function detailValue({ reportPeriod = 0, ...person }: Row) {
  return { ...person, copilotActivityUserDetailsByPeriod: [{ reportPeriod }] }
}

function grouped(rows: readonly Row[], key: string) {
  const first = rows[0] ?? {}
  const { reportRefreshDate = '', reportPeriod = 0 } = first
  const entries = rows.map(({ reportRefreshDate: _, ...row }) => row)
  return { reportRefreshDate, reportPeriod, [key]: entries }
}

function camelCase(heading: string): string {
  const [first = '', ...others] = heading.split(/[^A-Za-z0-9]+/).filter(Boolean)
  const head = first.charAt(0).toLowerCase() + first.slice(1)
  return [head, ...others.map(capitalized)].join('')
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
