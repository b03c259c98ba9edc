import { DATASETS } from '../domain/dataset.ts'
import { SinkError } from '../errors.ts'
import type { PortClient } from '../port/client.ts'
import { upsertEntities } from '../port/entities.ts'
import { PortError } from '../port/port-error.ts'
import type { Batch } from './batch.ts'
import { ENTITIES_FORM, toEntities } from './entities-body.ts'
import type { Rejection, Transport } from './transport.ts'

/** Writes batches through Port's Entities API, which answers for each record. */
export class EntitiesTransport implements Transport {
  readonly isSending = true
  readonly limits = ENTITIES_FORM.limits
  readonly #client: Pick<PortClient, 'post'>

  constructor(client: Pick<PortClient, 'post'>) {
    this.#client = client
  }

  async deliver(batch: Batch): Promise<readonly Rejection[]> {
    const { blueprint } = DATASETS[batch.dataset]
    try {
      return await upsertEntities(this.#client, blueprint, toEntities(batch))
    } catch (error) {
      throw toSinkError(error, blueprint)
    }
  }
}

function toSinkError(error: unknown, blueprint: string): unknown {
  if (!(error instanceof PortError)) return error
  return new SinkError(
    error.code,
    `Cannot send entities of "${blueprint}". ${error.message} The records are kept in "undelivered"; send them later with "mode: replay".`,
    { cause: error },
  )
}
