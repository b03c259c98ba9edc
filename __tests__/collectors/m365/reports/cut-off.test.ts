// A body that ends too early must never become a person, and never a day.
import { describe, expect, it } from '@jest/globals'
import { readRows } from '../../../../src/collectors/m365/reports/report-table.ts'
import { HttpError } from '../../../../src/http/http-error.ts'
import { csv, failureOf, GRAPH, json, toArray } from '../harness.ts'
import { ADELE, aSource, HEADER, HUBOT, MONA, WHOLE } from './report-harness.ts'

const ALL = [ADELE, MONA, HUBOT].map((line) => line.split(','))

async function read(answers: readonly Response[]) {
  const source = aSource(answers)
  const rows = (await toArray(readRows(source))).flat()
  return { cells: rows.map((row) => row.cells), requests: source.asked.length }
}

/** Every cut within the last line, its line end included. */
const CUTS = Array.from(
  { length: HUBOT.length + 1 },
  (_, index) => WHOLE.length - 2 - index,
).filter((length) => WHOLE.at(length - 1) !== '\n')

describe('a report that ends too early', () => {
  it.each(CUTS)('is requested again after %i characters', async (length) => {
    const cut = WHOLE.slice(0, length)

    expect(await read([csv(cut), csv(WHOLE)])).toEqual({
      cells: ALL,
      requests: 2,
    })
  })

  it('may lack its last line end if it ends in the same way twice', async () => {
    const body = WHOLE.trimEnd()

    expect(await read([csv(body), csv(body)])).toEqual({
      cells: ALL,
      requests: 2,
    })
  })

  it('is whole if its lines end with CR', async () => {
    const body = WHOLE.replaceAll('\r\n', '\r')

    expect(await read([csv(body)])).toEqual({ cells: ALL, requests: 1 })
  })

  it('may be a header without a line end if it comes so twice', async () => {
    expect(await read([csv(HEADER), csv(HEADER)])).toEqual({
      cells: [],
      requests: 2,
    })
  })

  it('is not whole when a second response is cut off elsewhere', async () => {
    const cuts = [1, 2, 3, 4].map((count) => csv(WHOLE.slice(0, -2 - count)))

    expect(await failureOf(read(cuts))).toMatchObject({
      code: 'GRAPH_UNAVAILABLE',
      message:
        'Cannot read the report: the last line of the CSV is cut off, also when requested again. Run the workflow again later.',
    })
  })

  it.each([
    [
      'fewer cells than headings',
      `${HEADER}\r\n2026-11-19,adele`,
      'the last line of the CSV is cut off',
    ],
    [
      'an open quote',
      `${HEADER}\r\n2026-11-19,a@b.example,"Ade`,
      'the CSV ends within quotes',
    ],
    [
      'an open quote and a line end',
      `${HEADER}\r\n2026-11-19,"a,A\r\n`,
      'the CSV ends within quotes',
    ],
  ])('fails with %s, also the fourth time', async (_, body, problem) => {
    const source = aSource([1, 2, 3, 4].map(() => csv(body)))

    expect(await failureOf(toArray(readRows(source)))).toMatchObject({
      code: 'GRAPH_UNAVAILABLE',
      message: expect.stringContaining(problem),
    })
    expect(source.asked).toHaveLength(4)
  })

  it.each([
    { answer: csv, whole: WHOLE, cut: `${HEADER}\r\n${ADELE}\r\n` },
    { answer: json, whole: '{"value":[{"a":1}]}', cut: '{"value":[]}' },
  ])('is shorter than announced: $cut', async ({ answer, whole, cut }) => {
    const short = answer(cut)
    short.headers.set('content-length', String(whole.length))

    const { requests } = await read([short, answer(whole)])

    expect(requests).toBe(2)
  })

  it('says how much is missing', async () => {
    const answers = [1, 2, 3, 4].map(() => {
      const answer = csv(`${HEADER}\r\n`)
      answer.headers.set('content-length', '100')
      return answer
    })

    expect(await failureOf(read(answers))).toHaveProperty(
      'message',
      expect.stringContaining('the body has 54 of 100 bytes'),
    )
  })

  it('does not compare the size of a body that was compressed', async () => {
    const answer = csv(WHOLE)
    answer.headers.set('content-length', '9999')
    answer.headers.set('content-encoding', 'gzip')

    expect(await read([answer])).toEqual({ cells: ALL, requests: 1 })
  })

  it('begins again when Graph refuses an old link to the next page', async () => {
    const link = `${GRAPH}/v1.0/report?$skiptoken=2`
    const first = JSON.stringify({ value: [{ a: 1 }], '@odata.nextLink': link })
    const source = aSource([json(first), json(first), json('{"value":[]}')])
    const { open } = source
    let refusals = 0
    const refusing = {
      ...source,
      open: async (next?: string) => {
        if (next !== undefined && refusals === 0) {
          refusals += 1
          throw anExpiredLink()
        }
        return open(next)
      },
    }

    const rows = (await toArray(readRows(refusing))).flat()

    expect(rows.map((row) => row.cells)).toEqual([['1']])
  })
})

function anExpiredLink(): HttpError {
  return new HttpError({
    kind: 'status',
    method: 'GET',
    url: GRAPH,
    path: '/report',
    status: 400,
  })
}
