// Sorts records into batches and keeps a few of them on the way at a time.
// Several sources put at the same time, so whatever belongs together (taking a
// record in, numbering a sequence) is done without waiting in between.
import { DATASET_NAMES, DATASETS, type DatasetName } from '../domain/dataset.ts'
import type { Scope } from '../domain/scope.ts'
import {
  CancelledError,
  errorMessage,
  type Failure,
  toFailure,
} from '../errors.ts'
import { Batch, type BatchPosition, scopeKeyOf } from './batch.ts'
import { DeliveryLedger } from './delivery-ledger.ts'
import type { Delivery, DeliveryCount, Sink } from './sink.ts'
import { Slots } from './slots.ts'
import type { Transport } from './transport.ts'
import type { UndeliveredStore } from './undelivered.ts'

const REQUESTS_IN_FLIGHT = 4
/**
 * So many batches wait for each other before the first of them is sent, so
 * that each can tell how many there are. Longer sequences are sent while they
 * are still being collected; then only the last ones know.
 */
const HELD_BACK = 4

/** The batches of one dataset, from one flush to the next. */
type Lane = { open: Batch; readonly held: Batch[]; startedCount: number }

export type BatchingSinkOptions = {
  readonly transport: Transport
  readonly undelivered: UndeliveredStore
  readonly signal: AbortSignal
}

export class BatchingSink implements Sink {
  readonly #options: BatchingSinkOptions
  readonly #ledger = new DeliveryLedger()
  readonly #lanes = new Map<DatasetName, Lane>()
  readonly #slots = new Slots(REQUESTS_IN_FLIGHT)
  /** Batches that have left their lane, until it is known what became of them. */
  readonly #underWay = new Map<Batch, Promise<void>>()
  /** Webhooks that refused us: what is meant for them is kept, not sent. */
  readonly #refusals = new Map<string, Failure>()

  constructor(options: BatchingSinkOptions) {
    this.#options = options
  }

  async put(delivery: Delivery): Promise<void> {
    await this.#sendAggregatesBefore(delivery)
    this.#takeIn(delivery)
    while (this.#underWay.size > REQUESTS_IN_FLIGHT) {
      await Promise.race(this.#underWay.values())
    }
    // Only now: what was handed over is kept even when the run is cancelled.
    this.#options.signal.throwIfAborted()
  }

  async close(): Promise<void> {
    const lanes = DATASET_NAMES.flatMap((name) => this.#lanes.get(name) ?? [])
    const isPeople = ({ open }: Lane) => DATASETS[open.dataset].isPerPerson
    for (const lane of lanes) if (!isPeople(lane)) this.#flush(lane)
    await Promise.all(this.#underWay.values())
    for (const lane of lanes) if (isPeople(lane)) this.#flush(lane)
    await Promise.all(this.#underWay.values())
  }

  countOf(dataset: DatasetName, scope?: Scope): DeliveryCount {
    return this.#ledger.of(dataset, scope)
  }

  /** What is about a whole scope arrives before what is about its people. */
  async #sendAggregatesBefore({ dataset, scope }: Delivery): Promise<void> {
    const { isPerPerson, source } = DATASETS[dataset]
    if (!isPerPerson) return
    const key = scopeKeyOf(scope)
    const isBefore = (batch: Batch) => {
      const facts = DATASETS[batch.dataset]
      if (facts.isPerPerson || facts.source !== source) return false
      return batch.countByScope.has(key)
    }
    for (const lane of this.#lanes.values()) {
      if ([...lane.held, lane.open].some(isBefore)) this.#flush(lane)
    }
    const ahead = [...this.#underWay].filter(([batch]) => isBefore(batch))
    await Promise.all(ahead.map(([, whenDone]) => whenDone))
  }

  #takeIn(delivery: Delivery): void {
    const { dataset, record, scope } = delivery
    const lane = this.#laneOf(dataset)
    if (lane.open.add(record, scope)) return
    this.#closeBatch(lane)
    if (!lane.open.add(record, scope)) this.#refuseTooLarge(delivery)
  }

  #laneOf(dataset: DatasetName): Lane {
    const known = this.#lanes.get(dataset)
    if (known !== undefined) return known
    const lane = { open: new Batch(dataset), held: [], startedCount: 0 }
    this.#lanes.set(dataset, lane)
    return lane
  }

  #closeBatch(lane: Lane): void {
    if (lane.open.size === 0) return
    lane.held.push(lane.open)
    lane.open = new Batch(lane.open.dataset)
    for (const batch of lane.held.splice(0, lane.held.length - HELD_BACK)) {
      lane.startedCount += 1
      this.#start(batch, { index: lane.startedCount })
    }
  }

  /** Sends all that a dataset has, and begins to count anew. */
  #flush(lane: Lane): void {
    this.#lanes.delete(lane.open.dataset)
    const batches = [...lane.held, lane.open].filter(({ size }) => size > 0)
    const count = lane.startedCount + batches.length
    for (const [position, batch] of batches.entries()) {
      this.#start(batch, { index: lane.startedCount + position + 1, count })
    }
  }

  #start(batch: Batch, position: BatchPosition): void {
    const whenDone = this.#slots
      .use(() => this.#send(batch, position))
      .finally(() => this.#underWay.delete(batch))
    this.#underWay.set(batch, whenDone)
  }

  async #send(batch: Batch, position: BatchPosition): Promise<void> {
    const { webhook } = DATASETS[batch.dataset]
    try {
      const refusal = this.#refusals.get(webhook)
      if (refusal !== undefined) return this.#keep(batch, refusal)
      if (this.#options.signal.aborted) {
        return this.#keep(batch, toFailure(new CancelledError()))
      }
      await this.#options.transport.deliver(batch, position)
      if (this.#options.transport.isSending) this.#ledger.addSent(batch)
    } catch (error) {
      const failure = toFailure(error)
      if (failure.code === 'PORT_WEBHOOK_REFUSED') {
        this.#refusals.set(webhook, failure)
      }
      this.#keep(batch, failure)
    }
  }

  #keep(batch: Batch, failure: Failure): void {
    const lost = this.#tryToStore(() => this.#options.undelivered.keep(batch))
    this.#ledger.addFailed(batch, lost ?? failure)
  }

  /** A dry run leaves nothing behind that a replay would send. */
  #tryToStore(store: () => void): Failure | undefined {
    if (!this.#options.transport.isSending) return undefined
    try {
      store()
      return undefined
    } catch (error) {
      return {
        code: 'UNDELIVERED_NOT_KEPT',
        message: `Records that Port did not take could not be kept on disk either: ${errorMessage(error)}. Check that "output-dir" can be written and has room, then run it again.`,
      }
    }
  }

  #refuseTooLarge({ dataset, scope, record }: Delivery): void {
    const lost = this.#tryToStore(() =>
      this.#options.undelivered.keepOne(dataset, record),
    )
    const tooLarge: Failure = {
      code: 'PORT_RECORD_TOO_LARGE',
      message: `A record of "${dataset}" is larger than the 512 KiB that Port takes in one request, so it was not sent.`,
    }
    this.#ledger.addFailedRecord(dataset, scope, lost ?? tooLarge)
  }
}
