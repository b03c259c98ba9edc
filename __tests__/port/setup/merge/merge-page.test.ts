import { describe, expect, it } from '@jest/globals'
import {
  type JsonObject,
  listAt,
  textAt,
} from '../../../../src/port/document.ts'
import type { DesiredObject } from '../../../../src/port/setup/desired.ts'
import { planStep } from '../../../../src/port/setup/plan.ts'

const column = (id: string, size: number) => ({ id, size })
const row = (...columns: JsonObject[]) => ({ height: 400, columns })
const widget = (id: string, title = id) => ({ id, type: 'markdown', title })

function aPage(layout: readonly JsonObject[], widgets: readonly JsonObject[]) {
  return {
    identifier: 'adoption',
    title: 'Adoption',
    type: 'dashboard',
    widgets: [{ id: 'root', type: 'dashboard-widget', layout, widgets }],
  }
}

/** The names of the widgets of each row. */
function rowsOf(body: JsonObject | undefined): readonly string[] {
  const [root] = listAt(body, 'widgets')
  return listAt(root, 'layout').map((one) =>
    listAt(one, 'columns')
      .map((each) => textAt(each, 'id'))
      .join(' '),
  )
}

const WANTED: DesiredObject = {
  kind: 'page',
  identifier: 'adoption',
  document: aPage(
    [row(column('a', 6), column('b', 6)), row(column('c', 12))],
    [widget('a'), widget('b'), widget('c')],
  ),
  needs: [],
}

describe('the plan for a page', () => {
  it('is to leave one alone that was rearranged and extended', () => {
    const stored = aPage(
      [
        row(column('x', 3), column('c', 9)),
        row(column('b', 8), column('a', 4)),
      ],
      [widget('x'), widget('c'), widget('b'), widget('a')],
    )

    const { row: outcome } = planStep(WANTED, { ...stored, parent: 'folder' })

    expect(outcome.action).toBe('unchanged')
  })

  it('is to give rows next to their neighbors to widgets that stand nowhere', () => {
    const layout = [row(column('x', 6), column('a', 6)), row(column('y', 12))]
    const theirs = [widget('x'), widget('a'), widget('y')]

    const { row: outcome, write } = planStep(WANTED, aPage(layout, theirs))

    expect(outcome.changes).toEqual([
      'widgets.root.layout changed',
      'widgets.root.widgets.b added',
      'widgets.root.widgets.c added',
    ])
    expect(write).toMatchObject({
      method: 'patch',
      path: '/v1/pages/{identifier}',
      params: { identifier: 'adoption' },
    })
    expect(write?.body).toEqual({
      widgets: [
        {
          id: 'root',
          type: 'dashboard-widget',
          layout: [
            row(column('x', 6), column('a', 6)),
            row(column('b', 12)),
            row(column('c', 12)),
            row(column('y', 12)),
          ],
          widgets: [...theirs, widget('b'), widget('c')],
        },
      ],
    })
  })

  it.each([
    {
      what: 'after the nearest of ours that comes before',
      present: ['c', 'x', 'a', 'y'],
      rows: ['c', 'x', 'a', 'b', 'y'],
    },
    {
      what: 'before the next of ours where none comes before',
      present: ['x', 'b', 'y', 'c'],
      rows: ['x', 'a', 'b', 'y', 'c'],
    },
    {
      what: 'at the end of a page with none of ours',
      present: ['x', 'y'],
      rows: ['x', 'y', 'a b', 'c'],
    },
  ])('puts a new widget $what', ({ present, rows }) => {
    const layout = present.map((id) => row(column(id, 12)))
    const stored = aPage(
      layout,
      present.map((id) => widget(id)),
    )

    const { write } = planStep(WANTED, stored)

    expect(rowsOf(write?.body)).toEqual(rows)
    expect(planStep(WANTED, { ...stored, ...write?.body }).row.action).toBe(
      'unchanged',
    )
  })

  it('is to set a widget of ours back, keeping what was added to it', () => {
    const { document } = WANTED
    const stored = JSON.parse(
      JSON.stringify(document).replace(
        '"title":"b"',
        '"title":"B","icon":"Docs"',
      ),
    )

    const { row: outcome, write } = planStep(WANTED, stored)

    expect(outcome.changes).toEqual([
      'widgets.root.widgets.b.title changed from "B" to "b"',
    ])
    expect(JSON.stringify(write?.body)).toContain(
      '{"id":"b","type":"markdown","title":"b","icon":"Docs"}',
    )
  })

  it('keeps the name of the root that Port has', () => {
    const stored = JSON.parse(
      JSON.stringify(WANTED.document).replace('"id":"root"', '"id":"theirs"'),
    )

    expect(planStep(WANTED, stored).row.action).toBe('unchanged')
  })

  it('is refused when a page of that name is no dashboard', () => {
    const stored = { identifier: 'adoption', title: 'A', widgets: [] }

    expect(planStep(WANTED, stored).row.error).toEqual({
      code: 'PORT_SETUP_REFUSED',
      message:
        'It has no dashboard. In Port, rename or delete the page, and run "mode: setup" again.',
      remedy: expect.objectContaining({ kind: 'contact' }),
    })
  })
})

describe('the plan for a scorecard', () => {
  const rule = (identifier: string, value: number) => ({
    identifier,
    title: identifier,
    level: 'Good',
    query: {
      combinator: 'and',
      conditions: [{ property: 'rate', operator: '>=', value }],
    },
  })
  const document = {
    identifier: 'utilization',
    levels: [
      { title: 'Low', color: 'red' },
      { title: 'Good', color: 'green' },
    ],
    rules: [rule('at_least_70', 70)],
  }
  const wanted: DesiredObject = {
    kind: 'scorecard',
    identifier: 'utilization',
    blueprint: 'seats',
    document,
    needs: ['seats'],
  }

  it('is to create it below its blueprint', () => {
    expect(planStep(wanted, undefined).write).toEqual({
      method: 'post',
      path: '/v1/blueprints/{blueprint}/scorecards',
      params: { identifier: 'utilization', blueprint: 'seats' },
      body: document,
    })
  })

  it('is to set our rule back and keep the rule of others', () => {
    const stored = {
      ...document,
      blueprint: 'seats',
      createdAt: '2026-11-01',
      rules: [rule('at_least_70', 60), rule('own', 90)],
    }

    const { row: outcome, write } = planStep(wanted, stored)

    expect(outcome.changes).toEqual([
      'rules.at_least_70.query.conditions changed',
    ])
    expect(write).toEqual({
      method: 'put',
      path: '/v1/blueprints/{blueprint}/scorecards/{identifier}',
      params: { identifier: 'utilization', blueprint: 'seats' },
      body: { ...document, rules: [rule('at_least_70', 70), rule('own', 90)] },
    })
  })
})
