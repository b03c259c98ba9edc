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

const DONE: Readonly<Record<SetupAction, string>> = {
  create: 'created',
  update: 'updated',
  unchanged: 'unchanged',
  skipped: 'skipped',
  refused: 'left as it is',
  failed: 'failed',
}
const PLANNED: typeof DONE = {
  ...DONE,
  create: 'would be created',
  update: 'would be updated',
}

/** Says what became of an object, or would become of it. */
export function describeAction(action: SetupAction, isDryRun: boolean): string {
  return (isDryRun ? PLANNED : DONE)[action]
}

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

/** Decides the result of a setup from what became of its objects. */
export function resultOfSetup(
  rows: readonly SetupRow[],
): 'success' | 'partial' | 'failed' {
  const bad = rows.filter(({ error }) => error !== undefined)
  if (bad.length === 0) return 'success'
  const good = rows.filter(({ action }) =>
    ['create', 'update', 'unchanged'].includes(action),
  )
  return good.length > 0 ? 'partial' : 'failed'
}
