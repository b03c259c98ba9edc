import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Emulators } from '../../../dev/emulators/start.ts'
import { call, startAccount, TEAM } from './caller.ts'

const COUNT = {
  id: 'count',
  type: 'entities-number-chart',
  title: 'Members',
  blueprint: 'member',
  chartType: 'countEntities',
  calculationBy: 'entities',
  func: 'count',
  unit: 'none',
}
const LINE_CHART = {
  id: 'line',
  title: 'Scores',
  type: 'multi-line-chart',
  timeInterval: 'day',
  timeRange: { preset: 'lastMonth' },
  lines: [
    {
      title: 'Mean score',
      chartType: 'aggregatePropertiesValues',
      blueprint: 'member',
      func: 'average',
      properties: ['properties.score'],
      measureTimeBy: 'since',
    },
  ],
}
const PIE = {
  id: 'pie',
  title: 'Levels',
  type: 'entities-pie-chart',
  blueprint: 'member',
  property: 'property#level',
  dataset: { combinator: 'and', rules: [] },
}
const TABLE = {
  id: 'table',
  title: 'Members',
  type: 'table-entities-explorer',
  displayMode: 'widget',
  dataset: { combinator: 'and', rules: [] },
  blueprintConfig: {
    member: {
      sortSettings: { sortBy: [{ property: 'since', order: 'desc' }] },
      propertiesSettings: { order: ['score'], shown: ['$title', 'score'] },
    },
  },
}

let emulators: Emulators

type Row = readonly (readonly [id: string, size: number])[]

function page(widgets: readonly object[], rows: readonly Row[]) {
  const layout = rows.map((row) => {
    return { height: 400, columns: row.map(([id, size]) => ({ id, size })) }
  })
  const root = { id: 'root', type: 'dashboard-widget', layout, widgets }
  return {
    identifier: 'adoption',
    title: 'Adoption',
    type: 'dashboard',
    widgets: [root],
  }
}

async function refusalOf(document: object): Promise<string> {
  const { status, body } = await call(emulators, 'POST /pages', document)
  expect(status).toBe(422)
  expect(emulators.port.pages.identifiers()).toEqual([])
  return body.message
}

type SomeWidget = { readonly id: string; readonly [field: string]: unknown }

function refusalOfWidget(widget: SomeWidget): Promise<string> {
  return refusalOf(page([widget], [[[widget.id, 12]]]))
}

function readFixture(name: string) {
  const url = new URL(`../../fixtures/port/${name}`, import.meta.url)
  return JSON.parse(readFileSync(url, 'utf8'))
}

