import { completionFigure } from '../features.ts'
import type { UserUsageDay } from '../usage.ts'

/** What can be added over the people and days of one team. */
export const SUMMED = [
  'interactions',
  'generations',
  'linesAdded',
  'linesDeleted',
  'completionAcceptances',
  'completionGenerations',
  'aiCreditsUsed',
] as const
export type SummedFigure = (typeof SUMMED)[number]

/** A figure is undefined where no person has it. */
export type TeamSums = Readonly<Record<SummedFigure, number | undefined>>

/** Credits have two decimals; a sum must not have more. */
const PRECISION = 1e6

/** Returns the figures of one person and day that a team adds up. */
export function figuresOf(usage: UserUsageDay): TeamSums {
  return {
    interactions: usage.totals.interactions,
    generations: usage.totals.generations,
    linesAdded: usage.totals.linesAdded,
    linesDeleted: usage.totals.linesDeleted,
    completionAcceptances: completionFigure(usage, 'acceptances'),
    completionGenerations: completionFigure(usage, 'generations'),
    aiCreditsUsed: usage.aiCreditsUsed,
  }
}

/** The sums of a number of teams, eight bytes each. */
export class SumColumns {
  /** NaN where no person has the figure. */
  readonly #values: Float64Array

  constructor(teamCount: number) {
    this.#values = new Float64Array(teamCount * SUMMED.length).fill(Number.NaN)
  }

  /** `sign` is -1 to take back what was added before. */
  add(team: number, sums: TeamSums, sign: 1 | -1 = 1): void {
    for (const [index, name] of SUMMED.entries()) {
      const value = sums[name]
      if (value === undefined) continue
      const slot = team * SUMMED.length + index
      const known = this.#values[slot] ?? Number.NaN
      this.#values[slot] = (Number.isNaN(known) ? 0 : known) + sign * value
    }
  }

  of(team: number): TeamSums {
    return {
      interactions: this.#get(team, 0),
      generations: this.#get(team, 1),
      linesAdded: this.#get(team, 2),
      linesDeleted: this.#get(team, 3),
      completionAcceptances: this.#get(team, 4),
      completionGenerations: this.#get(team, 5),
      aiCreditsUsed: this.#get(team, 6),
    }
  }

  #get(team: number, index: number): number | undefined {
    const value = this.#values[team * SUMMED.length + index] ?? Number.NaN
    if (Number.isNaN(value)) return undefined
    return Math.round(value * PRECISION) / PRECISION
  }
}
