// Annotations of a step that failed: one for each cause.
import { ConfigError, describeError } from '../../errors.ts'
import type { RunReport } from '../../report/run-report.ts'
import { causesIn, describeCause } from './causes.ts'
import {
  describeFailures,
  describeLosses,
  describeOutcome,
} from './failures.ts'

export type Annotation = { readonly title: string; readonly message: string }

const PRODUCT = 'Copilot Usage for Port'
/** GitHub shows ten errors of a step. */
const MAX_ANNOTATIONS = 10

/** Empty if nothing failed. */
export function annotationsOf(report: RunReport): readonly Annotation[] {
  if (report.result === 'success') return []
  if (report.check ?? report.setup) {
    const mode = report.check ? 'check' : 'setup'
    const title = `${PRODUCT}: ${mode} failed`
    return [{ title, message: describeFailures(report) }]
  }
  const outcome = describeOutcome(report)
  const losses = describeLosses(report).map((message) => ({
    title: `${PRODUCT}: records are lost`,
    message,
  }))
  const causes = causesIn(report).map((cause) => ({
    title: `${PRODUCT}: ${cause.datasets.join(', ')}`,
    message: `${outcome} ${describeCause(cause)}`,
  }))
  return cut([...losses, ...causes], `${PRODUCT}: ${report.result}`, outcome)
}

/** Returns the annotation of what ended a run before it began. */
export function annotationOfNoRun(error: unknown): Annotation {
  return {
    title: `${PRODUCT}: ${kindOf(error)}`,
    message: describeError(error),
  }
}

function kindOf(error: unknown): string {
  return error instanceof ConfigError
    ? 'problems in the inputs'
    : 'the run did not start'
}

function cut(
  all: readonly Annotation[],
  title: string,
  outcome: string,
): readonly Annotation[] {
  if (all.length === 0) return [{ title, message: outcome }]
  if (all.length <= MAX_ANNOTATIONS) return all
  const left = all.length - MAX_ANNOTATIONS + 1
  const more = `${left} more failures are in "report.json" and in the job summary.`
  return [...all.slice(0, MAX_ANNOTATIONS - 1), { title, message: more }]
}