describe('pages of the emulated Port', () => {
  beforeEach(async () => {
    emulators = await startAccount()
  })

  afterEach(() => emulators.close())

  it('creates, shows, changes, replaces and deletes one', async () => {
    const document = page(
      [COUNT, LINE_CHART, PIE, TABLE],
      [
        [
          ['count', 3],
          ['pie', 3],
          ['line', 6],
        ],
        [['table', 12]],
      ],
    )
    const small = page([COUNT], [[['count', 12]]])

    const created = await call(emulators, 'POST /pages', document)
    const shown = await call(emulators, 'GET /pages/adoption')
    const patched = await call(emulators, 'PATCH /pages/adoption', {
      title: 'Usage',
    })
    const put = await call(emulators, 'PUT /pages/adoption', small)
    const deleted = await call(emulators, 'DELETE /pages/adoption')
    const gone = await call(emulators, 'PATCH /pages/adoption', {})

    expect(created.status).toBe(201)
    expect(shown.body.page).toMatchObject(document)
    expect(patched.body.page).toMatchObject({ ...document, title: 'Usage' })
    expect(put.body.page).toMatchObject(small)
    expect(deleted.status).toBe(200)
    expect(gone.status).toBe(404)
  })

  it('refuses a row that does not add up to 12', async () => {
    expect(await refusalOf(page([COUNT], [[['count', 11]]]))).toBe(
      'widgets.0.layout.0: the columns of a row must add up to 12',
    )
  })

  it('refuses a row that is too low or a column that is too narrow', async () => {
    const low = page([COUNT], [[['count', 12]]])
    const [root] = low.widgets
    for (const row of root?.layout ?? []) row.height = 399
    const narrow = page(
      [COUNT, PIE],
      [
        [
          ['count', 10],
          ['pie', 2],
        ],
      ],
    )

    expect(await refusalOf(low)).toMatch(/^widgets\.0\.layout\.0\.height: /)
    expect(await refusalOf(narrow)).toMatch(
      /^widgets\.0\.layout\.0\.columns\.1\.size: /,
    )
  })

  it('refuses columns and widgets that do not match one to one', async () => {
    const message = 'widgets.0: columns and widgets must match one to one'

    expect(await refusalOf(page([COUNT], [[['other', 12]]]))).toBe(message)
    expect(await refusalOf(page([COUNT, PIE], [[['count', 12]]]))).toBe(message)
    expect(
      await refusalOf(page([COUNT, COUNT], [[['count', 12]], [['count', 12]]])),
    ).toBe(message)
  })

  it('refuses widgets that are unknown, deprecated or lack a field', async () => {
    expect(
      await refusalOfWidget({ ...PIE, type: 'stacked-bar-chart' }),
    ).toMatch(/^widgets\.0\.widgets\.0\.type: /)
    expect(
      await refusalOfWidget({ ...LINE_CHART, type: 'line-chart' }),
    ).toMatch(/^widgets\.0\.widgets\.0\.type: /)
    expect(await refusalOfWidget({ ...TABLE, displayMode: 'rows' })).toMatch(
      /^widgets\.0\.widgets\.0\.displayMode: /,
    )
    expect(await refusalOfWidget({ ...COUNT, unit: 'custom' })).toBe(
      'widgets.0.widgets.0: unit "custom" needs unitCustom',
    )
  })

  it.each([
    ['decimalPlaces', { ...COUNT, decimalPlaces: 1 }],
    ['conditionalFormatting', { ...COUNT, conditionalFormatting: [{}] }],
    ['dontAggregateOther', { ...PIE, dontAggregateOther: true }],
    ['baselines', { ...LINE_CHART, baselines: [{ value: '40' }] }],
    ['entitiesQueryMaxResults', { ...TABLE, entitiesQueryMaxResults: 9 }],
    [
      'urlType',
      { id: 'frame', title: 'Frame', type: 'iframe-widget', url: 'https://a' },
    ],
    [
      'open',
      { id: 'run', type: 'action-card-widget', actions: [], open: true },
    ],
  ])('is strict about %s', async (key, widget) => {
    expect(await refusalOfWidget(widget)).toContain(key)
  })

  it('takes a table of which only the dataset is known', async () => {
    const { displayMode: _, title: __, ...table } = TABLE

    const { status } = await call(
      emulators,
      'POST /pages',
      page([table], [[[table.id, 12]]]),
    )

    expect(status).toBe(201)
  })

  it('takes tabs, and looks at the widgets inside', async () => {
    const tabs = (widget: object) => ({
      ...page([], []),
      widgets: [
        {
          id: 'tabs',
          type: 'grouper',
          displayMode: 'tabs',
          groups: [{ title: 'First', widgets: [widget] }],
        },
      ],
    })
    const [dashboard] = page([COUNT], [[['count', 12]]]).widgets

    expect(await refusalOf(tabs({ ...COUNT, blueprint: 'area' }))).toBe(
      'widget "count": there is no blueprint "area"',
    )

    const { status } = await call(
      emulators,
      'POST /pages',
      tabs(dashboard ?? {}),
    )

    expect(status).toBe(201)
  })

  it('refuses what the blueprint does not have', async () => {
    const [line] = LINE_CHART.lines

    expect(await refusalOfWidget({ ...COUNT, blueprint: 'area' })).toBe(
      'widget "count": there is no blueprint "area"',
    )
    expect(await refusalOfWidget({ ...PIE, property: 'property#size' })).toBe(
      'widget "pie": blueprint "member" has no "property#size"',
    )
    expect(await refusalOfWidget({ ...PIE, property: 'scorecard#fit' })).toBe(
      'widget "pie": blueprint "member" has no "scorecard#fit"',
    )
    expect(
      await refusalOfWidget({
        ...COUNT,
        dataset: {
          combinator: 'and',
          rules: [{ property: 'size', operator: '>', value: 1 }],
        },
      }),
    ).toBe('widget "count": blueprint "member" has no "size"')
    expect(
      await refusalOfWidget({
        ...LINE_CHART,
        lines: [{ ...line, measureTimeBy: 'level' }],
      }),
    ).toBe(
      'widget "line": measureTimeBy "level" is not a date-time of the blueprint',
    )
  })

  it('refuses a calculation in a line chart, not in a number chart', async () => {
    const [line] = LINE_CHART.lines
    const lines = [{ ...line, properties: ['properties.double_score'] }]
    const number = {
      ...COUNT,
      chartType: 'aggregateByProperty',
      calculationBy: 'property',
      property: 'double_score',
      func: 'average',
      averageOf: 'total',
    }

    expect(await refusalOfWidget({ ...LINE_CHART, lines })).toBe(
      'widget "line": "double_score" is a calculation, which a line chart cannot show',
    )

    const document = page([number], [[['count', 12]]])
    expect((await call(emulators, 'POST /pages', document)).status).toBe(201)
  })

  it('refuses to average what is not a number', async () => {
    const chart = {
      ...COUNT,
      chartType: 'aggregateByProperty',
      calculationBy: 'property',
      property: 'level',
      func: 'average',
      averageOf: 'total',
    }

    expect(await refusalOfWidget(chart)).toBe(
      'widget "count": "level" is not a number',
    )
  })

  it.each([
    ['ocean-github-copilot', 'ocean-github-copilot/pages.json'],
    ['ocean-cursor', 'ocean-cursor/pages.json'],
  ])('takes with the blueprints of %s the page of %s', async (folder, file) => {
    const blueprints = readFixture(`${folder}/blueprints.json`)
    const team = { ...TEAM, identifier: 'githubTeam' }
    for (const blueprint of [team, ...blueprints]) {
      const { body } = await call(emulators, 'POST /blueprints', blueprint)
      expect(body.message).toBeUndefined()
    }

    for (const document of [readFixture(file)].flat()) {
      const { body } = await call(emulators, 'POST /pages', document)
      expect(body.message).toBeUndefined()
    }
  })
})
