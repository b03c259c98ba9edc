import type { Cell, Counters } from './cells.ts'

type Dimension = 'ide' | 'feature' | 'language' | 'model'
type Sums = { -readonly [name in keyof Counters]: number }

const NOTHING: Counters = {
  user_initiated_interaction_count: 0,
  code_generation_activity_count: 0,
  code_acceptance_activity_count: 0,
  loc_suggested_to_add_sum: 0,
  loc_suggested_to_delete_sum: 0,
  loc_added_sum: 0,
  loc_deleted_sum: 0,
}

/** One breakdown of a report, summed over cells as they come. */
class Breakdown {
  readonly #dimensions: readonly Dimension[]
  readonly #groups = new Map<string, { labels: object; sums: Sums }>()

  constructor(dimensions: readonly Dimension[]) {
    this.#dimensions = dimensions
  }

  add(cell: Cell): void {
    const values = this.#dimensions.map((name) => cell[name])
    if (values.includes(undefined)) return
    const key = values.join('\0')
    const group = this.#groups.get(key) ?? this.#open(key, values)
    addCounters(group.sums, cell.counters)
  }

  rows(): object[] {
    // GitHub counts interactions per language nowhere.
    const perLanguage = this.#dimensions.includes('language')
    return [...this.#groups.values()].map(({ labels, sums }) => {
      const { user_initiated_interaction_count, ...others } = sums
      if (perLanguage) return { ...labels, ...others }
      return { ...labels, user_initiated_interaction_count, ...others }
    })
  }

  #open(key: string, values: readonly (string | undefined)[]) {
    const labels = Object.fromEntries(
      this.#dimensions.map((name, index) => [name, values[index]]),
    )
    const group = { labels, sums: { ...NOTHING } }
    this.#groups.set(key, group)
    return group
  }
}

/** Sums cells into the counters and breakdowns of a report record. */
export function totalsOf(cells: Iterable<Cell>) {
  const overall: Sums = { ...NOTHING }
  const breakdowns = {
    totals_by_ide: new Breakdown(['ide']),
    totals_by_feature: new Breakdown(['feature']),
    totals_by_language_feature: new Breakdown(['language', 'feature']),
    totals_by_language_model: new Breakdown(['language', 'model']),
    totals_by_model_feature: new Breakdown(['model', 'feature']),
  }
  const all = Object.values(breakdowns)
  for (const cell of cells) {
    addCounters(overall, cell.counters)
    for (const breakdown of all) breakdown.add(cell)
  }
  const rows = Object.entries(breakdowns).map(([name, breakdown]) => {
    return [name, breakdown.rows()]
  })
  return { counters: overall, breakdowns: Object.fromEntries(rows) }
}

function addCounters(sums: Sums, more: Counters): void {
  sums.user_initiated_interaction_count += more.user_initiated_interaction_count
  sums.code_generation_activity_count += more.code_generation_activity_count
  sums.code_acceptance_activity_count += more.code_acceptance_activity_count
  sums.loc_suggested_to_add_sum += more.loc_suggested_to_add_sum
  sums.loc_suggested_to_delete_sum += more.loc_suggested_to_delete_sum
  sums.loc_added_sum += more.loc_added_sum
  sums.loc_deleted_sum += more.loc_deleted_sum
}
