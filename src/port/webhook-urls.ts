// Looks up the ingestion URLs that the inputs do not give.
import { WEBHOOKS, type Webhook } from '../domain/dataset.ts'
import { type ErrorCode, toFailure } from '../errors.ts'
import type { Secrets } from '../runtime/secrets.ts'
import type { PortClient } from './client.ts'
import { findDocument } from './document.ts'
import { PortError } from './error.ts'
import { runSetup } from './remedies.ts'
import { readAnswer } from './response.ts'
import { webhookSchema } from './schemas.ts'
import { WEBHOOK_IDENTIFIERS } from './webhook-identifiers.ts'

/** Keys that Port uses for a webhook in its answers; the first match wins. */
export const WEBHOOK_ANSWER_KEYS = ['integration', 'webhook'] as const

export type LookUpDeps = {
  readonly client: Pick<PortClient, 'get'>
  readonly secrets: Secrets
}

/**
 * Reads the URLs of webhooks from Port and registers each as a secret.
 * @throws {PortError} PORT_WEBHOOK_MISSING if one is missing or disabled
 */
export async function lookUpWebhookUrls(
  { client, secrets }: LookUpDeps,
  webhooks: readonly Webhook[],
): Promise<Partial<Record<Webhook, string>>> {
  const urls: Partial<Record<Webhook, string>> = {}
  const problems: string[] = []
  for (const webhook of webhooks) {
    const identifier = WEBHOOK_IDENTIFIERS[webhook]
    const found = await findWebhook(client, identifier).catch((error) => {
      throw toLookUpError(error, identifier)
    })
    if (found !== undefined) secrets.add(found.url)
    const problem = problemOf(found)
    if (problem === undefined) urls[webhook] = found?.url ?? ''
    else problems.push(`"${identifier}" (${problem})`)
  }
  if (problems.length > 0) throw webhookMissing(problems)
  return urls
}

/** A later look-up cannot succeed after one of these. */
const FATAL: readonly ErrorCode[] = [
  'PORT_WEBHOOK_MISSING',
  'PORT_UNAUTHORIZED',
  'PORT_FORBIDDEN',
  'CANCELLED',
]

/** The URLs of the webhooks, from the inputs or else from Port. */
export class WebhookUrls {
  readonly #client: LookUpDeps['client'] | undefined
  readonly #secrets: Secrets
  readonly #urls = new Map<Webhook, Promise<string | undefined>>()

  constructor(
    client: LookUpDeps['client'] | undefined,
    secrets: Secrets,
    given: Readonly<Partial<Record<Webhook, string | undefined>>>,
  ) {
    this.#client = client
    this.#secrets = secrets
    for (const webhook of WEBHOOKS) {
      const url = given[webhook]
      if (url !== undefined) this.#urls.set(webhook, Promise.resolve(url))
    }
  }

  /**
   * Looks up the missing URLs before anything is collected. If Port is only
   * unavailable, the run continues and stores its records on disk.
   * @throws {PortError} if Port refuses or does not have the webhook
   */
  async lookUp(webhooks: Iterable<Webhook>): Promise<void> {
    for (const webhook of webhooks) {
      await this.of(webhook).catch((error) => {
        if (FATAL.includes(toFailure(error).code)) throw error
      })
    }
  }

  /** Undefined if there is no input and no credentials for a look-up. */
  of(webhook: Webhook): Promise<string | undefined> {
    const known = this.#urls.get(webhook) ?? this.#read(webhook)
    this.#urls.set(webhook, known)
    return known
  }

  async #read(webhook: Webhook): Promise<string | undefined> {
    if (this.#client === undefined) return undefined
    const deps = { client: this.#client, secrets: this.#secrets }
    return (await lookUpWebhookUrls(deps, [webhook]))[webhook]
  }
}

/**
 * Reads a webhook; undefined if Port does not have it.
 * https://docs.port.io/api-reference/get-a-webhook
 */
export async function findWebhook(
  client: LookUpDeps['client'],
  identifier: string,
) {
  const subject = `webhook "${identifier}"`
  const found = await findDocument(client, {
    path: '/v1/webhooks/{webhook}',
    params: { webhook: identifier },
    keys: WEBHOOK_ANSWER_KEYS,
    subject,
  })
  return found && readAnswer(webhookSchema, found, subject)
}

type FoundWebhook = Awaited<ReturnType<typeof findWebhook>>

/** Returns why no records can be sent to a webhook. */
export function problemOf(found: FoundWebhook): string | undefined {
  if (found === undefined) return 'missing'
  if (!found.enabled) return 'disabled'
  return isSafe(found.url) ? undefined : UNSAFE_URL
}

/** The rule of the URL inputs: HTTP without TLS only within this host. */
function isSafe(value: string): boolean {
  const url = new URL(value)
  const isLoopback = LOOPBACK_HOSTS.includes(url.hostname)
  const isSecure =
    url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback)
  const extras = `${url.username}${url.password}${url.search}${url.hash}`
  return isSecure && extras === ''
}

const UNSAFE_URL =
  'its URL is not an https:// address without user name, query or fragment'

const LOOPBACK_HOSTS = ['localhost', '127.0.0.1', '[::1]']

function toLookUpError(error: unknown, identifier: string): unknown {
  if (!(error instanceof PortError)) return error
  const { code, problem, remedy } = error
  return new PortError(
    code,
    `Cannot look up the URL of webhook "${identifier}". ${problem}`,
    { cause: error, remedy },
  )
}

function webhookMissing(problems: readonly string[]): PortError {
  return new PortError(
    'PORT_WEBHOOK_MISSING',
    `Cannot look up the URL of webhook ${problems.join(', webhook ')}.`,
    { remedy: runSetup('the webhooks') },
  )
}
