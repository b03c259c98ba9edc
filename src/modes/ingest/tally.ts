// Keeps the books of a run: what was read, what went wrong, what became of it.
import type { Warning } from '../../collectors/collector.ts'
import {
  DATASET_NAMES,
  DATASETS,
  type DatasetName,
} from '../../domain/dataset.ts'
import type { Day } from '../../domain/day.ts'
import type { DataRecord } from '../../domain/record.ts'
import { type Scope, scopeKey } from '../../domain/scope.ts'
import type { Failure } from '../../errors.ts'
import type { DatasetReport, Status } from '../../report/run-report.ts'
import type { DeliveryCount } from '../../sink/sink.ts'
import { toDeliveredCounts } from '../delivered-counts.ts'

/** So many of the latest days of a scope are kept as figures for the summary. */
const MAX_FIGURE_DAYS = 31
/** So many days that failed are named one by one. */
const MAX_NAMED_DAYS = 10
/** Too large for a summary; Port has it. */
const LEFT_OUT_OF_FIGURES = 'breakdown'

/** What the books say of one dataset in one scope. */
type Entry = {
  readonly dataset: DatasetName
  readonly scope: Scope | undefined
  requestCount: () => number
  collected: number
  emptyDays: number
  failedDays: { readonly day: Day; readonly failure: Failure }[]
  failure: Failure | undefined
  figures: DataRecord[]
}

export class Tally {
  readonly #entries = new Map<string, Entry>()
  readonly #warnings: Warning[] = []
  readonly #concealed = new Set<DatasetName>()

  /** Opens the books for a dataset (of one scope). */
  open(
    dataset: DatasetName,
    scope: Scope | undefined,
    requestCount: () => number,
  ): Entry {
    const entry: Entry = {
      dataset,
      scope,
      requestCount,
      collected: 0,
      emptyDays: 0,
      failedDays: [],
      failure: undefined,
      figures: [],
    }
    const key = `${dataset} ${scope === undefined ? '' : scopeKey(scope)}`
    this.#entries.set(key, entry)
    return entry
  }

  warn(warning: Warning): void {
    this.#warnings.push(warning)
  }

  /** Counts a record, and keeps it for the summary if it is about nobody. */
  enter(entry: Entry, record: DataRecord): void {
    entry.collected += 1
    if (record.identity_concealed === true) this.#concealed.add(entry.dataset)
    if (DATASETS[entry.dataset].isPerPerson) return
    const { [LEFT_OUT_OF_FIGURES]: _, ...figure } = record
    const { identifier, title } = record
    // The identifiers of a scope's days sort by day.
    entry.figures = [...entry.figures, { ...figure, identifier, title }]
      .sort((one, other) => (one.identifier < other.identifier ? -1 : 1))
      .slice(-MAX_FIGURE_DAYS)
  }

  /** Says why a dataset may not hold everybody under a lasting name. */
  reasonNotToPrune(dataset: DatasetName): string | undefined {
    if (this.#concealed.has(dataset)) {
      return 'the tenant conceals names, and concealed names may change'
    }
    const isShort = this.#warnings.some(
      ({ code }) => code === 'M365_USERS_FEWER_THAN_ENABLED',
    )
    return isShort && dataset === 'm365-users'
      ? 'the report has fewer people than the summary counts'
      : undefined
  }

  get warnings(): readonly Warning[] {
    return this.#warnings
  }

  get figures(): Readonly<Partial<Record<DatasetName, readonly DataRecord[]>>> {
    const figures = new Map<DatasetName, DataRecord[]>()
    for (const entry of this.#entries.values()) {
      if (entry.figures.length === 0) continue
      const others = figures.get(entry.dataset) ?? []
      figures.set(entry.dataset, [...others, ...entry.figures])
    }
    return Object.fromEntries(figures)
  }

  /** Closes the books, given what became of the records; in sending order. */
  datasets(
    countOf: (dataset: DatasetName, scope?: Scope) => DeliveryCount,
  ): DatasetReport[] {
    return DATASET_NAMES.flatMap((name) =>
      [...this.#entries.values()]
        .filter(({ dataset }) => dataset === name)
        .map((entry) =>
          toDatasetReport(entry, countOf(entry.dataset, entry.scope)),
        ),
    )
  }
}

function toDatasetReport(entry: Entry, count: DeliveryCount): DatasetReport {
  const error = failureOf(entry) ?? count.failure
  return {
    dataset: entry.dataset,
    blueprint: DATASETS[entry.dataset].blueprint,
    ...(entry.scope && { scope: scopeKey(entry.scope) }),
    status: statusOf(entry, count),
    collected: entry.collected,
    verified: null,
    requests: entry.requestCount(),
    ...toDeliveredCounts(count),
    ...(entry.emptyDays > 0 && { empty_days: entry.emptyDays }),
    ...(entry.failedDays.length > 0 && {
      failed_days: entry.failedDays.map(({ day }) => day).sort(),
    }),
    ...(error && { error }),
  }
}

function statusOf(entry: Entry, count: DeliveryCount): Status {
  if (failureOf(entry) !== undefined || count.failed > 0) return 'failed'
  return entry.collected > 0 ? 'ok' : 'empty'
}

function failureOf(entry: Entry): Failure | undefined {
  if (entry.failure !== undefined) return entry.failure
  const [first] = entry.failedDays
  if (first === undefined) return undefined
  const days = entry.failedDays.map(({ day }) => day).sort()
  const named = days.slice(0, MAX_NAMED_DAYS).join(', ')
  const more = days.length - MAX_NAMED_DAYS
  return {
    code: first.failure.code,
    message: `${days.length} ${days.length === 1 ? 'day' : 'days'} could not be read (${named}${more > 0 ? ` and ${more} more` : ''}). ${first.failure.message}`,
  }
}
