// Reads a seat list until it is proven to be complete, or until it is clear
// that it cannot be proven. Only a proven list may remove people from Port.
import type { Day } from '../../../domain/day.ts'
import { describeScope } from '../../../domain/scope.ts'
import { SourceError } from '../../../errors.ts'
import type { Logger } from '../../../runtime/logger.ts'
import type { GitHubClient } from '../client.ts'
import { cannotRead, malformedRows, type Subject } from '../error.ts'
import type { MalformedRows } from '../malformed-rows.ts'
import { SeatReading } from './seat-pages.ts'
import type { SeatRoster } from './seat-roster.ts'

const MAX_READINGS = 3
/** The pages between two log lines about the progress. */
const PAGES_PER_LOG_LINE = 100

export type ReadSeatsOptions = {
  readonly client: GitHubClient
  readonly subject: Subject
  readonly log: Logger
  /** Undefined if any later date is accepted. */
  readonly today?: Day | undefined
  /**
   * Whether people may be removed afterward. Then a list of several pages is
   * read twice, because a list that shifts may hide a seat from one reading.
   */
  readonly isForPruning?: boolean
}

export type ReadSeats = (options: ReadSeatsOptions) => Promise<SeatListing>

export type SeatListing = {
  readonly roster: SeatRoster
  /** GitHub's own `total_seats`. */
  readonly reportedTotal: number | undefined
  readonly malformed: MalformedRows
  readonly ignoredDates: number
  /** What is wrong with the pages; undefined if they are consistent. */
  readonly pageDoubt: string | undefined
  readonly readingCount: number
}

/**
 * Reads every page of a scope's seats.
 * @throws {SourceError} if a page stays unreadable, or if the list changes
 * during each reading
 */
export async function readSeats(
  options: ReadSeatsOptions,
): Promise<SeatListing> {
  const { subject, isForPruning = false, log } = options
  let earlierDigest: string | undefined
  for (let number = 1; number <= MAX_READINGS; number += 1) {
    const reading = new SeatReading({ ...options, onProgress: report(options) })
    await reading.readAll()
    if (!reading.isStable) {
      earlierDigest = undefined
      continue
    }
    const { malformed } = reading
    if (malformed.isTooLargeShare) throw malformedRows(malformed, subject)
    const digest = reading.roster.digest()
    const isConfirmed = reading.pageCount === 1 || digest === earlierDigest
    if (isConfirmed || (!isForPruning && isPlausible(reading))) {
      return toListing(reading, number, reading.doubts[0])
    }
    if (number === MAX_READINGS) {
      const doubt = `the list was different in each of ${MAX_READINGS} readings`
      return toListing(reading, number, doubt)
    }
    log.info(`${describeScope(subject.scope)}: reading the seats again.`)
    earlierDigest = digest
  }
  throw new SourceError(
    'GITHUB_SEATS_UNSTABLE',
    `${cannotRead(subject)}: the list changed during each of ${MAX_READINGS} readings.`,
    {
      remedy: {
        system: 'github',
        kind: 'wait',
        note: 'Choose a time when no seats are assigned or removed.',
      },
    },
  )
}

/** Whether one reading shows no sign of a missing seat. */
function isPlausible(reading: SeatReading): boolean {
  const { hasRepeats, doubts, roster, reportedTotal = 0 } = reading
  return !hasRepeats && doubts.length === 0 && roster.size >= reportedTotal
}

function toListing(
  { roster, reportedTotal, malformed, dates }: SeatReading,
  readingCount: number,
  pageDoubt: string | undefined,
): SeatListing {
  const ignoredDates = dates.ignoredCount
  return {
    roster,
    reportedTotal,
    malformed,
    ignoredDates,
    readingCount,
    pageDoubt,
  }
}

/** Why the list may lack a seat; undefined if it is proven to be complete. */
export function findDoubt(listing: SeatListing): string | undefined {
  const { roster, reportedTotal, pageDoubt, malformed } = listing
  if (pageDoubt !== undefined) return pageDoubt
  if (malformed.count > 0) return `${malformed.share} are malformed`
  if (reportedTotal === undefined) return 'GitHub does not report a total'
  if (roster.size >= reportedTotal) return undefined
  return `GitHub lists ${roster.size} of ${reportedTotal} seats`
}

function report({ subject, log }: ReadSeatsOptions) {
  return (pages: number, ofPages: number | undefined): void => {
    if (pages % PAGES_PER_LOG_LINE !== 0) return
    const total = ofPages === undefined ? '' : ` of ${ofPages}`
    log.info(
      `${describeScope(subject.scope)}: read ${pages}${total} pages of seats.`,
    )
  }
}
