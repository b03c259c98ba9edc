// A run inside GitHub Actions. The entry loads this file after the inputs are
// checked, so that mistakes show at once.
import { run } from '../app/run.ts'
import type { Config } from '../config/config.ts'
import { CancelledError } from '../errors.ts'
import { DEFAULT_TIME_LIMITS } from '../http/http-request.ts'
import { annotationsOf } from '../summary/failures/annotations.ts'
import { toOutputs } from '../summary/outputs.ts'
import { renderSummary } from '../summary/summary.ts'
import { tablesOf } from '../summary/text-report.ts'
import * as actions from './actions.ts'
import { abortOnSignals } from './signals.ts'
import { systemClock } from './system-clock.ts'

export async function runInActions(config: Config): Promise<void> {
  const logger = actions.actionsLogger()
  await run(config, {
    runId: actions.runId(),
    runUrl: actions.runUrl(),
    repository: actions.repository(),
    clock: systemClock,
    logger,
    secrets: actions.actionsSecrets,
    signal: abortOnSignals(() => new CancelledError()),
    timeLimits: DEFAULT_TIME_LIMITS,
    getOidcToken: actions.getOidcToken,
    show: (report, reportPath) => {
      for (const { heading, lines } of tablesOf(report)) {
        const log = logger.group(heading)
        for (const line of lines) log.info(line)
        log.end()
      }
      actions.writeOutputs(toOutputs(report, reportPath))
      actions.writeSummary(renderSummary(report))
      if (report.result !== 'success') actions.fail(annotationsOf(report))
    },
  })
}
