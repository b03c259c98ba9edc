/** How an account deals with its own users. */
export type UserOptions = {
  /** Their e-mail addresses, as Port has them. */
  readonly addresses?: readonly string[]
  /** `true` leaves out the blueprint `_user`. */
  readonly isMissing?: boolean
  /** `true` refuses every blueprint with a relation to them. */
  readonly isNoTarget?: boolean
}

/** What may be set about the emulated Port. */
export type PortOptions = {
  /** An account without blueprints, webhooks and pages, as before `setup`. */
  readonly isEmpty?: boolean
  /** Blueprints that are there too; one of the same identifier is replaced. */
  readonly blueprints?: readonly unknown[]
  /** Webhooks that are there too; one of the same identifier is replaced. */
  readonly webhooks?: readonly unknown[]
  /** The account's own users; what is not documented about them is an option. */
  readonly users?: UserOptions
  /** How long after its 202 a webhook request is looked at; default: at once. */
  readonly processingDelayMs?: number
  /** `true` stores no entity of a mapping whose search finds nothing. */
  readonly refusesEmptySearch?: boolean
  /** Searches wait until everything that came in before is processed. */
  readonly isSettledForSearches?: boolean
  /** The time at which entities and the audit log are written. */
  readonly now?: () => Date
  /** How long an access token is good; default: three hours. */
  readonly tokenLifetimeMs?: number
  /** An access token that is good for ever, beside those that are issued. */
  readonly accessToken?: string
  /** Key of a webhook in replies: Port's own clients read different ones. */
  readonly webhookReplyKey?: 'integration' | 'webhook'
  /** `true` shows a webhook's secret; what Port does is not documented. */
  readonly showsWebhookSecrets?: boolean
}
