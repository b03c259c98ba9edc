import type { Secrets } from '../credentials/secrets.ts'
import type { Account } from './account.ts'
import type { PortOptions } from './options.ts'

/** What the endpoints of Port's API need. */
export type PortWorld = {
  readonly account: Account
  readonly secrets: Secrets
  readonly options: PortOptions
  /** Base of the host that takes webhook requests. */
  readonly ingestUrl: () => string
}
