import { createHmac } from 'node:crypto'
import { z } from 'zod'
import type { Webhook } from '../domain/dataset.ts'
import { SinkError } from '../errors.ts'
import type { BufferedResponse } from '../http/buffered-response.ts'
import {
  type Explanation,
  explainHttpError,
  type FailureWords,
  withCause,
} from '../http/explain-http-error.ts'
import type { HttpClient } from '../http/http-client.ts'
import { HttpError } from '../http/http-error.ts'
import { PortError } from '../port/error.ts'
import {
  laterOrNetwork,
  OTHER_REGION,
  replayLater,
  runSetup,
  thenReplay,
  urlOf,
} from '../port/remedies.ts'
import { WEBHOOK_IDENTIFIERS } from '../port/webhook-identifiers.ts'
import { blockedHost } from '../remedy/network.ts'
import type { Remedy } from '../remedy/remedy.ts'
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
    if (isWebPage(response))
      throw webPage(response.status, webhook, new URL(target.url))
    if (response.ok && isRefused(response)) throw notTaken(response, webhook)
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
    const { code, problem, remedy } = error
    throw new SinkError(code, `${problem} ${STORED}`, {
      cause: error,
      remedy: remedy && thenReplay(remedy),
    })
  }
}

/** The login page of a proxy also answers 200. */
function isWebPage(response: BufferedResponse): boolean {
  const contentType = response.headers.get('content-type') ?? ''
  return response.ok && contentType.includes('html')
}

/** Port's refusals have `ok: false`, with whatever status a gateway sends them. */
const refusedSchema = z.union([
  z.looseObject({ ok: z.literal(false) }),
  z.looseObject({ errors: z.array(z.unknown()).min(1) }),
])

function isRefused(response: BufferedResponse): boolean {
  return refusedSchema.safeParse(response.json()).success
}

function notTaken({ status }: BufferedResponse, webhook: Webhook): SinkError {
  const { code, why, remedy } = BODY_REFUSED
  return new SinkError(
    code,
    `Cannot send to Port's webhook "${webhook}": Port answered ${status} with an error. ${why}`,
    { remedy },
  )
}

function webPage(status: number, webhook: Webhook, { host }: URL): SinkError {
  return new SinkError(
    'PORT_WEBHOOK_REFUSED',
    `Cannot send to Port's webhook "${webhook}": a web page answered ${status}, not Port.`,
    { remedy: addressRemedy(webhook, host) },
  )
}

/** Returns the HMAC-SHA256 of a body in lower-case hex. */
export function sign(body: Uint8Array, secret: string): string {
  return createHmac('sha256', secret).update(body).digest('hex')
}

function refusal(error: HttpError, webhook: Webhook): SinkError {
  const explanation = explainHttpError(error, wordsFor(error, webhook))
  const problem = `Cannot send to Port's webhook "${webhook}": Port answered ${error.status}.`
  const { code, remedy } = explanation
  return new SinkError(code, withCause(problem, explanation), { remedy })
}

const STORED = 'The records are stored in "undelivered".'

function wordsFor({ kind, host }: HttpError, webhook: Webhook): FailureWords {
  const wrongAddress: Explanation = {
    code: 'PORT_WEBHOOK_REFUSED',
    remedy: addressRemedy(webhook, host),
  }
  return {
    rateLimited: (retryAt) => ({
      code: 'PORT_RATE_LIMITED',
      why: STORED,
      remedy: replayLater(retryAt),
    }),
    unavailable: {
      code: 'PORT_UNAVAILABLE',
      why: STORED,
      remedy:
        kind === 'network' || kind === 'timeout'
          ? thenReplay(laterOrNetwork(host))
          : replayLater(),
    },
    unexpected: wrongAddress,
    refused: (status) =>
      status === 401 || status === 403 || status === 404
        ? wrongAddress
        : BODY_REFUSED,
  }
}

const BODY_REFUSED = {
  code: 'PORT_BODY_REFUSED',
  why: `Port refuses this request body. ${STORED}`,
  remedy: {
    system: 'port',
    kind: 'contact',
    who: 'the maintainers of this action',
    about: 'the message',
    note: 'To see the records, open the files in "undelivered".',
  },
} as const satisfies Explanation

function addressRemedy(webhook: Webhook, host: string): Remedy {
  return {
    ...urlOf(webhook),
    when: 'Port shows another URL for the data source',
    alternatives: [
      {
        ...runSetup(`webhook "${WEBHOOK_IDENTIFIERS[webhook]}"`),
        when: 'the data source is disabled or missing',
      },
      { ...blockedHost(host), when: 'a proxy answers instead of Port' },
      OTHER_REGION,
    ],
  }
}

function toSinkError(error: unknown, webhook: Webhook): unknown {
  if (!(error instanceof HttpError)) return error
  const explanation = explainHttpError(error, wordsFor(error, webhook))
  const problem = `Cannot send to Port's webhook "${webhook}": ${error.message}.`
  const { code, remedy } = explanation
  return new SinkError(code, withCause(problem, explanation), {
    cause: error,
    remedy,
  })
}
