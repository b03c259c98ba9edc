import type { z } from 'zod'
import type { Day } from '../../../domain/day.ts'
import { toMicros } from '../../../domain/money/amount.ts'
import {
  type BillItem,
  UNKNOWN_NAME,
  unitKind,
} from '../../../domain/money/credits.ts'
import { describeScope, scopeKey } from '../../../domain/scope.ts'
import { SourceError } from '../../../errors.ts'
import { redact } from '../../../runtime/redact.ts'
import { laterOrReport, MAINTAINERS } from '../remedies.ts'
import { type BillingAccess, requestBilling } from './billing-access.ts'
import { creditUsageSchema, type WireCreditUsage } from './schemas.ts'

/** A day or a whole month, of everything or of one cost center. */
export type BillQuery = {
  /** `2026-11-20`, or `2026-11` for the month. */
  readonly period: string
  /** The id of a cost center, or `none` for the use without one. */
  readonly costCenter?: string
}

export type Bill = readonly BillItem[]

/** Bills that the run has asked for. Several datasets need the same days. */
export class BillCache {
  readonly #bills = new Map<string, Promise<Bill>>()

  /** @throws {SourceError} if the bill cannot be read */
  read(access: BillingAccess, period: string): Promise<Bill> {
    const key = `${scopeKey(access.scope)}@${period}`
    const bill = this.#bills.get(key) ?? readBill(access, { period })
    this.#bills.set(key, bill)
    return bill
  }
}

/** @throws {SourceError} if the bill cannot be read or understood */
export async function readBill(
  access: BillingAccess,
  query: BillQuery,
): Promise<Bill> {
  const { period, costCenter } = query
  const what = describeBill(query)
  const usage = await requestBilling(access, {
    method: 'GET',
    path: 'ai_credit/usage',
    // Without a month GitHub takes the current one, even if a year is given.
    parameters: {
      ...toTimePeriod(period),
      ...(costCenter !== undefined && { cost_center_id: costCenter }),
    },
    schema: creditUsageSchema satisfies z.ZodType<WireCreditUsage>,
    what,
  })
  if (!isAbout(usage, period)) {
    throw unexpected(access, what, 'GitHub answered about another period')
  }
  return usage.usageItems.flatMap((item) => {
    const kind = unitKind(item.unitType)
    if (kind === 'other') return []
    if (kind === 'credits') return [toBillItem(item)]
    throw unexpected(
      access,
      what,
      `the unit "${redact(item.unitType)}" is unknown`,
    )
  })
}

export function monthPeriod(month: Day): string {
  return month.slice(0, 7)
}

type TimePeriod = WireCreditUsage['timePeriod']

function toTimePeriod(period: string): Record<string, number> {
  const [year = 0, month = 0, day] = period.split('-').map(Number)
  return { year, month, ...(day !== undefined && { day }) }
}

function isAbout({ timePeriod }: WireCreditUsage, period: string): boolean {
  const asked: TimePeriod = { year: 0, ...toTimePeriod(period) }
  return (
    timePeriod.year === asked.year &&
    timePeriod.month === asked.month &&
    timePeriod.day === asked.day
  )
}

function describeBill({ period, costCenter }: BillQuery): string {
  const of =
    costCenter === undefined ? '' : ` and cost center "${redact(costCenter)}"`
  return `the AI credits of ${period}${of}`
}

function toBillItem(item: WireCreditUsage['usageItems'][number]): BillItem {
  return {
    sku: item.sku || UNKNOWN_NAME,
    model: item.model || UNKNOWN_NAME,
    credits: toMicros(item.grossQuantity),
    included: toMicros(item.discountQuantity),
    paid: toMicros(item.netQuantity),
    grossAmount: toMicros(item.grossAmount),
    netAmount: toMicros(item.netAmount),
  }
}

function unexpected(
  { scope }: BillingAccess,
  what: string,
  why: string,
): SourceError {
  return new SourceError(
    'GITHUB_UNEXPECTED_RESPONSE',
    `Cannot read ${what} of ${describeScope(scope)}: ${why}.`,
    { remedy: laterOrReport(MAINTAINERS, 'the message') },
  )
}
