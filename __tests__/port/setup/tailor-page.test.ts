import { afterEach, describe, expect, it } from '@jest/globals'
import { DATASET_NAMES } from '../../../src/domain/dataset.ts'
import { isObject, listAt } from '../../../src/port/document.ts'
import { tailorPage } from '../../../src/port/setup/tailor-page.ts'
import { actionsOf, closePort, startPort, wantedOf } from './account.ts'

function rulesOf(blueprint: string, ...rules: object[]) {
  const named = { property: '$blueprint', operator: '=', value: blueprint }
  return { combinator: 'and', rules: [named, ...rules] }
}

const TEXT = { id: 'text', type: 'markdown', markdown: 'A question' }
const SEATS = {
  id: 'seats',
  type: 'entities-number-chart',
  blueprint: 'github_copilot_seats',
  dataset: rulesOf('github_copilot_seats'),
}
const SEAT_TABLE = {
  id: 'seatTable',
  type: 'table-entities-explorer',
  blueprint: 'github_copilot_seats',
  dataset: rulesOf('github_copilot_seats'),
}
const USAGE_LINE = {
  title: 'GitHub',
  blueprint: 'github_copilot_usage',
  dataset: rulesOf('github_copilot_usage'),
}
const DAILY_LINE = {
  title: 'Microsoft',
  blueprint: 'm365_copilot_usage_daily',
  dataset: rulesOf('m365_copilot_usage_daily'),
}
const LINES = {
  id: 'lines',
  type: 'multi-line-chart',
  lines: [USAGE_LINE, DAILY_LINE],
}
const RUNS = {
  id: 'runs',
  type: 'entities-pie-chart',
  blueprint: 'copilot_usage_run',
  dataset: rulesOf('copilot_usage_run'),
}

const PAGE = {
  identifier: 'a_page',
  widgets: [
    {
      id: 'root',
      type: 'dashboard-widget',
      layout: [
        {
          height: 400,
          columns: ['text', 'seats', 'seatTable', 'runs'].map((id) => {
            return { id, size: 3 }
          }),
        },
        { height: 400, columns: [{ id: 'lines', size: 12 }] },
      ],
      widgets: [TEXT, SEATS, SEAT_TABLE, LINES, RUNS],
    },
  ],
}

describe('tailorPage', () => {
  it('changes nothing where every dataset of organizations is collected', () => {
    const collected = {
      datasets: DATASET_NAMES,
      hasEnterprise: false,
      currency: 'USD',
    }

    expect(tailorPage(PAGE, collected)).toEqual(PAGE)
  })

  it('leaves out widgets, lines and rows that cannot have data', () => {
    const page = tailorPage(PAGE, {
      datasets: ['m365-daily'],
      hasEnterprise: false,
      currency: 'USD',
    })

    expect(page.widgets).toEqual([
      {
        id: 'root',
        type: 'dashboard-widget',
        layout: [
          {
            height: 400,
            columns: [
              { id: 'text', size: 6 },
              { id: 'runs', size: 6 },
            ],
          },
          { height: 400, columns: [{ id: 'lines', size: 12 }] },
        ],
        widgets: [TEXT, { ...LINES, lines: [DAILY_LINE] }, RUNS],
      },
    ])
  })

  it('leaves out a row without any widget', () => {
    const page = tailorPage(PAGE, {
      datasets: ['github-seats'],
      hasEnterprise: false,
      currency: 'USD',
    })
    const [root] = listAt(page, 'widgets')

    expect(listAt(root, 'layout')).toHaveLength(1)
  })

  it('counts only the enterprise, but lists each scope in tables', () => {
    const only = { property: 'scope_type', operator: '=', value: 'enterprise' }
    const page = tailorPage(PAGE, {
      datasets: DATASET_NAMES,
      hasEnterprise: true,
      currency: 'USD',
    })
    const [root] = listAt(page, 'widgets')

    expect(isObject(root) && root.widgets).toEqual([
      TEXT,
      { ...SEATS, dataset: rulesOf('github_copilot_seats', only) },
      SEAT_TABLE,
      {
        ...LINES,
        lines: [
          { ...USAGE_LINE, dataset: rulesOf('github_copilot_usage', only) },
          DAILY_LINE,
        ],
      },
      RUNS,
    ])
  })
})

