import type { SetupAction, SetupRow } from '../domain/setup-row.ts'

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

export function describeAction(action: SetupAction, isDryRun: boolean): string {
  return (isDryRun ? PLANNED : DONE)[action]
}

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
