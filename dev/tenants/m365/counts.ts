import { dayText } from '../calendar.ts'
import { appsOn, appsWithin, bitsOf, promptsOn, windowUse } from './activity.ts'
import {
  PAIR_APPS_V1,
  PAIR_APPS_V2,
  type PairApp,
  pairHeadings,
  REFRESH_DATE,
  REPORT_PERIOD,
} from './columns.ts'
import { m365Numbers } from './people.ts'
import type { Table, View } from './view.ts'

/** Builds the report with one row per window. */
export function summaryTable(view: View): Table {
  const added = ['Total prompts submitted', 'Average prompts submitted']
  return {
    headings: [
      REFRESH_DATE,
      REPORT_PERIOD,
      ...pairHeadings(pairsOf(view)),
      ...(view.full ? added : []),
    ],
    rows: view.plan.headerOnly ? [] : summaryRows(view),
  }
}

/** Builds the report with one row per day. */
export function trendTable(view: View): Table {
  const newPairs = view.full ? PAIR_APPS_V2 : []
  return {
    headings: [
      REFRESH_DATE,
      'Report Date',
      ...pairHeadings(PAIR_APPS_V1),
      REPORT_PERIOD,
      ...pairHeadings(newPairs),
      ...(view.full ? ['Prompts submitted'] : []),
    ],
    rows: view.plan.headerOnly ? [] : trendRows(view),
  }
}

function* summaryRows(view: View) {
  const { refreshDay, full } = view
  for (const days of view.windows) {
    const { cells, anyone, prompts } = countPeople(view, {
      appsOf: (person) => appsWithin(person, refreshDay, days),
      promptsOf: (person) => {
        const { work, web, elsewhere } = windowUse(person, refreshDay, days)
        return work + web + elsewhere
      },
    })
    const average = anyone === 0 ? 0 : Math.round((prompts / anyone) * 10) / 10
    const added = full ? [prompts, average] : []
    yield [dayText(refreshDay), days, ...cells, ...added]
  }
}

function* trendRows(view: View) {
  const { refreshDay, full } = view
  const split = PAIR_APPS_V1.length * 2
  for (const days of view.windows) {
    for (let day = refreshDay; day > refreshDay - days; day -= 1) {
      const { cells, prompts } = countPeople(view, {
        appsOf: (person) => appsOn(person, day),
        promptsOf: (person, used) => {
          const { work, web, elsewhere } = promptsOn(person, day, used)
          return work + web + elsewhere
        },
      })
      yield [
        dayText(refreshDay),
        dayText(day),
        ...cells.slice(0, split),
        days,
        ...cells.slice(split),
        ...(full ? [prompts] : []),
      ]
    }
  }
}

type Question = {
  readonly appsOf: (person: number) => number
  readonly promptsOf: (person: number, used: number) => number
}

function countPeople(view: View, { appsOf, promptsOf }: Question) {
  const bits = pairsOf(view).map(([, apps]) => bitsOf(apps))
  const active = bits.map(() => 0)
  const sums = { enabled: 0, anyone: 0, prompts: 0 }
  for (const person of m365Numbers(view.plan)) {
    sums.enabled += 1
    const used = appsOf(person)
    if (used === 0) continue
    sums.anyone += 1
    sums.prompts += promptsOf(person, used)
    for (const [index, pair] of bits.entries()) {
      if (used & pair) active[index] = (active[index] ?? 0) + 1
    }
  }
  const cells = active.flatMap((count) => [sums.enabled, count])
  return { ...sums, cells }
}

function pairsOf({ full }: View): readonly PairApp[] {
  return full ? [...PAIR_APPS_V1, ...PAIR_APPS_V2] : PAIR_APPS_V1
}
