// Drives a collector. Each item becomes a record and goes to the sink while
// the collector reads on.
import pMap from 'p-map'
import type {
  CollectionUnit,
  Collector,
  CollectorEvent,
  Warning,
} from '../../collectors/collector.ts'
import { type DatasetName, SOURCE_TITLES } from '../../domain/dataset.ts'
import type { DataRecord } from '../../domain/record.ts'
import { describeScope } from '../../domain/scope.ts'
import { toFailure } from '../../errors.ts'
import type { RecordContext } from '../../records/context.ts'
import { toDataRecord } from '../../records/records.ts'
import { knownSecrets } from '../../runtime/known-secrets.ts'
import type { Logger } from '../../runtime/logger.ts'
import type { Sink } from '../../sink/sink.ts'
import type { DatasetTally } from './dataset-tally.ts'
import type { ReportDays } from './report-days.ts'
import type { Tally } from './tally.ts'

export type CollectDeps = {
  readonly sink: Sink
  readonly tally: Tally
  readonly context: RecordContext
  readonly logger: Logger
  readonly reportDays: Pick<ReportDays, 'remember'>
}

/** Reads everything that a collector has; the tally notes what fails. */
export async function collectFrom(
  collector: Collector,
  deps: CollectDeps,
): Promise<void> {
  const log = deps.logger.group(SOURCE_TITLES[collector.source])
  try {
    await pMap(
      collector.units(),
      (unit) => new UnitCollection(unit, { ...deps, logger: log }).run(),
      { concurrency: collector.concurrency },
    )
  } finally {
    log.end()
  }
}

/** A source that repeats a token of ours must not bring it to Port. */
function withoutSecrets(record: DataRecord): DataRecord {
  return knownSecrets.isIn(record) ? knownSecrets.hideIn(record) : record
}

class UnitCollection {
  readonly #unit: CollectionUnit
  readonly #deps: CollectDeps
  readonly #tallies: ReadonlyMap<DatasetName, DatasetTally>

  constructor(unit: CollectionUnit, deps: CollectDeps) {
    this.#unit = unit
    this.#deps = deps
    const requestCount = () => unit.requestCount
    this.#tallies = new Map(
      unit.datasets.map((dataset) => [
        dataset,
        deps.tally.add({ dataset, scope: unit.scope, requestCount }),
      ]),
    )
  }

  async run(): Promise<void> {
    try {
      for await (const event of this.#unit.collect(this.#deps.logger)) {
        await this.#handle(event)
      }
    } catch (error) {
      const failure = toFailure(error)
      for (const tally of this.#tallies.values()) tally.fail(failure)
    }
    const { scope } = this.#unit
    const where = scope === undefined ? '' : ` of ${describeScope(scope)}`
    for (const tally of this.#tallies.values()) {
      this.#deps.logger.info(`${tally.dataset}${where}: ${tally.describe()}.`)
    }
  }

  async #handle(event: CollectorEvent): Promise<void> {
    switch (event.type) {
      case 'item': {
        const { dataset } = event.item
        const record = withoutSecrets(
          toDataRecord(event.item, this.#deps.context),
        )
        this.#tallyOf(dataset).record(record)
        await this.#deps.reportDays.remember(dataset, record)
        return this.#deps.sink.put({ dataset, scope: this.#unit.scope, record })
      }
      case 'empty-day':
        return this.#tallyOf(event.dataset).emptyDay()
      case 'failed-day':
        return this.#tallyOf(event.dataset).failDay(event)
      case 'unmatched-credits':
        return this.#tallyOf(event.dataset).addUnmatched(event.use)
      case 'failed':
        return this.#tallyOf(event.dataset).fail(event.failure)
      case 'incomplete':
        return this.#tallyOf(event.dataset).markIncomplete(event.reason)
      case 'nearly-complete':
        return this.#tallyOf(event.dataset).markNearlyComplete(event.reportDate)
      case 'nameless':
        return this.#tallyOf(event.dataset).markNameless(event.since)
      case 'too-small':
        return this.#tallyOf(event.dataset).countTooSmall(event.count)
      case 'warning':
        return this.#warn(event.warning)
    }
  }

  #warn(warning: Warning): void {
    this.#deps.tally.warn(warning)
    for (const tally of this.#tallies.values()) tally.warn(warning)
    this.#deps.logger.warning(warning.message)
  }

  #tallyOf(dataset: DatasetName): DatasetTally {
    const tally = this.#tallies.get(dataset)
    if (tally === undefined) {
      throw new Error(`A unit collected "${dataset}" without listing it`)
    }
    return tally
  }
}
