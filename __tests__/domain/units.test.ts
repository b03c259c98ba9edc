import { describe, expect, it } from '@jest/globals'
import { countsSchema, describeUnits } from '../../src/domain/units.ts'

describe('describeUnits', () => {
  it.each([
    [1, 'tenant', '1 tenant'],
    [2, 'tenant', '2 tenants'],
    [2000, 'seat', '2,000 seats'],
  ] as const)('of %s and %s is %s', (count, unit, words) => {
    expect(describeUnits(count, unit)).toBe(words)
  })
})

describe('countsSchema', () => {
  it('takes some units, and no unknown one', () => {
    expect(countsSchema.parse({ seat: 3, team: 1 })).toEqual({
      seat: 3,
      team: 1,
    })
    expect(countsSchema.safeParse({ desk: 1 }).success).toBe(false)
  })
})
