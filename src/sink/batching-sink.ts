// Sorts records into batches and sends a few batches at the same time. Several
// sources call put at the same time, so adding a record and numbering a
// sequence never wait in between.
import {
  DATASET_NAMES,
  DATASETS,
  type DatasetName,
  type Destination,
} from '../domain/dataset.ts'
import type { DataRecord } from '../domain/record.ts'
import type { Scope } from '../domain/scope.ts'
import {
  CancelledError,
  errorMessage,
  failureOf,
  SinkError,
  toFailure,
} from '../errors.ts'
import { runSetup } from '../port/remedies.ts'
import type { Remedy } from '../remedy/remedy.ts'
import {
  allocateBuffer,
  Batch,
  type BatchPosition,
  scopeKeyOf,
} from './batch.ts'
import { CircuitBreaker } from './circuit-breaker.ts'
import { DeliveryTally } from './delivery-tally.ts'
import { Semaphore } from './semaphore.ts'
import { SentIdentifiers } from './sent-identifiers.ts'
import type { Delivery, DeliveryCount, Sink } from './sink.ts'
import type { Rejection, Transport } from './transport.ts'
import type { UndeliveredStore } from './undelivered/store.ts'

/**
 * The first batches of a dataset wait, so that each can carry the number of
 * batches. In a longer sequence only the last batches carry the number.
 */
const HELD_BACK = 4

/** The batches of one dataset, from one flush to the next. */
type Lane = { open: Batch; readonly held: Batch[]; startedCount: number }

export type BatchingSinkOptions = {
  readonly transport: Transport
  readonly undelivered: UndeliveredStore
  readonly signal: AbortSignal
  /** Keep the identifiers of delivered records, to compare them with Port. */
  readonly remembersIdentifiers?: boolean
}

export class BatchingSink implements Sink {
  readonly #options: BatchingSinkOptions
  readonly #transport: Transport
  readonly #tally = new DeliveryTally()
  readonly #delivered: SentIdentifiers | undefined
  readonly #lanes = new Map<DatasetName, Lane>()
  readonly #semaphore: Semaphore
  /** Batches that have left their lane, until their result is known. */
  readonly #inFlight = new Map<Batch, Promise<void>>()
  /** Buffers of finished batches; new buffers would pile up as garbage. */
  readonly #freeBuffers: Batch['buffer'][] = []

  constructor(options: BatchingSinkOptions) {
    this.#options = options
    this.#transport = new CircuitBreaker(options.transport)
    this.#semaphore = new Semaphore(this.#transport.limits.maxInFlight)
    if (options.remembersIdentifiers) this.#delivered = new SentIdentifiers()
  }

