// Collects the days of a window. Several days are read ahead, and their events
// are yielded in order. A day that fails does not stop the others, but a refusal
// that is the same for every day does.
import type { DatasetName } from '../../../domain/dataset.ts'
import { type Day, type DayWindow, daysOf } from '../../../domain/day.ts'
import { describeScope, type Scope } from '../../../domain/scope.ts'
import { type ErrorCode, SourceError, toFailure } from '../../../errors.ts'
import type { Logger } from '../../../runtime/logger.ts'
import type { CollectorEvent, DayRead } from '../../collector.ts'
import type { ActivityBounds } from './activity-bounds.ts'
import type { ReportClients } from './reports/links.ts'

/** Days that are read concurrently; GitHub's limits set the pace. */
const DAYS_IN_FLIGHT = 8
/** Items of one day that may wait for the earlier days. */
const ITEMS_AHEAD = 100
const DAYS_PER_LOG_LINE = 30
/**
 * If GitHub answers 404 for this many of the newest days, the scope does not
 * exist. Reports are ready within three days, so an existing scope has one.
 */
const NOT_FOUND_DAYS = 5
const SAME_EVERY_DAY: readonly ErrorCode[] = [
  'GITHUB_UNAUTHORIZED',
  'GITHUB_FORBIDDEN',
  'GITHUB_METRICS_POLICY_OFF',
  'GITHUB_BILLING_PROBLEM',
  'GITHUB_RATE_LIMITED',
]

export type UsageOptions = ReportClients & {
  readonly scope: Scope
  readonly window: DayWindow
  readonly log: Logger
  /** Whether GitHub has answered for this scope elsewhere in the run. */
  readonly isScopeKnown?: () => boolean
  /** Compares the reports of a day; left out if only one kind is read. */
  readonly bounds?: ActivityBounds | undefined
}

export type DaysOptions = UsageOptions & {
  readonly dataset: DatasetName
  /** Yields the items of a day's report; none if there is no report. */
  readonly read: (day: Day) => AsyncGenerator<DayRead>
}

type NotFound = {
  readonly type: 'not-found'
  readonly day: Day
  readonly error: SourceError
}
type DayEvent = CollectorEvent | NotFound

/**
 * Yields the items of all days, newest day first. If a limit ends the collection,
 * only the oldest days are missing.
 * @throws {SourceError} if no day can be read
 */
export async function* collectDays(
  options: DaysOptions,
): AsyncGenerator<CollectorEvent> {
  const reader = new DayReader(options)
  const notFound: NotFound[] = []
  let isKnown = false
  for await (const event of inOrder(daysOf(options.window).reverse(), (day) =>
    reader.events(day),
  )) {
    if (event.type === 'not-found') notFound.push(event)
    else {
      isKnown ||= event.type !== 'failed-day'
      yield event
    }
    isKnown ||= options.isScopeKnown?.() ?? false
    if (!isKnown) throwIfUnknown(notFound, NOT_FOUND_DAYS)
  }
  if (!isKnown) throwIfUnknown(notFound, 1)
  for (const { day } of notFound) yield emptyDay(options, day)
}

/** 404 means "no report" only if GitHub has answered for the scope. */
function throwIfUnknown(notFound: readonly NotFound[], limit: number): void {
  const [first] = notFound
  if (first !== undefined && notFound.length >= limit) throw first.error
}

function emptyDay({ dataset }: DaysOptions, day: Day): CollectorEvent {
  return { type: 'empty-day', dataset, day }
}

class DayReader {
  readonly #options: DaysOptions
  readonly #dayCount: number
  #daysRead = 0
  /** Ends the collection: no further day is requested. */
  #refusal: SourceError | undefined

  constructor(options: DaysOptions) {
    this.#options = options
    this.#dayCount = daysOf(options.window).length
  }

  async *events(day: Day): AsyncGenerator<DayEvent> {
    if (this.#refusal !== undefined) throw this.#refusal
    let isEmpty = true
    try {
      for await (const event of this.#options.read(day)) {
        isEmpty &&= event.type === 'warning'
        yield event
      }
      if (isEmpty) yield emptyDay(this.#options, day)
    } catch (error) {
      yield this.#toEvent(error, { day, isEmpty })
    }
    this.#logProgress()
  }

  #toEvent(
    error: unknown,
    { day, isEmpty }: { day: Day; isEmpty: boolean },
  ): DayEvent {
    if (!(error instanceof SourceError)) throw error
    if (SAME_EVERY_DAY.includes(error.code)) {
      this.#refusal = error
      throw error
    }
    if (isEmpty && error.code === 'GITHUB_NOT_FOUND') {
      return { type: 'not-found', day, error }
    }
    const { dataset } = this.#options
    return { type: 'failed-day', dataset, day, failure: toFailure(error) }
  }

  #logProgress(): void {
    this.#daysRead += 1
    if (this.#daysRead % DAYS_PER_LOG_LINE !== 0) return
    const { log, scope, dataset } = this.#options
    log.info(
      `${describeScope(scope)}: read ${this.#daysRead} of ${this.#dayCount} days of ${dataset}.`,
    )
  }
}

async function* inOrder<T>(
  days: readonly Day[],
  read: (day: Day) => AsyncGenerator<T>,
): AsyncGenerator<T> {
  const waiting = days.values()
  const started: ReadableStream<T>[] = []
  try {
    // A refusal of the newest day spares the requests for all other days.
    for (const day of waiting.take(1)) started.push(readAhead(read(day)))
    const [newest] = started
    if (newest !== undefined) yield* firstOf(newest)
    for (;;) {
      const missing = DAYS_IN_FLIGHT - started.length
      for (const day of waiting.take(missing))
        started.push(readAhead(read(day)))
      const [oldest] = started
      if (oldest === undefined) return
      yield* oldest
      started.shift()
    }
  } finally {
    await Promise.allSettled(started.map((stream) => stream.cancel()))
  }
}

/** Waits for the first value of a stream, and leaves the others. */
async function* firstOf<T>(stream: ReadableStream<T>): AsyncGenerator<T> {
  const reader = stream.getReader()
  const { done, value } = await reader.read()
  reader.releaseLock()
  if (!done) yield value
}

/** Runs a generator up to `ITEMS_AHEAD` items ahead of its reader. */
function readAhead<T>(source: AsyncGenerator<T>): ReadableStream<T> {
  return new ReadableStream<T>(
    {
      pull: async (controller) => {
        const { done, value } = await source.next()
        if (done) controller.close()
        else controller.enqueue(value)
      },
      cancel: async () => {
        await source.return(undefined)
      },
    },
    { highWaterMark: ITEMS_AHEAD },
  )
}
