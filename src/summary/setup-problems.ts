// What could not be set up, reason by reason: wrong credentials fail for
// every object alike, and are to be corrected once.

import type { Failure } from '../errors.ts'
import type { RunReport } from '../report/run-report.ts'

const MAX_NAMED = 3
/** Differs from request to request, whatever the reason. */
const TRACE_ID = /trace id \w+/g

export type SetupProblem = {
  /** Kind and identifier of each object. */
  readonly objects: readonly (readonly [string, string])[]
  /** Of the first of them. */
  readonly error: Failure
}

/** Lists the reasons for which something was not set up. */
export function listSetupProblems({ setup = [] }: RunReport): SetupProblem[] {
  const problems = new Map<string, SetupProblem>()
  for (const { kind, identifier, error } of setup) {
    if (error === undefined) continue
    const reason = `${error.code} ${error.message.replace(TRACE_ID, '')}`
    const known = problems.get(reason) ?? { objects: [], error }
    const objects = [...known.objects, [kind, identifier] as const]
    problems.set(reason, { ...known, objects })
  }
  return [...problems.values()]
}

/** Names the first few of a list of names. */
export function nameFew(names: readonly string[]): string {
  const left = names.length - MAX_NAMED
  const named = names.slice(0, MAX_NAMED).join(', ')
  return left > 0 ? `${named} and ${left} more` : named
}
