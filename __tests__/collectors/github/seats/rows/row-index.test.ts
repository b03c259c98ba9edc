import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  RowIndex,
  spread,
} from '../../../../../src/collectors/github/seats/row-index.ts'

function indexOf(keys: readonly number[]): RowIndex {
  const index = new RowIndex((row) => keys[row])
  for (const [row, key] of keys.entries()) index.add(key, row)
  return index
}

describe('RowIndex', () => {
  it('finds the row of every number, and none for others', () => {
    const keys = fc.uniqueArray(fc.maxSafeNat(), { maxLength: 5_000 })
    fc.assert(
      fc.property(keys, fc.array(fc.maxSafeNat()), (known, others) => {
        const index = indexOf(known)

        expect(known.map((key) => index.find(key))).toEqual([...known.keys()])
        const unknown = others.filter((key) => !known.includes(key))
        expect(unknown.map((key) => index.find(key))).toEqual(
          unknown.map(() => undefined),
        )
      }),
      { numRuns: 30 },
    )
  })

  it.each([
    ['that follow each other', (n: number) => n],
    ['with the same last bits', (n: number) => n * 2 ** 20],
    ['with the same last 32 bits', (n: number) => n * 2 ** 32 + 5],
  ])('finds numbers %s', (_, keyOf) => {
    const keys = Array.from({ length: 20_000 }, (_each, n) => keyOf(n))

    const index = indexOf(keys)

    expect(keys.every((key, row) => index.find(key) === row)).toBe(true)
    expect(index.find(keyOf(20_000))).toBeUndefined()
  })

  it('finds no other number when every second slot is taken', () => {
    const numbers = Array.from({ length: 4_096 }, (_, number) => number)
    const even = numbers.filter((number) => spread(number) % 2 === 0)

    // Half of the first 2,048 slots, so the table does not grow.
    const index = indexOf(even.slice(0, 1_024))

    expect(index.find(even[1_023] ?? 0)).toBe(1_023)
    expect(index.find(even[1_024] ?? 0)).toBeUndefined()
  })

  it('knows the number 0', () => {
    const index = indexOf([7, 0])

    expect([index.find(0), index.find(7)]).toEqual([1, 0])
  })
})
