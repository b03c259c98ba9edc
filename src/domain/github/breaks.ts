// Days on which GitHub changed what its figures count. A line that crosses
// one of them shows GitHub's change, not that of the people.
import type { Day } from '../day.ts'

export type SeriesBreak = {
  readonly day: Day
  /** `added`: new fields only. `changed`: fields count something else. */
  readonly kind: 'added' | 'changed'
  readonly change: string
}

/**
 * Ordered by day.
 * https://docs.github.com/en/copilot/concepts/billing-and-usage/copilot-usage-metrics/copilot-metrics
 * https://github.blog/changelog/label/copilot/
 */
export const SERIES_BREAKS: readonly SeriesBreak[] = [
  {
    day: '2026-04-10',
    kind: 'changed',
    change:
      'GitHub began to count work in the CLI in interactions, generations and lines.',
  },
  {
    day: '2026-06-15',
    kind: 'changed',
    change:
      'GitHub began to count people as active whom only its servers have seen. Breakdowns lack these people.',
  },
  {
    day: '2026-07-17',
    kind: 'changed',
    change:
      'GitHub added the Copilot app. Interactions, generations and lines include it from a later, unknown day.',
  },
  {
    day: '2026-08-01',
    kind: 'added',
    change: 'In August, GitHub added agents of other vendors.',
  },
  {
    day: '2026-09-11',
    kind: 'added',
    change: 'GitHub added the Agents window of VS Code.',
  },
  {
    day: '2026-09-17',
    kind: 'added',
    change:
      'GitHub added the population of each adoption phase and the customizations of the CLI.',
  },
  {
    day: '2026-09-25',
    kind: 'added',
    change:
      'GitHub added review times of pull requests. Earlier days do not have them.',
  },
  {
    day: '2026-10-06',
    kind: 'changed',
    change:
      'Agent runs in an editor no longer name the editor until people update it. Counts by editor drop.',
  },
]

/** Returns the changes of meaning after a series' first day, up to its last. */
export function breaksBetween(first: Day, last: Day): readonly SeriesBreak[] {
  return SERIES_BREAKS.filter(
    ({ day, kind }) => kind === 'changed' && day > first && day <= last,
  )
}
