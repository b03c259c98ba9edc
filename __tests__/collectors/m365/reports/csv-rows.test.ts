import { describe, expect, it } from '@jest/globals'
import { readRows } from '../../../../src/collectors/m365/reports/report-table.ts'
import { csv, failureOf, fixture, toArray } from '../harness.ts'
import {
  ADELE,
  aSource,
  HEADER,
  HUBOT,
  inPieces,
  MONA,
  read,
  WHOLE,
} from './report-harness.ts'

describe('readRows of CSV', () => {
  it('reads quotes, commas, other alphabets and the byte order mark', async () => {
    const rows = await read(csv(fixture('user_detail_v1.csv')))

    expect(rows.map((cells) => cells.slice(0, 4))).toEqual([
      [
        '2026-11-19',
        'adele.vance@contoso.example',
        'Adele Vance',
        '2026-11-18',
      ],
      [
        '2026-11-19',
        'alex.wilber@contoso.example',
        'Wilber, Alex',
        '2026-08-02',
      ],
      ['2026-11-19', 'zoë.müller@contoso.example', 'Zoë "Zo" Müller', ''],
    ])
  })

  it('reads it whatever the pieces it comes in', async () => {
    const bytes = new TextEncoder().encode(`\uFEFF${HEADER}\r\n${ADELE}\r\n`)
    const pieces = Array.from(bytes, (byte) => Uint8Array.of(byte))

    expect(await read(inPieces(pieces))).toEqual([ADELE.split(',')])
  })

  it('takes plain line feeds and a blank line', async () => {
    expect(await read(csv(`${HEADER}\n${ADELE}\n\n${MONA}\n`))).toEqual([
      ADELE.split(','),
      MONA.split(','),
    ])
  })

  it('leaves out a line of empty cells', async () => {
    expect(await read(csv(`${HEADER}\n,,\n${MONA}\n`))).toEqual([
      MONA.split(','),
    ])
  })

  it('refuses a report with a line that does not end', async () => {
    const line = `2026-11-19,${'x'.repeat(1_048_577)},Mona`

    expect(await failureOf(read(csv(`${HEADER}\n${line}\n`)))).toMatchObject({
      code: 'GRAPH_UNEXPECTED_RESPONSE',
      message: expect.stringContaining(
        'the CSV is broken (CSV_MAX_RECORD_SIZE)',
      ),
    })
  })

  it('hands on no empty list of rows', async () => {
    const source = aSource([csv(`${HEADER}\n`)])

    expect(await toArray(readRows(source))).toEqual([])
  })

  it('has no rows where there is only a header', async () => {
    expect(await read(csv(fixture('user_detail_header_only.csv')))).toEqual([])
  })

  it.each([
    [
      'too few cells',
      '2026-11-19,adele@contoso.example',
      'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH',
    ],
    [
      'too many cells',
      '2026-11-19,a@contoso.example,A,B',
      'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH',
    ],
    ['a stray quote', '2026-11-19,a"dele,Adele', 'INVALID_OPENING_QUOTE'],
    ['two stray quotes', '2026-11-19,a"de"le,Adele', 'INVALID_OPENING_QUOTE'],
  ])('keeps the place of a row with %s', async (_, line, code) => {
    const body = `${HEADER}\r\n${line}\r\n${MONA}\r\n`

    const rows = (await toArray(readRows(aSource([csv(body)])))).flat()

    expect(rows).toMatchObject([
      { line: 2, cells: [], problem: `the CSV is broken (${code})` },
      { line: 3, cells: MONA.split(',') },
    ])
  })

  it('counts every line that a quote without an end takes in', async () => {
    const lines = [HEADER, '2026-11-19,"adele,Adele', MONA, HUBOT]
    const last = '2026-11-19,zoe@contoso.example,"Zoe, Z"'
    const body = [...lines, last, ADELE, ''].join('\n')

    const rows = (await toArray(readRows(aSource([csv(body)])))).flat()

    const broken = 'the CSV is broken (CSV_INVALID_CLOSING_QUOTE)'
    expect(rows.map(({ line, problem }) => [line, problem])).toEqual([
      [2, broken],
      [3, broken],
      [4, broken],
      [5, broken],
      [6, undefined],
    ])
  })

  it.each([
    ['an empty body', '', 'the response is empty'],
    ['white space', ' \r\n', 'the response is empty'],
    [
      'another text',
      'Service is busy',
      'the first line has no heading "Report Refresh Date"',
    ],
    ['a web page', '<html></html>', 'the response is a web page, not a report'],
    [
      'a page after blanks',
      '\uFEFF\n <!doctype html>',
      'the response is a web page',
    ],
  ])('refuses %s', async (_, body, problem) => {
    expect(await failureOf(read(csv(body)))).toMatchObject({
      code: 'GRAPH_UNEXPECTED_RESPONSE',
      message: expect.stringContaining(problem),
    })
  })

  it('refuses what says that the response is a web page', async () => {
    const headers = { 'content-type': 'text/html; charset=utf-8' }

    expect(
      await failureOf(read(new Response('Sign in', { headers }))),
    ).toHaveProperty(
      'message',
      expect.stringContaining('the response is a web page, not a report'),
    )
  })

  it('refuses an answer without a body', async () => {
    const answer = new Response(null, { status: 204 })

    expect(await failureOf(read(answer))).toHaveProperty(
      'message',
      expect.stringContaining('the response is empty'),
    )
  })

  it('stops asking the connection when nobody reads on', async () => {
    const cancelled = Promise.withResolvers<string>()
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        controller.enqueue(new TextEncoder().encode(WHOLE))
      },
      cancel: () => cancelled.resolve('cancelled'),
    })
    const rows = readRows(aSource([new Response(body)]))

    await rows.next()
    await rows.return(undefined)

    expect(await cancelled.promise).toBe('cancelled')
  })
})
