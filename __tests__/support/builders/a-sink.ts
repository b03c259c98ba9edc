import type { DatasetName, Destination } from '../../../src/domain/dataset.ts'
import type { DataRecord } from '../../../src/domain/record.ts'
import { type Scope, scopeKey } from '../../../src/domain/scope.ts'
import type { Failure } from '../../../src/errors.ts'
import type { Delivery, DeliveryCount, Sink } from '../../../src/sink/sink.ts'

/** What becomes of a record: it is sent, refused, or it ends the reading. */
export type Verdict = Failure | 'sent' | 'written' | Error

/** A sink that keeps what it is given, and judges each record. */
export class InMemorySink implements Sink {
  readonly records: DataRecord[] = []
  /** The records of no dataset, with their destinations. */
  readonly uncounted: (readonly [Destination, DataRecord])[] = []
  isClosed = false
  readonly #counts = new Map<string, DeliveryCount>()
  readonly #identifiers = new Map<string, string[]>()
  readonly #judge: (delivery: Delivery) => Verdict

  constructor(judge: (delivery: Delivery) => Verdict = () => 'sent') {
    this.#judge = judge
  }

  async put(delivery: Delivery): Promise<void> {
    const count = this.countOf(delivery.dataset, delivery.scope)
    const verdict = this.#judge(delivery)
    if (verdict instanceof Error) throw verdict
    this.records.push(delivery.record)
    if (verdict === 'written' || verdict === 'sent') this.#remember(delivery)
    if (verdict === 'written') return
    if (verdict === 'sent') {
      count.sent += 1
      count.batches = 1
      return
    }
    count.failed += 1
    count.kept += 1
    count.failure ??= verdict
  }

  async close(): Promise<void> {
    this.isClosed = true
  }

  async sendUncounted(
    record: DataRecord,
    destination: Destination,
  ): Promise<void> {
    this.uncounted.push([destination, record])
  }

  identifiersOf(dataset: DatasetName, key = ''): Iterable<string> {
    return this.#identifiers.get(`${dataset} ${key}`) ?? []
  }

  countOf(dataset: DatasetName, scope?: Scope): DeliveryCount {
    const key = `${dataset} ${scope && scopeKey(scope)}`
    const known = this.#counts.get(key)
    if (known !== undefined) return known
    const count = {
      sent: 0,
      failed: 0,
      kept: 0,
      batches: 0,
      failure: undefined,
      rejected: [],
    }
    this.#counts.set(key, count)
    return count
  }

  #remember({ dataset, scope, record }: Delivery): void {
    const key = `${dataset} ${scope ? scopeKey(scope) : ''}`
    const known = this.#identifiers.get(key) ?? []
    this.#identifiers.set(key, [...known, record.identifier])
  }
}
