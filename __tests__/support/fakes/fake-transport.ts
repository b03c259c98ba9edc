import { z } from 'zod'
import type { DatasetName } from '../../../src/domain/dataset.ts'
import {
  type Batch,
  type BatchPosition,
  type Content,
  WEBHOOK_LIMITS,
} from '../../../src/sink/batch.ts'
import type { Rejection, Transport } from '../../../src/sink/transport.ts'

const recordsSchema = z.array(z.object({ identifier: z.string() }))

export type Delivered = {
  /** A destination if the records are of no dataset. */
  readonly dataset: Content
  readonly position: BatchPosition
  readonly identifiers: readonly string[]
}

/** May give rejections; whatever else it gives is nothing. */
type WhenGiven = (delivery: Delivered) => unknown

/** Keeps what it is given; `whenGiven` may fail, reject or take its time. */
export class FakeTransport implements Transport {
  readonly isSending: boolean
  readonly limits = WEBHOOK_LIMITS
  readonly delivered: Delivered[] = []
  /** The most deliveries that were under way at a time. */
  mostAtATime = 0
  #underWay = 0
  readonly #whenGiven: WhenGiven

  constructor(
    whenGiven: WhenGiven = () => undefined,
    { isSending = true } = {},
  ) {
    this.#whenGiven = whenGiven
    this.isSending = isSending
  }

  async deliver(
    batch: Batch<Content>,
    position: BatchPosition,
  ): Promise<readonly Rejection[]> {
    const delivery = {
      dataset: batch.dataset,
      position,
      identifiers: identifiersIn(batch.recordsJson),
    }
    this.delivered.push(delivery)
    this.#underWay += 1
    this.mostAtATime = Math.max(this.mostAtATime, this.#underWay)
    try {
      const answer = await this.#whenGiven(delivery)
      return Array.isArray(answer) ? answer : []
    } finally {
      this.#underWay -= 1
    }
  }

  /** The positions of one dataset's batches, in the order of their start. */
  positionsOf(dataset: DatasetName): BatchPosition[] {
    return this.delivered
      .filter((delivery) => delivery.dataset === dataset)
      .map(({ position }) => position)
  }

  /** The identifiers of one dataset's records, in the order of their start. */
  identifiersOf(dataset: DatasetName): string[] {
    return this.delivered
      .filter((delivery) => delivery.dataset === dataset)
      .flatMap(({ identifiers }) => identifiers)
  }
}

/** Reads the identifiers out of a JSON array of records. */
export function identifiersIn(recordsJson: string): string[] {
  return recordsSchema
    .parse(JSON.parse(recordsJson))
    .map(({ identifier }) => identifier)
}
