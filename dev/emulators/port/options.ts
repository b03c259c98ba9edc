/** What may be set about the emulated Port. */
export type PortOptions = {
  /** An account without blueprints, webhooks and pages, as before `setup`. */
  readonly isEmpty?: boolean
  /** Blueprints that are there too; one of the same identifier is replaced. */
  readonly blueprints?: readonly unknown[]
  /** Webhooks that are there too; one of the same identifier is replaced. */
  readonly webhooks?: readonly unknown[]
  /** How long after its 202 a webhook request is looked at; default: at once. */
  readonly processingDelayMs?: number
  /** How long an access token is good; default: three hours. */
  readonly tokenLifetimeMs?: number
  /** An access token that is good for ever, beside those that are issued. */
  readonly accessToken?: string
  /** Key of a webhook in replies: Port's own clients read different ones. */
  readonly webhookReplyKey?: 'integration' | 'webhook'
  /** `true` shows a webhook's secret; what Port does is not documented. */
  readonly showsWebhookSecrets?: boolean
}
