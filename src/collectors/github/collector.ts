import type { CheckFinding } from '../../domain/check-finding.ts'
import type { DATASETS, DatasetName } from '../../domain/dataset.ts'
import type { Day, DayWindow } from '../../domain/day.ts'
import { type Scope, scopeKey } from '../../domain/scope.ts'
import { type HttpClient, RequestCounter } from '../../http/http-client.ts'
import type { Logger } from '../../runtime/logger.ts'
import type { Secrets } from '../../runtime/secrets.ts'
import type { CollectionUnit, Collector, CollectorEvent } from '../collector.ts'
import {
  type BillingDeps,
  billedScopes,
  checkBillingOf,
  collectCostCentersOf,
  collectCreditsOf,
  collectUserCreditsOf,
  enterprisesOf,
} from './billing/units.ts'
import type { GitHubClient } from './client.ts'
import { checkSeats } from './seats/check-seats.ts'
import { collectSeats } from './seats/collect-seats.ts'
import { ActivityBounds } from './usage/activity-bounds.ts'
import { checkMetrics } from './usage/check-metrics.ts'
import { collectAdoption } from './usage/collect-adoption.ts'
import { collectUsage } from './usage/collect-usage.ts'
import { collectUserUsage } from './usage/collect-user-usage.ts'

/** Scopes that are read concurrently. */
const CONCURRENCY = 4

export type GitHubCollectorOptions = {
  readonly scopes: readonly Scope[]
  readonly datasets: readonly DatasetName[]
  /** Undefined if any later date is accepted. */
  readonly today?: Day
  /** The days of the daily datasets. */
  readonly window: DayWindow
  /** Creates the client of a scope; the counter counts its requests. */
  readonly clientFor: (scope: Scope, counter: RequestCounter) => GitHubClient
  /** Downloads reports, without any credential. */
  readonly downloads: HttpClient
  readonly secrets: Secrets
  readonly apiUrl: string
  /** Whether people who are not listed are removed afterward. */
  readonly isPruning?: boolean
  readonly billing: BillingDeps
}

type ScopeOptions = GitHubCollectorOptions & {
  readonly scope: Scope
  readonly client: GitHubClient
  /** Counts the requests of further clients. */
  readonly counter: RequestCounter
  readonly log: Logger
}

/** Datasets that are read together from one scope. */
type DatasetGroup = {
  /** The scopes that have the datasets; missing = all. */
  readonly scopesOf?: (scopes: readonly Scope[]) => readonly Scope[]
  readonly collect: (
    options: ScopeOptions & {
      /** Whether GitHub has answered for this scope in this run. */
      readonly isScopeKnown: () => boolean
      readonly bounds: ActivityBounds | undefined
    },
  ) => AsyncIterable<CollectorEvent>
  /** Groups that need the same share a check, which then runs once a scope. */
  readonly check: (
    options: ScopeOptions & { readonly today: Day },
  ) => Promise<readonly CheckFinding[]>
}

type GitHubDatasetName = {
  [name in DatasetName]: (typeof DATASETS)[name]['source'] extends 'github'
    ? name
    : never
}[DatasetName]

const SEATS: DatasetGroup = { collect: collectSeats, check: checkSeats }

/** What collects and checks each dataset, in the order of collection. */
const GROUPS: Readonly<Record<GitHubDatasetName, DatasetGroup>> = {
  'github-seats': SEATS,
  'github-seat-users': SEATS,
  'github-usage': { collect: collectUsage, check: checkMetrics },
  'github-adoption': { collect: collectAdoption, check: checkMetrics },
  'github-user-usage': { collect: collectUserUsage, check: checkMetrics },
  'github-credits': {
    scopesOf: billedScopes,
    collect: collectCreditsOf,
    check: checkBillingOf,
  },
  'github-cost-centers': {
    scopesOf: enterprisesOf,
    collect: collectCostCentersOf,
    check: checkBillingOf,
  },
  'github-user-credits': {
    scopesOf: enterprisesOf,
    collect: collectUserCreditsOf,
    check: checkBillingOf,
  },
}

/** The selected datasets by their group. */
export function groupDatasets(
  selected: readonly DatasetName[],
): ReadonlyMap<DatasetGroup, readonly DatasetName[]> {
  const names = Object.keys(GROUPS)
    .filter(isGitHubDataset)
    .filter((name) => selected.includes(name))
  return Map.groupBy(names, (name) => GROUPS[name])
}

function isGitHubDataset(name: string): name is GitHubDatasetName {
  return Object.hasOwn(GROUPS, name)
}

/** Collects the selected datasets of all scopes. */
export function githubCollector(options: GitHubCollectorOptions): Collector {
  const knownScopes = new Set<string>()
  const groups = [...groupDatasets(options.datasets)]
  const bounds = boundsByScope(options)
  return {
    source: 'github',
    concurrency: CONCURRENCY,
    units: () =>
      groups.flatMap(([group, datasets]) =>
        scopesOf(group, options.scopes).map((scope) =>
          createUnit(group, {
            ...options,
            scope,
            datasets,
            knownScopes,
            bounds: bounds.get(scopeKey(scope)),
          }),
        ),
      ),
  }
}

/** Comparing needs both the report on a scope and that on its people. */
function boundsByScope(
  options: GitHubCollectorOptions,
): ReadonlyMap<string, ActivityBounds> {
  const { datasets, scopes } = options
  const hasBoth =
    datasets.includes('github-usage') && datasets.includes('github-user-usage')
  return new Map(
    (hasBoth ? scopes : []).map((scope) => [
      scopeKey(scope),
      new ActivityBounds(scope),
    ]),
  )
}

/** The scopes that have the datasets of a group. */
export function scopesOf(
  group: DatasetGroup,
  scopes: readonly Scope[],
): readonly Scope[] {
  return group.scopesOf?.(scopes) ?? scopes
}

type UnitOptions = GitHubCollectorOptions & {
  readonly bounds: ActivityBounds | undefined
  readonly scope: Scope
  /** Keys of the scopes for which GitHub has answered in this run. */
  readonly knownScopes: Set<string>
}

/** Each unit has clients of its own, so that its requests are counted. */
function createUnit(group: DatasetGroup, options: UnitOptions): CollectionUnit {
  const counter = new RequestCounter()
  const { scope, knownScopes } = options
  const key = scopeKey(scope)
  return {
    datasets: options.datasets,
    scope,
    get requestCount() {
      return counter.count
    },
    collect: (log) =>
      group.collect({
        ...options,
        log,
        counter,
        client: withResponseListener(options.clientFor(scope, counter), () =>
          knownScopes.add(key),
        ),
        downloads: options.downloads.countedBy(counter),
        isScopeKnown: () => knownScopes.has(key),
      }),
  }
}

function withResponseListener(
  client: GitHubClient,
  onResponse: () => void,
): GitHubClient {
  return {
    credential: client.credential,
    get: async (route, parameters) => {
      const response = await client.get(route, parameters)
      onResponse()
      return response
    },
  }
}
