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
import { Batch, type BatchPosition, createRoom, scopeKeyOf } from './batch.ts'
import { CircuitBreaker } from './circuit-breaker.ts'
import { DeliveryTally } from './delivery-tally.ts'
import { Semaphore } from './semaphore.ts'
import { SentIdentifiers } from './sent-identifiers.ts'
import type { Delivery, DeliveryCount, Sink } from './sink.ts'
import type { Rejection, Transport } from './transport.ts'
import type { UndeliveredStore } from './undelivered.ts'

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
  /** Remember the identifiers of what was delivered, to ask Port for them. */
  readonly remembersIdentifiers?: boolean
}

export class BatchingSink implements Sink {
  readonly #options: BatchingSinkOptions
  readonly #transport: Transport
  readonly #ledger = new DeliveryTally()
  readonly #delivered: SentIdentifiers | undefined
  readonly #lanes = new Map<DatasetName, Lane>()
  readonly #slots: Semaphore
  /** Batches that have left their lane, until it is known what became of them. */
  readonly #underWay = new Map<Batch, Promise<void>>()
  /** Of batches that are settled: new rooms would pile up as garbage. */
  readonly #freeRooms: Batch['room'][] = []

  constructor(options: BatchingSinkOptions) {
    this.#options = options
    this.#transport = new CircuitBreaker(options.transport)
    this.#slots = new Semaphore(this.#transport.limits.maxInFlight)
    if (options.remembersIdentifiers) this.#delivered = new SentIdentifiers()
  }

