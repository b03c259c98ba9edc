import { buildTable } from '../../tenants/m365/reports.ts'
import type { Table } from '../../tenants/m365/view.ts'
import type { TableQuery, Tenant } from '../../tenants/tenant.ts'
import type { Reply } from '../server/exchange.ts'

const BYTE_ORDER_MARK = '\uFEFF'
const ROWS_PER_CHUNK = 200

/** Returns CSV with a byte order mark and CRLF, like Graph. */
export function csvReply(
  tenant: Tenant,
  params: Readonly<Record<string, string>>,
): Reply {
  const query = readQuery(params)
  const headers = { 'content-type': 'application/octet-stream' }
  const body =
    tenant.overrides.csv?.(query) ?? csvChunks(buildTable(tenant, query))
  return { status: 200, headers, body }
}

/** Parses the report name, the period and the version. */
function readQuery({
  report,
  period = '',
  version,
}: Readonly<Record<string, string>>): TableQuery {
  return {
    report: report === 'summary' || report === 'trend' ? report : 'detail',
    period,
    version: version === 'v1' ? 'v1' : 'v2',
  }
}

function* csvChunks({ headings, rows }: Table): Iterable<string> {
  let lines = BYTE_ORDER_MARK + csvLine(headings)
  let count = 0
  for (const row of rows) {
    lines += csvLine(row)
    count += 1
    if (count % ROWS_PER_CHUNK > 0) continue
    yield lines
    lines = ''
  }
  yield lines
}

function csvLine(cells: readonly (string | number)[]): string {
  return `${cells.map(quote).join(',')}\r\n`
}

// RFC 4180: quote only values with a separator, a quote or a line break.
function quote(cell: string | number): string {
  const text = String(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
