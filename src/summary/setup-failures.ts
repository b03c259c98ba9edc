import type { RunReport } from '../domain/run-report.ts'
import { listSetupProblems, nameFew } from './setup-problems.ts'

/** Says in one message what could not be set up, and what to do about it. */
export function describeSetupFailures(report: RunReport): string {
  const lines = listSetupProblems(report).map(({ objects, error }) => {
    const names = objects.map(([kind, name]) => `${kind} "${name}"`)
    return `- ${nameFew(names)}: [${error.code}] ${error.message}`
  })
  const outcome =
    report.result === 'partial'
      ? 'Port is not completely set up.'
      : 'Port could not be set up.'
  return [outcome, ...lines].join('\n')
}
