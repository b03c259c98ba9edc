// The dataset of credits by person and month, from GitHub's export. People are
// the seat holders with the export's logins.
import {
  addDays,
  type Day,
  type DayWindow,
  daysOf,
} from '../../../domain/day.ts'
import {
  lastOfMonth,
  monthsBetween,
} from '../../../domain/money/credit-month.ts'
import {
  type CreditUse,
  findDifference,
  sumUse,
} from '../../../domain/money/credits.ts'
import type {
  LoginHolder,
  UserCreditLedger,
} from '../../../domain/money/user-credits.ts'
import { SourceError, toFailure } from '../../../errors.ts'
import type { CollectorEvent } from '../../collector.ts'
import type { SeatRoster } from '../seats/seat-roster.ts'
import { isSameForAll } from './billing-access.ts'
import { type Bill, type BillCache, monthPeriod } from './credit-bills.ts'
import { downloadExport, type ExportDownload } from './export-download.ts'
import { differenceWarning, unmatchedWarning } from './warnings.ts'

const DATASET = 'github-user-credits'

export type UserCreditsOptions = ExportDownload & {
  readonly bills: BillCache
  readonly readSeats: () => Promise<SeatRoster>
}

/**
 * Yields the people of every month that the window touches.
 * @throws {SourceError} if the seats cannot be read or GitHub refuses
 */
export async function* collectUserCredits(
  options: UserCreditsOptions,
): AsyncGenerator<CollectorEvent> {
  const { today, window } = options
  const roster = await options.readSeats()
  for (const month of monthsBetween(window.since, window.until)) {
    const days = wholeMonth(month, today)
    if (days.until < days.since) continue
    yield* readMonthOrFail({ ...options, window: days }, roster)
  }
}

/** A month that cannot be read does not cost the others. */
async function* readMonthOrFail(
  options: UserCreditsOptions,
  roster: SeatRoster,
): AsyncGenerator<CollectorEvent> {
  try {
    yield* readMonth(options, roster)
  } catch (error) {
    if (!(error instanceof SourceError) || isSameForAll(error)) throw error
    yield { type: 'failed', dataset: DATASET, failure: toFailure(error) }
  }
}

/** An earlier month is read whole; the current one up to yesterday. */
function wholeMonth(month: Day, today: Day): DayWindow {
  const last = lastOfMonth(month)
  return { since: month, until: last < today ? last : addDays(today, -1) }
}

async function* readMonth(
  options: UserCreditsOptions,
  roster: SeatRoster,
): AsyncGenerator<CollectorEvent> {
  const { scope, window } = options
  const ledger = await downloadExport(options)
  const { total } = ledger
  const { people, unmatched } = ledger.match(window.since, loginsOf(roster))
  for (const credits of people) {
    yield { type: 'item', item: { dataset: DATASET, scope, credits } }
  }
  if (hasUse(unmatched)) {
    yield { type: 'unmatched-credits', dataset: DATASET, use: unmatched }
    const period = monthPeriod(window.since)
    const warning = unmatchedWarning({ unmatched, total }, { period, scope })
    yield { type: 'warning', warning }
  }
  yield* compareWithBill(options, ledger)
}

function* loginsOf(roster: SeatRoster): Generator<LoginHolder> {
  for (const { userId, login } of roster.people()) {
    if (login !== undefined) yield { userId, login }
  }
}

function hasUse({ credits, grossAmount, netAmount }: CreditUse): boolean {
  return credits !== 0 || grossAmount !== 0 || netAmount !== 0
}

/** An export that lacks a row has another total than the bill. */
async function* compareWithBill(
  options: UserCreditsOptions,
  ledger: UserCreditLedger,
): AsyncGenerator<CollectorEvent> {
  try {
    const bill = await readBillOf(options)
    const difference = findDifference(
      { parts: ledger.total, total: sumUse(bill) },
      ledger.rows + bill.length,
    )
    if (difference === undefined) return
    const { since } = options.window
    const warning = differenceWarning(difference, {
      parts: `the rows of the export of ${monthPeriod(since)}`,
      scope: options.scope,
    })
    yield { type: 'warning', warning }
  } catch (error) {
    if (!(error instanceof SourceError)) throw error
    yield { type: 'failed', dataset: DATASET, failure: toFailure(error) }
  }
}

/** The bill of the export's days: of today there is only a part. */
async function readBillOf(options: UserCreditsOptions): Promise<Bill> {
  const { bills, window } = options
  if (window.until === lastOfMonth(window.since)) {
    return bills.read(options, monthPeriod(window.since))
  }
  const items: Bill[] = []
  for (const day of daysOf(window)) items.push(await bills.read(options, day))
  return items.flat()
}
