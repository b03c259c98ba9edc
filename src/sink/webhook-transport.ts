import { createHmac } from 'node:crypto'
import type { Webhook } from '../domain/dataset.ts'
import { SinkError } from '../errors.ts'
import type { BufferedResponse } from '../http/buffered-response.ts'
import {
  type Explanation,
  explainHttpError,
  type FailureWords,
} from '../http/explain-http-error.ts'
import type { HttpClient } from '../http/http-client.ts'
import { HttpError } from '../http/http-error.ts'
import { PortError } from '../port/error.ts'
import {
  type Batch,
  type BatchPosition,
  type Content,
  WEBHOOK_LIMITS,
} from './batch.ts'
import { type RunStamp, writeBytes } from './envelope.ts'
import type { Rejection, Transport } from './transport.ts'

/** The URL and the signing secret of a webhook; both are secrets. */
export type WebhookTarget = { readonly url: string; readonly secret: string }

export type WebhookTransportOptions = {
  readonly http: HttpClient
  readonly stamp: RunStamp
  /** May have to look up the URL in Port. */
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

  /** Port answers before it looks at the records, so it never rejects one here. */
  async deliver(
    batch: Batch<Content>,
    position: BatchPosition,
  ): Promise<Rejection[]> {
    const { http, stamp, targetOf } = this.#options
    const { webhook } = batch.destination
    const target = await findTarget(webhook, targetOf)
    const body = writeBytes(batch, position, stamp)
    const request = {
      method: 'POST',
      url: target.url,
      path: '/{webhookKey}',
      headers: {
        'content-type': 'application/json',
        'x-signature': sign(body, target.secret),
      },
      body,
    }
    const response = await http.send(request).catch((error) => {
      throw toSinkError(error, webhook)
    })
    if (isWebPage(response)) throw webPage(response.status, webhook)
    if (response.ok) return []
    const { status } = response
    throw refusal(
      new HttpError({ ...request, kind: 'status', status }),
      webhook,
    )
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

/** The login page of a proxy also answers 200. */
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

/** Returns the HMAC-SHA256 of a body in lower-case hex. */
export function sign(body: Uint8Array, secret: string): string {
  return createHmac('sha256', secret).update(body).digest('hex')
}

function refusal(error: HttpError, webhook: Webhook): SinkError {
  const { code, advice } = explainHttpError(error, wordsFor(webhook))
  return new SinkError(
    code,
    `Cannot send to Port's webhook "${webhook}": Port answered ${error.status}. ${advice}`,
  )
}

function wordsFor(webhook: Webhook): FailureWords {
  const wrongAddress: Explanation = {
    code: 'PORT_WEBHOOK_REFUSED',
    advice: addressAdvice(webhook),
  }
  return {
    rateLimited: () => ({ code: 'PORT_RATE_LIMITED', advice: REPLAY_ADVICE }),
    unavailable: { code: 'PORT_UNAVAILABLE', advice: REPLAY_ADVICE },
    unexpected: wrongAddress,
    refused: (status) =>
      status === 401 || status === 403 || status === 404
        ? wrongAddress
        : BODY_REFUSED,
  }
}

const BODY_REFUSED: Explanation = {
  code: 'PORT_BODY_REFUSED',
  advice:
    'Port refuses this request body. The records are stored in "undelivered", where you can inspect them.',
}

const REPLAY_ADVICE =
  'The records are stored in "undelivered". Send them later with "mode: replay".'

function addressAdvice(webhook: Webhook): string {
  return `Check that "port-webhook-${webhook}-url" is the URL of an enabled webhook data source in Port. Check that "port-region" is the region of the Port account.`
}

function toSinkError(error: unknown, webhook: Webhook): unknown {
  if (!(error instanceof HttpError)) return error
  const { code, advice } = explainHttpError(error, wordsFor(webhook))
  return new SinkError(
    code,
    `Cannot send to Port's webhook "${webhook}": ${error.message}. ${advice}`,
    { cause: error },
  )
}
