// What setup found and did in Port, object by object, as data.
import type { Failure } from '../errors.ts'

/** What setup looks after, in the order in which it is made. */
export const SETUP_KINDS = [
  'blueprint',
  'webhook',
  'scorecard',
  'page',
  'action',
] as const
export type SetupKind = (typeof SETUP_KINDS)[number]

/** In a dry run `create` and `update` are what would be done. */
export type SetupAction =
  | 'create'
  | 'update'
  | 'unchanged'
  /** Left alone, because the run was not told enough. */
  | 'skipped'
  /** Left alone, because changing it is the administrator's to decide. */
  | 'refused'
  /** Could not be read or written. */
  | 'failed'

export type SetupRow = {
  readonly kind: SetupKind
  readonly identifier: string
  readonly action: SetupAction
  /** What changes, one line for each; never a secret. */
  readonly changes: readonly string[]
  /** What is left out of it, and why; that is no failure. */
  readonly note?: string
  /** Why it was skipped. */
  readonly reason?: string
  /** Why it was refused or failed. */
  readonly error?: Failure
}
