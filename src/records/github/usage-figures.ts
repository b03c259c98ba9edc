import type {
  NamedCounters,
  UsageBreakdowns,
} from '../../domain/github/usage.ts'
import { percentage } from '../../domain/rates.ts'
import { topName } from '../../domain/top.ts'

const COMPLETION = 'code_completion'
/** Names that stand for no single editor, language or model. */
const COLLECTIVE_NAMES = ['unknown', 'others', 'auto']

type Figure = Exclude<keyof NamedCounters, 'name'>

/**
 * Returns 0 when the report lists no feature that matches, undefined when the
 * report lacks the breakdown or the figure.
 */
export function sumFeatures(
  usage: UsageBreakdowns,
  figure: Figure,
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
  figure: Figure,
): number | undefined {
  return sumFeatures(usage, figure, (feature) => feature === COMPLETION)
}

/**
 * Returns the acceptance rate of code completion only. Nobody accepts the code
 * of agents line by line, so a rate over all features would fall with agents.
 */
export function acceptanceRate(usage: UsageBreakdowns): number | undefined {
  return percentage(
    completionFigure(usage, 'acceptances'),
    completionFigure(usage, 'generations'),
  )
}

/** Returns the most used editor, language and model. */
export function topNames(usage: UsageBreakdowns) {
  return {
    editor_top: topOf(usage.byEditor, activity),
    // The report has no interactions by language.
    language_top: topOf(usage.byLanguage, generations),
    model_top: topOf(usage.byModel, activity),
  }
}

function topOf(
  entries: readonly NamedCounters[] | undefined,
  weightOf: (entry: NamedCounters) => number,
): string | undefined {
  const weights = new Map<string, number>()
  for (const entry of entries ?? []) {
    const weight = weights.get(entry.name) ?? 0
    weights.set(entry.name, weight + weightOf(entry))
  }
  const proper = new Map(
    [...weights].filter(([name]) => !COLLECTIVE_NAMES.includes(name)),
  )
  return topName(proper.size > 0 ? proper : weights)
}

function activity(entry: NamedCounters): number {
  return (entry.interactions ?? 0) + generations(entry)
}

function generations(entry: NamedCounters): number {
  return entry.generations ?? 0
}
