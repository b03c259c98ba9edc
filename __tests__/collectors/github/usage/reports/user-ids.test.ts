import { Buffer } from 'node:buffer'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { findUserIds } from '../../../../../src/collectors/github/usage/reports/user-ids.ts'
import { allOf } from '../usage-harness.ts'

async function* inPieces(bytes: Uint8Array, cuts: readonly number[]) {
  const sorted = [...cuts, bytes.length].sort((one, other) => one - other)
  let start = 0
  for (const end of sorted) {
    yield bytes.subarray(start, end)
    start = end
  }
}

async function find(text: string, cuts: readonly number[] = []) {
  const pieces = inPieces(Buffer.from(text), cuts)
  return (await allOf(findUserIds(pieces))).flat()
}

describe('findUserIds', () => {
  it.each([
    ['{"user_id":1,"day":"x"}\n{"user_id":22}\n', [1, 22]],
    ['[{"user_id": 1}, {"user_id" : "2" }]', [1, 2]],
    ['{\n  "user_id": 7,\n  "user_login": "é"\n}', [7]],
    [String.raw`{"user_login":"\"user_id\":9","user_id":3}`, [3]],
    ['{"user_id":null}', []],
    ['', []],
  ])('finds those of %j', async (text, ids) => {
    expect(await find(text)).toEqual(ids)
  })

  it('finds each once, however the report is cut', async () => {
    const ids = [1001, 22, 333_333, 22]
    const text = ids
      .map((user_id) => `${JSON.stringify({ login: 'mona é', user_id })}\n`)
      .join('')

    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat({ max: Buffer.byteLength(text) })),
        async (cuts) => {
          expect(await find(text, cuts)).toEqual(ids)
        },
      ),
    )
  })

  it('finds each once in large chunks too', async () => {
    const ids = Array.from({ length: 2_000 }, (_, index) => 10_000 + index)
    const text = ids.map((user_id) => JSON.stringify({ user_id })).join('\n')

    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat({ max: text.length }), { maxLength: 4 }),
        async (cuts) => {
          expect(await find(text, cuts)).toEqual(ids)
        },
      ),
      { numRuns: 30 },
    )
  })
})
