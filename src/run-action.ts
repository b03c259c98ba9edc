// A run inside GitHub Actions, from a checked config to outputs and summary.
// Loaded only when the inputs are right, so that a mistake is told at once.
import { join } from 'node:path'
import type { Config } from './config/config.ts'
import { CancelledError } from './errors.ts'
import { DEFAULT_TIME_LIMITS } from './http/http-request.ts'
import { readPreviousRun, withPrevious } from './previous-run.ts'
import { prepareOutputDir, writeReport } from './report-file.ts'
import { runMode } from './run-mode.ts'
import * as actions from './runtime/actions.ts'
import { systemClock } from './runtime/clock.ts'
import { abortOnSignals } from './runtime/signals.ts'
import { describeFailures } from './summary/failures.ts'
import { toOutputs } from './summary/outputs.ts'
import { renderSummary } from './summary/summary.ts'
import { VERSION } from './version.ts'
import { wire } from './wiring.ts'

/** Runs, and tells the runner what came of it. */
export async function runAction(config: Config): Promise<void> {
  prepareOutputDir(config.outputDir)
  const reportPath = join(config.outputDir, 'report.json')
  const previous = readPreviousRun(reportPath)
  const wired = wire(config, {
    runId: actions.runId(),
    version: VERSION,
    repository: actions.repository(),
    clock: systemClock,
    logger: actions.actionsLogger(),
    secrets: actions.actionsSecrets,
    signal: abortOnSignals(() => new CancelledError()),
    timeLimits: DEFAULT_TIME_LIMITS,
    getOidcToken: actions.getOidcToken,
  })
  const report = withPrevious(await runMode(config.mode, wired), previous)
  writeReport(reportPath, report)
  actions.writeOutputs(toOutputs(report, reportPath))
  actions.writeSummary(renderSummary(report))
  if (report.result !== 'success') actions.fail(describeFailures(report))
}
