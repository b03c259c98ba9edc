import { BillCache } from '../../../src/collectors/github/billing/credit-bills.ts'
import type { BillingDeps } from '../../../src/collectors/github/billing/units.ts'

/** What billing needs, for a test that reads no bill unless it says so. */
export function aBilling(overrides: Partial<BillingDeps> = {}): BillingDeps {
  return {
    today: '2026-11-22',
    clientFor: () => {
      throw new Error('This test reads no bill')
    },
    pace: { pass: async () => undefined },
    wait: async () => true,
    bills: new BillCache(),
    ...overrides,
  }
}