describe('setup of a page, with another choice of datasets', () => {
  afterEach(closePort)

  it('adds the widgets of a new dataset, and keeps them without it', async () => {
    const few = wantedOf({
      datasets: ['github-seats', 'm365-users'],
      hasEnterprise: false,
      currency: 'USD',
    })
    const more = wantedOf({
      datasets: ['github-seats', 'github-seat-users', 'm365-users'],
      hasEnterprise: false,
      currency: 'USD',
    })
    const { run, port } = await startPort()
    await run(false, few)
    const before = JSON.stringify(port.pages.get('copilot_people'))

    const added = await run(false, more)
    const again = await run(false, more)
    const kept = await run(false, few)

    expect(before).not.toContain('dormantSeats')
    expect(before).toContain('dormantLicences')
    expect(actionsOf(added)).toEqual({ copilot_people: 'update' })
    expect(actionsOf(again)).toEqual({})
    expect(actionsOf(kept)).toEqual({})
    expect(JSON.stringify(port.pages.get('copilot_people'))).toContain(
      'dormantSeats',
    )
  })

  it('counts only the enterprise once there is one, and not twice again', async () => {
    const datasets = ['github-seats'] as const
    const { run, port } = await startPort()
    await run(
      false,
      wantedOf({ datasets, hasEnterprise: false, currency: 'USD' }),
    )

    const both = wantedOf({ datasets, hasEnterprise: true, currency: 'USD' })
    const changed = await run(false, both)
    const again = await run(false, both)

    expect(actionsOf(changed)).toEqual({ copilot_adoption: 'update' })
    expect(actionsOf(again)).toEqual({})
    expect(JSON.stringify(port.pages.get('copilot_adoption'))).toContain(
      '{"property":"scope_type","operator":"=","value":"enterprise"}',
    )
  })
})

describe('tailorPage, of words and currencies', () => {
  const cost = {
    id: 'cost',
    type: 'entities-number-chart',
    title: 'Seats, per organization',
    description: 'Cost of all seats. Mean of 7 days, for each organization.',
    blueprint: 'github_copilot_seats',
    property: 'dormant_monthly_cost',
    unit: '$',
    unitAlignment: 'left',
    dataset: rulesOf('github_copilot_seats'),
  }
  const chart = {
    id: 'chart',
    type: 'multi-line-chart',
    title: 'Cost by day',
    description:
      'Total of each day over organizations. Sum over organizations.',
    yAxisTitle: 'USD',
    lines: [{ ...USAGE_LINE, properties: ['properties.monthly_cost'] }],
  }
  const page = {
    identifier: 'a_page',
    widgets: [
      {
        id: 'root',
        type: 'dashboard-widget',
        layout: [],
        widgets: [cost, chart],
      },
    ],
  }

  function widgetsWith(parts: object): readonly unknown[] {
    const collected = {
      datasets: DATASET_NAMES,
      hasEnterprise: false,
      currency: 'USD',
      ...parts,
    }
    return listAt(listAt(tailorPage(page, collected), 'widgets')[0], 'widgets')
  }

  it.each([
    ['USD', { unit: '$', unitAlignment: 'left' }],
    ['EUR', { unit: '€', unitAlignment: 'left' }],
    ['CHF', { unit: 'custom', unitCustom: 'CHF', unitAlignment: 'right' }],
  ])('shows costs in %s', (currency, unit) => {
    expect(widgetsWith({ currency })).toEqual([
      { ...cost, ...unit },
      { ...chart, yAxisTitle: currency },
    ])
  })

  it('leaves a bill in US dollars', () => {
    const bill = { ...cost, property: 'month_net_amount' }
    const [root] = page.widgets
    const bills = { ...page, widgets: [{ ...root, widgets: [bill] }] }

    const tailored = tailorPage(bills, {
      datasets: DATASET_NAMES,
      hasEnterprise: false,
      currency: 'CHF',
    })

    expect(tailored).toEqual(bills)
  })

  it('does not speak of organizations where an enterprise is counted', () => {
    expect(widgetsWith({ hasEnterprise: true })).toMatchObject([
      {
        title: 'Seats',
        description: 'Cost of all seats. Mean of 7 days.',
      },
      { title: 'Cost by day', description: 'Total of each day.' },
    ])
  })
})
