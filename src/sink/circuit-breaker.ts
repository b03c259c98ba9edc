import type { Destination } from '../domain/dataset.ts'
import { type Failure, SinkError, toFailure } from '../errors.ts'
import type { Batch, BatchLimits, BatchPosition, Content } from './batch.ts'
import type { Rejection, Transport } from './transport.ts'

/** The key for everything that uses the Port credentials. */
const CREDENTIALS = 'port credentials'

/**
 * Passes batches on until their destination refuses. After that, it skips the
 * batches for this destination: they fail with the same message and no request.
 */
export class CircuitBreaker implements Transport {
  readonly #transport: Transport
  readonly #refusals = new Map<string, Failure>()

  constructor(transport: Transport) {
    this.#transport = transport
  }

  get limits(): BatchLimits {
    return this.#transport.limits
  }

  get isSending(): boolean {
    return this.#transport.isSending
  }

  async deliver(
    batch: Batch<Content>,
    position: BatchPosition,
  ): Promise<readonly Rejection[]> {
    const known = this.#refusalOf(batch.destination)
    if (known !== undefined) {
      const { code, message, remedy } = known
      throw new SinkError(code, message, { remedy })
    }
    try {
      return await this.#transport.deliver(batch, position)
    } catch (error) {
      const failure = toFailure(error)
      const refused = refusedKey(failure, batch.destination)
      if (refused !== undefined) this.#refusals.set(refused, failure)
      throw error
    }
  }

  #refusalOf({ webhook, blueprint }: Destination): Failure | undefined {
    return [CREDENTIALS, webhook, blueprint]
      .map((name) => this.#refusals.get(name))
      .find((refusal) => refusal !== undefined)
  }
}

/** Returns the key that a failure closes for the rest of the run, if any. */
function refusedKey(
  { code }: Failure,
  { webhook, blueprint }: Destination,
): string | undefined {
  switch (code) {
    case 'PORT_WEBHOOK_REFUSED':
    case 'PORT_WEBHOOK_MISSING':
      return webhook
    case 'PORT_NOT_FOUND':
    case 'PORT_NOT_LOCKED':
      return blueprint
    case 'PORT_UNAUTHORIZED':
    case 'PORT_FORBIDDEN':
      return CREDENTIALS
    default:
      return undefined
  }
}
