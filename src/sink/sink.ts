import type { DatasetName, Destination } from '../domain/dataset.ts'
import type { EntityProblem } from '../domain/entity-problem.ts'
import type { DataRecord } from '../domain/record.ts'
import type { Scope } from '../domain/scope.ts'
import type { Failure } from '../errors.ts'

/** A record on its way to Port. */
export type Delivery = {
  readonly dataset: DatasetName
  readonly scope?: Scope | undefined
  readonly record: DataRecord
}

/** The results for the records of one dataset and scope. */
export type DeliveryCount = {
  sent: number
  failed: number
  /** Failed records that are on disk for a replay. */
  kept: number
  /** Requests that carried at least one of the records. */
  batches: number
  failure: Failure | undefined
  /** The first records that Port refused one by one. */
  readonly rejected: EntityProblem[]
}

export interface Sink {
  /** Resolves when the sink can take the next record. */
  put(delivery: Delivery): Promise<void>
  /** Sends the remaining records; stores the undeliverable ones; never throws. */
  close(): Promise<void>
  /**
   * Sends a record of no dataset. It is in no count and not stored on disk.
   * @throws {SinkError} if Port does not accept the record
   */
  sendUncounted(record: DataRecord, destination: Destination): Promise<void>
  countOf(dataset: DatasetName, scope?: Scope): DeliveryCount
  /**
   * The identifiers of delivered records of a dataset and scope key; empty
   * unless the sink remembers identifiers.
   */
  identifiersOf(dataset: DatasetName, scopeKey?: string): Iterable<string>
}
