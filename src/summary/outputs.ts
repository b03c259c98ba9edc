import { dirname } from 'node:path'
import { DATASET_NAMES, DATASETS } from '../domain/dataset.ts'
import { percentage } from '../domain/rates.ts'
import type { Properties } from '../domain/record.ts'
import { countDataset, type RunReport } from '../report/run-report.ts'
import { sumOf, withoutOverlap } from './figure-scope.ts'
import { sumMoney } from './money.ts'

/** Returns the outputs of the step; no output is about a single person. */
export function toOutputs(
  report: RunReport,
  reportPath: string,
): Record<string, string> {
  const counts = DATASET_NAMES.map(
    (name) =>
      [name, countDataset(report, name, DATASETS[name].blueprint)] as const,
  )
  const accepted = counts.map(([name, count]) => [
    `${name}-count`,
    String(count.verified ?? count.sent),
  ])
  const total = (key: 'sent' | 'failed') =>
    String(counts.reduce((sum, [, count]) => sum + count[key], 0))
  return {
    result: report.result,
    counts: JSON.stringify(Object.fromEntries(counts)),
    ...Object.fromEntries(accepted),
    'entities-sent': total('sent'),
    'entities-failed': total('failed'),
    'datasets-failed': String(countFailed(report)),
    'output-dir': dirname(reportPath),
    ...teamOutputs(report),
    ...seatOutputs(report),
    ...m365Outputs(report),
    'report-path': reportPath,
  }
}

/** Returns the outputs of a run that ended before it began. */
export function toOutputsOfNoRun(
  reportPath: string | undefined,
): Record<string, string> {
  const counts = DATASET_NAMES.map((name) => [`${name}-count`, '0'])
  return {
    result: 'failed',
    counts: '{}',
    ...Object.fromEntries(counts),
    'entities-sent': '0',
    'entities-failed': '0',
    'datasets-failed': '0',
    ...(reportPath !== undefined && {
      'output-dir': dirname(reportPath),
      'report-path': reportPath,
    }),
  }
}

/** Counts the datasets of a scope that lack records. */
function countFailed({ datasets }: RunReport): number {
  return datasets.filter(
    ({ status, failed }) => status === 'failed' || failed > 0,
  ).length
}

function teamOutputs({ datasets }: RunReport): Record<string, string> {
  const rows = datasets.filter(({ dataset }) => dataset === 'github-teams')
  if (rows.length === 0) return {}
  const teams = rows.reduce((sum, { collected }) => sum + collected, 0)
  return { 'teams-count': String(teams) }
}

function seatOutputs(report: RunReport): Record<string, string> {
  const snapshots = report.figures['github-seats'] ?? []
  if (snapshots.length === 0) return {}
  const total = sumOf(snapshots, 'seats_total')
  const active = sumOf(snapshots, 'seats_active')
  const rate = percentage(active, total)
  return {
    'seats-total': String(total),
    'seats-active': String(active),
    ...(rate !== undefined && { 'seat-utilization-rate': String(rate) }),
    'monthly-cost': costOutput(snapshots, 'monthly_cost'),
    'dormant-monthly-cost': costOutput(snapshots, 'dormant_monthly_cost'),
  }
}

/** Empty if a price is unknown. */
function costOutput(
  snapshots: readonly Properties[],
  property: string,
): string {
  const cost = sumMoney(withoutOverlap(snapshots), property)
  return cost === undefined ? '' : cost.value.toFixed(2)
}

function m365Outputs(report: RunReport): Record<string, string> {
  const summary = report.figures['m365-summary']?.[0]
  if (summary === undefined) return {}
  return {
    ...numberOutput('m365-enabled-users', summary.enabled_user_count),
    ...numberOutput('m365-active-users', summary.active_user_count),
  }
}

function numberOutput(name: string, value: unknown): Record<string, string> {
  return typeof value === 'number' ? { [name]: String(value) } : {}
}
