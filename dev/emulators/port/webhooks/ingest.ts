import { setImmediate as nextTurn } from 'node:timers/promises'
import {
  type Exchange,
  type Handler,
  jsonReply,
} from '../../server/exchange.ts'
import type { Account } from '../account.ts'
import { processDelivery, type ReceivedRequest } from './process-delivery.ts'
import { isSigned, type Webhook } from './webhook.ts'

const MAX_BODY_BYTES = 512 * 1024

/** Creates the host that receives webhook requests. */
export function ingest(account: Account): Handler {
  return (exchange) => {
    const webhook = account.webhookByKey(exchange.url.pathname.slice(1))
    if (!webhook || exchange.method !== 'POST') {
      return jsonReply(404, { ok: false, error: 'not_found' })
    }
    if (exchange.body.length > MAX_BODY_BYTES) {
      return jsonReply(413, { ok: false, error: 'payload_too_large' })
    }
    take(account, webhook, exchange)
    return jsonReply(202, { ok: true })
  }
}

function take(account: Account, webhook: Webhook, exchange: Exchange): void {
  const { catalog } = account
  const bytes = exchange.body.length
  catalog.deliveries.push({ webhook: webhook.identifier, bytes })
  const reason = dropReason(webhook, exchange)
  if (reason) {
    catalog.dropped.push({ webhook: webhook.identifier, reason, items: 0 })
    return
  }
  if (!account.processesDeliveries) return
  enqueue(account, webhook, {
    body: exchange.body.toString('utf8'),
    headers: exchange.headers,
    queryParams: Object.fromEntries(exchange.url.searchParams),
  })
}

function enqueue(
  account: Account,
  webhook: Webhook,
  request: ReceivedRequest,
): void {
  const isDue = account.untilDue()
  account.catalog.enqueue(async () => {
    // Port sends the answer before it processes the request.
    await nextTurn()
    if (await isDue) await processDelivery(account, webhook, request)
  })
}

function dropReason(webhook: Webhook, exchange: Exchange): string | undefined {
  if (!webhook.enabled) return 'webhook is disabled'
  if (isSigned(webhook, exchange.headers, exchange.body)) return undefined
  return 'signature does not match'
}
