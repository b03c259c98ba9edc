import type { Webhook } from '../domain/dataset.ts'

/** The identifiers of the product's webhooks in Port. */
export const WEBHOOK_IDENTIFIERS: Readonly<Record<Webhook, string>> = {
  seats: 'gh-copilot-seats-webhook',
  'm365-summary': 'm365-copilot-summary-webhook',
  'm365-users': 'm365-copilot-users-webhook',
}
