import { join } from 'node:path'
import type { RawInputs } from '../config/inputs.ts'
import { annotationOfNoRun } from '../summary/failures/annotations.ts'
import { renderNoRun } from '../summary/failures/mistakes.ts'
import { toOutputsOfNoRun } from '../summary/outputs.ts'
import * as actions from './actions.ts'
import { reportNoRun } from './report-no-run.ts'

/** Shows in outputs, summary, annotation and report why a step did not start. */
export function concludeNoRun(error: unknown, inputs: RawInputs): void {
  const { baseDir } = actions.ruleContext()
  const reportPath = reportNoRun(error, inputs, {
    outputDir: inputs['output-dir'] || join(baseDir, 'copilot-usage-for-port'),
    runId: actions.runId(),
  })
  actions.writeOutputs(toOutputsOfNoRun(reportPath))
  actions.writeSummary(renderNoRun(error))
  actions.fail([annotationOfNoRun(error)])
}
