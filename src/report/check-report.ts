import type { CheckFinding } from '../domain/check-finding.ts'

/** A finding under its heading, such as `GitHub` or `Port`. */
export type CheckRow = CheckFinding & { readonly area: string }

/** Warnings do not fail a check. */
export function resultOfCheck(
  rows: readonly CheckFinding[],
): 'success' | 'failed' {
  return rows.some(({ status }) => status === 'failure') ? 'failed' : 'success'
}
