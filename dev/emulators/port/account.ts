import { setTimeout as sleep } from 'node:timers/promises'
import { DocumentStore } from './api/document-store.ts'
import { Catalog } from './entities/catalog.ts'
import { AuditLog } from './webhooks/audit-log.ts'
import type { Webhook } from './webhooks/webhook.ts'

/** How an account treats what its webhooks receive. */
export type Processing = {
  /** Benches switch off what Port does after it answered. */
  readonly isOn: boolean
  readonly delayMs: number
  /** Whether an entity fails when a search for a relation finds nothing. */
  readonly refusesEmptySearch: boolean
}

/** One Port account: its catalog, its webhooks and what is shown of them. */
export class Account {
  readonly catalog: Catalog
  readonly auditLog: AuditLog
  readonly pages = new DocumentStore()
  readonly actions = new DocumentStore()
  /** Every change through the API that Port accepted, as `METHOD /path`. */
  readonly writes: string[] = []
  readonly #processing: Processing
  readonly #webhooks = new Map<string, Webhook>()
  readonly #scorecards = new Map<string, DocumentStore>()
  readonly #closing = Promise.withResolvers<boolean>()

  constructor(processing: Processing, now: () => Date) {
    this.#processing = processing
    this.catalog = new Catalog(now)
    this.auditLog = new AuditLog(now)
  }

  get refusesEmptySearch(): boolean {
    return this.#processing.refusesEmptySearch
  }

  get processesDeliveries(): boolean {
    return this.#processing.isOn
  }

  /** Resolves when a request is due; with `false` when the account closes. */
  async untilDue(): Promise<boolean> {
    const { delayMs } = this.#processing
    if (delayMs === 0) return true
    const delay = sleep(delayMs, true, { ref: false })
    return Promise.race([delay, this.#closing.promise])
  }

  /** Gives up what waits to be processed. */
  close(): void {
    this.#closing.resolve(false)
  }

  addWebhook(webhook: Webhook): void {
    this.#webhooks.set(webhook.identifier, webhook)
  }

  removeWebhook(identifier: string): void {
    this.#webhooks.delete(identifier)
  }

  webhooks(): readonly Webhook[] {
    return [...this.#webhooks.values()]
  }

  webhook(identifier: string): Webhook | undefined {
    return this.#webhooks.get(identifier)
  }

  webhookByKey(key: string): Webhook | undefined {
    return this.webhooks().find((webhook) => webhook.key === key)
  }

  /** Gives the scorecards of a blueprint. */
  scorecards(blueprint: string): DocumentStore {
    const found = this.#scorecards.get(blueprint)
    if (found) return found
    const created = new DocumentStore()
    this.#scorecards.set(blueprint, created)
    return created
  }
}
