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

function lineOf(parts: object): { lines: object[] } {
  const chart = widgetsOf(readPage()).find(
    (one): one is Extract<Widget, { type: 'multi-line-chart' }> =>
      one.type === 'multi-line-chart',
  )
  return { lines: [{ ...chart?.lines[0], ...parts }] }
}

describe('pageProblems', () => {
  it.each([
    ['seatUtilization', { property: 'seat_rate' }, 'seat_rate is no number'],
    ['seatUtilization', { property: 'editors' }, 'editors is no number'],
    ['editors', { property: 'property#seats' }, 'property#seats is no group'],
    [
      'editors',
      { property: 'property#breakdown' },
      'property#breakdown is no group',
    ],
    [
      'seatLevels',
      { property: 'scorecard#license_utilization' },
      'scorecard#license_utilization is no group',
    ],
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
      { dataset: rulesOf('github_copilot_seat') },
      '$blueprint=github_copilot_seat is no property',
    ],
    [
      'licenceUtilization',
      {
        dataset: rulesOf('m365_copilot_usage_summary', {
          property: 'period',
          operator: 'in',
          value: ['D29'],
        }),
      },
      'period is no text',
    ],
    [
      'dormantSeats',
      {
        dataset: rulesOf('github_copilot_seat', {
          property: 'grants',
          operator: '=',
          value: false,
        }),
      },
      'grants is no boolean',
    ],
  ])('finds in %s what cannot be shown: %j', (id, parts, problem) => {
    const [first, ...others] = problemsWith(id, parts)

    expect(first).toMatch(new RegExp(`^${id}: [a-z0-9_]+\\.`))
    expect(first?.endsWith(`.${problem}`)).toBe(true)
    expect(others).toEqual([])
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

  it('refuses a field that Port does not know', () => {
    expect(accepts(pageWith('editors', { stacked: true }))).toBe(false)
  })

  it('refuses two widgets with one id', () => {
    expect(accepts(pageWith('editors', { id: 'models' }))).toBe(false)
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
