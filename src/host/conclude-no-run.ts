import { annotationOfNoRun } from '../summary/failures/annotations.ts'
import { renderNoRun } from '../summary/failures/mistakes.ts'
import { toOutputsOfNoRun } from '../summary/outputs.ts'
import * as actions from './actions.ts'

/** Shows in outputs, summary and annotation why a step did not start. */
export function concludeNoRun(error: unknown): void {
  actions.writeOutputs(toOutputsOfNoRun())
  actions.writeSummary(renderNoRun(error))
  actions.fail([annotationOfNoRun(error)])
}
