import { describe, expect, it } from '@jest/globals'
import { pageSchema, type Widget } from '../configs/config-page-schema.ts'
import { readCatalog, readPage } from './page-catalog.ts'
import { pageProblems, widgetsOf } from './page-references.ts'

const catalog = readCatalog()

/** Puts something else in the place of a part of a widget. */
function problemsWith(id: string, parts: object): string[] {
  return pageProblems(pageSchema.parse(pageWith(id, parts)), catalog)
}

function pageWith(id: string, parts: object): unknown {
  const page = readPage()
  const [root] = page.widgets
  const widgets = widgetsOf(page).map((widget) =>
    widget.id === id ? { ...widget, ...parts } : widget,
  )
  return { ...page, widgets: [{ ...root, widgets }] }
}

/** Puts a pie in the place of a widget. */
function pageWithPie(id: string, parts: object): unknown {
  const page = readPage()
  const [root] = page.widgets
  const widgets = widgetsOf(page).map((widget) =>
    widget.id === id ? { ...PIE, id, ...parts } : widget,
  )
  return { ...page, widgets: [{ ...root, widgets }] }
}

function pageWithLayout(layout: unknown): unknown {
  const page = readPage()
  return { ...page, widgets: [{ ...page.widgets[0], layout }] }
}

function accepts(page: unknown): boolean {
  return pageSchema.safeParse(page).success
}

function rulesOf(blueprint: string, ...rules: object[]) {
  return {
    combinator: 'and',
    rules: [
      { property: '$blueprint', operator: '=', value: blueprint },
      ...rules,
    ],
  }
}

const PIE = {
  type: 'entities-pie-chart',
  title: 'Scopes',
  icon: 'Pie',
  description: 'Scopes by type.',
  blueprint: 'github_copilot_seats',
  property: 'property#scope_type',
  dataset: rulesOf('github_copilot_seats', {
    property: 'scope_type',
    operator: 'isNotEmpty',
  }),
  emptyStateText: 'No scope.',
}

function lineOf(parts: object): { lines: object[] } {
  const chart = widgetsOf(readPage()).find(
    (one): one is Extract<Widget, { type: 'multi-line-chart' }> =>
      one.type === 'multi-line-chart',
  )
  return { lines: [{ ...chart?.lines[0], ...parts }] }
}

describe('pageProblems', () => {
  it.each([
    ['merged', { property: 'seat_rate' }, 'seat_rate is no number'],
    ['merged', { property: 'breakdown' }, 'breakdown is no number'],
    [
      'monthlyActiveUsers',
      lineOf({ properties: ['properties.editor_top'] }),
      'editor_top is no number',
    ],
    [
      'monthlyActiveUsers',
      lineOf({ measureTimeBy: 'scope' }),
      'scope is no date-time',
    ],
    [
      'seatUtilization',
      {
        dataset: rulesOf('github_copilot_seat', {
          property: 'seat_utilization_rate',
          operator: 'isNotEmpty',
        }),
      },
      '$blueprint=github_copilot_seat is no property',
    ],
    [
      'm365Adoption',
      {
        dataset: rulesOf(
          'm365_copilot_usage_summary',
          { property: 'period', operator: 'in', value: ['D29'] },
          { property: 'adoption_rate', operator: 'isNotEmpty' },
        ),
      },
      'period is no text',
    ],
    [
      'licenceReports',
      {
        dataset: rulesOf('m365_copilot_usage_summary', {
          property: 'period',
          operator: '=',
          value: false,
        }),
      },
      'period is no boolean',
    ],
  ])('finds in %s what cannot be shown: %j', (id, parts, problem) => {
    const [first, ...others] = problemsWith(id, parts)

    expect(first).toMatch(new RegExp(`^${id}: [a-z0-9_]+\\.`))
    expect(first?.endsWith(`.${problem}`)).toBe(true)
    expect(others).toEqual([])
  })

  it.each([
    'property#seats',
    'property#editors',
    'scorecard#license_utilization',
  ])('finds in a pie what cannot be counted: %s', (property) => {
    const page = pageSchema.parse(pageWithPie('merged', { property }))

    expect(pageProblems(page, catalog)).toContain(
      `merged: github_copilot_seats.${property} is no group`,
    )
  })

  it('finds averages and pies that could count missing values', () => {
    const dataset = rulesOf('github_copilot_seats')
    const pie = pageSchema.parse(pageWithPie('merged', { dataset }))
    const line = lineOf({
      func: 'average',
      dataset: rulesOf('github_copilot_usage'),
    })

    expect(pageProblems(pie, catalog)).toEqual([
      'merged: scope_type can be missing',
    ])
    expect(problemsWith('seatUtilization', { dataset })).toEqual([
      'seatUtilization: seat_utilization_rate can be missing',
    ])
    expect(problemsWith('surfaces', line)).toEqual([
      'surfaces: total_active_users can be missing',
    ])
  })

  it('finds a table that is about another blueprint', () => {
    expect(
      problemsWith('seatSnapshots', { blueprint: 'm365_copilot_user' }),
    ).toEqual(
      expect.arrayContaining([
        'seatSnapshots: m365_copilot_user.$blueprint=github_copilot_seats is no property',
      ]),
    )
  })
})

describe('pageSchema', () => {
  it('refuses the deprecated line chart', () => {
    expect(accepts(pageWith('dailyActiveUsers', { type: 'line-chart' }))).toBe(
      false,
    )
  })

  it('refuses a table that does not say it is a widget', () => {
    expect(accepts(pageWith('seatSnapshots', { displayMode: undefined }))).toBe(
      false,
    )
  })

  it('refuses a widget that does not say what it waits for', () => {
    expect(accepts(pageWith('merged', { emptyStateText: undefined }))).toBe(
      false,
    )
  })

  it('refuses an average by day, which Port does not document', () => {
    expect(accepts(pageWith('engagedRate', { averageOf: 'day' }))).toBe(false)
  })

  it('refuses a field that Port does not know', () => {
    expect(accepts(pageWith('merged', { stacked: true }))).toBe(false)
  })

  it('refuses two widgets with one id', () => {
    expect(accepts(pageWith('merged', { id: 'teams' }))).toBe(false)
  })

  it.each([
    ['a row that does not fill the grid', { size: 5 }, {}],
    ['a column for no widget', { id: 'nothing' }, {}],
    ['a row that is too low', {}, { height: 399 }],
  ])('refuses %s', (_, column, row) => {
    const [first, ...others] = readPage().widgets[0].layout
    const [column1, ...columns] = first?.columns ?? []
    const changed = {
      ...first,
      ...row,
      columns: [{ ...column1, ...column }, ...columns],
    }

    expect(accepts(pageWithLayout([first, ...others]))).toBe(true)
    expect(accepts(pageWithLayout([changed, ...others]))).toBe(false)
  })
})
