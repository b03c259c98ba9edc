import type { Collected } from '../domain/collected.ts'
import type { DatasetName, Source } from '../domain/dataset.ts'
import type { Day } from '../domain/day.ts'
import type { CreditUse } from '../domain/money/credits.ts'
import type { Scope } from '../domain/scope.ts'
import { type Failure, withAdvice } from '../errors.ts'
import type { Remedy } from '../remedy/remedy.ts'
import type { Logger } from '../runtime/logger.ts'

/** A problem that did not stop the collector. */
export type Warning = {
  readonly code: WarningCode
  /** What happened, then the words of the remedy. */
  readonly message: string
  readonly remedy?: Remedy
}

/** Creates a warning whose message ends with the words of its remedy. */
export function warningOf(
  code: WarningCode,
  problem: string,
  remedy: Remedy,
): Warning {
  return { code, message: withAdvice(problem, remedy), remedy }
}

export const WARNING_CODES = [
  'SEATS_COUNT_DIFFERS',
  'SEATS_INCOMPLETE',
  'GITHUB_ROWS_SKIPPED',
  'GITHUB_ROWS_OF_OTHER_DAYS',
  'GITHUB_ACTIVE_OUT_OF_BOUNDS',
  'GITHUB_DATES_IGNORED',
  'CREDITS_TOTALS_DIFFER',
  'CREDITS_UNMATCHED',
  'CREDITS_POOL_UNKNOWN',
  'M365_LICENSES_UNREADABLE',
  'M365_REPORT_VERSION_FALLBACK',
  'M365_V2_COLUMNS_MISSING',
  'M365_NAMES_CONCEALED',
  'M365_DATA_OLD',
  'M365_USERS_FEWER_THAN_ENABLED',
  'M365_SKU_NOT_FOUND',
  'M365_DAYS_OUT_OF_REACH',
  'M365_PEOPLE_REPEATED',
  'M365_ROWS_WITHOUT_NAME',
  'M365_ROWS_UNREADABLE',
  'M365_DATES_IGNORED',
  'M365_SKU_WITHOUT_UNITS',
  'PRUNE_SKIPPED',
  'REPORT_IGNORED',
  'UNDELIVERED_IGNORED',
] as const
export type WarningCode = (typeof WARNING_CODES)[number]

export type CollectorEvent =
  | { readonly type: 'item'; readonly item: Collected }
  /** A day for which the source answered and had nothing. */
  | {
      readonly type: 'empty-day'
      readonly dataset: DatasetName
      readonly day: Day
    }
  /** A day that could not be read; the other days go on. */
  | {
      readonly type: 'failed-day'
      readonly dataset: DatasetName
      readonly day: Day
      readonly failure: Failure
    }
  /** A dataset of the unit that could not be read; the unit's others go on. */
  | {
      readonly type: 'failed'
      readonly dataset: DatasetName
      readonly failure: Failure
    }
  /** A list that may lack people, so nobody may be deleted because of it. */
  | {
      readonly type: 'incomplete'
      readonly dataset: DatasetName
      readonly reason: string
    }
  /** A list that lacks at most a few people, as the source's reports often do. */
  | {
      readonly type: 'nearly-complete'
      readonly dataset: DatasetName
      readonly reportDate: Day
    }
  /** Entries of a list that name nobody, by the instants since they are there. */
  | {
      readonly type: 'nameless'
      readonly dataset: DatasetName
      readonly since: ReadonlySet<number>
    }
  /** Credits that belong to no person of the dataset. */
  | {
      readonly type: 'unmatched-credits'
      readonly dataset: DatasetName
      readonly use: CreditUse
    }
  /** Groups with fewer people than "min-team-size", which are not sent. */
  | {
      readonly type: 'too-small'
      readonly dataset: DatasetName
      readonly count: number
    }
  | { readonly type: 'warning'; readonly warning: Warning }

/** What reading one day yields; it throws what concerns all its datasets. */
export type DayRead = Extract<
  CollectorEvent,
  {
    readonly type:
      | 'item'
      | 'warning'
      | 'incomplete'
      | 'too-small'
      | 'failed-day'
      | 'failed'
  }
>

/** Datasets that are read together, for GitHub of one scope. */
export interface CollectionUnit {
  readonly datasets: readonly DatasetName[]
  readonly scope?: Scope
  /** The requests that reading has taken so far, attempts included. */
  readonly requestCount: number
  /**
   * Yields what it reads. A dataset without any item or failure is empty.
   * @throws {SourceError} when nothing more can be read
   */
  collect(log: Logger): AsyncIterable<CollectorEvent>
}

/** What every source implements. */
export interface Collector {
  readonly source: Source
  /** How many units may be read at the same time. */
  readonly concurrency: number
  /** Returns what to read, in the order of sending. */
  units(): readonly CollectionUnit[]
}
