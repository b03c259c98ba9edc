// Puts a check together: what it looks at is what a run with the same inputs
// would use.
import { join } from 'node:path'
import type { Checker, CheckPorts } from './check.ts'
import type { GitHubConfig, MicrosoftConfig } from './config/config.ts'
import { utcDay } from './domain/day.ts'
import { createSetup, type PortDeps } from './port-wiring.ts'
import type { Wiring } from './wiring.ts'

/** Makes what a check needs, source by source and Port. */
export function createCheckPorts(wiring: Wiring, port: PortDeps): CheckPorts {
  const { github, microsoft } = wiring.config
  return {
    checkers: [
      ...(github ? [gitHubChecker(wiring, github)] : []),
      ...(microsoft ? [m365Checker(wiring, microsoft)] : []),
      portChecker(wiring, port),
    ],
    logger: wiring.environment.logger,
  }
}

function gitHubChecker(wiring: Wiring, github: GitHubConfig): Checker {
  return {
    area: 'GitHub',
    check: async (log) => {
      const [{ checkGitHub }, { createGitHubOptions }] = await Promise.all([
        import('./collectors/github/check.ts'),
        import('./github-wiring.ts'),
      ])
      const options = await createGitHubOptions(wiring, github)
      const today = utcDay(wiring.environment.clock.now())
      return checkGitHub({ ...options, today, log })
    },
  }
}

function m365Checker(wiring: Wiring, microsoft: MicrosoftConfig): Checker {
  return {
    area: 'Microsoft 365',
    check: async (log) => {
      const [{ checkM365 }, { createM365Options }] = await Promise.all([
        import('./collectors/m365/check.ts'),
        import('./m365-wiring.ts'),
      ])
      return checkM365(createM365Options(wiring, microsoft), log)
    },
  }
}

function portChecker({ config, environment }: Wiring, port: PortDeps): Checker {
  return {
    area: 'Port',
    check: async () => {
      const [{ checkPort }, { readLastRun }] = await Promise.all([
        import('./port/check.ts'),
        import('./last-run.ts'),
      ])
      return checkPort({
        ...(await createSetup(port, environment.repository)),
        clock: port.clock,
        secrets: port.secrets,
        datasets: config.datasets,
        webhooks: config.usesWebhooks ? config.webhooks : undefined,
        lastRun: readLastRun(join(config.outputDir, 'report.json')),
      })
    },
  }
}
