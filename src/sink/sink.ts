import type { DatasetName } from '../domain/dataset.ts'
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

/** What became of the records of one dataset and scope. */
export type DeliveryCount = {
  sent: number
  failed: number
  /** Those of the failed that are on disk for a replay. */
  kept: number
  /** Requests that carried at least one of them. */
  batches: number
  /** The first thing that went wrong. */
  failure: Failure | undefined
  /** The first of those that Port refused one by one. */
  readonly rejected: EntityProblem[]
}

/** Where records go. */
export interface Sink {
  /** Takes a record; resolves when there is room for the next one. */
  put(delivery: Delivery): Promise<void>
  /** Sends what is left. What cannot be sent is kept, and never thrown. */
  close(): Promise<void>
  /** Tells what has become of a dataset's records (of one scope). */
  countOf(dataset: DatasetName, scope?: Scope): DeliveryCount
  /**
   * Gives the identifiers of what was delivered of a dataset (of one scope, by
   * its key); none unless the sink was made to remember them.
   */
  identifiersOf(dataset: DatasetName, scopeKey?: string): Iterable<string>
}
