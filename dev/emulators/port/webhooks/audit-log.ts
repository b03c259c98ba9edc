import { randomUUID } from 'node:crypto'

/** A failed operation of a webhook. */
export type WebhookFailure = {
  readonly webhook: string
  readonly blueprint: string
  readonly entity: string
  readonly action: 'CREATE' | 'DELETE'
  readonly message: string
  /** The entity that the mapping created. */
  readonly content: unknown
}

/**
 * An entry of the audit log. Port documents the endpoint and its parameters, but
 * not the reply. This format is assumed.
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

/** Records failed operations of webhooks. */
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
