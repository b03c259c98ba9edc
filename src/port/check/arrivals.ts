// Checks whether the records of earlier runs have arrived: by the number of
// entities of the last run or, without its report, by their last change.
import pMap from 'p-map'
import {
  type CheckFinding,
  findingOfError,
} from '../../domain/check-finding.ts'
import { DATASETS, type DatasetName } from '../../domain/dataset.ts'
import { DAY_MS } from '../../domain/day.ts'
import type { DeliveredRun } from '../../domain/run/delivered-run.ts'
import type { Remedy } from '../../remedy/remedy.ts'
import type { Clock } from '../../runtime/clock.ts'
import { redact } from '../../runtime/redact.ts'
import type { PortClient } from '../client.ts'
import {
  isUpdatedSince,
  searchEntities,
  UPDATED_AT,
} from '../entities/search.ts'

const CONCURRENCY = 4
const HOUR_MS = 3_600_000
/** Port's clock may be behind ours by this much. */
const CLOCK_MARGIN_MS = 300_000
const LOOKBACK_DAYS = 7
const LATE_AFTER_MS = 2 * DAY_MS

export type ArrivalDeps = {
  readonly client: Pick<PortClient, 'post'>
  readonly clock: Clock
  readonly datasets: readonly DatasetName[]
  /** Left out if the report of the last run is not available. */
  readonly lastRun: DeliveredRun | undefined
}

export type ArrivalFinding = {
  readonly dataset: DatasetName
  readonly finding: CheckFinding
  /** The last change of an entity; undefined if none changed lately. */
  readonly latest: Date | undefined
  /** Whether the records of the last run are there; undefined if unknown. */
  readonly lastRun: 'all' | 'some' | 'none' | undefined
}

export function checkArrivals(deps: ArrivalDeps): Promise<ArrivalFinding[]> {
  return pMap(deps.datasets, (dataset) => checkArrival(deps, dataset), {
    concurrency: CONCURRENCY,
  })
}

async function checkArrival(
  deps: ArrivalDeps,
  dataset: DatasetName,
): Promise<ArrivalFinding> {
  const subject = `entities of ${dataset}`
  const { lastRun, clock } = deps
  const expected = lastRun?.entities[dataset] ?? 0
  const isCompared = lastRun !== undefined && expected > 0
  const sinceMs = isCompared
    ? Date.parse(lastRun.started_at) - CLOCK_MARGIN_MS
    : clock.now().getTime() - LOOKBACK_DAYS * DAY_MS
  try {
    const seen = await countSince(deps, dataset, new Date(sinceMs))
    const result = isCompared
      ? compareCount(seen.count, expected, lastRun)
      : checkAge(seen.latest, clock.now())
    return {
      dataset,
      finding: { subject, ...result },
      latest: seen.latest,
      lastRun: isCompared ? shareOf(seen.count, expected) : undefined,
    }
  } catch (error) {
    const finding = findingOfError(subject, error, 'unknown')
    return { dataset, finding, latest: undefined, lastRun: undefined }
  }
}

function shareOf(count: number, expected: number): ArrivalFinding['lastRun'] {
  if (count === 0) return 'none'
  return count < expected ? 'some' : 'all'
}

async function countSince(
  { client }: ArrivalDeps,
  dataset: DatasetName,
  since: Date,
) {
  const { blueprint } = DATASETS[dataset]
  const rules = [isUpdatedSince(since)]
  const search = { blueprint, rules, fields: [UPDATED_AT] }
  let count = 0
  let latest: string | undefined
  for await (const { updatedAt } of searchEntities(client, search)) {
    count += 1
    if (updatedAt && updatedAt > (latest ?? '')) latest = updatedAt
  }
  return { count, latest: latest === undefined ? undefined : new Date(latest) }
}

type Result = Omit<CheckFinding, 'subject'>

function compareCount(
  count: number,
  expected: number,
  lastRun: DeliveredRun,
): Result {
  const detail = `Port has stored ${count} since run ${redact(lastRun.run_id)} started. That run sent ${expected}.`
  if (count >= expected) return { status: 'ok', detail }
  return { status: 'warning', detail, remedy: RUN_AND_VERIFY }
}

const RUN_AND_VERIFY: Remedy = {
  system: 'workflow',
  kind: 'wait',
  mode: 'ingest',
  note: 'Its verification names the missing entities and the reasons.',
}

function checkAge(latest: Date | undefined, now: Date): Result {
  if (latest === undefined) {
    return {
      status: 'warning',
      detail: `Port has stored none in the last ${LOOKBACK_DAYS} days.`,
      remedy: RUN_AND_VERIFY,
    }
  }
  const ageMs = Math.max(0, now.getTime() - latest.getTime())
  const hours = Math.floor(ageMs / HOUR_MS)
  const detail = `Port stored the latest at ${latest.toISOString()}, ${hours} h ago.`
  if (ageMs <= LATE_AFTER_MS) return { status: 'ok', detail }
  const note = `${RUN_AND_VERIFY.note} Check that the workflow still runs every night.`
  return { status: 'warning', detail, remedy: { ...RUN_AND_VERIFY, note } }
}
