import type { DatasetName } from '../../domain/dataset.ts'
import type { DayWindow } from '../../domain/day.ts'
import { type Scope, scopeKey } from '../../domain/scope.ts'
import { type HttpClient, RequestCounter } from '../../http/http-client.ts'
import type { Logger } from '../../runtime/logger.ts'
import type { Secrets } from '../../runtime/secrets.ts'
import type { CollectionUnit, Collector, CollectorEvent } from '../collector.ts'
import type { GitHubClient } from './client.ts'
import { collectSeats } from './seats/collect-seats.ts'
import { collectUsage } from './usage/collect-usage.ts'
import { collectUserUsage } from './usage/collect-user-usage.ts'

/** Scopes that are read side by side. */
const CONCURRENCY = 4
const SEAT_DATASETS = ['github-seats', 'github-seat-users'] as const

export type GitHubCollectorOptions = {
  readonly scopes: readonly Scope[]
  readonly datasets: readonly DatasetName[]
  /** The days of the daily datasets. */
  readonly window: DayWindow
  /** Makes the client for one scope, whose requests are counted. */
  readonly clientFor: (scope: Scope, counter: RequestCounter) => GitHubClient
  /** Downloads reports; must not add any credential. */
  readonly downloads: HttpClient
  readonly secrets: Secrets
  readonly apiUrl: string
}

/** Collects everything that GitHub knows of Copilot in the given scopes. */
export function githubCollector(options: GitHubCollectorOptions): Collector {
  const knownScopes = new Set<string>()
  const unitsOf: UnitsOf = (names, collect) => {
    const datasets = names.filter((name) => options.datasets.includes(name))
    if (datasets.length === 0) return []
    return options.scopes.map((scope) =>
      unit({ ...options, scope, datasets, knownScopes }, collect),
    )
  }
  return {
    source: 'github',
    concurrency: CONCURRENCY,
    units: () => [
      ...unitsOf(SEAT_DATASETS, collectSeats),
      ...unitsOf(['github-usage'], collectUsage),
      ...unitsOf(['github-user-usage'], collectUserUsage),
    ],
  }
}

type UnitsOf = (
  names: readonly DatasetName[],
  collect: Collect,
) => readonly CollectionUnit[]

type UnitOptions = GitHubCollectorOptions & {
  readonly scope: Scope
  /** The keys of the scopes for which GitHub has answered in this run. */
  readonly knownScopes: Set<string>
}

type Collect = (
  of: UnitOptions & {
    readonly client: GitHubClient
    readonly isScopeKnown: () => boolean
    readonly log: Logger
  },
) => AsyncIterable<CollectorEvent>

/** Makes a unit with clients of its own, so that its requests are counted. */
function unit(options: UnitOptions, collect: Collect): CollectionUnit {
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
      collect({
        ...options,
        log,
        client: noting(options.clientFor(scope, counter), () =>
          knownScopes.add(key),
        ),
        downloads: options.downloads.countedBy(counter),
        isScopeKnown: () => knownScopes.has(key),
      }),
  }
}

/** Gives the same client, which tells of each answer that is no refusal. */
function noting(client: GitHubClient, onAnswer: () => void): GitHubClient {
  return {
    get: async (route, parameters) => {
      const answer = await client.get(route, parameters)
      onAnswer()
      return answer
    },
  }
}
