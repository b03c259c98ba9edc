import type { Warning } from '../../collectors/collector.ts'
import { DATASET_NAMES, type DatasetName } from '../../domain/dataset.ts'
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
    const key = `${dataset} ${scope === undefined ? '' : scopeKey(scope)}`
    this.#tallies.set(key, tally)
    return tally
  }

  warn(warning: Warning): void {
    this.#warnings.push(warning)
  }

  /** Returns why the dataset may lack people, or have them under other names. */
  reasonNotToPrune(dataset: DatasetName): string | undefined {
    return [...this.#tallies.values()].find(
      (tally) =>
        tally.dataset === dataset && tally.reasonNotToPrune !== undefined,
    )?.reasonNotToPrune
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
