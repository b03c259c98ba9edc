// The ingestion URLs of the webhooks, for runs that were not given them.
import { WEBHOOKS, type Webhook } from '../domain/dataset.ts'
import { type ErrorCode, toFailure } from '../errors.ts'
import type { Secrets } from '../runtime/secrets.ts'
import type { PortClient } from './client.ts'
import { findDocument } from './document.ts'
import { PortError } from './error.ts'
import { readAnswer } from './response.ts'
import { webhookSchema } from './schemas.ts'

/** What the product's webhooks are called in Port. */
export const WEBHOOK_IDENTIFIERS: Readonly<Record<Webhook, string>> = {
  seats: 'gh-copilot-seats-webhook',
  'm365-summary': 'm365-copilot-summary-webhook',
  'm365-users': 'm365-copilot-users-webhook',
}

/** Keys under which Port is known to answer a webhook; the first counts. */
export const WEBHOOK_ANSWER_KEYS = ['integration', 'webhook'] as const

export type LookUpDeps = {
  readonly client: Pick<PortClient, 'get'>
  readonly secrets: Secrets
}

/**
 * Asks Port for the URLs of webhooks and registers each as a secret.
 * @throws {PortError} PORT_WEBHOOK_MISSING when one is not there or disabled
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
      throw notReadable(error, identifier)
    })
    if (found !== undefined) secrets.add(found.url)
    if (found?.enabled) urls[webhook] = found.url
    else
      problems.push(`"${identifier}" ${found ? 'is disabled' : 'is missing'}`)
  }
  if (problems.length > 0) throw webhookMissing(problems)
  return urls
}

/** Failures of a look-up that waiting does not mend: better known at once. */
const FATAL: readonly ErrorCode[] = [
  'PORT_WEBHOOK_MISSING',
  'PORT_UNAUTHORIZED',
  'PORT_FORBIDDEN',
  'CANCELLED',
]

/** The URLs of the webhooks: those given, and the others as Port names them. */
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
   * Looks the missing URLs up before anything is collected. While Port is only
   * unavailable, the run goes on and keeps its records.
   * @throws {PortError} when Port refuses, or has no such webhook
   */
  async lookUp(webhooks: Iterable<Webhook>): Promise<void> {
    for (const webhook of webhooks) {
      await this.of(webhook).catch((error) => {
        if (FATAL.includes(toFailure(error).code)) throw error
      })
    }
  }

  /** Undefined without a given URL and without credentials for a look-up. */
  of(webhook: Webhook): Promise<string | undefined> {
    const known = this.#urls.get(webhook) ?? this.#ask(webhook)
    this.#urls.set(webhook, known)
    return known
  }

  async #ask(webhook: Webhook): Promise<string | undefined> {
    if (this.#client === undefined) return undefined
    const deps = { client: this.#client, secrets: this.#secrets }
    return (await lookUpWebhookUrls(deps, [webhook]))[webhook]
  }
}

/**
 * Reads a webhook; undefined when Port has none of the name.
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

function notReadable(error: unknown, identifier: string): unknown {
  if (!(error instanceof PortError)) return error
  return new PortError(
    error.code,
    `Cannot look up where to send records: webhook "${identifier}" could not be read. ${error.message}`,
    { cause: error },
  )
}

function webhookMissing(problems: readonly string[]): PortError {
  return new PortError(
    'PORT_WEBHOOK_MISSING',
    `Cannot look up where to send records: in Port, webhook ${problems.join(', webhook ')}. Run "mode: setup", which creates and enables it, or give its URL as an input.`,
  )
}
