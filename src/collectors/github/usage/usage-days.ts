// Walks through the days of a window: several are read ahead, all are handed
// on in order. A day that fails does not stop the others; a refusal that
// would be the same for every day does.
import type { Collected } from '../../../domain/collected.ts'
import type { DatasetName } from '../../../domain/dataset.ts'
import { type Day, type DayWindow, daysOf } from '../../../domain/day.ts'
import { describeScope, type Scope } from '../../../domain/scope.ts'
import { type ErrorCode, SourceError, toFailure } from '../../../errors.ts'
import type { Logger } from '../../../runtime/logger.ts'
import type { CollectorEvent } from '../../collector.ts'
import type { ReportClients } from './report-download.ts'

/** Days that are read at the same time; GitHub's limits set the pace. */
const DAYS_IN_FLIGHT = 8
/** Items of one day that may wait for the days before it. */
const ITEMS_AHEAD = 100
const DAYS_PER_PROGRESS = 30
/**
 * So many newest days without an answer other than 404 mean that the scope is
 * not there. Reports are ready within three days, so a lookback has others.
 */
const NOT_FOUND_DAYS = 5
const SAME_EVERY_DAY: readonly ErrorCode[] = [
  'GITHUB_UNAUTHORIZED',
  'GITHUB_FORBIDDEN',
  'GITHUB_METRICS_POLICY_OFF',
  'GITHUB_RATE_LIMITED',
]

export type UsageOptions = ReportClients & {
  readonly scope: Scope
  readonly window: DayWindow
  readonly log: Logger
  /** Tells whether GitHub has answered for this scope elsewhere in the run. */
  readonly isScopeKnown?: () => boolean
}

export type DayWalk = UsageOptions & {
  readonly dataset: DatasetName
  /** Yields what the day's report holds; nothing when there is none. */
  readonly read: (day: Day) => AsyncGenerator<Collected>
}

type NotFound = {
  readonly type: 'not-found'
  readonly day: Day
  readonly error: SourceError
}
type DayEvent = CollectorEvent | NotFound

/**
 * Yields what the days of the window hold, the newest day first: it tells
 * soonest whether anything can be read, and when a limit ends the walk, the
 * days that are missing are the oldest.
 * @throws {SourceError} when no day can be read
 */
export async function* walkDays(walk: DayWalk): AsyncGenerator<CollectorEvent> {
  const reader = new DayReader(walk)
  const notFound: NotFound[] = []
  let isKnown = false
  for await (const event of inOrder(daysOf(walk.window).reverse(), (day) =>
    reader.events(day),
  )) {
    if (event.type === 'not-found') notFound.push(event)
    else {
      isKnown ||= event.type !== 'failed-day'
      yield event
    }
    isKnown ||= walk.isScopeKnown?.() ?? false
    if (!isKnown) refuseUnknown(notFound, NOT_FOUND_DAYS)
  }
  if (!isKnown) refuseUnknown(notFound, 1)
  for (const { day } of notFound) yield emptyDay(walk, day)
}

/** 404 means "no report" only of a scope that GitHub does answer for. */
function refuseUnknown(notFound: readonly NotFound[], limit: number): void {
  const [first] = notFound
  if (first !== undefined && notFound.length >= limit) throw first.error
}

function emptyDay(walk: DayWalk, day: Day): CollectorEvent {
  return { type: 'empty-day', dataset: walk.dataset, day }
}

class DayReader {
  readonly #walk: DayWalk
  readonly #dayCount: number
  #daysRead = 0
  /** Set once, so that no further day is asked for. */
  #refusal: SourceError | undefined

  constructor(walk: DayWalk) {
    this.#walk = walk
    this.#dayCount = daysOf(walk.window).length
  }

  async *events(day: Day): AsyncGenerator<DayEvent> {
    if (this.#refusal !== undefined) throw this.#refusal
    let isEmpty = true
    try {
      for await (const item of this.#walk.read(day)) {
        isEmpty = false
        yield { type: 'item', item }
      }
      if (isEmpty) yield emptyDay(this.#walk, day)
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
    const { dataset } = this.#walk
    return { type: 'failed-day', dataset, day, failure: toFailure(error) }
  }

  #logProgress(): void {
    this.#daysRead += 1
    if (this.#daysRead % DAYS_PER_PROGRESS !== 0) return
    const { log, scope, dataset } = this.#walk
    log.info(
      `${describeScope(scope)}: ${this.#daysRead} of ${this.#dayCount} days of ${dataset} read.`,
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

/** Runs a generator until it is a few items ahead of its reader. */
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
