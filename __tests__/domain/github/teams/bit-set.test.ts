import { describe, expect, it } from '@jest/globals'
import { BitSet } from '../../../../src/domain/github/teams/bit-set.ts'

/** The indexes below `size` whose flags are set. */
function flagsOf(set: BitSet, size: number): number[] {
  return Array.from({ length: size }, (_, index) => index).filter((index) =>
    set.has(index),
  )
}

describe('BitSet', () => {
  it('has no flag at first', () => {
    const set = new BitSet(100)

    expect(flagsOf(set, 100)).toEqual([])
    expect(set.count).toBe(0)
  })

  it('sets flags in any word, each once', () => {
    const set = new BitSet(100)
    for (const index of [0, 31, 32, 63, 64, 99, 31]) set.add(index)

    expect(flagsOf(set, 100)).toEqual([0, 31, 32, 63, 64, 99])
    expect(set.count).toBe(6)
  })

  it('deletes one flag', () => {
    const set = new BitSet(100)
    for (const index of [0, 32, 64, 65, 96]) set.add(index)

    set.delete(64)
    set.delete(65)
    set.delete(1)

    expect(flagsOf(set, 100)).toEqual([0, 32, 96])
    expect(set.count).toBe(3)
  })

  it.each([32, 33])('has room for %d flags, and knows no other', (size) => {
    const set = new BitSet(size)

    set.add(size - 1)

    expect(set.has(size - 1)).toBe(true)
    expect(set.count).toBe(1)
    expect(set.has(64)).toBe(false)
  })
})
