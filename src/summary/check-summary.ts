// The job summary of `mode: check`.
import { adviceOf, type CheckStatus } from '../domain/check-finding.ts'
import type { CheckRow } from '../report/check-report.ts'
import type { RunReport } from '../report/run-report.ts'
import { forecastSection } from './forecast.ts'
import { escapeText, table } from './markdown.ts'

/** GitHub shows nothing of a summary above 1 MiB; a row is below 2 KiB. */
const MAX_ROWS = 500
/** The order of the table. `&nbsp;` keeps mark and word on one line. */
const MARKS: Readonly<Record<CheckStatus, string>> = {
  failure: '❌&nbsp;failure',
  warning: '⚠️&nbsp;warning',
  unknown: '❔&nbsp;unknown',
  ok: '✅&nbsp;ok',
}
const RANKS = Object.keys(MARKS)

export function renderCheckSummary(report: RunReport): string {
  const rows = report.check ?? []
  const { github, downloads, entra, graph, port } = report.requests
  return [
    `## Copilot usage: check\n\n${headline(rows)}`,
    findings(rows),
    forecastSection(report),
    `<sub>Run ${report.run_id}, ${report.started_at}. Nothing was changed. Requests: GitHub ${github + downloads}, Microsoft ${entra + graph}, Port ${port}.</sub>`,
  ]
    .filter((section) => section !== '')
    .join('\n\n')
}

function headline(rows: readonly CheckRow[]): string {
  const count = (wanted: CheckStatus) =>
    rows.filter(({ status }) => status === wanted).length
  const failures = count('failure')
  const warnings = count('warning')
  const noted = warnings === 0 ? '' : ` Warnings: ${warnings}.`
  if (failures === 0) {
    return `✅ Ready: none of ${rows.length} checks failed.${noted}`
  }
  return `❌ Not ready: ${failures} of ${rows.length} checks failed.${noted}`
}

function findings(rows: readonly CheckRow[]): string {
  const lines = [...rows]
    .sort((one, other) => rank(one) - rank(other))
    .slice(0, MAX_ROWS)
    .map((row) => [
      row.area.replace(' ', '&nbsp;'),
      escapeText(row.subject),
      MARKS[row.status],
      describe(row),
    ])
  const left = rows.length - MAX_ROWS
  const more = left > 0 ? [`${left} more are in \`report.json\`.`] : []
  return [
    table(['Area', 'Check', 'Status', 'Finding, and what to do'], lines),
    ...more,
  ].join('\n\n')
}

function rank({ status }: CheckRow): number {
  return RANKS.indexOf(status)
}

function describe(row: CheckRow): string {
  const { detail, code } = row
  const text = [detail, adviceOf(row)]
    .filter(Boolean)
    .map((it) => escapeText(`${it}`))
  return [text.join('<br>'), code && `\`${code}\``].filter(Boolean).join(' ')
}
