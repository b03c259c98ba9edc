import type { Warning, WarningCode } from '../../collectors/collector.ts'
import { DATASETS, type DatasetName, factsOf } from '../../domain/dataset.ts'
import type { Day } from '../../domain/day.ts'
import { toDayRate } from '../../domain/forecast/day-rate.ts'
import { fromMicros } from '../../domain/money/amount.ts'
import { addUse, type CreditUse, NO_USE } from '../../domain/money/credits.ts'
import type { DataRecord } from '../../domain/record.ts'
import { type Scope, scopeKey } from '../../domain/scope.ts'
import { type Failure, prefixed } from '../../errors.ts'
import type {
  DatasetReport,
  Status,
  UnmatchedCredits,
} from '../../report/run-report.ts'
import type { DeliveryCount } from '../../sink/sink.ts'
import { toDeliveredCounts } from '../delivered-counts.ts'
import { withFigure } from './figures.ts'

/** A message lists this many failed days by date. */
const MAX_NAMED_DAYS = 10

/** A dataset of a unit with such a warning may lack people. */
const SHORT_LIST_WARNINGS: readonly WarningCode[] = [
  'M365_USERS_FEWER_THAN_ENABLED',
]

type FailedDay = { readonly day: Day; readonly failure: Failure }

export type DatasetTallyOptions = {
  readonly dataset: DatasetName
  readonly scope: Scope | undefined
  readonly requestCount: () => number
}

/** Counts what a run reads of one dataset in one scope. */
export class DatasetTally {
  readonly dataset: DatasetName
  readonly scope: Scope | undefined
  readonly #requestCount: () => number
  #collected = 0
  #emptyDays = 0
  #tooSmall = 0
  #failedDays: readonly FailedDay[] = []
  #failure: Failure | undefined
  #figures: readonly DataRecord[] = []
  #unmatched: CreditUse | undefined
  #isConcealed = false
  #isShort = false
  #incomplete: string | undefined
  #nearlyCompleteReportDate: Day | undefined
  #namelessSince: ReadonlySet<number> | undefined
  #reportDay: Day | undefined
  #freshDay: Day | undefined
  readonly #perDay: Record<Day, number> = {}

  constructor({ dataset, scope, requestCount }: DatasetTallyOptions) {
    this.dataset = dataset
    this.scope = scope
    this.#requestCount = requestCount
  }

  /** Counts a record. Only records about no single person become figures. */
  record(record: DataRecord): void {
    this.#collected += 1
    if (record.identity_concealed === true) this.#isConcealed = true
    this.#noteDays(record)
    if (DATASETS[this.dataset].isPerPerson) return
    this.#figures = withFigure(this.#figures, this.dataset, record)
  }

  /** Counts groups of people that are too small to be sent. */
  countTooSmall(groups: number): void {
    this.#tooSmall += groups
  }

  /** Counts a day for which the source had no report. */
  emptyDay(): void {
    this.#emptyDays += 1
  }

  /** Notes a day that could not be read. */
  failDay(failedDay: FailedDay): void {
    this.#failedDays = [...this.#failedDays, failedDay]
  }

  /** Adds credits that belong to no person. */
  addUnmatched(use: CreditUse): void {
    this.#unmatched = addUse(this.#unmatched ?? NO_USE, use)
  }

  /** Notes why the dataset could not be read; the first reason stays. */
  fail(failure: Failure): void {
    this.#failure ??= failure
  }

  /** Notes a warning of the source that its list lacks people. */
  warn({ code }: Warning): void {
    if (SHORT_LIST_WARNINGS.includes(code)) this.#isShort = true
  }

  /** Notes why the list may lack people; the first reason stays. */
  markIncomplete(reason: string): void {
    this.#incomplete ??= reason
  }

  /** Notes that the report of this day lacks no more people than usual. */
  markNearlyComplete(reportDate: Day): void {
    this.#nearlyCompleteReportDate = reportDate
  }

  /** Notes since when entries that name nobody are in the list. */
  markNameless(since: ReadonlySet<number>): void {
    this.#namelessSince = since
  }

  /** Since when entries that name nobody are there; undefined without any. */
  get namelessSince(): ReadonlySet<number> | undefined {
    return this.#namelessSince
  }

  /** The day of a report that may lack a few people; undefined if it has all. */
  get nearlyCompleteReportDate(): Day | undefined {
    return this.#nearlyCompleteReportDate
  }

