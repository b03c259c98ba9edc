// The job summary as pure text. The order of the sections is the order of the
// reader's questions.
import { Buffer } from 'node:buffer'
import { inPort, type RunReport } from '../report/run-report.ts'
import { renderCheckSummary } from './check-summary.ts'
import { datasetTable } from './dataset-table.ts'
import { failureSection, warningSection } from './failures/findings.ts'
import { forecastSection } from './forecast.ts'
import { number } from './markdown.ts'
import { adoptionSection } from './sections/adoption.ts'
import { m365Section } from './sections/m365.ts'
import { moneySection } from './sections/money.ts'
import { seatsSection } from './sections/seats.ts'
import { teamsSection } from './sections/teams.ts'
import { usageSection } from './sections/usage.ts'
import { renderSetupSummary } from './setup-summary.ts'

/** GitHub shows nothing of a summary above 1 MiB; this leaves a margin. */
const MAX_BYTES = 1_000_000

/** Drops the last sections if the summary is longer than GitHub allows. */
export function renderSummary(report: RunReport): string {
  if (report.check !== undefined) return renderCheckSummary(report)
  if (report.setup !== undefined) return renderSetupSummary(report)
  const sections = [
    headline(report),
    failureSection(report),
    githubSection(report),
    m365Section(report),
    moneySection(report),
    warningSection(report),
    datasetTable(report),
    report.dry_run ? forecastSection(report) : '',
    footer(report),
  ].filter((section) => section !== '')
  return cutToLimit(sections)
}

export function githubSection(report: RunReport): string {
  const parts = [
    seatsSection(report),
    usageSection(report.figures['github-usage'] ?? []),
    adoptionSection(report.figures['github-adoption'] ?? []),
    teamsSection(report),
  ].filter(Boolean)
  return parts.length === 0 ? '' : ['### GitHub Copilot', ...parts].join('\n\n')
}

function delivered(report: RunReport): string {
  const { mode, datasets } = report
  return mode === 'replay' && datasets.length === 0
    ? 'There was nothing to replay.'
    : `Everything was delivered: ${recordsInPort(report)}.`
}

function headline(report: RunReport): string {
  const collected = report.datasets.reduce((sum, row) => sum + row.collected, 0)
  const lines = {
    success: report.dry_run
      ? `Dry run: ${records(collected)} collected, nothing was sent.`
      : delivered(report),
    partial: report.dry_run
      ? `Dry run: ${records(collected)} collected, nothing was sent; what failed is listed below.`
      : `Some records were delivered: ${recordsInPort(report)}; what failed is listed below.`,
    failed: report.dry_run
      ? 'Dry run: nothing was sent; what failed is listed below.'
      : 'Nothing was delivered; what failed is listed below.',
  }
  const marks = { success: '✅', partial: '⚠️', failed: '❌' }
  return `## Copilot usage\n\n${marks[report.result]} ${lines[report.result]}`
}

/** After verification Port has them; before, Port has only accepted them. */
function recordsInPort({ datasets }: RunReport): string {
  const count = records(datasets.reduce((sum, row) => sum + inPort(row), 0))
  const isVerified = datasets.some(({ verified }) => verified !== null)
  return isVerified ? `Port has ${count}` : `${count} accepted by Port`
}

function records(count: number): string {
  return `${number(count)} ${count === 1 ? 'record' : 'records'}`
}

function footer(report: RunReport): string {
  const { requests, waits_ms: waitsMs } = report
  const seconds = Math.round(
    (Date.parse(report.finished_at) - Date.parse(report.started_at)) / 1000,
  )
  const made = [
    `GitHub ${number(requests.github + requests.downloads)}`,
    `Microsoft ${number(requests.entra + requests.graph)}`,
    `Port ${number(requests.port)}`,
  ].join(', ')
  return `<sub>Run ${report.run_id}, ${report.started_at}, ${seconds} s of which ${Math.round(waitsMs / 1000)} s waiting. Requests: ${made}.</sub>`
}

function cutToLimit(sections: readonly string[]): string {
  const kept: string[] = []
  let bytes = 0
  for (const [index, section] of sections.entries()) {
    bytes += Buffer.byteLength(section) + 2
    if (bytes > MAX_BYTES) {
      kept.push(
        `${sections.length - index} more sections do not fit into a job summary; \`report.json\` has everything.`,
      )
      break
    }
    kept.push(section)
  }
  return kept.join('\n\n')
}