  async put(delivery: Delivery): Promise<void> {
    for (const whenDone of this.#startAggregatesBefore(delivery)) await whenDone
    this.#addToBatch(delivery)
    while (this.#inFlight.size > this.#transport.limits.maxInFlight) {
      await Promise.race(this.#inFlight.values())
    }
    // After the record is added: a cancelled run stores it on disk.
    this.#options.signal.throwIfAborted()
  }

  /** Sends aggregates before people. */
  async close(): Promise<void> {
    const lanes = DATASET_NAMES.flatMap((name) => this.#lanes.get(name) ?? [])
    for (const lane of lanes) if (!isAboutPeople(lane.open)) this.#flush(lane)
    const aggregates = [...this.#inFlight].filter(
      ([batch]) => !isAboutPeople(batch),
    )
    await Promise.all(aggregates.map(([, whenDone]) => whenDone))
    for (const lane of lanes) if (isAboutPeople(lane.open)) this.#flush(lane)
    await Promise.all(this.#inFlight.values())
  }

  async sendUncounted(
    record: DataRecord,
    destination: Destination,
  ): Promise<void> {
    this.#options.signal.throwIfAborted()
    const batch = new Batch(destination, this.#transport.limits)
    batch.add(record, undefined)
    const position = { index: 1, count: 1 }
    const [refused] = await this.#transport.deliver(batch, position)
    if (refused === undefined) return
    throw new SinkError(
      'PORT_ENTITIES_REJECTED',
      `Port refused an entity of "${destination.blueprint}": ${refused.reason}.`,
      { remedy: runSetup(`blueprint "${destination.blueprint}"`) },
    )
  }

  countOf(dataset: DatasetName, scope?: Scope): DeliveryCount {
    return this.#tally.of(dataset, scope)
  }

  identifiersOf(dataset: DatasetName, scopeKey = ''): Iterable<string> {
    return this.#delivered?.of(dataset, scopeKey) ?? []
  }

  /**
   * Aggregates of a scope arrive before the records of its people. Sends the
   * aggregates and returns what to wait for.
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
    return [...this.#inFlight]
      .filter(([batch]) => isBefore(batch))
      .map(([, whenDone]) => whenDone)
  }

  /** Runs once per person; the result is nearly always false. */
  #hasAggregates(): boolean {
    for (const { open } of this.#lanes.values()) {
      if (!isAboutPeople(open)) return true
    }
    for (const batch of this.#inFlight.keys()) {
      if (!isAboutPeople(batch)) return true
    }
    return false
  }

  #addToBatch(delivery: Delivery): void {
    const { dataset, record, scope } = delivery
    const lane = this.#laneOf(dataset)
    if (lane.open.add(record, scope)) return
    this.#closeBatch(lane)
    if (!lane.open.add(record, scope)) this.#failTooLarge(delivery)
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
    const buffer =
      this.#freeBuffers.pop() ?? allocateBuffer(limits.maxBodyBytes)
    return new Batch(dataset, limits, buffer)
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

  /** Sends all batches of a dataset; the numbering starts again. */
  #flush(lane: Lane): void {
    this.#lanes.delete(lane.open.dataset)
    const batches = [...lane.held, lane.open].filter(({ size }) => size > 0)
    const count = lane.startedCount + batches.length
    for (const [position, batch] of batches.entries()) {
      this.#start(batch, { index: lane.startedCount + position + 1, count })
    }
  }

  #start(batch: Batch, position: BatchPosition): void {
    const whenDone = this.#semaphore
      .use(() => this.#send(batch, position))
      .finally(() => {
        this.#inFlight.delete(batch)
        this.#freeBuffers.push(batch.buffer)
      })
    this.#inFlight.set(batch, whenDone)
  }

  async #send(batch: Batch, position: BatchPosition): Promise<void> {
    try {
      if (this.#options.signal.aborted) throw new CancelledError()
      const rejections = await this.#transport.deliver(batch, position)
      this.#settle(batch, rejections)
    } catch (error) {
      const reason = this.#tryToStore((store) => store.keep(batch))
      if (reason !== undefined) this.#tally.addLost(batch, reason)
      else this.#tally.addFailed(batch, toFailure(error), this.#isStored)
    }
  }

  /** Counts delivered records and stores rejected ones. */
  #settle(batch: Batch, rejections: readonly Rejection[]): void {
    const rejectedAt = new Set(rejections.map(({ index }) => index))
    const accepted =
      rejectedAt.size === 0
        ? batch
        : batch.pick((index) => !rejectedAt.has(index))
    this.#delivered?.add(accepted)
    if (this.#transport.isSending) this.#tally.addSent(accepted)
    if (rejections.length === 0) return
    const rejected = batch.pick((index) => rejectedAt.has(index))
    const reason = this.#tryToStore((store) => store.keep(rejected))
    if (reason !== undefined) this.#tally.addLost(rejected, reason)
    else this.#tally.addRejected(batch, rejections)
  }

  #failTooLarge(delivery: Delivery): void {
    const { dataset, record } = delivery
    const reason = this.#tryToStore((store) => store.keepOne(dataset, record))
    if (reason !== undefined) {
      this.#tally.addLostRecord(delivery, reason)
      return
    }
    const maxKiB = this.#transport.limits.maxBodyBytes / 1024
    const failure = failureOf(
      'PORT_RECORD_TOO_LARGE',
      `A record of "${dataset}" is larger than the ${maxKiB} KiB that Port accepts in one request. It was not sent.`,
      REPORT_SIZE,
    )
    this.#tally.addFailedRecord(delivery, failure, this.#isStored)
  }

  /** A dry run stores nothing for a replay. */
  get #isStored(): boolean {
    return this.#transport.isSending
  }

  /** Returns why the records could not be stored on disk. */
  #tryToStore(store: (files: UndeliveredStore) => void): string | undefined {
    if (!this.#isStored) return undefined
    try {
      store(this.#options.undelivered)
      return undefined
    } catch (error) {
      return errorMessage(error)
    }
  }
}

const REPORT_SIZE: Remedy = {
  system: 'port',
  kind: 'contact',
  who: 'the maintainers of this action',
  about: 'the dataset and the size',
}

function isAboutPeople(batch: Batch): boolean {
  return DATASETS[batch.dataset].isPerPerson
}
