import { describe, expect, it } from '@jest/globals'
import { isActiveSince } from '../../../src/domain/github/seats.ts'
import { aSeatPerson } from '../../support/github/a-seat-holder.ts'

describe('isActiveSince', () => {
  it.each([
    [999, false],
    [1_000, true],
    [1_001, true],
    [undefined, false],
  ])('compares the last activity with the instant: %s', (...row) => {
    const [lastActivityAt, isActive] = row

    expect(isActiveSince(1_000, aSeatPerson({ lastActivityAt }))).toBe(isActive)
  })
})
