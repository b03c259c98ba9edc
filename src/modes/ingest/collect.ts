// Drives a collector: what it reads becomes records, and they go to the sink
// as they come, while the rest is still being read.
import pMap from 'p-map'
import type {
  CollectionUnit,
  Collector,
  CollectorEvent,
} from '../../collectors/collector.ts'
import type { DatasetName, Source } from '../../domain/dataset.ts'
import { describeScope } from '../../domain/scope.ts'
import { toFailure } from '../../errors.ts'
import type { RecordContext } from '../../records/context.ts'
import { toDataRecord } from '../../records/to-data-record.ts'
import type { Logger } from '../../runtime/logger.ts'
import type { Sink } from '../../sink/sink.ts'
import type { Tally } from './tally.ts'

const SOURCE_TITLES: Readonly<Record<Source, string>> = {
  github: 'GitHub Copilot',
  m365: 'Microsoft 365 Copilot',
}

export type CollectDeps = {
  readonly sink: Sink
  readonly ledger: Tally
  readonly context: RecordContext
  readonly logger: Logger
}

/** Reads everything that a collector has; failures end up in the ledger. */
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

type Books = ReturnType<Tally['open']>

class UnitCollection {
  readonly #unit: CollectionUnit
  readonly #deps: CollectDeps
  readonly #books: ReadonlyMap<DatasetName, Books>

  constructor(unit: CollectionUnit, deps: CollectDeps) {
    this.#unit = unit
    this.#deps = deps
    this.#books = new Map(
      unit.datasets.map((dataset) => [
        dataset,
        deps.ledger.open(dataset, unit.scope, () => unit.requestCount),
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
      for (const books of this.#books.values()) books.failure ??= failure
    }
    for (const books of this.#books.values()) this.#logOutcome(books)
  }

  async #handle(event: CollectorEvent): Promise<void> {
    switch (event.type) {
      case 'item': {
        const { dataset } = event.item
        const record = toDataRecord(event.item, this.#deps.context)
        const books = this.#booksOf(dataset)
        this.#deps.ledger.enter(books, record)
        return this.#deps.sink.put({ dataset, scope: this.#unit.scope, record })
      }
      case 'empty-day':
        this.#booksOf(event.dataset).emptyDays += 1
        return
      case 'failed-day':
        this.#booksOf(event.dataset).failedDays.push(event)
        return
      case 'failed':
        this.#booksOf(event.dataset).failure ??= event.failure
        return
      case 'warning':
        this.#deps.ledger.warn(event.warning)
        this.#deps.logger.warning(event.warning.message)
        return
    }
  }

  #booksOf(dataset: DatasetName): Books {
    const books = this.#books.get(dataset)
    if (books === undefined) {
      throw new Error(`"${dataset}" was collected without being asked for`)
    }
    return books
  }

  #logOutcome({ dataset, collected, emptyDays, failure, failedDays }: Books) {
    const { scope, requestCount } = this.#unit
    const where = scope === undefined ? '' : ` of ${describeScope(scope)}`
    const outcome =
      failure === undefined
        ? `${count(collected, 'record')} from ${count(requestCount, 'request')}`
        : `failed (${failure.code})`
    const days = [
      emptyDays > 0 ? `, ${count(emptyDays, 'day')} without a report` : '',
      failedDays.length > 0
        ? `, ${count(failedDays.length, 'day')} failed`
        : '',
    ].join('')
    this.#deps.logger.info(`${dataset}${where}: ${outcome}${days}.`)
  }
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
