import { describe, expect, it } from '@jest/globals'
import {
  type CsvLine,
  LINE_TOO_LONG,
  parseCsvLines,
  QUOTE_NOT_CLOSED,
} from '../../../../src/collectors/m365/reports/csv-lines.ts'

/** Parses one chunk; returns the lines that came together. */
async function parse(text: string): Promise<CsvLine[][]> {
  async function* chunks() {
    yield new TextEncoder().encode(text)
  }
  const lines = parseCsvLines(chunks())
  const together: CsvLine[][] = []
  for (;;) {
    const { done, value } = await lines.next()
    together.push(value)
    if (done) return together
  }
}

async function linesOf(text: string): Promise<CsvLine[]> {
  return (await parse(text)).flat()
}

describe('parseCsvLines', () => {
  it('reads every kind of line end and counts blank lines', async () => {
    expect(await linesOf('\uFEFFa,b\r\n\r\nc,d\re,f\n\ng,h')).toEqual([
      { cells: ['a', 'b'], line: 1 },
      { cells: ['c', 'd'], line: 3 },
      { cells: ['e', 'f'], line: 4 },
      { cells: ['g', 'h'], line: 6 },
    ])
  })

  it('has no line in an empty body', async () => {
    expect(await parse('')).toEqual([[]])
  })

  it('hands on a single line as soon as it is read', async () => {
    async function* chunks() {
      yield new TextEncoder().encode('a,b\nc,d')
      yield new TextEncoder().encode('\n')
    }
    const lines = parseCsvLines(chunks())

    const first = await lines.next()
    const second = await lines.next()

    expect(first).toEqual({
      done: false,
      value: [{ cells: ['a', 'b'], line: 1 }],
    })
    expect(second).toEqual({
      done: true,
      value: [{ cells: ['c', 'd'], line: 2 }],
    })
  })

  it('reports a first line that is broken', async () => {
    expect(await linesOf('a"b,c\nd,e\n')).toEqual([
      { cells: [], line: 1, problem: 'INVALID_OPENING_QUOTE' },
      { cells: ['d', 'e'], line: 2 },
    ])
  })

  it('holds the lines of 4 KiB at most', async () => {
    const sizes = (await parse('a\n'.repeat(6144))).map(({ length }) => length)

    // The parser looks two characters ahead of a line end.
    expect(sizes).toEqual([2046, 2048, 2048, 2])
  })

  it('reports broken lines in their place, and reads on', async () => {
    expect(await linesOf('a,b\nc\nd,e,f\ng,h\n')).toEqual([
      { cells: ['a', 'b'], line: 1 },
      { cells: [], line: 2, problem: 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH' },
      { cells: [], line: 3, problem: 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH' },
      { cells: ['g', 'h'], line: 4 },
    ])
  })

  it('reports the last thousand lines that an open quote takes in', async () => {
    const taken = 'c,d\n'.repeat(1005)

    const lines = await linesOf(`a,b\n"x\n${taken}"z"w,r\ne,f\n`)

    const broken = lines.filter(({ problem }) => {
      return problem === 'CSV_INVALID_CLOSING_QUOTE'
    })
    expect(broken).toHaveLength(1000)
    expect([broken[0]?.line, broken.at(-1)?.line]).toEqual([9, 1008])
  })

  it('tells a quote that is never closed', async () => {
    expect(await linesOf('a,b\n"x')).toEqual([
      { cells: ['a', 'b'], line: 1 },
      { cells: [], line: 2, problem: QUOTE_NOT_CLOSED },
    ])
  })

  it('reads a cell of 1 MiB, and no longer one', async () => {
    const MIB = 1_048_576
    const [, longest] = await linesOf(`a,b\n${'x'.repeat(MIB)},y\n`)
    const tooLong = await linesOf(`a,b\n${'x'.repeat(MIB + 1)},y\nc,d\n`)

    expect(longest?.cells[0]).toHaveLength(MIB)
    expect(tooLong.slice(1)).toEqual([
      { cells: [], line: 2, problem: LINE_TOO_LONG },
    ])
  })

  it('fails when the body breaks', async () => {
    const broken = new Error('The connection was reset.')
    async function* chunks() {
      yield new TextEncoder().encode('a,b\n')
      throw broken
    }
    const lines = parseCsvLines(chunks())

    await expect(lines.next()).rejects.toBe(broken)
  })
})
