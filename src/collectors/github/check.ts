// Looks whether each scope can be read as a run would read it.
import pMap from 'p-map'
import type { CheckFinding } from '../../domain/check-finding.ts'
import type { DatasetName } from '../../domain/dataset.ts'
import type { Day } from '../../domain/day.ts'
import type { Scope } from '../../domain/scope.ts'
import { RequestCounter } from '../../http/http-client.ts'
import type { Logger } from '../../runtime/logger.ts'
import type { GitHubCollectorOptions } from './collector.ts'
import { checkSeats } from './seats/check-seats.ts'
import { checkMetrics } from './usage/check-metrics.ts'

const CONCURRENCY = 4
const SEAT_DATASETS: readonly DatasetName[] = [
  'github-seats',
  'github-seat-users',
]
const USAGE_DATASETS: readonly DatasetName[] = [
  'github-usage',
  'github-user-usage',
]

export type GitHubCheckOptions = GitHubCollectorOptions & {
  readonly today: Day
  readonly log: Logger
}

/** Checks what the datasets need of each scope; a failure stops no other. */
export async function checkGitHub(
  options: GitHubCheckOptions,
): Promise<CheckFinding[]> {
  const findings = await pMap(
    options.scopes,
    (scope) => checkScope(options, scope),
    { concurrency: CONCURRENCY },
  )
  return findings.flat()
}

async function checkScope(
  options: GitHubCheckOptions,
  scope: Scope,
): Promise<CheckFinding[]> {
  const client = options.clientFor(scope, new RequestCounter())
  const look = { ...options, scope, client }
  const needs = (names: readonly DatasetName[]) =>
    options.datasets.some((name) => names.includes(name))
  return [
    ...(needs(SEAT_DATASETS) ? await checkSeats(look) : []),
    ...(needs(USAGE_DATASETS) ? [await checkMetrics(look)] : []),
  ]
}
