/** An entity that Port does not have as it was sent. */
export type EntityProblem = {
  readonly identifier: string
  /** Why, as far as it is known. */
  readonly reason?: string
}

/** So many of them are listed in a report. */
export const MAX_LISTED_PROBLEMS = 100
/** So many of them are named in a sentence. */
const MAX_NAMED = 10

/** Names the first of so many entities: `"t/a" (too long), "t/b" and 3 more`. */
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

/** Says how many: `1 entity`, `2,000 entities`. */
export function countEntities(count: number): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? 'entity' : 'entities'}`
}