  async put(delivery: Delivery): Promise<void> {
    for (const whenDone of this.#startAggregatesBefore(delivery)) await whenDone
    this.#collectFrom(delivery)
    while (this.#underWay.size > this.#transport.limits.maxInFlight) {
      await Promise.race(this.#underWay.values())
    }
    // Only now: what was handed over is kept even when the run is cancelled.
    this.#options.signal.throwIfAborted()
  }

  /** People follow the aggregates; those under way already hold nobody up. */
  async close(): Promise<void> {
    const lanes = DATASET_NAMES.flatMap((name) => this.#lanes.get(name) ?? [])
    for (const lane of lanes) if (!isAboutPeople(lane.open)) this.#flush(lane)
    const aggregates = [...this.#underWay].filter(
      ([batch]) => !isAboutPeople(batch),
    )
    await Promise.all(aggregates.map(([, whenDone]) => whenDone))
    for (const lane of lanes) if (isAboutPeople(lane.open)) this.#flush(lane)
    await Promise.all(this.#underWay.values())
  }

  countOf(dataset: DatasetName, scope?: Scope): DeliveryCount {
    return this.#ledger.of(dataset, scope)
  }

  identifiersOf(dataset: DatasetName, scopeKey = ''): Iterable<string> {
    return this.#delivered?.of(dataset, scopeKey) ?? []
  }

  /**
   * What is about a whole scope arrives before what is about its people: sends
   * it, and gives what has to be waited for.
   */
  #startAggregatesBefore({ dataset, scope }: Delivery): Promise<void>[] {
    const { isPerPerson, source } = DATASETS[dataset]
    if (!isPerPerson || !this.#hasAggregates()) return []
    const key = scopeKeyOf(scope)
    const isBefore = (batch: Batch) => {
      const facts = DATASETS[batch.dataset]
      if (facts.isPerPerson || facts.source !== source) return false
      return batch.countByScope.has(key)
    }
    for (const lane of this.#lanes.values()) {
      if (isBefore(lane.open) || lane.held.some(isBefore)) this.#flush(lane)
    }
    return [...this.#underWay]
      .filter(([batch]) => isBefore(batch))
      .map(([, whenDone]) => whenDone)
  }

  /** Is asked for every person, and nearly always the answer is no. */
  #hasAggregates(): boolean {
    for (const { open } of this.#lanes.values()) {
      if (!isAboutPeople(open)) return true
    }
    for (const batch of this.#underWay.keys()) {
      if (!isAboutPeople(batch)) return true
    }
    return false
  }

  #collectFrom(delivery: Delivery): void {
    const { dataset, record, scope } = delivery
    const lane = this.#laneOf(dataset)
    if (lane.open.add(record, scope)) return
    this.#closeBatch(lane)
    if (!lane.open.add(record, scope)) this.#refuseTooLarge(delivery)
  }

  #laneOf(dataset: DatasetName): Lane {
    const known = this.#lanes.get(dataset)
    if (known !== undefined) return known
    const lane = { open: this.#newBatch(dataset), held: [], startedCount: 0 }
    this.#lanes.set(dataset, lane)
    return lane
  }

  #newBatch(dataset: DatasetName): Batch {
    const { limits } = this.#transport
    const room = this.#freeRooms.pop() ?? createRoom(limits.maxBodyBytes)
    return new Batch(dataset, limits, room)
  }

  #closeBatch(lane: Lane): void {
    if (lane.open.size === 0) return
    lane.held.push(lane.open)
    lane.open = this.#newBatch(lane.open.dataset)
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
      .finally(() => {
        this.#underWay.delete(batch)
        this.#freeRooms.push(batch.room)
      })
    this.#underWay.set(batch, whenDone)
  }

  async #send(batch: Batch, position: BatchPosition): Promise<void> {
    try {
      if (this.#options.signal.aborted) throw new CancelledError()
      const rejections = await this.#transport.deliver(batch, position)
      this.#settle(batch, rejections)
    } catch (error) {
      const lost = this.#tryToKeep((store) => store.keep(batch))
      const failure = lost ?? toFailure(error)
      this.#ledger.addFailed(batch, failure, this.#isKept(lost))
    }
  }

  /** Books what was delivered, and keeps what was rejected. */
  #settle(batch: Batch, rejections: readonly Rejection[]): void {
    const places = new Set(rejections.map(({ index }) => index))
    const accepted =
      places.size === 0 ? batch : batch.pick((place) => !places.has(place))
    this.#delivered?.add(accepted)
    if (this.#transport.isSending) this.#ledger.addSent(accepted)
    if (rejections.length === 0) return
    const rejected = batch.pick((place) => places.has(place))
    const lost = this.#tryToKeep((store) => store.keep(rejected))
    if (lost === undefined) this.#ledger.addRejected(batch, rejections, true)
    else this.#ledger.addFailed(rejected, lost, false)
  }

  #refuseTooLarge({ dataset, scope, record }: Delivery): void {
    const lost = this.#tryToKeep((store) => store.keepOne(dataset, record))
    const maxKiB = this.#transport.limits.maxBodyBytes / 1024
    const tooLarge: Failure = {
      code: 'PORT_RECORD_TOO_LARGE',
      message: `A record of "${dataset}" is larger than the ${maxKiB} KiB that Port takes in one request, so it was not sent.`,
    }
    const failure = lost ?? tooLarge
    this.#ledger.addFailedRecord(
      { dataset, scope },
      failure,
      this.#isKept(lost),
    )
  }

  /** A dry run leaves nothing behind that a replay would send. */
  #tryToKeep(keep: (store: UndeliveredStore) => void): Failure | undefined {
    if (!this.#transport.isSending) return undefined
    try {
      keep(this.#options.undelivered)
      return undefined
    } catch (error) {
      return {
        code: 'UNDELIVERED_NOT_KEPT',
        message: `Records that Port did not take could not be kept on disk either: ${errorMessage(error)}. Check that "output-dir" can be written and has room, then run it again.`,
      }
    }
  }

  #isKept(lost: Failure | undefined): boolean {
    return this.#transport.isSending && lost === undefined
  }
}

function isAboutPeople(batch: Batch): boolean {
  return DATASETS[batch.dataset].isPerPerson
}
