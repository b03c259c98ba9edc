import { describe, expect, it } from '@jest/globals'
import { readRows } from '../../../../src/collectors/m365/reports/report-table.ts'
import { csv, failureOf, toArray } from '../harness.ts'
import {
  ADELE,
  aSource,
  BROKEN_AFTER_ADELE,
  HEADER,
  HUBOT,
  inPieces,
  MONA,
  read,
  WHOLE,
} from './report-harness.ts'

describe('readRows of a body that breaks off', () => {
  const expected = [ADELE, MONA, HUBOT].map((line) => line.split(','))

  it('asks again and loses no row and doubles none', async () => {
    const source = aSource([BROKEN_AFTER_ADELE(), csv(WHOLE)])

    const rows = (await toArray(readRows(source))).flat()

    expect(rows.map((row) => row.cells)).toEqual(expected)
    expect(source.asked).toEqual([undefined, undefined])
  })

  it('asks again up to three times', async () => {
    const further = inPieces(
      [`${HEADER}\r\n${ADELE}\r\n${MONA}\r\n2026`],
      'breaks',
    )

    expect(
      await read(
        BROKEN_AFTER_ADELE(),
        inPieces(['Report'], 'breaks'),
        further,
        csv(WHOLE),
      ),
    ).toEqual(expected)
  })

  it('gives up after that', async () => {
    const error = await failureOf(
      read(
        BROKEN_AFTER_ADELE(),
        BROKEN_AFTER_ADELE(),
        BROKEN_AFTER_ADELE(),
        BROKEN_AFTER_ADELE(),
      ),
    )

    expect(error).toMatchObject({ name: 'HttpError', kind: 'network' })
  })

  it.each([
    ['other rows', `${HEADER}\r\n${HUBOT}\r\n${MONA}\r\n`],
    ['other headings', `${HEADER}2\r\n${ADELE}\r\n${MONA}\r\n`],
    ['fewer rows', `${HEADER}\r\n`],
  ])('refuses %s the second time', async (_, second) => {
    expect(
      await failureOf(read(BROKEN_AFTER_ADELE(), csv(second))),
    ).toMatchObject({
      code: 'GRAPH_UNAVAILABLE',
      message:
        'Cannot read the report: the connection broke, and the report had changed when it was requested again. Run the workflow again later.',
    })
  })

  it('does not repeat a request for another error', async () => {
    const bug = new Error('bug')
    const body = new ReadableStream({ pull: (one) => one.error(bug) })

    expect(await failureOf(read(new Response(body)))).toBe(bug)
  })
})

describe('readRows of white space', () => {
  it('does not read it to its end', async () => {
    let pieces = 0
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        pieces += 1
        controller.enqueue(Buffer.alloc(1_024, ' '))
      },
    })
    const source = aSource([new Response(body)])

    expect(await failureOf(toArray(readRows(source)))).toHaveProperty(
      'message',
      expect.stringContaining('the response is empty'),
    )
    expect(pieces).toBeLessThan(70)
  })
})
