import { z } from 'zod'

export const entityProblemSchema = z.object({
  identifier: z.string(),
  reason: z.string().exactOptional().describe('Missing when unknown.'),
})
/** An entity that Port refused or does not have. */
export type EntityProblem = Readonly<z.infer<typeof entityProblemSchema>>

export const MAX_LISTED_PROBLEMS = 100
const MAX_NAMED = 10

/** Returns `"t/a" (too long), "t/b" and 3 more`. */
export function nameProblems(
  problems: readonly EntityProblem[],
  total: number,
): string {
  const named = problems.slice(0, MAX_NAMED)
  const names = named.map(({ identifier, reason }) =>
    reason === undefined ? `"${identifier}"` : `"${identifier}" (${reason})`,
  )
  const left = total - named.length
  return `${names.join(', ')}${left > 0 ? ` and ${left} more` : ''}`
}

/** Returns `1 entity`, `2,000 entities`. */
export function countEntities(count: number): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? 'entity' : 'entities'}`
}
