import { createHash } from 'node:crypto'
import {
  type Day,
  daysBetween,
  toDateTime,
  toInstant,
  utcDay,
} from '../domain/day.ts'
import { toIdentifierPart } from '../domain/identifier.ts'
import { type DataRecord, toRecord } from '../domain/record.ts'
import type { RunFacts } from '../domain/run/run-record.ts'

/** Port allows 1,000; a reader of Port does not. */
const MAX_IDENTIFIER_CHARACTERS = 200
const HASH_DIGITS = 12
const MAX_TITLE_SCOPES = 3

/** Returns the record of a run; a later run of the day updates the entity. */
export function toRunRecord(run: RunFacts): DataRecord {
  const day = utcDay(run.startedAt)
  const { newestDays, datasets, records } = run
  return toRecord({
    identifier: runIdentifier(run.scopes, day),
    title: `${nameScopes(run.scopes)} ${day}`,
    record_date: toDateTime(day),
    scopes: run.scopes,
    result: run.result,
    started_at: toInstant(run.startedAt.getTime()),
    finished_at: toInstant(run.finishedAt.getTime()),
    duration_seconds: Math.round(
      (run.finishedAt.getTime() - run.startedAt.getTime()) / 1000,
    ),
    mode: run.mode,
    datasets_ok: datasets.ok,
    datasets_empty: datasets.empty,
    datasets_failed: datasets.failed,
    records_sent: records.sent,
    records_failed: records.failed,
    records_verified: records.verified,
    warnings: run.warnings,
    // Also when empty: Port keeps what an earlier run of the day has named.
    failed_datasets: run.failedDatasets,
    failure_codes: run.failureCodes,
    newest_usage_day: newestDays.github && toDateTime(newestDays.github),
    usage_age_days: newestDays.github && daysBetween(newestDays.github, day),
    m365_report_date: newestDays.m365 && toDateTime(newestDays.m365),
    m365_data_age_days: newestDays.m365 && daysBetween(newestDays.m365, day),
    url: run.url,
    version: run.version,
  })
}

/** Many scopes become the first of them, their number and a hash. */
export function runIdentifier(scopes: readonly string[], day: Day): string {
  const sorted = scopes.map(toScopePart).toSorted()
  const [first = '', ...others] = sorted
  const full = `${sorted.join('+')}@${day}`
  if (full.length <= MAX_IDENTIFIER_CHARACTERS) return full
  const hash = createHash('sha256').update(full).digest('hex')
  return `${first}+${others.length}:${hash.slice(0, HASH_DIGITS)}@${day}`
}

/** The plus sign separates scopes. */
function toScopePart(scope: string): string {
  return toIdentifierPart(scope).replaceAll('+', '=2B')
}

function nameScopes(scopes: readonly string[]): string {
  const left = scopes.length - MAX_TITLE_SCOPES
  const named = scopes.slice(0, MAX_TITLE_SCOPES).join(', ')
  return left > 0 ? `${named} and ${left} more` : named
}
