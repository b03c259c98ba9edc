// One run, from a checked config to a report.
import type { Config } from '../config/config.ts'
import { errorMessage } from '../errors.ts'
import { check } from '../modes/check.ts'
import { addForecast } from '../modes/forecast.ts'
import { ingest } from '../modes/ingest/ingest.ts'
import { replay } from '../modes/replay.ts'
import { setup } from '../modes/setup.ts'
import { total } from '../modes/total.ts'
import { prepareOutputDir } from '../output-dir/prepare.ts'
import { vacate } from '../output-dir/presence.ts'
import { NewerStates } from '../port/entities/newer-states.ts'
import { readEarlierReport, withEarlier } from '../report/earlier-report.ts'
import { writeReport } from '../report/report-file.ts'
import type { RunReport } from '../report/run-report.ts'
import { createContext, type Host, type RunContext } from './context.ts'
import { forecastSettings } from './forecast.ts'
import { createIngestDeps } from './ingest.ts'
import { createSetup, createTransport } from './port.ts'
import { createCheckers } from './sources.ts'

/** Shows and writes the report; returns whether the run succeeded. */
export async function run(config: Config, host: Host): Promise<boolean> {
  for (const notice of config.notices) host.logger.info(notice)
  prepareOutputDir(config.outputDir)
  const context = createContext(config, host)
  const { report: reportPath } = context.paths
  const earlier = readEarlierReport(reportPath)
  const report = withEarlier(await runAlongOthers(context), earlier)
  // First, because a full disk must not hide what has happened.
  host.show(report, reportPath)
  try {
    writeReport(reportPath, report)
  } catch (error) {
    host.logger.warning(
      `Cannot write "${reportPath}": ${errorMessage(error)}. The next run has no figures to compare with. Free disk space, or set "output-dir" to another folder.`,
    )
  }
  return report.result === 'success'
}

/** Other dry runs may write to the folder of this run while it writes there. */
async function runAlongOthers(context: RunContext): Promise<RunReport> {
  try {
    return await runMode(context)
  } finally {
    if (context.config.isDryRun) vacate(context.paths.dryRun)
  }
}

/** Throws for a failure that ends the run before it has a report. */
export async function runMode(context: RunContext): Promise<RunReport> {
  const { config, frame, logger, signal, clock, paths } = context
  const forecast = forecastSettings(context)
  switch (config.mode) {
    case 'ingest': {
      const report = await ingest(await createIngestDeps(context), frame)
      return addForecast(report, forecast)
    }
    case 'setup': {
      const deps = { ...createSetup(context), clock, signal }
      return addForecast(await setup(deps, frame), forecast)
    }
    case 'check': {
      const deps = { checkers: createCheckers(context), logger }
      return addForecast(await check(deps, frame), forecast)
    }
    case 'replay': {
      const transport = await createTransport(context)
      const folder = paths.undelivered
      const newerStates = context.port && new NewerStates(context.port)
      const deps = { folder, transport, newerStates, logger, signal }
      return replay(deps, frame)
    }
    case 'total': {
      const { outputDir: folder, expectedScopes: expected } = config
      const [dataset] = config.datasets
      return total({ folder, expected, dataset, logger }, frame)
    }
  }
}
