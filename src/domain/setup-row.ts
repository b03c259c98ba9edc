import type { Failure } from '../errors.ts'

/** The kinds of objects in Port, in the order in which setup creates them. */
export const SETUP_KINDS = [
  'blueprint',
  'blueprint-permissions',
  'webhook',
  'scorecard',
  'page',
  'page-permissions',
  'action',
  'workflow',
] as const
export type SetupKind = (typeof SETUP_KINDS)[number]
/** What Port has beside an object: who may read it. */
export type LockKind = Extract<SetupKind, `${string}-permissions`>
/** The kinds of objects that have a document. */
export type DocumentKind = Exclude<SetupKind, LockKind>

/** A dry run only plans `create` and `update`. */
export type SetupAction =
  | 'create'
  | 'update'
  | 'unchanged'
  /** Not changed, because an input is missing. */
  | 'skipped'
  /** Not changed, because an administrator has to decide. */
  | 'refused'
  /** Could not be read or written. */
  | 'failed'

export type SetupRow = {
  readonly kind: SetupKind
  readonly identifier: string
  readonly action: SetupAction
  /** One line for each change; never has a secret. */
  readonly changes: readonly string[]
  /** What setup leaves out or chooses, and why; not a failure. */
  readonly note?: string
  /** Why it was skipped. */
  readonly reason?: string
  /** Why it was refused or failed. */
  readonly error?: Failure
}
