// Looks for the latest usage report of a scope, without downloading it: that
// takes the token's permission and the policy on metrics.
import {
  type CheckFinding,
  findingOfError,
} from '../../../domain/check-finding.ts'
import type { DatasetName } from '../../../domain/dataset.ts'
import { addDays, type Day, daysBetween } from '../../../domain/day.ts'
import { describeScope, type Scope } from '../../../domain/scope.ts'
import { SourceError } from '../../../errors.ts'
import { usageReading } from './collect-usage.ts'
import { type ReportClients, requestFiles } from './report-download.ts'

/** Reports are ready within three days; a quiet weekend may have none. */
const LOOKBACK_DAYS = 5
const LATE_AFTER_DAYS = 3

type MetricsLook = ReportClients & {
  readonly scope: Scope
  readonly datasets: readonly DatasetName[]
  readonly today: Day
}

/** Asks for the links of recent reports, the newest first. */
export async function checkMetrics(look: MetricsLook): Promise<CheckFinding> {
  const subject = `metrics of ${describeScope(look.scope)}`
  try {
    const day = await findLatestDay(look)
    return { subject, ...judge(day, look.today) }
  } catch (error) {
    return findingOfError(subject, error)
  }
}

async function findLatestDay(look: MetricsLook): Promise<Day | undefined> {
  let notFound: SourceError | undefined
  let hasAnswered = false
  for (let age = 1; age <= LOOKBACK_DAYS; age += 1) {
    const day = addDays(look.today, -age)
    try {
      if (await hasReport(look, day)) return day
      hasAnswered = true
    } catch (error) {
      if (!isNotFound(error)) throw error
      notFound ??= error
    }
  }
  // 404 means "no report" only of a scope that GitHub does answer for.
  if (notFound !== undefined && !hasAnswered) throw notFound
  return undefined
}

async function hasReport(look: MetricsLook, day: Day): Promise<boolean> {
  const about = look.datasets.includes('github-usage') ? 'scope' : 'users'
  const reading = usageReading(look.scope, day)
  const files = await requestFiles({ ...look, about, day, reading })
  return files.length > 0
}

function isNotFound(error: unknown): error is SourceError {
  return error instanceof SourceError && error.code === 'GITHUB_NOT_FOUND'
}

function judge(
  day: Day | undefined,
  today: Day,
): Pick<CheckFinding, 'status' | 'detail' | 'advice'> {
  if (day === undefined) {
    return {
      status: 'warning',
      detail: `They may be read, but none of the last ${LOOKBACK_DAYS} days has a report.`,
      advice:
        'Days on which nobody uses Copilot have none. If people do use it, see https://www.githubstatus.com and check again tomorrow.',
    }
  }
  const age = daysBetween(day, today)
  const detail = `The latest report is of ${day}, ${daysAgo(age)}.`
  if (age <= LATE_AFTER_DAYS) return { status: 'ok', detail }
  return {
    status: 'warning',
    detail,
    advice: `Reports usually come within ${LATE_AFTER_DAYS} days. Days on which nobody uses Copilot have none; otherwise see https://www.githubstatus.com.`,
  }
}

function daysAgo(days: number): string {
  return days === 1 ? '1 day ago' : `${days} days ago`
}
