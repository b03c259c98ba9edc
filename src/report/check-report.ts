import { z } from 'zod'
import { type CheckFinding, findingSchema } from '../domain/check-finding.ts'

export const checkRowSchema = findingSchema.extend({ area: z.string() })
/** A finding under its heading, such as `GitHub` or `Port`. */
export type CheckRow = Readonly<z.infer<typeof checkRowSchema>>

/** Warnings do not fail a check. */
export function resultOfCheck(
  rows: readonly CheckFinding[],
): 'success' | 'failed' {
  return rows.some(({ status }) => status === 'failure') ? 'failed' : 'success'
}
