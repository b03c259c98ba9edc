// Runs the action in this process, as a step does it but on a clock whose waits
// take no time, and reads the report from the disk as its reader does.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from '../../../src/app/run.ts'
import { parseConfig } from '../../../src/config/parse-config.ts'
import { requestOidcToken } from '../../../src/host/oidc.ts'
import { DEFAULT_TIME_LIMITS } from '../../../src/http/http-request.ts'
import { writeReportOfNoRun } from '../../../src/report/no-run-report.ts'
import type { RunReport } from '../../../src/report/run-report.ts'
import { RushedClock } from '../../faults/rushed-clock.ts'
import { givenOnly } from '../../support/builders/a-inputs.ts'
import { parseReport } from '../../support/valid-report.ts'
import { CLOCK, type World } from './world.ts'

const SILENT = {
  debug: () => undefined,
  info: () => undefined,
  warning: () => undefined,
}
const logger = { ...SILENT, group: () => ({ ...logger, end: () => undefined }) }

/** Returns what `report.json` has after a run. */
export async function runOnce(
  world: World,
  mode = world.inputs.mode ?? 'ingest',
): Promise<RunReport> {
  const inputs: Record<string, string> = { ...world.inputs, mode }
  const clock = new RushedClock(new Date(inputs[CLOCK] || Date.now()))
  const outputDir = inputs['output-dir'] ?? ''
  const file = join(outputDir, 'report.json')
  const runId = '1700000001-1'
  try {
    await run(configOf(world, inputs, clock), hostOf(world, clock, runId))
  } catch (error) {
    const options = { mode, isDryRun: false, outputDir, runId, clock }
    writeReportOfNoRun(error, options)
  }
  await world.emulators.catalog.settled()
  return parseReport(readFileSync(file, 'utf8'))
}

function configOf(
  world: World,
  inputs: Readonly<Record<string, string>>,
  clock: RushedClock,
) {
  return parseConfig(givenOnly(inputs), {
    today: clock.now().toISOString().slice(0, 10),
    baseDir: world.outputDir,
    hasOidc: world.hasOidc,
    ignoresCertificates: inputs.NODE_TLS_REJECT_UNAUTHORIZED === '0',
  })
}

function hostOf(world: World, clock: RushedClock, runId: string) {
  const { oidc } = world.emulators
  const service = { url: oidc.requestUrl, bearer: oidc.requestToken }
  return {
    runId,
    runUrl: undefined,
    repository: undefined,
    clock,
    logger,
    secrets: { add: () => undefined },
    signal: AbortSignal.any([]),
    timeLimits: DEFAULT_TIME_LIMITS,
    getOidcToken: (
      audience: string,
      http: Parameters<typeof requestOidcToken>[2],
    ) => requestOidcToken(audience, service, http),
    show: () => undefined,
  }
}
