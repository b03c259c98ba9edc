// One run of the action in this process, at a time of its own.
import { createContext } from '../../src/app/context.ts'
import { runMode } from '../../src/app/run.ts'
import { INPUT_NAMES, type RawInputs } from '../../src/config/inputs.ts'
import { parseConfig } from '../../src/config/parse-config.ts'
import { utcDay } from '../../src/domain/day.ts'
import { DEFAULT_TIME_LIMITS } from '../../src/http/http-request.ts'
import type { RunReport } from '../../src/report/run-report.ts'
import type { LogGroup } from '../../src/runtime/logger.ts'
import type { Emulators } from '../emulators/start.ts'
import { emulatedInputs, portApiInputs } from '../runner/emulated-inputs.ts'
import type { VirtualClock } from './virtual-clock.ts'

export type Place = {
  readonly emulators: Emulators
  readonly clock: VirtualClock
  /** Where runs write. */
  readonly folder: string
}

const SILENT: LogGroup = {
  debug: () => undefined,
  info: () => undefined,
  warning: () => undefined,
  group: () => SILENT,
  end: () => undefined,
}

/** Runs once, and waits until Port has processed what it got. */
export async function runNight(
  { emulators, clock, folder }: Place,
  inputs: Readonly<Record<string, string>>,
): Promise<RunReport> {
  const raw = complete({
    ...emulatedInputs(emulators),
    ...portApiInputs(emulators),
    ...inputs,
  })
  const now = clock.now()
  const config = parseConfig(raw, { today: utcDay(now), baseDir: folder })
  const context = createContext(config, {
    runId: `${now.getTime()}-1`,
    runUrl: undefined,
    repository: undefined,
    clock,
    logger: SILENT,
    secrets: { add: () => undefined },
    signal: new AbortController().signal,
    timeLimits: DEFAULT_TIME_LIMITS,
    getOidcToken: () => Promise.reject(new Error('No token is needed.')),
    show: () => undefined,
  })
  const report = await runMode(context)
  await emulators.catalog.settled()
  return report
}

/** An input that is not given is empty. */
function complete(given: Readonly<Record<string, string>>): RawInputs {
  const inputs = INPUT_NAMES.map((name) => [name, given[name] ?? ''])
  return Object.fromEntries(inputs)
}
