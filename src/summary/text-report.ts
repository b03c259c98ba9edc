// The report of a run for a terminal: a table and a few lines, pure text.
import type { SetupRow } from '../domain/setup-row.ts'
import type { CheckRow } from '../report/check-report.ts'
import {
  type DatasetReport,
  inPort,
  type RunReport,
} from '../report/run-report.ts'
import { describeAction } from '../report/setup-report.ts'
import { checkTable } from './check-table.ts'
import { datasetColumns } from './dataset-columns.ts'
import { forecastTable } from './forecast.ts'
import { number } from './markdown.ts'
import { textTable } from './text.ts'

const MAX_ROWS = 200
const NOTHING = '-'
const TEXT_COLUMNS = 3

export function renderTextReport(
  report: RunReport,
  reportPath: string,
): string {
  return [
    ...tableOf(report),
    ...forecastOf(report),
    ...conclusion(report, reportPath),
  ].join('\n')
}

/** A real run has no forecast to show. */
function forecastOf(report: RunReport): string[] {
  const { forecast, mode, dry_run: isDryRun } = report
  if (forecast === undefined || (mode === 'ingest' && !isDryRun)) return []
  return [...forecastTable(forecast), '']
}

function tableOf(report: RunReport): string[] {
  if (report.check) return [...checkTable(report.check), '']
  if (report.setup) return setupTable(report.setup, report.dry_run)
  return datasetTable(report)
}

function datasetTable(report: RunReport): string[] {
  const { datasets } = report
  const skipped = report.sources.filter(({ status }) => status === 'skipped')
  if (datasets.length + skipped.length === 0) return []
  const numbers = datasetColumns(datasets).filter(
    ({ isMarkdownOnly = false }) => !isMarkdownOnly,
  )
  const names = numbers.map(({ name }) => name)
  const columns = ['Dataset', 'Scope', 'Status', ...names]
  const cells = [
    ...datasets
      .slice(0, MAX_ROWS)
      .map((row) => [
        row.dataset,
        row.scope ?? NOTHING,
        row.status,
        ...numbers.map(({ cellOf }) => cellOf(row) ?? NOTHING),
      ]),
    ...skipped.map(({ source }) => [`all of ${source}`, NOTHING, 'skipped']),
  ]
  const lines = textTable(columns, cells, TEXT_COLUMNS)
  const left = datasets.length - MAX_ROWS
  const more = left > 0 ? [`${left} more rows are in report.json.`] : []
  return [...lines, ...more, '']
}

function setupTable(rows: readonly SetupRow[], isDryRun: boolean): string[] {
  const lines = textTable(
    ['Object', 'Identifier', 'Status'],
    rows.map(({ kind, identifier, action }) => [
      kind,
      identifier,
      describeAction(action, isDryRun),
    ]),
    TEXT_COLUMNS,
  )
  return [...lines, '']
}

function conclusion(report: RunReport, reportPath: string): string[] {
  const tookMs = Date.parse(report.finished_at) - Date.parse(report.started_at)
  const seconds = (ms: number) => `${Math.round(ms / 1000)} s`
  const dryRun = report.dry_run ? ' Dry run: nothing was sent.' : ''
  return [
    `Result: ${report.result}. ${sumUp(report)}.${dryRun}`,
    `Time: ${seconds(tookMs)}, ${seconds(report.waits_ms)} of it waiting.`,
    `Report: ${reportPath}`,
  ]
}

function sumUp(report: RunReport): string {
  if (report.check) return sumUpChecks(report.check)
  return report.setup ? sumUpObjects(report.setup) : sumUpRecords(report)
}

function sumUpChecks(rows: readonly CheckRow[]): string {
  const count = (wanted: CheckRow['status']) =>
    rows.filter(({ status }) => status === wanted).length
  return `${count('failure')} of ${rows.length} checks failed, ${count('warning')} warned`
}

function sumUpRecords({ datasets }: RunReport): string {
  const sum = (count: (row: DatasetReport) => number) =>
    number(datasets.reduce((total, row) => total + count(row), 0))
  const isVerified = datasets.some(({ verified }) => verified !== null)
  const delivered = `${sum(inPort)} ${isVerified ? 'in Port' : 'sent'}`
  return `${sum((row) => row.collected)} records collected, ${delivered}, ${sum((row) => row.failed)} failed`
}

function sumUpObjects(rows: readonly SetupRow[]): string {
  const changed = rows.filter(({ action }) =>
    ['create', 'update'].includes(action),
  )
  return `${changed.length} of ${rows.length} objects new or changed`
}
