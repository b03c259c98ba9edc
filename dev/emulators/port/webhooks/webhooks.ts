import { webhookFault } from '../../../port-rules/webhook.ts'
import { isObject } from '../../server/json.ts'
import type { Route } from '../../server/router.ts'
import type { Account } from '../account.ts'
import type { DocumentCollection } from '../api/document-store.ts'
import { documentRoutes } from '../api/documents.ts'
import { stampFields } from '../api/stamps.ts'
import type { PortWorld } from '../world.ts'
import { createKey, readWebhook, type Webhook } from './webhook.ts'

/**
 * Returns the endpoints of webhooks. New webhooks receive requests immediately.
 */
export function webhookRoutes(world: PortWorld): readonly Route[] {
  const { catalog } = world.account
  const one = world.options.webhookReplyKey ?? 'integration'
  const documents = webhookDocuments(world)
  return documentRoutes({
    path: '/v1/webhooks',
    one,
    many: `${one}s`,
    methods: ['POST', 'GET', 'PATCH', 'PUT', 'DELETE'],
    collection: () => documents,
    fault: (document) => webhookFault(document, catalog.blueprints),
    createsIdentifiers: true,
    moreKeys: world.options.answersMoreKeys ? ['mappings'] : undefined,
  })
}

function webhookDocuments(world: PortWorld): DocumentCollection {
  const { account } = world
  return {
    identifiers: () => account.webhooks().map(({ identifier }) => identifier),
    get: (identifier) => account.webhook(identifier)?.document,
    show: (identifier) => {
      const webhook = account.webhook(identifier)
      return webhook && webhookView(world, webhook)
    },
    save: (identifier, document) => {
      const origin = originOf(account, identifier)
      account.addWebhook(readWebhook(document, origin))
    },
    delete: (identifier) => account.removeWebhook(identifier),
  }
}

function originOf(account: Account, identifier: string) {
  return account.webhook(identifier) ?? { key: createKey() }
}

/** Returns a webhook with its URL and, by default, a masked secret. */
function webhookView({ ingestUrl, options }: PortWorld, webhook: Webhook) {
  const { document, identifier, key } = webhook
  const security = isObject(document.security) ? document.security : {}
  const isMasked = 'secret' in security && !options.showsWebhookSecrets
  return {
    ...document,
    security: { ...security, ...(isMasked && { secret: '***' }) },
    identifier,
    webhookKey: key,
    url: `${ingestUrl()}/${key}`,
    ...stampFields(webhook),
  }
}
