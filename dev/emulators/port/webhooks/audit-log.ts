import { randomUUID } from 'node:crypto'

/** What a webhook could not do. */
export type WebhookFailure = {
  readonly webhook: string
  readonly blueprint: string
  readonly entity: string
  readonly action: 'CREATE' | 'DELETE'
  readonly message: string
  /** What the mapping made of the item. */
  readonly content: unknown
}

/**
 * One entry of the audit log. Its shape is inferred: Port documents the
 * endpoint and its parameters, not what comes back.
 */
export type AuditEntry = {
  readonly identifier: string
  readonly action: 'CREATE' | 'DELETE'
  readonly resourceType: 'webhook'
  readonly status: 'FAILURE'
  readonly message: string
  readonly trigger: { readonly at: string; readonly origin: 'WEBHOOK' }
  readonly context: { readonly blueprint: string; readonly entity: string }
  readonly diff: { readonly before: null; readonly after: unknown }
  readonly additionalData: { readonly webhookId: string }
}

/** Remembers what webhooks could not store. */
export class AuditLog {
  readonly entries: AuditEntry[] = []
  readonly #now: () => Date

  constructor(now: () => Date) {
    this.#now = now
  }

  addFailure(failure: WebhookFailure): void {
    const { action, message, blueprint, entity } = failure
    this.entries.push({
      identifier: randomUUID(),
      action,
      resourceType: 'webhook',
      status: 'FAILURE',
      message,
      trigger: { at: this.#now().toISOString(), origin: 'WEBHOOK' },
      context: { blueprint, entity },
      diff: { before: null, after: failure.content },
      additionalData: { webhookId: failure.webhook },
    })
  }
}
