import type { SeatGrant } from '../../../src/domain/github/seats.ts'

/** A seat that mona holds and has never used. */
export function aGrant(overrides: Partial<SeatGrant> = {}): SeatGrant {
  return {
    person: { userId: 1001, login: 'mona' },
    plan: 'business',
    createdAt: Date.parse('2026-02-01T08:00:00Z'),
    ...overrides,
  }
}
