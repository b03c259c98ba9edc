import { describe, expect, it } from '@jest/globals'
import { IdSet } from '../../../../src/collectors/github/usage/id-set.ts'

describe('IdSet', () => {
  it.each([0, 1, -1, 4_294_967_296, 9_007_199_254_740_991])(
    'adds %d once',
    (id) => {
      const ids = new IdSet()

      expect([ids.add(id), ids.add(id), ids.size]).toEqual([true, false, 1])
    },
  )

  it('tells numbers apart that differ only above 32 bits', () => {
    const ids = new IdSet()

    expect([ids.add(7), ids.add(7 + 2 ** 32)]).toEqual([true, true])
  })

  it('holds everybody of a large company', () => {
    const ids = new IdSet()
    const all = Array.from({ length: 20_000 }, (_, n) => 10_000_000 + 3 * n)

    expect(all.filter((id) => ids.add(id))).toHaveLength(20_000)
    expect(all.filter((id) => ids.add(id))).toEqual([])
    expect(ids.size).toBe(20_000)
  })
})