  /** The day of the report; undefined if the source has no reports. */
  get reportDay(): Day | undefined {
    return this.#reportDay
  }

  /** The newest day of the data; undefined if the records have none. */
  get freshDay(): Day | undefined {
    return this.#freshDay
  }

  /** Why the list may lack people, or have them under other names. */
  get reasonNotToPrune(): string | undefined {
    if (this.#isConcealed) {
      return 'the tenant conceals names, and concealed names may change'
    }
    if (this.#incomplete !== undefined) return this.#incomplete
    if (this.#nearlyCompleteReportDate !== undefined) return undefined
    return this.#isShort
      ? 'the report has fewer people than the summary counts'
      : undefined
  }

  get figures(): readonly DataRecord[] {
    return this.#figures
  }

  /** Describes the reading for the log: `2 records from 5 requests`. */
  describe(): string {
    const outcome =
      this.#failure === undefined
        ? `${count(this.#collected, 'record')} from ${count(this.#requestCount(), 'request')}`
        : `failed (${this.#failure.code})`
    const empty = this.#emptyDays
    const failed = this.#failedDays.length
    const days = [
      empty > 0 ? `, ${count(empty, 'day')} without a report` : '',
      failed > 0 ? `, ${count(failed, 'day')} failed` : '',
    ].join('')
    return `${outcome}${days}`
  }

  toReport(delivered: DeliveryCount): DatasetReport {
    const error = this.#readFailure() ?? delivered.failure
    const rate = toDayRate(this.#perDay)
    return {
      dataset: this.dataset,
      blueprint: DATASETS[this.dataset].blueprint,
      ...(this.scope && { scope: scopeKey(this.scope) }),
      status: this.#status(delivered),
      collected: this.#collected,
      verified: null,
      requests: this.#requestCount(),
      ...toDeliveredCounts(delivered),
      ...(this.#emptyDays > 0 && { empty_days: this.#emptyDays }),
      ...(this.#tooSmall > 0 && { too_small: this.#tooSmall }),
      ...(this.#failedDays.length > 0 && {
        failed_days: this.#failedDays.map(({ day }) => day).sort(),
      }),
      ...(rate && { day_rate: rate }),
      ...(this.#unmatched && {
        unmatched_credits: toUnmatchedCredits(this.#unmatched),
      }),
      ...(error && { error }),
    }
  }

  #noteDays(record: DataRecord): void {
    const { reportDayProperty, freshDayProperty } = factsOf(this.dataset)
    this.#reportDay = laterDay(this.#reportDay, record, reportDayProperty)
    this.#freshDay = laterDay(this.#freshDay, record, freshDayProperty)
    this.#countDay(record)
  }

  /** Counts the entities of a day, if their number differs from day to day. */
  #countDay({ record_date: instant }: DataRecord): void {
    const { each, every } = factsOf(this.dataset).stores
    if (each === 'scope' || every !== 'day') return
    if (typeof instant !== 'string') return
    const day = instant.slice(0, 10)
    this.#perDay[day] = (this.#perDay[day] ?? 0) + 1
  }

  #status({ failed }: DeliveryCount): Status {
    if (this.#readFailure() !== undefined || failed > 0) return 'failed'
    return this.#collected > 0 ? 'ok' : 'empty'
  }

  #readFailure(): Failure | undefined {
    return this.#failure ?? describeFailedDays(this.#failedDays)
  }
}

/** Returns the day of the record if it is later than the known one. */
function laterDay(
  known: Day | undefined,
  record: DataRecord,
  property: string | undefined,
): Day | undefined {
  const day = property && record[property]
  if (typeof day !== 'string' || day <= (known ?? '')) return known
  return day.slice(0, 10)
}

function toUnmatchedCredits(use: CreditUse): UnmatchedCredits {
  return {
    credits: fromMicros(use.credits),
    gross_amount: fromMicros(use.grossAmount),
    net_amount: fromMicros(use.netAmount),
  }
}

function describeFailedDays(
  failedDays: readonly FailedDay[],
): Failure | undefined {
  const [first] = failedDays
  if (first === undefined) return undefined
  const days = failedDays.map(({ day }) => day).sort()
  const named = days.slice(0, MAX_NAMED_DAYS).join(', ')
  const left = days.length - MAX_NAMED_DAYS
  const more = left > 0 ? ` and ${left} more` : ''
  return prefixed(
    `${count(days.length, 'day')} could not be read (${named}${more}).`,
    first.failure,
  )
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
