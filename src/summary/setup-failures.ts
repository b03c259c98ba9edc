import type { RunReport } from '../domain/run-report.ts'

/** Says in one message what could not be set up, and what to do about it. */
export function describeSetupFailures(report: RunReport): string {
  const lines = (report.setup ?? []).flatMap(({ kind, identifier, error }) =>
    error
      ? [`- ${kind} "${identifier}": [${error.code}] ${error.message}`]
      : [],
  )
  const outcome =
    report.result === 'partial'
      ? 'Port is not completely set up.'
      : 'Port could not be set up.'
  return [outcome, ...lines].join('\n')
}
