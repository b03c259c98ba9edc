// An enterprise and its organizations, all collected by one run, with every
// dataset that a page shows: charts count everybody once. The figures are those of a script without the product's code.
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from '@jest/globals'
import type { Account } from '../../../dev/emulators/port/account.ts'
import type { Lines } from '../../../dev/page-figures/arithmetic.ts'
import { COMPANIES } from '../../../dev/page-figures/companies.ts'
import { type Figures, workOut } from '../../../dev/page-figures/figures.ts'
import { NIGHT } from '../../../dev/page-figures/night.ts'
import {
  createDemoTenant,
  DEMO_ENTERPRISE,
} from '../../../dev/tenants/demo-tenant.ts'
import {
  expectedOf,
  expectRows,
  oneNight,
  pointsOf,
  type Shown,
  show,
} from './one-night.ts'

const FIGURES: Figures = JSON.parse(
  readFileSync(
    new URL('../../fixtures/page/enterprise.json', import.meta.url),
    'utf8',
  ),
)

const EXPECTED = expectedOf(FIGURES)
const ZONES = ['UTC', 'America/New_York', 'Asia/Tokyo']
/** Adds those that are off by default. */
const DATASETS = [
  'github-seats',
  'github-usage',
  'github-adoption',
  'github-teams',
  'github-team-usage',
  'github-seat-users',
  'github-credits',
  'github-cost-centers',
  'm365-summary',
  'm365-users',
  'm365-daily',
]

describe('the page of an enterprise and its organizations', () => {
  let account: Account
  let writesAgain: number
  let shown: ReadonlyMap<string, Shown>

  beforeAll(async () => {
    ;({ account, writesAgain } = await oneNight({
      'github-enterprise': DEMO_ENTERPRISE,
      datasets: DATASETS.join(),
    }))
    shown = new Map(
      ZONES.map((timeZone) => [timeZone, show(account, { timeZone })]),
    )
  }, 120_000)

  const evaluationsOf = (name: string) =>
    ZONES.map((zone) => shown.get(zone)?.get(name)?.evaluation)

  it('stays as it is when setup runs again', () => {
    expect(writesAgain).toBe(0)
  })

  it('has figures to be held against that the script works out again', () => {
    const again = workOut(createDemoTenant(NIGHT), COMPANIES.enterprise)

    expect(JSON.parse(JSON.stringify(again))).toEqual(FIGURES)
  })

  it.each(EXPECTED.numbers)(
    'counts nobody twice in the number %s in any time zone',
    (name, expected) => {
      for (const evaluation of evaluationsOf(name)) {
        expect(evaluation?.type === 'number' && evaluation.value).toBeCloseTo(
          expected,
          6,
        )
      }
    },
  )

  it.each(EXPECTED.lines)(
    'counts nobody twice in the lines of %s',
    (name, expected) => {
      const [utc, newYork, tokyo] = evaluationsOf(name).map(pointsOf)

      expect(utc).toEqual(expected)
      expect(tokyo).toEqual(expected)
      expect(newYork).toEqual(dayEarlier(expected))
    },
  )

  it.each(EXPECTED.tables)(
    'lists every scope in %s in any time zone',
    (name, expected) => {
      for (const evaluation of evaluationsOf(name)) {
        expectRows(evaluation, expected)
      }
    },
  )

  it('shows every widget of both pages, each with its value', () => {
    const pages = ['copilot_adoption', 'copilot_people']
    const names = pages.flatMap((page) => {
      const path = `../../../configs/dashboards/${page}.json`
      const { widgets } = JSON.parse(
        readFileSync(new URL(path, import.meta.url), 'utf8'),
      )
      return widgets[0].widgets
        .filter(({ type }: Typed) => type !== 'markdown')
        .map(({ id }: Typed) => `${page}/${id}`)
    })
    const proven = Object.values(EXPECTED).flatMap((each) =>
      each.map(([name]) => name),
    )
    const runs = ['copilot_adoption/lastRuns', 'copilot_adoption/runResults']

    expect([...proven, ...runs].toSorted()).toEqual(names.toSorted())
  })
})

type Typed = { readonly id: string; readonly type: string }

/** West of Greenwich, midnight in UTC is in the evening before. */
function dayEarlier(lines: Lines): Lines {
  const before = (day: string) =>
    new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)
  return Object.fromEntries(
    Object.entries(lines).map(([title, points]) => [
      title,
      Object.fromEntries(
        Object.entries(points).map(([day, value]) => [before(day), value]),
      ),
    ]),
  )
}
