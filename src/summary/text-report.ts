// The report of a run for a terminal: a table and a few lines, pure text.
import type { CheckRow } from '../report/check-report.ts'
import {
  type DatasetReport,
  inPort,
  type RunReport,
} from '../report/run-report.ts'
import { checkTable } from './check-table.ts'
import { datasetColumns } from './dataset-columns.ts'
import { forecastTable } from './forecast.ts'
import { number } from './markdown.ts'
import { setupLines } from './setup-summary.ts'
import { textTable } from './text.ts'

const MAX_ROWS = 200
const NOTHING = '-'
const TEXT_COLUMNS = 3

export function renderTextReport(
  report: RunReport,
  reportPath: string,
): string {
  return [
    ...datasetTable(report),
    ...tablesOf(report).flatMap(({ lines }) => [...lines, '']),
    ...conclusion(report, reportPath),
  ].join('\n')
}

export type TextTable = {
  readonly heading: string
  readonly lines: readonly string[]
}

/**
 * Returns what a log shows of a check, a setup or a forecast. A table of
 * datasets is in the job summary only.
 */
export function tablesOf(report: RunReport): readonly TextTable[] {
  const { check = [], setup = [], forecast, mode, dry_run: isDryRun } = report
  // A real run has a forecast for later checks only.
  const isShown = mode !== 'ingest' || isDryRun
  return [
    { heading: 'Check', lines: check.length > 0 ? checkTable(check) : [] },
    {
      heading: 'Port setup',
      lines: setup.length > 0 ? setupLines(report) : [],
    },
    {
      heading: 'Entities after a year',
      lines: forecast && isShown ? forecastTable(forecast) : [],
    },
  ].filter(({ lines }) => lines.length > 0)
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
  return report.setup ? sumUpObjects(report) : sumUpRecords(report)
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

function sumUpObjects({ setup = [], dry_run: isDryRun }: RunReport): string {
  const changed = setup.filter(({ action }) =>
    ['create', 'update'].includes(action),
  )
  const verb = isDryRun ? 'would be' : changed.length === 1 ? 'is' : 'are'
  return `${changed.length} of ${setup.length} objects ${verb} new or changed`
}
