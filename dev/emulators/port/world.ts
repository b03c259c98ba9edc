import type { Secrets } from '../credentials/secrets.ts'
import type { Account } from './account.ts'
import type { PortOptions } from './options.ts'

export type PortWorld = {
  readonly account: Account
  readonly secrets: Secrets
  readonly options: PortOptions
  /** Base URL of the host that receives webhook requests. */
  readonly ingestUrl: () => string
}
