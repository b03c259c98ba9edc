import type { Config } from './config/config.ts'
import type { RunReport } from './domain/run-report.ts'
import { replay } from './replay.ts'
import { ingest } from './run.ts'
import type { Wired } from './wiring.ts'

/** Tells the story of the mode that was asked for. */
export async function runMode(
  mode: Config['mode'],
  wired: Wired,
): Promise<RunReport> {
  switch (mode) {
    case 'ingest':
      return ingest(await wired.ingest(), wired.frame)
    case 'setup': {
      const { setup } = await import('./setup.ts')
      return setup(await wired.setup(), wired.frame)
    }
    case 'check': {
      const { check } = await import('./check.ts')
      return check(await wired.check(), wired.frame)
    }
    case 'replay':
      return replay(await wired.replay(), wired.frame)
  }
}
