import type { DatasetName } from '../../domain/dataset.ts'
import { RequestCounter } from '../../http/http-client.ts'
import type { Logger } from '../../runtime/logger.ts'
import type { CollectionUnit, Collector, CollectorEvent } from '../collector.ts'
import type { M365CollectorOptions } from './options.ts'
import { M365Session } from './session.ts'
import { listUnits, type UnitSpec } from './units.ts'

/** Creates the collector of one Microsoft 365 tenant. */
export function m365Collector(options: M365CollectorOptions): Collector {
  const counter = new RequestCounter()
  const session = new M365Session({
    ...options,
    graphHttp: options.graphHttp.countedBy(counter),
    entraHttp: options.entraHttp.countedBy(counter),
  })
  const units = listUnits(options.datasets).map(
    (spec) => new Unit(spec, session, counter),
  )
  return { source: 'm365', concurrency: 1, units: () => units }
}

/** Counts its own requests, because the units run one after the other. */
class Unit implements CollectionUnit {
  readonly #spec: UnitSpec
  readonly #session: M365Session
  readonly #counter: RequestCounter
  #before: number | undefined
  #after: number | undefined

  constructor(spec: UnitSpec, session: M365Session, counter: RequestCounter) {
    this.#spec = spec
    this.#session = session
    this.#counter = counter
  }

  get datasets(): readonly DatasetName[] {
    return this.#spec.datasets
  }

  get requestCount(): number {
    if (this.#before === undefined) return 0
    return (this.#after ?? this.#counter.count) - this.#before
  }

  async *collect(log: Logger): AsyncGenerator<CollectorEvent> {
    this.#before = this.#counter.count
    try {
      yield* this.#spec.collect(this.#session, log)
    } finally {
      this.#after = this.#counter.count
    }
  }
}
