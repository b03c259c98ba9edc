import { describe, expect, it } from '@jest/globals'
import { HttpError } from '../../../src/http/http-error.ts'
import { checkPageNumbers } from '../../../src/port/check/page-numbers.ts'
import { PortError } from '../../../src/port/error.ts'
import type { DesiredObject } from '../../../src/port/setup/desired.ts'

const DATASET = {
  combinator: 'and',
  rules: [{ property: '$blueprint', operator: '=', value: 'seats' }],
}
const RATE = {
  id: 'rate',
  type: 'entities-number-chart',
  title: 'Active seats',
  blueprint: 'seats',
  chartType: 'aggregateByProperty',
  calculationBy: 'property',
  property: 'rate',
  func: 'average',
  averageOf: 'total',
  unit: '%',
  dataset: DATASET,
}
const COST = {
  ...RATE,
  title: 'Cost',
  property: 'cost',
  func: 'sum',
  averageOf: undefined,
  unit: '$',
}
const TEXT = { id: 'text', type: 'markdown', title: 'A question' }

function aPage(...widgets: object[]): DesiredObject {
  const root = { id: 'root', type: 'dashboard-widget', layout: [], widgets }
  return {
    kind: 'page',
    identifier: 'adoption',
    document: { identifier: 'adoption', widgets: [root] },
    needs: [],
  }
}

async function numbersFrom(
  answers: readonly unknown[],
  page = aPage(TEXT, RATE, COST),
) {
  const left = [...answers]
  const asked: unknown[] = []
  const client = {
    post: async (path: string, _: unknown, body: unknown) => {
      asked.push([path, body])
      const answer = left.shift()
      if (answer instanceof Error) throw answer
      return answer
    },
  }
  const findings = await checkPageNumbers({ client, wanted: [page] })
  return { asked, findings }
}

const SUBJECT = 'numbers of page adoption'
const NOT_KNOWN =
  'Port did not compute them for the check. The page is not affected. '

describe('checkPageNumbers', () => {
  it('asks for the numbers as the widgets do, and prints them', async () => {
    const { asked, findings } = await numbersFrom([
      { ok: true, result: 79.25 },
      { ok: true, result: 5817 },
    ])

    expect(findings).toEqual([
      {
        subject: SUBJECT,
        status: 'ok',
        detail: 'Port computes: Active seats 79.3%; Cost $5817.',
      },
    ])
    expect(asked).toEqual([
      [
        '/v1/entities/aggregate',
        {
          func: 'average',
          property: 'rate',
          averageOf: 'total',
          calculationBy: 'property',
          query: DATASET,
        },
      ],
      [
        '/v1/entities/aggregate',
        {
          func: 'sum',
          property: 'cost',
          calculationBy: 'property',
          query: DATASET,
        },
      ],
    ])
  })

  it.each([
    ['a number', 12, '12'],
    ['a value inside', { ok: true, result: { value: 12.04 } }, '12'],
    ['a list with one item', { ok: true, entities: [{ rate: 7 }] }, '7'],
    ['null, for no value', { ok: true, result: null }, 'none'],
  ])('reads the number from %s', async (_, answer, shown) => {
    const page = aPage({ ...RATE, unit: 'none' })

    const { findings } = await numbersFrom([answer], page)

    expect(findings[0]?.detail).toBe(`Port computes: Active seats ${shown}.`)
  })

  it('names the unit of the widget', async () => {
    const page = aPage({ ...COST, unit: 'custom', unitCustom: 'CHF' })

    const { findings } = await numbersFrom([{ result: 5 }], page)

    expect(findings[0]?.detail).toBe('Port computes: Cost 5 CHF.')
  })

  it.each([
    ['nothing', undefined],
    ['a list of entities', { ok: true, entities: [] }],
    ['several numbers', { ok: true, result: [1, 2] }],
    ['text', { ok: true, result: 'many' }],
  ])('knows nothing from %s, and asks no more', async (_, answer) => {
    const { asked, findings } = await numbersFrom([answer])

    expect(findings).toEqual([
      {
        subject: SUBJECT,
        status: 'unknown',
        detail: `${NOT_KNOWN}Port's answer does not have exactly one number.`,
      },
    ])
    expect(asked).toHaveLength(1)
  })

  it.each([
    new PortError('PORT_NOT_FOUND', 'Port answered 404.'),
    new PortError('PORT_FORBIDDEN', 'Port answered 403.'),
    new PortError('PORT_API_REFUSED', 'Port answered 422.'),
    new PortError('PORT_RATE_LIMITED', 'Port answered 429.'),
  ])('fails on nothing: %s', async (error) => {
    const { asked, findings } = await numbersFrom([{ result: 1 }, error])

    expect(findings).toEqual([
      {
        subject: SUBJECT,
        status: 'unknown',
        detail: `${NOT_KNOWN}${error.message}`,
      },
    ])
    expect(asked).toHaveLength(2)
  })

  it('leaves out the advice of a failed request', async () => {
    const cause = new HttpError({
      kind: 'status',
      status: 404,
      method: 'POST',
      url: 'https://api.example/v1/entities/aggregate',
      path: '/v1/entities/aggregate',
    })
    const error = new PortError('PORT_NOT_FOUND', 'Run "mode: setup".', {
      cause,
    })

    const { findings } = await numbersFrom([error])

    expect(findings[0]?.detail).toBe(
      `${NOT_KNOWN}POST api.example/v1/entities/aggregate: answered 404.`,
    )
  })

  it('says nothing of a page without numbers', async () => {
    const { asked, findings } = await numbersFrom([], aPage(TEXT))

    expect(findings).toEqual([])
    expect(asked).toEqual([])
  })
})
