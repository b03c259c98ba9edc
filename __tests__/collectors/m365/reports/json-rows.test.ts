import { describe, expect, it } from '@jest/globals'
import { readRows } from '../../../../src/collectors/m365/reports/report-table.ts'
import { csv, failureOf, fixture, GRAPH, json, toArray } from '../harness.ts'
import { aSource, inPieces, read } from './report-harness.ts'

describe('readRows of JSON', () => {
  it.each([
    ['the content type says octet-stream', csv],
    ['the content type says JSON', (body: string) => json(` ${body}`)],
  ])('reads it when %s', async (_, answer) => {
    const source = aSource([
      answer(fixture('doc_user_count_trend_beta_v1.json')),
    ])

    const rows = (await toArray(readRows(source))).flat()

    expect(rows).toHaveLength(1)
    expect(rows[0]?.columns.headings.slice(0, 6)).toEqual([
      'reportRefreshDate',
      'reportPeriod',
      'adoptionByDate',
      'reportDate',
      'anyAppEnabledUsers',
      'anyAppActiveUsers',
    ])
    expect(rows[0]?.cells.slice(0, 6)).toEqual([
      '2025-08-20',
      '7',
      '',
      '2025-08-20',
      '357584',
      '94745',
    ])
  })

  it('keeps a person without any period', async () => {
    const body = {
      value: [
        {
          userPrincipalName: 'mona@contoso.example',
          copilotActivityUserDetailsByPeriod: [],
        },
      ],
    }

    expect(await read(json(JSON.stringify(body)))).toEqual([
      ['mona@contoso.example', ''],
    ])
  })

  it.each([
    [
      'whose name ends like one of figures',
      { usersByDateAndApp: [{ a: 1 }], adoptionByDate: [{ b: 2 }] },
      ['', '', '2'],
    ],
    ['that has one', { products: [], figures: [{ b: 2 }] }, ['', '', '2']],
    [
      'of objects alone',
      { products: ['word', { a: 1 }], figures: [{ b: 2 }] },
      ['', '', '2'],
    ],
  ])('takes the figures of the list %s', async (_, value, cells) => {
    const body = JSON.stringify({ value: [value] })

    expect(await read(json(body))).toEqual([cells])
  })

  it('has no row for a summary without figures', async () => {
    const body =
      '{"value":[{"reportRefreshDate":"2026-11-19","adoptionByProduct":[]}]}'

    expect(await read(json(body))).toEqual([])
  })

  it('follows the links from page to page', async () => {
    const link = `${GRAPH}/v1.0/report?$skiptoken=2`
    const source = aSource([
      json(JSON.stringify({ value: [{ a: 1 }], '@odata.nextLink': link })),
      json('{"value":[{"a":null}]}'),
    ])

    const rows = (await toArray(readRows(source))).flat()

    expect(rows.map((row) => row.cells)).toEqual([['1'], ['']])
    expect(source.asked).toEqual([undefined, link])
  })

  it('begins again when a later page breaks off', async () => {
    const link = `${GRAPH}/v1.0/report?$skiptoken=2`
    const first = JSON.stringify({
      value: [{ a: 1 }],
      '@odata.nextLink': link,
    })
    const source = aSource([
      json(first),
      inPieces(['{"value":['], 'breaks'),
      json(first),
      json('{"value":[{"a":2}]}'),
    ])

    const rows = (await toArray(readRows(source))).flat()

    expect(rows.map((row) => row.cells)).toEqual([['1'], ['2']])
    expect(source.asked).toEqual([undefined, link, undefined, link])
  })

  it('does not follow a link to another host', async () => {
    const body = fixture('user_detail_legacy_nulls_nextlink.json')

    expect(await failureOf(read(json(body)))).toMatchObject({
      code: 'GRAPH_UNEXPECTED_RESPONSE',
      message: expect.stringContaining(
        'the "@odata.nextLink" leads to another host or repeats a page',
      ),
    })
  })

  it('gives up on a list without end', async () => {
    let page = 1
    const answers = Array.from({ length: 10_000 }, () => {
      page += 1
      const link = `${GRAPH}/v1.0/report?$skiptoken=${page}`
      return json(JSON.stringify({ value: [], '@odata.nextLink': link }))
    })
    const source = aSource(answers)

    const failure = await failureOf(toArray(readRows(source)))

    expect(failure).toMatchObject({
      code: 'GRAPH_UNEXPECTED_RESPONSE',
      message: expect.stringContaining('no end after 10000 pages'),
    })
    expect(source.asked).toHaveLength(10_000)
  })

  it('refuses a page that is too large to be parsed', async () => {
    const body = `{"value":[${'{},'.repeat(1_500_000)}{}]}`

    expect(await failureOf(read(json(body)))).toMatchObject({
      code: 'GRAPH_UNEXPECTED_RESPONSE',
      message: expect.stringContaining('a page has more than 2,000,000 values'),
    })
  })

  it('does not go in circles', async () => {
    const page = JSON.stringify({
      value: [],
      '@odata.nextLink': `${GRAPH}/v1.0/report?$skiptoken=1`,
    })

    expect(await failureOf(read(json(page), json(page)))).toHaveProperty(
      'message',
      expect.stringContaining('repeats a page'),
    )
  })

  it.each([
    ['{"value":[', 'the JSON is broken'],
    ['{"value":{}}', 'the field "value" is not a list of rows'],
    ['[]', 'the field "value" is not a list of rows'],
  ])('refuses %s', async (body, problem) => {
    expect(await failureOf(read(json(body)))).toMatchObject({
      code: 'GRAPH_UNEXPECTED_RESPONSE',
      message: expect.stringContaining(problem),
    })
  })
})
