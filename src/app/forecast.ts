import { DEFAULT_LOOKBACK_DAYS } from '../domain/dataset.ts'
import type { ForecastSettings } from '../modes/forecast.ts'
import { readEvidence } from '../report/evidence.ts'
import type { RunContext } from './context.ts'

/** Reads the report of an earlier run before this run replaces it. */
export function forecastSettings(context: RunContext): ForecastSettings {
  const { config, paths } = context
  const { datasets, retentionDays, lookbackDays, github } = config
  return {
    datasets,
    retentionDays,
    // A dry run may read four weeks only for the forecast.
    lookbackDays: config.isDryRun
      ? Math.min(lookbackDays, DEFAULT_LOOKBACK_DAYS)
      : lookbackDays,
    given: {
      ...(github && { scope: github.scopes.length }),
      tenant: 1,
    },
    earlier: readEvidence(paths.report),
  }
}
