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
export const DAYS_IN_FLIGHT = 8
/** Items of one day that may wait for the earlier days. */
const ITEMS_AHEAD = 100
const DAYS_PER_LOG_LINE = 30
/**
 * If GitHub answers 404 for this many of the newest days, the scope does not
 * exist. Reports are ready within three days, so an existing scope has one.
 */
const NOT_FOUND_DAYS = 5
/** Refusals that concern every day of a report. */
export const SAME_EVERY_DAY: readonly ErrorCode[] = [
  'GITHUB_UNAUTHORIZED',
  'GITHUB_FORBIDDEN',
  'GITHUB_METRICS_POLICY_OFF',
  'GITHUB_BILLING_PROBLEM',
  'GITHUB_RATE_LIMITED',
]

/** Events that say nothing about whether the scope exists. */
const FAILURES: readonly string[] = ['failed-day', 'failed']

export type UsageOptions = ReportClients & {
  readonly scope: Scope
  readonly window: DayWindow
  readonly log: Logger
  /** Whether GitHub has answered for this scope elsewhere in the run. */
  readonly isScopeKnown?: () => boolean
  /** Compares the reports of a day; left out if only one kind is read. */
  readonly bounds?: ActivityBounds | undefined
}

export type DaysOptions<Extra extends OfDataset = never> = UsageOptions & {
  /** The datasets that are read together. */
  readonly datasets: readonly DatasetName[]
  /** Yields what a day's reports have; nothing if there is no report. */
  readonly read: (day: Day) => AsyncGenerator<DayRead | Extra>
  /** Days that are read concurrently. Asked again for each further day. */
  readonly daysInFlight?: () => number
}

/** What a reader yields for its own caller, such as a day's teams. */
type OfDataset = { readonly type: string; readonly dataset: DatasetName }

type NotFound = {
  readonly type: 'not-found'
  readonly day: Day
  readonly error: SourceError
}
type DayEvent<Extra> = CollectorEvent | NotFound | Extra

/**
 * Yields the items of all days, newest day first. If a limit ends the collection,
 * only the oldest days are missing.
 * @throws {SourceError} if no day can be read
 */
export async function* collectDays<Extra extends OfDataset = never>(
  options: DaysOptions<Extra>,
): AsyncGenerator<CollectorEvent | Extra> {
  const reader = new DayReader(options)
  const notFound: NotFound[] = []
  let isKnown = false
  const { daysInFlight = () => DAYS_IN_FLIGHT } = options
  const days = daysOf(options.window).reverse()
  const read = (day: Day) => reader.events(day)
  for await (const event of inOrder(days, { read, daysInFlight })) {
    if (isNotFound(event)) notFound.push(event)
    else {
      isKnown ||= !FAILURES.includes(event.type)
      yield event
    }
    isKnown ||= options.isScopeKnown?.() ?? false
    if (!isKnown) throwIfUnknown(notFound, NOT_FOUND_DAYS)
  }
  if (!isKnown) throwIfUnknown(notFound, 1)
  for (const { day } of notFound) {
    for (const dataset of options.datasets) yield emptyDay(dataset, day)
  }
}

function isNotFound<Extra extends OfDataset>(
  event: DayEvent<Extra>,
): event is NotFound {
  return event.type === 'not-found'
}

/** 404 means "no report" only if GitHub has answered for the scope. */
function throwIfUnknown(notFound: readonly NotFound[], limit: number): void {
  const [first] = notFound
  if (first !== undefined && notFound.length >= limit) throw first.error
}

function emptyDay(dataset: DatasetName, day: Day): CollectorEvent {
  return { type: 'empty-day', dataset, day }
}

type DayOutcome = {
  readonly day: Day
  readonly found: ReadonlySet<DatasetName>
  readonly failed: ReadonlySet<DatasetName>
}

/** Warnings are about no dataset alone. */
function datasetOf(event: DayRead | OfDataset): DatasetName | undefined {
  if ('dataset' in event) return event.dataset
  return 'item' in event ? event.item.dataset : undefined
}

class DayReader<Extra extends OfDataset> {
  readonly #options: DaysOptions<Extra>
  readonly #dayCount: number
  #daysRead = 0
  /** Ends the collection: no further day is requested. */
  #refusal: SourceError | undefined

  constructor(options: DaysOptions<Extra>) {
    this.#options = options
    this.#dayCount = daysOf(options.window).length
  }

  async *events(day: Day): AsyncGenerator<DayEvent<Extra>> {
    if (this.#refusal !== undefined) throw this.#refusal
    /** The datasets for which the day is not empty. */
    const found = new Set<DatasetName>()
    const failed = new Set<DatasetName>()
    try {
      for await (const event of this.#options.read(day)) {
        const dataset = datasetOf(event)
        if (dataset !== undefined) found.add(dataset)
        if (dataset !== undefined && FAILURES.includes(event.type)) {
          failed.add(dataset)
        }
        yield event
      }
      for (const dataset of this.#without(found)) yield emptyDay(dataset, day)
    } catch (error) {
      yield* this.#toEvents(error, { day, found, failed })
    }
    this.#logProgress()
  }

  #without(datasets: ReadonlySet<DatasetName>): readonly DatasetName[] {
    return this.#options.datasets.filter((dataset) => !datasets.has(dataset))
  }

  *#toEvents(
    error: unknown,
    { day, found, failed }: DayOutcome,
  ): Generator<CollectorEvent | NotFound> {
    if (!(error instanceof SourceError)) throw error
    if (SAME_EVERY_DAY.includes(error.code)) {
      this.#refusal = error
      throw error
    }
    if (found.size === 0 && error.code === 'GITHUB_NOT_FOUND') {
      yield { type: 'not-found', day, error }
      return
    }
    const failure = toFailure(error)
    for (const dataset of this.#without(failed)) {
      yield { type: 'failed-day', dataset, day, failure }
    }
  }

  #logProgress(): void {
    this.#daysRead += 1
    if (this.#daysRead % DAYS_PER_LOG_LINE !== 0) return
    const { log, scope, datasets } = this.#options
    log.info(
      `${describeScope(scope)}: read ${this.#daysRead} of ${this.#dayCount} days of ${datasets.join(', ')}.`,
    )
  }
}

type Reading<T> = {
  readonly read: (day: Day) => AsyncGenerator<T>
  readonly daysInFlight: () => number
}

async function* inOrder<T>(
  days: readonly Day[],
  { read, daysInFlight }: Reading<T>,
): AsyncGenerator<T> {
  const waiting = days.values()
  const started: ReadableStream<T>[] = []
  try {
    // A refusal of the newest day spares the requests for all other days.
    for (const day of waiting.take(1)) started.push(readAhead(read(day)))
    const [newest] = started
    if (newest !== undefined) yield* firstOf(newest)
    for (;;) {
      const missing = Math.max(0, daysInFlight() - started.length)
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
