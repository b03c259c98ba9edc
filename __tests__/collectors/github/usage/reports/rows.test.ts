import { Buffer } from 'node:buffer'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  readRows,
  UnreadableReport,
} from '../../../../../src/collectors/github/usage/reports/rows.ts'
import { anyCharacter } from '../../../../support/builders/any-character.ts'
import { allOf } from '../usage-harness.ts'

async function* inPieces(bytes: Uint8Array, cuts: readonly number[]) {
  const sorted = [...cuts, bytes.length].sort((one, other) => one - other)
  let start = 0
  for (const end of sorted) {
    yield bytes.subarray(start, end)
    start = end
  }
}

function read(text: string, cuts: readonly number[] = []) {
  return allOf(readRows(inPieces(Buffer.from(text), cuts)))
}

async function failureOf(text: string): Promise<UnreadableReport> {
  try {
    await read(text)
  } catch (error) {
    if (error instanceof UnreadableReport) return error
    throw error
  }
  throw new Error('The report was read without a failure.')
}

describe('readRows', () => {
  it('rejects a row with too many values before it is parsed', async () => {
    const row = `{"a":[${'[],'.repeat(1_500_000)}1]}`

    expect(await read(`[\n${row}\n]`)).toEqual([
      { line: 2, value: undefined, problem: 'is not JSON' },
    ])
  })

  it('reads one record a line and counts blank lines', async () => {
    const rows = await read('{"a":1}\n\n  \r\n{"a":2}\r\n{"a":3}')

    expect(rows).toEqual([
      { line: 1, value: { a: 1 } },
      { line: 4, value: { a: 2 } },
      { line: 5, value: { a: 3 } },
    ])
  })

  it('skips a byte order mark', async () => {
    expect(await read('\uFEFF{"a":1}\n')).toEqual([
      { line: 1, value: { a: 1 } },
    ])
  })

  it('reads one object over several lines', async () => {
    const rows = await read('{\n  "a": {\n    "b": [1, 2]\n  }\n}\n')

    expect(rows).toEqual([{ line: 1, value: { a: { b: [1, 2] } } }])
  })

  it('reads rows of one line and of several, wherever they are cut', async () => {
    const text = '{\n"a":1}\n{"b":2}\n{\n"c":3}\n{"d":4} '

    for (let cut = 0; cut <= text.length; cut += 1) {
      expect(await read(text, [cut])).toEqual([
        { line: 1, value: { a: 1 } },
        { line: 3, value: { b: 2 } },
        { line: 4, value: { c: 3 } },
        { line: 6, value: { d: 4 } },
      ])
    }
  })

  it('reads the records of an array', async () => {
    const rows = await read('[\n  {\n    "a": 1\n  },\n  {\n    "a": 2\n  }\n]')

    expect(rows).toEqual([
      { line: 2, value: { a: 1 } },
      { line: 5, value: { a: 2 } },
    ])
  })

  it('leaves braces, quotes and backslashes in texts alone', async () => {
    const value = { 'a"}{': '}\\', b: '\\"{', c: ']\n,[' }

    expect(await read(JSON.stringify(value))).toEqual([{ line: 1, value }])
  })

  it.each(['', '\n \r\n', '\uFEFF', '[]', '[\n]\n'])(
    'finds no record in %j',
    async (text) => {
      expect(await read(text)).toEqual([])
    },
  )

  it.each([
    ['words', 'not json', 1],
    ['a comma outside an array', '{"a":1},\n{"a":2}', 1],
    ['an array that is closed twice', '[{"a":1}]]', 1],
    ['a row over several lines', '{"a":\n}\n', 1],
    ['words behind a row', '{"a":1}x{"a":2}\n', 1],
    ['words in an array', '[{"a":1},\nx,{"a":2}]', 2],
    ['a text in an array that does not end', '[{"a":1},\n{"a":"x\n]', 2],
  ])('names the line of %s', async (_, text, line) => {
    const failure = await failureOf(text)

    expect(failure.name).toBe('UnreadableReport')
    expect(failure.message).toBe(`line ${line} of the report is not JSON`)
    expect(failure.isCutOff).toBe(false)
  })

  it.each([
    ['words', 'x{"b":1}'],
    ['a row that is not JSON', '{"b":}'],
    ['a row cut short', '{"b":{"c":2}'],
    ['a text that does not end', '{"b":"x'],
    ['a text cut after a backslash', '{"b":"x\\'],
    ['a closed array that was never opened', ']'],
  ])('skips a line with %s, wherever it is cut', async (_, line) => {
    const text = `{"a":1}\n${line}\n{"a":3}\n{"a":4}`
    const expected = [
      { line: 1, value: { a: 1 } },
      { line: 2, value: undefined, problem: 'is not JSON' },
      { line: 3, value: { a: 3 } },
      { line: 4, value: { a: 4 } },
    ]

    for (let cut = 0; cut <= text.length; cut += 1) {
      expect(await read(text, [cut])).toEqual(expected)
    }
  })

  it('skips a first row that is not JSON', async () => {
    expect(await read('{"a":}\n{"a":2}\n')).toEqual([
      { line: 1, value: undefined, problem: 'is not JSON' },
      { line: 2, value: { a: 2 } },
    ])
  })

  it('skips a row of an array on one line, and none of the others', async () => {
    expect(await read('[{"a":1},{"a":},{"a":3}]')).toEqual([
      { line: 1, value: { a: 1 } },
      { line: 1, value: undefined, problem: 'is not JSON' },
      { line: 1, value: { a: 3 } },
    ])
  })

  it.each([
    ['a row', '{"a":1}\n{"a":"x', 2],
    ['an array', '[{"a":1},\n{"a":2}\n', 3],
    ['the first row', '{\n"a":{', 1],
  ])('tells that %s is cut off', async (_, text, line) => {
    const failure = await failureOf(text)

    expect(failure.message).toBe(`line ${line} of the report is cut off`)
    expect(failure.isCutOff).toBe(true)
  })

  it('gives up on a row that is longer than 16 MiB', async () => {
    const start = '{"a":"'
    const pieces = [
      // Rows in two pieces leave nothing behind, read or malformed.
      ...['{"b":1}\n', '{"b":', '2}\n', '{"c"', ':\n'],
      start + 'x'.repeat(16_777_216 - start.length),
    ]
    let isTooLong = false
    async function* chunks() {
      for (const piece of pieces) yield Buffer.from(piece)
      isTooLong = true
      yield Buffer.from('x')
    }

    await expect(allOf(readRows(chunks()))).rejects.toThrow(
      'line 4 of the report has no end',
    )
    expect(isTooLong).toBe(true)
  })

  it('gives the same rows wherever the pieces are cut', async () => {
    const text = fc.string({ unit: anyCharacter, maxLength: 12 })
    const row = fc.dictionary(
      text,
      fc.oneof(text, fc.integer(), fc.constant({ a: ['}', { b: '"' }] })),
      { noNullPrototype: true, minKeys: 1 },
    )
    const form = fc.constantFrom<(rows: readonly unknown[]) => string>(
      (rows) => rows.map((each) => `${JSON.stringify(each)}\n`).join(''),
      (rows) => rows.map((each) => JSON.stringify(each, null, 2)).join('\n'),
      (rows) => JSON.stringify(rows),
      (rows) => `\uFEFF${JSON.stringify(rows, null, '\t')}`,
    )
    const cuts = fc.array(fc.nat(400), { maxLength: 12 })

    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { maxLength: 5 }),
        form,
        cuts,
        async (rows, write, places) => {
          const found = await read(write(rows), places)

          expect(found.map(({ value }) => JSON.stringify(value))).toEqual(
            rows.map((each) => JSON.stringify(each)),
          )
        },
      ),
      { numRuns: 200 },
    )
  })
})
