import { describe, expect, it } from '@jest/globals'
import { fitBreakdown } from '../../../src/records/github/breakdown.ts'

function entries(count: number, field = 'language') {
  return Array.from({ length: count }, (_, index) => ({
    [field]: `name-${index}`,
    code_generation_activity_count: index,
  }))
}

describe('fitBreakdown', () => {
  it('keeps arrays that fit', () => {
    const breakdown = { totals_by_ide: entries(3), totals_by_feature: [] }

    expect(fitBreakdown(breakdown)).toBe(breakdown)
    expect(fitBreakdown({})).toBeUndefined()
  })

  it('cuts the largest array to its top entries, in their order', () => {
    const breakdown = {
      totals_by_ide: entries(2, 'ide'),
      totals_by_language_model: entries(8),
    }

    // Eight entries have about 480 bytes, four about 240.
    expect(fitBreakdown(breakdown, 500)).toEqual({
      totals_by_ide: entries(2, 'ide'),
      totals_by_language_model: entries(8).slice(4),
      truncated: { totals_by_language_model: 8 },
    })
  })

  it('fits any report into a request of 512 KiB', () => {
    const breakdown = {
      totals_by_language_model: entries(40_000),
      totals_by_language_feature: entries(30_000),
      totals_by_ide: entries(5),
    }

    const fitted = fitBreakdown(breakdown)

    const bytes = JSON.stringify(fitted).length
    expect(bytes).toBeLessThanOrEqual(480 * 1024)
    expect(bytes).toBeGreaterThan(120 * 1024)
    expect(fitted).toMatchObject({
      totals_by_ide: entries(5),
      truncated: {
        totals_by_language_model: 40_000,
        totals_by_language_feature: 30_000,
      },
    })
  })

  it('keeps 480 KiB, and cuts one byte more', () => {
    const breakdownOf = (bytes: number) => {
      const rest = '{"a":["","y"],"truncated":{}}'.length
      return { a: ['x'.repeat(bytes - rest), 'y'] }
    }
    const fits = breakdownOf(491_520)

    expect(fitBreakdown(fits)).toBe(fits)
    expect(fitBreakdown(breakdownOf(491_521))).toMatchObject({
      truncated: { a: 2 },
    })
  })

  it.each([
    'user_initiated_interaction_count',
    'code_generation_activity_count',
    'interaction_count',
    'total_copilot_suggestions',
  ])('keeps the entries with the most by "%s"', (counter) => {
    const list = [
      { name: 'unused' },
      { name: 'less', [counter]: 1 },
      { name: 'more', [counter]: 2 },
      { name: 'none', [counter]: 0 },
    ]

    // All four are a little too much, together with what tells of the cut.
    const maxBytes = JSON.stringify({ list }).length

    expect(fitBreakdown({ list }, maxBytes)).toEqual({
      list: [list[1], list[2]],
      truncated: { list: 4 },
    })
  })

  it('keeps the first of entries that were used as much', () => {
    const list = ['x'.repeat(50), { name: 'y'.repeat(50) }]

    expect(fitBreakdown({ list }, 100)).toEqual({
      list: ['x'.repeat(50)],
      truncated: { list: 2 },
    })
  })

  it('prefers an entry that was used once to one without counters', () => {
    const used = { name: 'y'.repeat(50), interaction_count: 1 }

    for (const other of ['x'.repeat(50), { name: 'x'.repeat(50) }]) {
      expect(fitBreakdown({ list: [other, used] }, 130)).toEqual({
        list: [used],
        truncated: { list: 2 },
      })
    }
  })

  it('cuts a list of one entry to none, and no empty one', () => {
    const list = ['x'.repeat(100)]

    expect(fitBreakdown({ list, empty: [] }, 60)).toEqual({
      list: [],
      empty: [],
      truncated: { list: 1 },
    })
    expect(fitBreakdown({ note: 'x'.repeat(100), empty: [] }, 10)).toEqual({
      note: 'x'.repeat(100),
      empty: [],
    })
  })

  it('keeps what is no array', () => {
    expect(fitBreakdown({ note: 'x'.repeat(100) }, 10)).toEqual({
      note: 'x'.repeat(100),
    })
  })
})
