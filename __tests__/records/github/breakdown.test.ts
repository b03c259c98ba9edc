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

  it('keeps what is no array', () => {
    expect(fitBreakdown({ note: 'x'.repeat(100) }, 10)).toEqual({
      note: 'x'.repeat(100),
    })
  })
})
