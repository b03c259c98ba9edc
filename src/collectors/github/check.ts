import pMap from 'p-map'
import type { CheckFinding } from '../../domain/check-finding.ts'
import type { Day } from '../../domain/day.ts'
import type { Scope } from '../../domain/scope.ts'
import { RequestCounter } from '../../http/http-client.ts'
import type { Logger } from '../../runtime/logger.ts'
import { checksOf, type GitHubCollectorOptions } from './collector.ts'

const CONCURRENCY = 4

export type GitHubCheckOptions = GitHubCollectorOptions & {
  readonly today: Day
  readonly log: Logger
}

/** Checks whether a run could read each scope; a failure stops no other. */
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
  const counter = new RequestCounter()
  const client = options.clientFor(scope, counter)
  const findings: CheckFinding[] = []
  for (const check of checksOf(options, scope)) {
    findings.push(...(await check({ ...options, scope, client, counter })))
  }
  return findings
}
