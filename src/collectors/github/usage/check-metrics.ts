// Looks for the latest usage report of a scope. Asking for its links needs the
// same permission and policy as a run; nothing is downloaded.
import {
  type CheckFinding,
  findingOfError,
} from '../../../domain/check-finding.ts'
import type { DatasetName } from '../../../domain/dataset.ts'
import { addDays, type Day, daysBetween } from '../../../domain/day.ts'
import { describeScope, type Scope } from '../../../domain/scope.ts'
import { SourceError } from '../../../errors.ts'
import type { Remedy } from '../../../remedy/remedy.ts'
import { LATER } from '../remedies.ts'
import { usageSubject } from './collect-usage.ts'
import { type ReportClients, requestFiles } from './reports/links.ts'

/** Reports are ready within three days; a quiet weekend may have none. */
const LOOKBACK_DAYS = 5
const LATE_AFTER_DAYS = 3

type MetricsCheckOptions = ReportClients & {
  readonly scope: Scope
  readonly datasets: readonly DatasetName[]
  readonly today: Day
}

/** Asks for the links of recent reports, newest first. */
export async function checkMetrics(
  options: MetricsCheckOptions,
): Promise<CheckFinding[]> {
  const subject = `metrics of ${describeScope(options.scope)}`
  try {
    const day = await findLatestDay(options)
    return [{ subject, ...assessLatestDay(day, options.today) }]
  } catch (error) {
    return [findingOfError(subject, error)]
  }
}

async function findLatestDay(
  options: MetricsCheckOptions,
): Promise<Day | undefined> {
  let notFound: SourceError | undefined
  let hasAnswered = false
  for (let age = 1; age <= LOOKBACK_DAYS; age += 1) {
    const day = addDays(options.today, -age)
    try {
      if (await hasReport(options, day)) return day
      hasAnswered = true
    } catch (error) {
      if (!isNotFound(error)) throw error
      notFound ??= error
    }
  }
  // 404 means "no report" only if GitHub has answered for the scope.
  if (notFound !== undefined && !hasAnswered) throw notFound
  return undefined
}

async function hasReport(
  options: MetricsCheckOptions,
  day: Day,
): Promise<boolean> {
  const { client, scope, datasets } = options
  const about = datasets.includes('github-usage') ? 'scope' : 'users'
  const subject = usageSubject(scope, day, client.credential)
  const files = await requestFiles({ ...options, about, day, subject })
  return files.length > 0
}

function isNotFound(error: unknown): error is SourceError {
  return error instanceof SourceError && error.code === 'GITHUB_NOT_FOUND'
}

function assessLatestDay(
  day: Day | undefined,
  today: Day,
): Omit<CheckFinding, 'subject'> {
  if (day === undefined) {
    return {
      status: 'warning',
      detail: `The metrics can be read, but none of the last ${LOOKBACK_DAYS} days has a report.`,
      remedy: REPORTS_ARE_LATE,
    }
  }
  const age = daysBetween(day, today)
  const detail = `The latest report is for ${day}, ${daysAgo(age)}.`
  if (age <= LATE_AFTER_DAYS) return { status: 'ok', detail }
  return {
    status: 'warning',
    detail,
    remedy: REPORTS_ARE_LATE,
  }
}

const REPORTS_ARE_LATE: Remedy = {
  ...LATER,
  note: `Reports are usually ready within ${LATE_AFTER_DAYS} days. A day on which nobody uses Copilot has no report.`,
}

function daysAgo(days: number): string {
  return days === 1 ? '1 day ago' : `${days} days ago`
}
