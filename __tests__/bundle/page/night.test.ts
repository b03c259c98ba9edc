// The page after setup and one night, against figures that a script without the
// product's code works out from the same company.
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from '@jest/globals'
import type { Account } from '../../../dev/emulators/port/account.ts'
import { isEmpty } from '../../../dev/emulators/port/widgets/evaluation.ts'
import { COMPANIES } from '../../../dev/page-figures/companies.ts'
import { type Figures, workOut } from '../../../dev/page-figures/figures.ts'
import { NIGHT } from '../../../dev/page-figures/night.ts'
import { createDemoTenant } from '../../../dev/tenants/demo-tenant.ts'
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
    new URL('../../fixtures/page/night.json', import.meta.url),
    'utf8',
  ),
)

const EXPECTED = expectedOf(FIGURES)
/** The texts that introduce the sections. */
const TEXTS = [
  'copilot_adoption/fresh',
  'copilot_adoption/adopted',
  'copilot_adoption/cost',
  'copilot_adoption/return',
  'copilot_adoption/help',
  'copilot_adoption/changed',
  'copilot_people/people',
]
const RUNS = ['copilot_adoption/lastRuns', 'copilot_adoption/runResults']

describe('the page after one night', () => {
  let account: Account
  let writesAgain: number
  let utc: Shown
  let newYork: Shown
  let tokyo: Shown

  beforeAll(async () => {
    ;({ account, writesAgain } = await oneNight())
    utc = show(account, { timeZone: 'UTC' })
    newYork = show(account, { timeZone: 'America/New_York' })
    tokyo = show(account, { timeZone: 'Asia/Tokyo' })
  }, 120_000)

  it('stays as it is when setup runs again', () => {
    expect(writesAgain).toBe(0)
  })

  it('has figures to be held against that the script works out again', () => {
    const again = workOut(createDemoTenant(NIGHT), COMPANIES.night)

    expect(JSON.parse(JSON.stringify(again))).toEqual(FIGURES)
  })

  it.each(EXPECTED.numbers)(
    'shows the number %s as %d in every time zone',
    (name, expected) => {
      for (const shown of [utc, newYork, tokyo]) {
        const evaluation = shown.get(name)?.evaluation

        expect(evaluation?.type === 'number' && evaluation.value).toBeCloseTo(
          expected,
          6,
        )
      }
    },
  )

  it.each(EXPECTED.lines)('draws the lines of %s', (name, expected) => {
    expect(pointsOf(utc.get(name)?.evaluation)).toEqual(expected)
    expect(pointsOf(tokyo.get(name)?.evaluation)).toEqual(expected)
  })

  it('draws a day one day early in New York, as its text says', () => {
    const points = pointsOf(
      newYork.get('copilot_adoption/surfaces')?.evaluation,
    )

    expect(points).toMatchObject({
      CLI: {
        '2026-11-22': 25,
        '2026-11-23': 23,
        '2026-11-24': 21,
        '2026-11-25': 16,
      },
    })
  })

  it.each(EXPECTED.tables)(
    'lists the rows of %s in every time zone',
    (name, expected) => {
      for (const shown of [utc, newYork, tokyo]) {
        expectRows(shown.get(name)?.evaluation, expected)
      }
    },
  )

  it('has no widget without a value to be held against', () => {
    const expected = [
      ...Object.values(EXPECTED).flatMap((each) => each.map(([name]) => name)),
      ...RUNS,
      ...TEXTS,
    ]

    expect([...utc.keys()].toSorted()).toEqual(expected.toSorted())
  })

  it('shows the run itself', () => {
    const [runs, results] = RUNS.map((name) => utc.get(name)?.evaluation)

    expect(runs).toMatchObject({
      type: 'table',
      rows: [
        [
          'success',
          '2026-11-28T00:00:00Z',
          '2026-11-26T00:00:00Z',
          '2026-11-26T00:00:00Z',
          '',
          0,
          expect.stringMatching(/^2026-11-28T09:0/),
          null,
        ],
      ],
    })
    expect(results).toEqual({ type: 'slices', slices: { success: 1 } })
  })

  it('depends on nothing that Port does not document, and is nowhere empty', () => {
    const doubtful = [...utc]
      .filter(
        ([, { evaluation }]) =>
          evaluation.type === 'undetermined' || isEmpty(evaluation),
      )
      .map(([name]) => name)

    expect(doubtful).toEqual([])
  })

  it('lacks what needs a dataset that is off by default', () => {
    const names = [...utc.keys()]

    expect(names).not.toContain('copilot_adoption/credits')
    expect(names).not.toContain('copilot_adoption/costCenters')
    expect(names).not.toContain('copilot_people/dormantSeats')
  })

  it('shows a member the same common page, and nothing about people', () => {
    const common = (shown: Shown) =>
      [...shown].filter(([name]) => name.startsWith('copilot_adoption/'))
    const seen = show(account, {
      timeZone: 'UTC',
      mayRead: ({ blueprint }) =>
        account.permissions.isOpenToMembers(blueprint),
    })

    expect(common(seen)).toEqual(common(utc))
    expect(
      seen.get('copilot_people/dormantLicences')?.evaluation,
    ).toMatchObject({ type: 'table', rows: [] })
  })
})
