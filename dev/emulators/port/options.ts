import type { IdentifierRule } from '../../port-rules/entity.ts'
import type { RateLimitOptions } from './api/rate-limits.ts'
import type { Integration } from './integrations/integrations.ts'
import type { LateScopes } from './permissions/permission-book.ts'

/** Options for the users of the account. */
export type UserOptions = {
  /** E-mail addresses. Port uses them as identifiers. */
  readonly addresses?: readonly string[]
  /** `true` removes the blueprint `_user`. */
  readonly isMissing?: boolean
  /** `true` refuses each blueprint with a relation to `_user`. */
  readonly isNoTarget?: boolean
}

export type PortOptions = {
  /**
   * `true` starts without blueprints, webhooks and pages, as before `setup`.
   */
  readonly isEmpty?: boolean
  /** More blueprints. They replace blueprints with the same identifier. */
  readonly blueprints?: readonly unknown[]
  /** More webhooks. They replace webhooks with the same identifier. */
  readonly webhooks?: readonly unknown[]
  /** Options cover the behavior that Port does not document. */
  readonly users?: UserOptions
  /**
   * Delay between the 202 and the processing of a webhook request. Default: 0.
   */
  readonly processingDelayMs?: number
  /** `true` rejects an entity if the search for a relation finds nothing. */
  readonly refusesEmptySearch?: boolean
  /**
   * The properties that the account keeps of a record. With this option, it
   * evaluates no mapping and checks no entity. A year of nights uses this.
   */
  readonly keepsOnly?: readonly string[]
  /** `true` delays searches until all received requests are processed. */
  readonly isSettledForSearches?: boolean
  /** Clock for entities and the audit log. */
  readonly now?: () => Date
  /** Default: three hours. */
  readonly tokenLifetimeMs?: number
  /** An access token that never expires. */
  readonly accessToken?: string
  /** Key of a webhook in replies. Port's own clients read different keys. */
  readonly webhookReplyKey?: 'integration' | 'webhook'
  /** New blueprints have no scopes at first. */
  readonly lateScopes?: LateScopes
  /** Port's older rule, or the newer one. Default: the older one. */
  readonly identifierRule?: IdentifierRule
  /** Port's limits; only headers by default. */
  readonly rateLimits?: RateLimitOptions
  /** The entities of a bulk request. Default: 20. */
  readonly maxBulkSize?: number
  /** What a search does with `include`. Default: as documented. */
  readonly searchInclude?: 'documented' | 'ignored' | 'refused'
  /** The status of every aggregation. Default: computed. */
  readonly aggregations?: 'on' | 403 | 404 | 422
  /** How a page is changed. Port's own tools disagree. Default: both. */
  readonly pageChanges?: 'both' | 'put'
  /** Integrations of the account. Default: none. */
  readonly integrations?: readonly Integration[]
  /** `on`, or the status of every answer about workflows. Default: `on`. */
  readonly workflows?: 'on' | 403 | 404
  /** `true` answers with keys that Port does not document. */
  readonly answersMoreKeys?: boolean
  /** `true` returns the secrets of webhooks. Port does not document this. */
  readonly showsWebhookSecrets?: boolean
}
