import { createHmac } from 'node:crypto'
import { DATASETS, type Webhook } from '../domain/dataset.ts'
import { type ErrorCode, SinkError } from '../errors.ts'
import type { BufferedResponse } from '../http/buffered-response.ts'
import type { HttpClient } from '../http/http-client.ts'
import { HttpError } from '../http/http-error.ts'
import { PortError } from '../port/error.ts'
import { type Batch, type BatchPosition, WEBHOOK_LIMITS } from './batch.ts'
import { type RunStamp, writeBytes } from './envelope.ts'
import type { Rejection, Transport } from './transport.ts'

/** Where a webhook is and what signs for it; both are secrets. */
export type WebhookTarget = { readonly url: string; readonly secret: string }

export type WebhookTransportOptions = {
  readonly http: HttpClient
  readonly stamp: RunStamp
  /** Where a webhook is may have to be asked. */
  readonly targetOf: (
    webhook: Webhook,
  ) => WebhookTarget | Promise<WebhookTarget>
}

/**
 * Posts signed batches to Port's webhooks.
 * https://docs.port.io/build-your-software-catalog/custom-integration/webhook/
 */
export class WebhookTransport implements Transport {
  readonly isSending = true
  readonly limits = WEBHOOK_LIMITS
  readonly #options: WebhookTransportOptions

  constructor(options: WebhookTransportOptions) {
    this.#options = options
  }

  /** Port answers before it looks at a record, so it rejects none here. */
  async deliver(batch: Batch, position: BatchPosition): Promise<Rejection[]> {
    const { http, stamp, targetOf } = this.#options
    const { webhook } = DATASETS[batch.dataset]
    const target = await findTarget(webhook, targetOf)
    const body = writeBytes(batch, position, stamp)
    const response = await http
      .send({
        method: 'POST',
        url: target.url,
        path: '/{webhookKey}',
        headers: {
          'content-type': 'application/json',
          'x-signature': sign(body, target.secret),
        },
        body,
      })
      .catch((error) => {
        throw toSinkError(error, webhook)
      })
    if (isWebPage(response)) throw webPage(response.status, webhook)
    if (!response.ok) throw refusal(response.status, webhook)
    return []
  }
}

async function findTarget(
  webhook: Webhook,
  targetOf: WebhookTransportOptions['targetOf'],
): Promise<WebhookTarget> {
  try {
    return await targetOf(webhook)
  } catch (error) {
    if (!(error instanceof PortError)) throw error
    const { code, message } = error
    throw new SinkError(code, `${message} ${REPLAY_ADVICE}`, { cause: error })
  }
}

/** A proxy's login page says 200, too, and has taken in nothing. */
function isWebPage(response: BufferedResponse): boolean {
  const contentType = response.headers.get('content-type') ?? ''
  return response.ok && contentType.includes('html')
}

function webPage(status: number, webhook: Webhook): SinkError {
  return new SinkError(
    'PORT_WEBHOOK_REFUSED',
    `Cannot send to Port's webhook "${webhook}": a web page answered ${status}, not Port. ${addressAdvice(webhook)}`,
  )
}

/** Gives the lower-case hex HMAC-SHA256 of the exact bytes of a body. */
export function sign(body: Uint8Array, secret: string): string {
  return createHmac('sha256', secret).update(body).digest('hex')
}

function refusal(status: number, webhook: Webhook): SinkError {
  const { code, advice } = explain(status, webhook)
  return new SinkError(
    code,
    `Cannot send to Port's webhook "${webhook}": Port answered ${status}. ${advice}`,
  )
}

function explain(
  status: number,
  webhook: Webhook,
): { code: ErrorCode; advice: string } {
  if (status === 401 || status === 403 || status === 404) {
    return { code: 'PORT_WEBHOOK_REFUSED', advice: addressAdvice(webhook) }
  }
  if (status === 429) {
    return { code: 'PORT_RATE_LIMITED', advice: REPLAY_ADVICE }
  }
  if (status >= 500 || status === 408) {
    return { code: 'PORT_UNAVAILABLE', advice: REPLAY_ADVICE }
  }
  return {
    code: 'PORT_BODY_REFUSED',
    advice:
      'Port does not take this body. The records are kept in "undelivered" for a look at them.',
  }
}

const REPLAY_ADVICE =
  'The records are kept in "undelivered"; send them later with "mode: replay".'

function addressAdvice(webhook: Webhook): string {
  return `Check that "port-webhook-${webhook}-url" is the URL of an enabled webhook data source in Port and that "port-region" fits.`
}

function toSinkError(error: unknown, webhook: Webhook): unknown {
  if (!(error instanceof HttpError)) return error
  const { code, advice } = explainNoAnswer(error, webhook)
  return new SinkError(
    code,
    `Cannot send to Port's webhook "${webhook}": ${error.message}. ${advice}`,
    { cause: error },
  )
}

function explainNoAnswer(
  { kind, status }: HttpError,
  webhook: Webhook,
): { code: ErrorCode; advice: string } {
  if (kind === 'redirect') {
    return { code: 'PORT_WEBHOOK_REFUSED', advice: addressAdvice(webhook) }
  }
  return {
    code: status === 429 ? 'PORT_RATE_LIMITED' : 'PORT_UNAVAILABLE',
    advice: REPLAY_ADVICE,
  }
}
