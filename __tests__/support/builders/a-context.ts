import { LIST_PRICES } from '../../../src/domain/money/prices.ts'
import type { RecordContext } from '../../../src/records/context.ts'

/** A run that started on 2026-11-22 at 03:30 UTC and shows names. */
export function aContext(
  overrides: Partial<RecordContext> = {},
): RecordContext {
  return {
    startedAt: new Date('2026-11-22T03:30:00Z'),
    identity: { mode: 'plain' },
    activeWindowDays: 14,
    priceList: { prices: LIST_PRICES, currency: 'USD' },
    ...overrides,
  }
}
