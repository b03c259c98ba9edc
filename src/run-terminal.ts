// A run outside GitHub Actions, from a checked config to a table. Loaded only
// when the settings are right, so that a mistake is told at once.
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Config } from './config/config.ts'
import { CancelledError, ConfigError } from './errors.ts'
import { DEFAULT_TIME_LIMITS } from './http/http-request.ts'
import { readPreviousRun, withPrevious } from './previous-run.ts'
import { prepareOutputDir, writeReport } from './report-file.ts'
import { runMode } from './run-mode.ts'
import { systemClock } from './runtime/clock.ts'
import type { Logger } from './runtime/logger.ts'
import { findOidc, requestOidcToken } from './runtime/oidc.ts'
import { abortOnSignals } from './runtime/signals.ts'
import type { Terminal } from './runtime/terminal.ts'
import { describeFailures } from './summary/failures.ts'
import { renderTextReport } from './summary/text-table.ts'
import { VERSION } from './version.ts'
import { type Environment, wire } from './wiring.ts'

const NO_OIDC =
  'One of "ms-client-secret" and "ms-client-certificate" is required here: GitHub gives OIDC tokens only to jobs with the permission "id-token".'

/** Runs, prints what came of it, and tells whether everything was delivered. */
export async function runInTerminal(
  config: Config,
  terminal: Terminal,
  logger: Logger,
): Promise<boolean> {
  prepareOutputDir(config.outputDir)
  const reportPath = join(config.outputDir, 'report.json')
  const previous = readPreviousRun(reportPath)
  const wired = wire(config, toEnvironment(terminal, logger))
  const report = withPrevious(await runMode(config.mode, wired), previous)
  writeReport(reportPath, report)
  terminal.print(renderTextReport(report, reportPath))
  if (report.result === 'success') return true
  terminal.complain(describeFailures(report))
  return false
}

function toEnvironment(
  { env, secrets }: Terminal,
  logger: Logger,
): Environment {
  const signal = abortOnSignals(() => new CancelledError())
  return {
    runId: randomUUID(),
    version: VERSION,
    repository: env.GITHUB_REPOSITORY || undefined,
    clock: systemClock,
    logger,
    secrets,
    signal,
    timeLimits: DEFAULT_TIME_LIMITS,
    getOidcToken: async (audience, http) => {
      const service = findOidc(env)
      if (service === undefined) throw new ConfigError(NO_OIDC)
      secrets.add(service.bearer)
      return requestOidcToken(audience, service, http)
    },
  }
}
