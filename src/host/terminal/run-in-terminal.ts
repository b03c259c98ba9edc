// A run outside GitHub Actions. The entry loads this file after the settings are
// checked, so that mistakes show at once.
import { randomUUID } from 'node:crypto'
import { run } from '../../app/run.ts'
import type { Config } from '../../config/config.ts'
import { CancelledError, ConfigError } from '../../errors.ts'
import { DEFAULT_TIME_LIMITS } from '../../http/http-request.ts'
import type { Remedy } from '../../remedy/remedy.ts'
import { describeFailures } from '../../summary/failures/failures.ts'
import { toOutputs } from '../../summary/outputs.ts'
import { renderTextReport } from '../../summary/text-report.ts'
import { findOidc, requestOidcToken } from '../oidc.ts'
import { abortOnSignals } from '../signals.ts'
import { systemClock } from '../system-clock.ts'
import { workflowRunUrl } from '../workflow-run.ts'
import type { Terminal } from './terminal-types.ts'

const NO_OIDC =
  'Set "ms-client-secret" or "ms-client-certificate". GitHub issues OIDC tokens only to jobs with the permission "id-token: write".'

const GIVE_SECRET: Remedy = {
  system: 'entra',
  kind: 'input',
  name: 'ms-client-secret',
  expected: 'a client secret of the app registration',
}

/** Returns whether the run succeeded. */
export function runInTerminal(
  config: Config,
  { env, secrets, logger, conclude, complain }: Terminal,
): Promise<boolean> {
  return run(config, {
    runId: randomUUID(),
    runUrl: workflowRunUrl(env),
    repository: env.GITHUB_REPOSITORY || undefined,
    clock: systemClock,
    logger,
    secrets,
    signal: abortOnSignals(() => new CancelledError()),
    timeLimits: DEFAULT_TIME_LIMITS,
    getOidcToken: async (audience, http) => {
      const service = findOidc(env)
      if (service === undefined) {
        throw new ConfigError(NO_OIDC, { remedy: GIVE_SECRET })
      }
      secrets.add(service.bearer)
      return requestOidcToken(audience, service, http)
    },
    show: (report, reportPath) => {
      conclude({
        text: renderTextReport(report, reportPath),
        message: `Result: ${report.result}.`,
        fields: {
          outputs: toOutputs(report, reportPath),
          ...(report.check && { check: report.check }),
          ...(report.setup && { setup: report.setup }),
        },
      })
      if (report.result !== 'success') complain(describeFailures(report))
    },
  })
}
