import type { ForecastSettings } from '../modes/forecast.ts'
import { readEvidence } from '../report/evidence.ts'
import type { RunContext } from './context.ts'

/** Reads the report of an earlier run before this run replaces it. */
export function forecastSettings(context: RunContext): ForecastSettings {
  const { config, logger, paths } = context
  const { datasets, retentionDays, github } = config
  return {
    datasets,
    retentionDays,
    logger,
    given: {
      ...(github && { scope: github.scopes.length }),
      tenant: 1,
    },
    earlier: readEvidence(paths.report),
  }
}
