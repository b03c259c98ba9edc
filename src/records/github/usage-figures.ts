import type {
  NamedCounters,
  UsageBreakdowns,
} from '../../domain/github/usage.ts'
import { percentage } from '../../domain/rates.ts'
import { topName } from '../../domain/top.ts'

const COMPLETION = 'code_completion'
/** Stand for many things or for none: they say least of what was used. */
const COLLECTIVE_NAMES = ['unknown', 'others', 'auto']

type Figure = Exclude<keyof NamedCounters, 'name'>

/**
 * Adds up a figure of the features that match: 0 when the report lists none
 * of them, undefined when it has no such breakdown or does not give the figure.
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

/** Gives a figure of code completion alone. */
export function completionFigure(
  usage: UsageBreakdowns,
  figure: Figure,
): number | undefined {
  return sumFeatures(usage, figure, (feature) => feature === COMPLETION)
}

/**
 * Gives how many completions were accepted. Agents write code that nobody
 * accepts line by line, so over all features the rate would sink with them.
 */
export function acceptanceRate(usage: UsageBreakdowns): number | undefined {
  return percentage(
    completionFigure(usage, 'acceptances'),
    completionFigure(usage, 'generations'),
  )
}

/** Names the editor, language and model that were used most. */
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
