import type { NamedCounters, UsageBreakdowns } from './usage.ts'

const COMPLETION = 'code_completion'

export type FeatureFigure = Exclude<keyof NamedCounters, 'name'>

/**
 * Returns 0 when the report lists no feature that matches, undefined when the
 * report lacks the breakdown or the figure.
 */
export function sumFeatures(
  usage: UsageBreakdowns,
  figure: FeatureFigure,
  isIncluded: (feature: string) => boolean,
): number | undefined {
  const entries = usage.byFeature?.filter(({ name }) => isIncluded(name))
  if (entries === undefined) return undefined
  if (entries.length === 0) return 0
  const values = entries
    .map((entry) => entry[figure])
    .filter((value) => value !== undefined)
  if (values.length === 0) return undefined
  return values.reduce((sum, value) => sum + value)
}

/** Returns a figure of code completion alone. */
export function completionFigure(
  usage: UsageBreakdowns,
  figure: FeatureFigure,
): number | undefined {
  return sumFeatures(usage, figure, (feature) => feature === COMPLETION)
}
