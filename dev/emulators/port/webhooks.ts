import { isObject } from '../json.ts'
import type { Route } from '../router.ts'
import { portNotFound, portOk } from './replies.ts'
import type { Webhook } from './webhook.ts'
import type { PortWorld } from './world.ts'

/** Serves reading webhooks. */
export function webhookRoutes(world: PortWorld): readonly Route[] {
  const { account } = world
  return [
    {
      method: 'GET',
      pattern: '/v1/webhooks/:identifier',
      handle: (_, { identifier = '' }) => {
        const webhook = account.webhook(identifier)
        if (!webhook) return portNotFound('Webhook')
        return portOk({ integration: webhookView(world, webhook) })
      },
    },
  ]
}

/** Shows a webhook as the API does: with its URL, its secret masked. */
function webhookView(
  { ingestUrl }: PortWorld,
  { document, key, identifier }: Webhook,
) {
  const security = isObject(document.security) ? document.security : {}
  return {
    ...document,
    security: { ...security, ...('secret' in security && { secret: '***' }) },
    identifier,
    webhookKey: key,
    url: `${ingestUrl()}/${key}`,
  }
}
