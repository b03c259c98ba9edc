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
import { type ReadSeats, readSeats } from './seats/read-seats.ts'
import { shareSeats } from './seats/share-seats.ts'
import { collectPeople } from './teams/collect-people.ts'
import { ActivityBounds } from './usage/activity-bounds.ts'
import { checkMetrics } from './usage/check-metrics.ts'
import { collectAdoption } from './usage/collect-adoption.ts'
import { collectUsage } from './usage/collect-usage.ts'

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
  /** A seat with activity at this instant or later is active. */
  readonly seatsActiveSince: number
  /** Teams with fewer people are not sent. */
  readonly minTeamSize: number
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
      readonly readSeats: ReadSeats
      /** All datasets that the run reads of the scope. */
      readonly selected: readonly DatasetName[]
    },
  ) => AsyncIterable<CollectorEvent>
}

type Check = (
  options: ScopeOptions & { readonly today: Day },
) => Promise<readonly CheckFinding[]>

type DatasetParts = {
  readonly group: DatasetGroup
  /** Datasets that need the same share a check, which then runs once a scope. */
  readonly checks: readonly Check[]
}

type GitHubDatasetName = {
  [name in DatasetName]: (typeof DATASETS)[name]['source'] extends 'github'
    ? name
    : never
}[DatasetName]

const SEATS: DatasetGroup = { collect: collectSeats }
const USAGE: DatasetGroup = { collect: collectUsage }
const ADOPTION: DatasetGroup = { collect: collectAdoption }
/** They need the same report, which a run reads once. */
const PEOPLE: DatasetGroup = { collect: collectPeople }
const CREDITS: DatasetGroup = {
  scopesOf: billedScopes,
  collect: collectCreditsOf,
}
const COST_CENTERS: DatasetGroup = {
  scopesOf: enterprisesOf,
  collect: collectCostCentersOf,
}
const USER_CREDITS: DatasetGroup = {
  scopesOf: enterprisesOf,
  collect: collectUserCreditsOf,
}

/** What collects and checks each dataset, in the order of collection. */
const PARTS: Readonly<Record<GitHubDatasetName, DatasetParts>> = {
  'github-seats': { group: SEATS, checks: [checkSeats] },
  'github-seat-users': { group: SEATS, checks: [checkSeats] },
  'github-usage': { group: USAGE, checks: [checkMetrics] },
  'github-adoption': { group: ADOPTION, checks: [checkMetrics] },
  'github-teams': { group: PEOPLE, checks: [checkMetrics, checkSeats] },
  'github-team-usage': { group: PEOPLE, checks: [checkMetrics] },
  'github-user-usage': { group: PEOPLE, checks: [checkMetrics] },
  'github-credits': { group: CREDITS, checks: [checkBillingOf] },
  'github-cost-centers': { group: COST_CENTERS, checks: [checkBillingOf] },
  'github-user-credits': { group: USER_CREDITS, checks: [checkBillingOf] },
}

/** The selected datasets by their group. */
function groupDatasets(
  selected: readonly DatasetName[],
): ReadonlyMap<DatasetGroup, readonly DatasetName[]> {
  return Map.groupBy(namesOf(selected), (name) => PARTS[name].group)
}

/** Returns each check once that the selected datasets of a scope need. */
export function checksOf(
  { datasets, scopes }: GitHubCollectorOptions,
  scope: Scope,
): ReadonlySet<Check> {
  const parts = namesOf(datasets).map((name) => PARTS[name])
  const own = parts.filter(({ group }) =>
    scopesOf(group, scopes).includes(scope),
  )
  return new Set(own.flatMap(({ checks }) => checks))
}

function namesOf(selected: readonly DatasetName[]): GitHubDatasetName[] {
  return Object.keys(PARTS)
    .filter(isGitHubDataset)
    .filter((name) => selected.includes(name))
}

function isGitHubDataset(name: string): name is GitHubDatasetName {
  return Object.hasOwn(PARTS, name)
}

/** Collects the selected datasets of all scopes. */
export function githubCollector(options: GitHubCollectorOptions): Collector {
  const knownScopes = new Set<string>()
  const groups = [...groupDatasets(options.datasets)]
  const bounds = boundsByScope(options)
  const seats = seatsByScope(options)
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
            selected: options.datasets,
            bounds: bounds.get(scopeKey(scope)),
            readSeats: seats.get(scopeKey(scope)) ?? readSeats,
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
function scopesOf(
  group: DatasetGroup,
  scopes: readonly Scope[],
): readonly Scope[] {
  return group.scopesOf?.(scopes) ?? scopes
}

/** The datasets of seats and the teams need the same list. */
function seatsByScope(
  options: GitHubCollectorOptions,
): ReadonlyMap<string, ReadSeats> {
  const { datasets, scopes, isPruning = false } = options
  const groups = [...groupDatasets(datasets).keys()]
  const readers = [
    groups.includes(SEATS),
    datasets.includes('github-teams'),
  ].filter(Boolean).length
  const isForPruning = isPruning && datasets.includes('github-seat-users')
  return new Map(
    scopes.map((scope) => [
      scopeKey(scope),
      shareSeats({ readers, isForPruning }),
    ]),
  )
}

type UnitOptions = GitHubCollectorOptions & {
  readonly selected: readonly DatasetName[]
  readonly readSeats: ReadSeats
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
