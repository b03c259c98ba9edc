// A report's bytes arrive in pieces that know nothing of rows or letters.
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  readRows,
  UnreadableReport,
} from '../../../src/collectors/github/usage/reports/rows.ts'
import { read } from '../../collectors/m365/reports/report-harness.ts'

const HEADING = 'Report Refresh Date'

/** Cells as people and apps are named, with all that CSV has to quote. */
const cell = fc.string({
  unit: fc.oneof(
    fc.constantFrom('"', ',', '\r\n', '\n', ' ', 'ü', '😀', '\uFEFF'),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 6,
})

const table = fc
  .integer({ min: 2, max: 4 })
  .chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
      maxLength: 5,
    }),
  )
  .filter((rows) => rows.every(([first]) => first !== ''))

const form = fc.record({
  mark: fc.constantFrom('', '\uFEFF'),
  lineEnd: fc.constantFrom('\r\n', '\n'),
  endsLine: fc.boolean(),
  quotesAll: fc.boolean(),
})
type Form = typeof form extends fc.Arbitrary<infer Value> ? Value : never

function write(rows: readonly (readonly string[])[], as: Form): Uint8Array {
  const width = rows[0]?.length ?? 2
  const names = Array.from({ length: width - 1 }, (_, at) => `Column ${at}`)
  const lines = [[HEADING, ...names], ...rows].map((cells) =>
    cells.map((text) => quote(text, as.quotesAll)).join(','),
  )
  const end = as.endsLine ? as.lineEnd : ''
  return new TextEncoder().encode(as.mark + lines.join(as.lineEnd) + end)
}

/** https://www.rfc-editor.org/rfc/rfc4180 */
function quote(text: string, always: boolean): string {
  if (!always && !/[",\r\n]/.test(text)) return text
  return `"${text.replaceAll('"', '""')}"`
}

function cut(bytes: Uint8Array, places: readonly number[]): Uint8Array[] {
  const sorted = [...places.map((place) => place % bytes.length)].sort(
    (one, other) => one - other,
  )
  return [0, ...sorted].map((start, at) =>
    bytes.subarray(start, sorted[at] ?? bytes.length),
  )
}

function streamOf(pieces: readonly Uint8Array[]): Response {
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      for (const piece of pieces) controller.enqueue(piece)
      controller.close()
    },
  })
  return new Response(body)
}

describe('a report in CSV', () => {
  it('has the same rows wherever its bytes are cut', async () => {
    const places = fc.array(fc.nat(1_000), { maxLength: 12 })

    await fc.assert(
      fc.asyncProperty(table, form, places, async (rows, as, at) => {
        const pieces = cut(write(rows, as), at)

        // A last row without a line end is asked for once more.
        const answers = [streamOf(pieces), streamOf(pieces)]
        expect(await read(...answers)).toEqual(rows)
      }),
      { numRuns: 200 },
    )
  })
})

/** Reads until the end, or until the report cannot be read any further. */
async function readCutOff(bytes: Uint8Array) {
  const values: unknown[] = []
  async function* inOne() {
    yield bytes
  }
  try {
    for await (const { value } of readRows(inOne())) values.push(value)
  } catch (error) {
    if (!(error instanceof UnreadableReport)) throw error
    return { values, isCutOff: error.isCutOff }
  }
  return { values, isCutOff: false }
}

describe('a report in NDJSON that ends somewhere', () => {
  it('has whole rows only, and says so when the last is not', async () => {
    const row = fc.record({ user_login: cell, day: fc.constant('2026-11-19') })
    const rows = fc.array(row, { minLength: 1, maxLength: 4 })

    await fc.assert(
      fc.asyncProperty(rows, fc.nat(1_000), async (all, place) => {
        const lines = all.map((each) => `${JSON.stringify(each)}\n`)
        const bytes = new TextEncoder().encode(lines.join(''))
        const end = place % bytes.length

        const { values, isCutOff } = await readCutOff(bytes.subarray(0, end))

        const ends = endsOf(lines)
        const wholeCount = ends.filter((rowEnd) => rowEnd <= end).length
        const begun = ends[wholeCount - 1] ?? -1
        expect(values).toEqual(all.slice(0, wholeCount))
        // The line feed after a row is no part of it.
        expect(isCutOff).toBe(end > begun + 1)
      }),
      { numRuns: 200 },
    )
  })
})

/** Where the closing brace of each line stands, in bytes. */
function endsOf(lines: readonly string[]): number[] {
  let length = 0
  return lines.map((line) => {
    length += new TextEncoder().encode(line).length
    return length - 1
  })
}
