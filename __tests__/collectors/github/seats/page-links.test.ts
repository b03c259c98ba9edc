import { describe, expect, it } from '@jest/globals'
import { maxPages } from '../../../../src/collectors/github/seats/page-links.ts'

describe('maxPages', () => {
  it.each([
    [undefined, 20_000],
    [0, 20],
    [100, 20],
    [101, 40],
    [100_000, 20_000],
    // A total that nobody has must not decide how much memory a run takes.
    [100_001, 20_000],
    [1e15, 20_000],
  ])('of a list of %s seats is %d', (total, pages) => {
    expect(maxPages(total)).toBe(pages)
  })
})
