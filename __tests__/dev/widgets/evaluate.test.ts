import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { z } from 'zod'
import { DocumentStore } from '../../../dev/emulators/port/api/document-store.ts'
import { readBlueprint } from '../../../dev/emulators/port/blueprints/blueprint.ts'
import { Catalog } from '../../../dev/emulators/port/entities/catalog.ts'
import { evaluateWidget } from '../../../dev/emulators/port/widgets/evaluate.ts'
import type { Evaluation } from '../../../dev/emulators/port/widgets/evaluation.ts'
import type { View } from '../../../dev/emulators/port/widgets/view.ts'
import { widgetSchema } from '../../../dev/port-rules/widget.ts'

const content = z.object({
  title: z.string(),
  properties: z.record(z.string(), z.unknown()),
  relations: z.record(z.string(), z.unknown()),
})
const sample = z
  .object({
    now: z.string(),
    entities: z.array(
      content.extend({ identifier: z.string(), blueprint: z.string() }),
    ),
    cases: z.array(
      z.object({
        widget: widgetSchema,
        expected: z.unknown(),
        why: z.string(),
      }),
    ),
  })
  .parse(
    JSON.parse(
      readFileSync(
        new URL('../../fixtures/port/widgets.json', import.meta.url),
        'utf8',
      ),
    ),
  )

const USAGE = 'github_copilot_usage'
const DATE = { type: 'string', format: 'date-time' }

function usageCatalog(): Catalog {
  const now = new Date(sample.now)
  const catalog = new Catalog({ now: () => now })
  const properties = {
    record_date: DATE,
    scope: { type: 'string', title: 'Scope' },
    scope_type: { type: 'string' },
    total_active_users: { type: 'number', title: 'Active' },
    acceptance_rate: { type: 'number' },
    editor_top: { type: 'string' },
  }
  const schema = { properties, required: [] }
  catalog.blueprints.set(USAGE, readBlueprint({ identifier: USAGE, schema }))
  for (const { blueprint, identifier, ...entity } of sample.entities) {
    expect(catalog.put(blueprint, identifier, entity)).toBeUndefined()
  }
  return catalog
}

function viewFrom(timeZone: string, parts: Partial<View> = {}): View {
  const catalog = usageCatalog()
  const scorecards = () => new DocumentStore()
  return {
    account: { catalog, scorecards },
    now: new Date(sample.now),
    timeZone,
    ...parts,
  }
}

/** What a widget shows, without gaps and rounding. */
function shownBy(evaluation: Evaluation): unknown {
  switch (evaluation.type) {
    case 'number':
      return evaluation.value
    case 'slices':
      return evaluation.slices
    case 'undetermined':
      return evaluation.readings
    case 'lines': {
      const [line] = evaluation.series
      const points = evaluation.intervals.map((name, index) => {
        return [name, line?.values[index] ?? null] as const
      })
      return Object.fromEntries(
        points.flatMap(([name, value]) =>
          value === null ? [] : [[name, Math.round(value * 10_000) / 10_000]],
        ),
      )
    }
    case 'table':
    case 'text':
      return evaluation
  }
}

/** The only case of the sample with a viewer outside of UTC. */
function zoneOf(id: string): string {
  return id === 'l2' ? 'America/New_York' : 'UTC'
}

function show(widget: object, view = viewFrom('UTC')): unknown {
  return shownBy(evaluateWidget(widgetSchema.parse(widget), view))
}

const ALL = { combinator: 'and', rules: [] }
const SUM_BY_DAY = {
  id: 'line',
  type: 'multi-line-chart',
  title: 'Active',
  timeInterval: 'day',
  timeRange: { preset: 'lastWeek' },
  lines: [
    {
      title: 'Active',
      chartType: 'aggregatePropertiesValues',
      blueprint: USAGE,
      func: 'sum',
      properties: ['properties.total_active_users'],
      measureTimeBy: 'record_date',
    },
  ],
}

