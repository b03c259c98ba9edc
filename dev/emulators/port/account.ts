import { setTimeout as sleep } from 'node:timers/promises'
import type { IdentifierRule } from '../../port-rules/entity.ts'
import { DocumentStore } from './api/document-store.ts'
import { Catalog } from './entities/catalog.ts'
import {
  type LateScopes,
  PermissionBook,
} from './permissions/permission-book.ts'
import { AuditLog } from './webhooks/audit-log.ts'
import type { Webhook } from './webhooks/webhook.ts'

/** How webhook requests are processed. */
export type Processing = {
  /** Benchmarks measure the client and skip the processing. */
  readonly isOn: boolean
  readonly delayMs: number
  /**
   * Whether an entity is rejected if the search for a relation finds nothing.
   */
  readonly refusesEmptySearch: boolean
  readonly lateScopes?: LateScopes | undefined
  readonly identifierRule?: IdentifierRule | undefined
  /** Undefined evaluates the mappings. */
  readonly keepsOnly?: readonly string[] | undefined
}

/** A Port account. */
export class Account {
  readonly catalog: Catalog
  readonly auditLog: AuditLog
  readonly pages = new DocumentStore()
  readonly actions = new DocumentStore()
  readonly workflows = new DocumentStore()
  readonly permissions: PermissionBook
  /** Accepted changes through the API, as `METHOD /path`. */
  readonly writes: string[] = []
  /** Entities that members could read when they were stored, by blueprint. */
  readonly storedInTheOpen = new Map<string, number>()
  readonly #processing: Processing
  readonly #webhooks = new Map<string, Webhook>()
  readonly #scorecards = new Map<string, DocumentStore>()
  readonly #closing = Promise.withResolvers<boolean>()

  constructor(processing: Processing, now: () => Date) {
    this.#processing = processing
    this.permissions = new PermissionBook(processing.lateScopes)
    this.catalog = new Catalog({
      now,
      onStored: (blueprint) => this.#countOpen(blueprint),
      identifierRule: processing.identifierRule,
    })
    this.auditLog = new AuditLog(now)
  }

  #countOpen(blueprint: string): void {
    if (!this.permissions.isOpenToMembers(blueprint)) return
    const count = this.storedInTheOpen.get(blueprint) ?? 0
    this.storedInTheOpen.set(blueprint, count + 1)
  }

  get refusesEmptySearch(): boolean {
    return this.#processing.refusesEmptySearch
  }

  get keepsOnly(): readonly string[] | undefined {
    return this.#processing.keepsOnly
  }

  get processesDeliveries(): boolean {
    return this.#processing.isOn
  }

  /**
   * Waits for the processing delay. Returns `false` if the account is closed.
   */
  async untilDue(): Promise<boolean> {
    const { delayMs } = this.#processing
    if (delayMs === 0) return true
    const delay = sleep(delayMs, true, { ref: false })
    return Promise.race([delay, this.#closing.promise])
  }

  /** Discards requests that are not processed yet. */
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

  /** Returns an empty store for an unknown blueprint. */
  scorecards(blueprint: string): DocumentStore {
    const found = this.#scorecards.get(blueprint)
    if (found) return found
    const created = new DocumentStore()
    this.#scorecards.set(blueprint, created)
    return created
  }
}
