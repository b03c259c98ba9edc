// The page after setup and one night, against figures that a script without the
// product's code works out from the same company.
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from '@jest/globals'
import type { Account } from '../../../dev/emulators/port/account.ts'
import {
  type EvaluatedWidget,
  evaluatePage,
} from '../../../dev/emulators/port/widgets/evaluate.ts'
import {
  type Evaluation,
  isEmpty,
} from '../../../dev/emulators/port/widgets/evaluation.ts'
import { startEmulators } from '../../../dev/emulators/start.ts'
import { type Figures, workOut } from '../../../dev/page-figures/figures.ts'
import { NIGHT } from '../../../dev/page-figures/night.ts'
import {
  emulatedInputs,
  portApiInputs,
} from '../../../dev/runner/emulated-inputs.ts'
import { runStep } from '../../../dev/runner/run-step.ts'
import {
  createDemoTenant,
  DEMO_ORG,
  DEMO_SECOND_ORG,
} from '../../../dev/tenants/demo-tenant.ts'

const DAY_MS = 86_400_000
const ORGS = [DEMO_ORG, DEMO_SECOND_ORG]
const SHIFT_CLOCK = new URL(
  '../../../dev/runner/shift-clock.js',
  import.meta.url,
)
const FIGURES: Figures = JSON.parse(
  readFileSync(
    new URL('../../fixtures/page/night.json', import.meta.url),
    'utf8',
  ),
)

/** Sets an empty Port up, runs one night with the defaults, and keeps Port. */
async function oneNight(): Promise<Account> {
  const emulators = await startEmulators({
    tenant: createDemoTenant(NIGHT),
    port: { isEmpty: true, now: () => NIGHT },
  })
  const sources = Object.entries(emulatedInputs(emulators)).filter(
    ([name]) => !name.startsWith('port-'),
  )
  const run = (inputs: Readonly<Record<string, string>>) =>
    runStep({
      inputs: {
        ...Object.fromEntries(sources),
        ...portApiInputs(emulators),
        'github-org': ORGS.join('\n'),
        'port-webhook-secret': 'an-invented-signing-secret',
        'license-prices': 'github-business=19,github-enterprise=39,m365=30',
        ...inputs,
      },
      env: {
        NODE_EXTRA_CA_CERTS: emulators.caFile,
        NODE_OPTIONS: `--import ${SHIFT_CLOCK.href}`,
        DAYS_AGO: String((Date.now() - NIGHT.getTime()) / DAY_MS),
        GITHUB_REPOSITORY: 'octo-org/copilot-usage',
      },
    })
  try {
    const setUp = await run({ mode: 'setup' })
    const night = await run({})
    await emulators.catalog.settled()

    expect([setUp.exitCode, night.exitCode]).toEqual([0, 0])
    expect(emulators.catalog.rejected).toEqual([])
    return emulators.port
  } finally {
    await emulators.close()
  }
}

/** Evaluates the widgets of every page that setup has created. */
function show(
  account: Account,
  timeZone: string,
): ReadonlyMap<string, EvaluatedWidget> {
  // Port looks a minute after the run has begun.
  const now = new Date(NIGHT.getTime() + 60_000)
  const view = { account, now, timeZone }
  const widgets = account.pages
    .identifiers()
    .flatMap((page) => evaluatePage(account.pages.get(page) ?? {}, view))
  return new Map(widgets.map((each) => [each.widget.id, each]))
}

function pointsOf(evaluation: Evaluation | undefined): unknown {
  if (evaluation?.type !== 'lines') return evaluation
  const { intervals, series } = evaluation
  return Object.fromEntries(
    series.map(({ title, values }) => [
      title,
      Object.fromEntries(
        values.flatMap((value, index) =>
          value === null
            ? []
            : [[intervals[index], Math.round(value * 1000) / 1000]],
        ),
      ),
    ]),
  )
}

describe('the page after one night', () => {
  let account: Account

  beforeAll(async () => {
    account = await oneNight()
  }, 120_000)

  it('has figures to be held against that the script works out again', () => {
    const again = workOut(createDemoTenant(NIGHT), ORGS)

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

  it('depends on nothing that Port does not document, and explains what is empty', () => {
    const widgets = [...show(account, 'UTC').values()]
    const empty = widgets.filter(({ evaluation }) => isEmpty(evaluation))

    expect(
      widgets.filter(({ evaluation }) => evaluation.type === 'undetermined'),
    ).toEqual([])
    expect(
      empty.map(({ widget }) => [widget.id, widget.emptyStateText]),
    ).toEqual([
      ['credits', expect.stringContaining('"github-credits"')],
      ['costCenters', expect.stringContaining('"github-cost-centers"')],
      ['dormantSeats', expect.stringContaining('github-seat-users')],
    ])
  })
})

type Named = { readonly team?: unknown; readonly org?: unknown }

function byTeam(left: Named, right: Named): number {
  const name = ({ org, team }: Named) => `${org}/${team}`
  return name(left).localeCompare(name(right))
}
