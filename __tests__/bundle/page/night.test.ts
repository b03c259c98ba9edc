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
import { oneNight, pointsOf, show as showTo } from './one-night.ts'

const FIGURES: Figures = JSON.parse(
  readFileSync(
    new URL('../../fixtures/page/night.json', import.meta.url),
    'utf8',
  ),
)

function show(account: Account, timeZone: string) {
  return showTo(account, { timeZone })
}

describe('the page after one night', () => {
  let account: Account
  let writesAgain: number

  beforeAll(async () => {
    ;({ account, writesAgain } = await oneNight())
  }, 120_000)

  it('stays as it is when setup runs again', () => {
    expect(writesAgain).toBe(0)
  })

  it('has figures to be held against that the script works out again', () => {
    const again = workOut(createDemoTenant(NIGHT), COMPANIES.night)

    expect(JSON.parse(JSON.stringify(again))).toEqual(FIGURES)
  })

  it.each(Object.entries(FIGURES.numbers))(
    'shows the number %s as %d in every time zone',
    (id, expected) => {
      for (const zone of ['UTC', 'America/New_York', 'Asia/Tokyo']) {
        const evaluation = show(account, zone).get(id)?.evaluation

        expect(evaluation?.type === 'number' && evaluation.value).toBeCloseTo(
          expected,
          6,
        )
      }
    },
  )

  it.each(Object.entries(FIGURES.lines))(
    'draws the lines of %s',
    (id, expected) => {
      const shown = show(account, 'UTC').get(id)?.evaluation

      expect(pointsOf(shown)).toEqual(expected)
      expect(pointsOf(show(account, 'Asia/Tokyo').get(id)?.evaluation)).toEqual(
        expected,
      )
    },
  )

  it('draws a day one day early in New York, as its text says', () => {
    const points = pointsOf(
      show(account, 'America/New_York').get('surfaces')?.evaluation,
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

  it('has a figure for every number and chart that is not empty', () => {
    const drawn = [...show(account, 'UTC').values()].filter(
      ({ evaluation }) =>
        ['number', 'lines'].includes(evaluation.type) && !isEmpty(evaluation),
    )

    expect(drawn.map(({ widget }) => widget.id).toSorted()).toEqual(
      [
        ...Object.keys(FIGURES.numbers),
        ...Object.keys(FIGURES.lines),
      ].toSorted(),
    )
  })

  it('lists the teams, the least active first', () => {
    const shown = show(account, 'UTC').get('teams')?.evaluation
    const rows = shown?.type === 'table' ? shown.rows : []

    expect(
      rows
        .map(([team, org, members, seats, active, rate, days]) => {
          return { team, org, members, seats, active, rate, days }
        })
        .toSorted(byTeam),
    ).toEqual(
      FIGURES.teams
        .map(({ team, org, members, seats, activePeople, activeRate }) => ({
          team,
          org,
          members,
          seats,
          active: activePeople,
          rate: activeRate,
          days: 4,
        }))
        .toSorted(byTeam),
    )
    expect(rows.map((row) => row[5])).toEqual(
      FIGURES.teams.map(({ activeRate }) => activeRate),
    )
  })

  it('lists the cost of dormant seats by team, the highest first', () => {
    const shown = show(account, 'UTC').get('dormantTeams')?.evaluation
    const rows = shown?.type === 'table' ? shown.rows : []
    const costs = FIGURES.teams.map(({ dormantCost }) => dormantCost)

    expect(rows.map((row) => row[8])).toEqual(
      costs.toSorted((left, right) => right - left),
    )
  })

  it('shows the run itself', () => {
    const shown = show(account, 'UTC')
    const runs = shown.get('lastRuns')?.evaluation

    expect(runs).toMatchObject({
      type: 'table',
      rows: [
        [
          '2026-11-28T00:00:00Z',
          'success',
          expect.stringMatching(/^2026-11-28T09:0/),
          '2026-11-26T00:00:00Z',
          '2026-11-26T00:00:00Z',
          0,
          '',
          0,
          null,
        ],
      ],
    })
    expect(shown.get('runResults')?.evaluation).toEqual({
      type: 'slices',
      slices: { success: 1 },
    })
  })

  it('depends on nothing that Port does not document, and is nowhere empty', () => {
    const widgets = [...show(account, 'UTC').values()]

    expect(
      widgets.filter(({ evaluation }) => evaluation.type === 'undetermined'),
    ).toEqual([])
    expect(widgets.filter(({ evaluation }) => isEmpty(evaluation))).toEqual([])
  })

  it('lacks what needs a dataset that is off by default', () => {
    const ids = [...show(account, 'UTC').keys()]

    expect(ids).not.toContain('credits')
    expect(ids).not.toContain('costCenters')
    expect(ids).not.toContain('dormantSeats')
  })

  it('shows a member the same common page, and nothing about people', () => {
    const readable = {
      timeZone: 'UTC',
      mayRead: ({ blueprint }: { readonly blueprint: string }) =>
        account.permissions.isOpenToMembers(blueprint),
    }
    const common = { ...readable, page: 'copilot_adoption' }

    expect(showTo(account, common)).toEqual(
      showTo(account, { timeZone: 'UTC', page: 'copilot_adoption' }),
    )
    expect(
      showTo(account, { ...readable, page: 'copilot_people' }).get(
        'dormantLicences',
      )?.evaluation,
    ).toMatchObject({ type: 'table', rows: [] })
  })
})

type Named = { readonly team?: unknown; readonly org?: unknown }

function byTeam(left: Named, right: Named): number {
  const name = ({ org, team }: Named) => `${org}/${team}`
  return name(left).localeCompare(name(right))
}
