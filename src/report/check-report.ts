import { z } from 'zod'
import type { CheckFinding } from '../domain/check-finding.ts'
import { findingSchema } from '../domain/run/finding-schema.ts'

export const checkRowSchema = findingSchema.extend({ area: z.string() })
/** A finding under its heading, such as `GitHub` or `Port`. */
export type CheckRow = Readonly<z.infer<typeof checkRowSchema>>

/** Warnings do not fail a check. */
export function resultOfCheck(
  rows: readonly CheckFinding[],
): 'success' | 'failed' {
  return rows.some(({ status }) => status === 'failure') ? 'failed' : 'success'
}
