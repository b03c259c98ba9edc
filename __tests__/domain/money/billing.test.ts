import { describe, expect, it } from '@jest/globals'
import { RESOURCE_TYPES } from '../../../src/domain/money/billing.ts'

describe('RESOURCE_TYPES', () => {
  it("are GitHub's names of what a cost center can hold", () => {
    expect(RESOURCE_TYPES).toEqual(['User', 'Org', 'Repo', 'Team'])
  })
})