describe('a widget of the emulated Port', () => {
  it.each(sample.cases.map((one) => [one.widget.id, one] as const))(
    'shows what Port documents: %s',
    (id, { widget, expected }) => {
      expect(shownBy(evaluateWidget(widget, viewFrom(zoneOf(id))))).toEqual(
        expected,
      )
    },
  )

  it('cuts days at midnight of the viewer', () => {
    const inUtc = { '2026-11-22': 2, '2026-11-23': 44, '2026-11-24': 46 }
    const inNewYork = { '2026-11-21': 2, '2026-11-22': 44, '2026-11-23': 46 }

    expect(show(SUM_BY_DAY)).toMatchObject(inUtc)
    expect(show(SUM_BY_DAY, viewFrom('Asia/Tokyo'))).toMatchObject(inUtc)
    expect(show(SUM_BY_DAY, viewFrom('America/New_York'))).toMatchObject(
      inNewYork,
    )
  })

  it.each([
    ['isoWeek', { '2026-W47': 2, '2026-W48': 176 }],
    ['month', { '2026-11': 178 }],
    ['quarter', { '2026-Q4': 178 }],
    ['hour', { '2026-11-22T00': 2, '2026-11-26T00': 41 }],
  ])('adds up by %s', (timeInterval, expected) => {
    expect(show({ ...SUM_BY_DAY, timeInterval })).toMatchObject(expected)
  })

  it('fills days without entities with zero if it is asked to', () => {
    const chart = { ...SUM_BY_DAY, nullValueDisplayMode: 'zero' }

    expect(show(chart)).toEqual({
      '2026-11-21': 0,
      '2026-11-22': 2,
      '2026-11-23': 44,
      '2026-11-24': 46,
      '2026-11-25': 45,
      '2026-11-26': 41,
      '2026-11-27': 0,
      '2026-11-28': 0,
    })
  })

  it('does not guess how Port shows an entity without the value', () => {
    const [line] = SUM_BY_DAY.lines
    const lines = [
      { ...line, func: 'average', properties: ['properties.acceptance_rate'] },
    ]
    const pie = {
      id: 'pie',
      type: 'entities-pie-chart',
      blueprint: USAGE,
      property: 'property#editor_top',
      dataset: ALL,
    }

    expect(show({ ...SUM_BY_DAY, lines })).toEqual({ entitiesWithoutValue: 1 })
    expect(show(pie)).toEqual({
      leftOut: { vscode: 4, jetbrains: 2 },
      counted: { vscode: 4, jetbrains: 2, '': 1 },
    })
  })

  it('counts a begun interval whole', () => {
    const perWeek = {
      id: 'perWeek',
      type: 'entities-number-chart',
      blueprint: USAGE,
      unit: 'none',
      chartType: 'countEntities',
      calculationBy: 'entities',
      func: 'average',
      averageOf: 'week',
      measureTimeBy: 'record_date',
    }

    // From 20 to 26 November is one week, from 20 to 28 November are two.
    expect(show(perWeek)).toEqual({ toLast: 7, toNow: 3.5 })
    expect(show({ ...perWeek, averageOf: 'month' })).toBe(7)
  })

  it('shows the condition with the closest value', () => {
    const number = {
      id: 'sum',
      type: 'entities-number-chart',
      blueprint: USAGE,
      unit: 'none',
      chartType: 'aggregateByProperty',
      calculationBy: 'property',
      property: 'total_active_users',
      func: 'sum',
      conditionalFormatting: [
        { operator: '>', value: 10, color: 'red', message: 'Low' },
        { operator: '>', value: 200, color: 'green', message: 'Good' },
        { operator: '>', value: 900, color: 'blue', message: 'Best' },
      ],
    }

    expect(evaluateWidget(widgetSchema.parse(number), viewFrom('UTC'))).toEqual(
      {
        type: 'number',
        value: 221,
        condition: { color: 'green', message: 'Good' },
      },
    )
  })

  it('shows a table in its order, with missing values last', () => {
    const table = {
      id: 'table',
      type: 'table-entities-explorer',
      blueprint: USAGE,
      dataset: {
        combinator: 'and',
        rules: [
          { property: 'total_active_users', operator: '<', value: 42 },
          { property: '$blueprint', operator: '=', value: USAGE },
        ],
      },
      blueprintConfig: {
        [USAGE]: {
          sortSettings: {
            sortBy: [{ property: 'acceptance_rate', order: 'desc' }],
          },
          propertiesSettings: {
            shown: ['$title', 'total_active_users', 'acceptance_rate'],
          },
        },
      },
    }

    expect(show(table)).toEqual({
      type: 'table',
      columns: [
        { key: '$title', title: 'Title' },
        { key: 'total_active_users', title: 'Active' },
        { key: 'acceptance_rate', title: 'Acceptance rate' },
      ],
      rows: [
        ['acme 2026-11-20', 40, 61],
        ['acme 2026-11-26', 41, 60.5],
        ['acme 2026-11-21', 3, null],
        ['acme 2026-11-22', 2, null],
      ],
    })
  })

  it('shows nothing of entities that the viewer may not read', () => {
    const [count] = sample.cases
    const view = viewFrom('UTC', { mayRead: () => false })

    expect(count && show(count.widget, view)).toBe(0)
    expect(show(SUM_BY_DAY, view)).toEqual({})
  })

  it('shows the level of a scorecard, without entities that it does not cover', () => {
    const store = new DocumentStore()
    const rule = (value: number) => ({
      combinator: 'and',
      conditions: [{ property: 'acceptance_rate', operator: '>=', value }],
    })
    store.save('rate', {
      identifier: 'rate',
      title: 'Rate',
      levels: [
        { title: 'Low', color: 'red' },
        { title: 'Fair', color: 'yellow' },
        { title: 'Good', color: 'green' },
      ],
      rules: [
        { identifier: 'a', title: 'A', level: 'Fair', query: rule(58) },
        { identifier: 'b', title: 'B', level: 'Good', query: rule(61) },
      ],
    })
    const catalog = usageCatalog()
    const view = viewFrom('UTC', {
      account: { catalog, scorecards: () => store },
    })
    const pie = {
      id: 'levels',
      type: 'entities-pie-chart',
      blueprint: USAGE,
      property: 'scorecard#rate',
      dataset: {
        combinator: 'and',
        rules: [{ property: 'acceptance_rate', operator: 'isNotEmpty' }],
      },
    }

    expect(show(pie, view)).toEqual({ Fair: 2, Good: 2, Low: 1 })
  })

  it('shows a property of an entity as text', () => {
    const markdown = {
      id: 'text',
      type: 'markdown',
      title: 'Editor',
      source: 'property',
      blueprintIdentifier: USAGE,
      propertyIdentifier: 'editor_top',
      entityIdentifier: 'acme@2026-11-22',
    }

    expect(show(markdown)).toEqual({ type: 'text', text: 'jetbrains' })
  })
})
