import type { Warning } from '../../collectors/collector.ts'
import {
  DATASET_NAMES,
  DATASETS,
  type DatasetName,
  type Source,
} from '../../domain/dataset.ts'
import type { Day } from '../../domain/day.ts'
import type { DataRecord } from '../../domain/record.ts'
import { type Scope, scopeKey } from '../../domain/scope.ts'
import type { DatasetReport } from '../../report/run-report.ts'
import type { DeliveryCount } from '../../sink/sink.ts'
import { DatasetTally, type DatasetTallyOptions } from './dataset-tally.ts'

/** Counts what a run reads, over all datasets and scopes. */
export class Tally {
  readonly #tallies = new Map<string, DatasetTally>()
  readonly #warnings: Warning[] = []

  /** Adds the tally of a dataset (of one scope). */
  add(options: DatasetTallyOptions): DatasetTally {
    const { dataset, scope } = options
    const tally = new DatasetTally(options)
    this.#tallies.set(keyOf(dataset, scope && scopeKey(scope)), tally)
    return tally
  }

  warn(warning: Warning): void {
    this.#warnings.push(warning)
  }

  /** Returns why the dataset may lack people, or have them under other names. */
  reasonNotToPrune(dataset: DatasetName, scope?: string): string | undefined {
    return this.#find(dataset, scope)?.reasonNotToPrune
  }

  /** The day of a report that may lack a few people; undefined if it has all. */
  nearlyCompleteReportDate(
    dataset: DatasetName,
    scope?: string,
  ): Day | undefined {
    return this.#find(dataset, scope)?.nearlyCompleteReportDate
  }

  /** Since when entries that name nobody are in a dataset's list. */
  namelessSince(
    dataset: DatasetName,
    scope?: string,
  ): ReadonlySet<number> | undefined {
    return this.#find(dataset, scope)?.namelessSince
  }

  /** The day of a dataset's report; undefined if the source has no reports. */
  reportDay(dataset: DatasetName, scope?: string): Day | undefined {
    return this.#find(dataset, scope)?.reportDay
  }

  /** The newest days of the data by source. */
  get newestDays(): Readonly<Partial<Record<Source, Day>>> {
    const days: Partial<Record<Source, Day>> = {}
    for (const { dataset, freshDay = '' } of this.#tallies.values()) {
      const { source } = DATASETS[dataset]
      if (freshDay > (days[source] ?? '')) days[source] = freshDay
    }
    return days
  }

  #find(dataset: DatasetName, scope: string | undefined) {
    return this.#tallies.get(keyOf(dataset, scope))
  }

  get warnings(): readonly Warning[] {
    return this.#warnings
  }

  get figures(): Readonly<Partial<Record<DatasetName, readonly DataRecord[]>>> {
    const figures = new Map<DatasetName, DataRecord[]>()
    for (const tally of this.#tallies.values()) {
      if (tally.figures.length === 0) continue
      const others = figures.get(tally.dataset) ?? []
      figures.set(tally.dataset, [...others, ...tally.figures])
    }
    return Object.fromEntries(figures)
  }

  /** Returns the reports of all datasets, in the order of sending. */
  toReports(
    countOf: (dataset: DatasetName, scope?: Scope) => DeliveryCount,
  ): DatasetReport[] {
    return DATASET_NAMES.flatMap((name) =>
      [...this.#tallies.values()]
        .filter(({ dataset }) => dataset === name)
        .map((tally) => tally.toReport(countOf(tally.dataset, tally.scope))),
    )
  }
}

/** `scope` is a scope's key; undefined for a tenant. */
function keyOf(dataset: DatasetName, scope: string | undefined): string {
  return `${dataset} ${scope ?? ''}`
}
