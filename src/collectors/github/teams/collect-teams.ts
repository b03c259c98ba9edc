import type { DatasetName } from '../../../domain/dataset.ts'
import type { Day } from '../../../domain/day.ts'
import { isActiveSince } from '../../../domain/github/seats.ts'
import type { TeamWindow } from '../../../domain/github/teams/team-window.ts'
import type { Scope } from '../../../domain/scope.ts'
import { SourceError, toFailure } from '../../../errors.ts'
import type { Logger } from '../../../runtime/logger.ts'
import type { CollectorEvent } from '../../collector.ts'
import type { GitHubClient } from '../client.ts'
import { assessSeats, seatsSubject } from '../seats/collect-seats.ts'
import type { ReadSeats } from '../seats/read-seats.ts'

const DATASET = 'github-teams'
const SEAT_DATASETS: readonly DatasetName[] = [
  'github-seats',
  'github-seat-users',
]

export type TeamsOptions = {
  readonly scope: Scope
  readonly client: GitHubClient
  readonly log: Logger
  /** Smaller groups of people are not sent. */
  readonly minTeamSize: number
  /** Reads the seat list, unless another dataset has read it. */
  readonly readSeats: ReadSeats
  /** Undefined if any date and any window are current. */
  readonly today?: Day | undefined
  /** All datasets that the run reads of the scope. */
  readonly selected: readonly DatasetName[]
  /** A seat with activity at this instant or later is active. */
  readonly seatsActiveSince: number
}

/** Yields each team of the newest report that is large enough. */
export async function* collectTeams(
  options: TeamsOptions,
  window: TeamWindow,
): AsyncGenerator<CollectorEvent> {
  const { day } = window
  if (day === undefined) return
  const { scope, minTeamSize, seatsActiveSince } = options
  const listing = yield* readSeatList(options)
  if (listing === undefined) return
  const teams = window.teams(listing.roster.people(), (seat) =>
    isActiveSince(seatsActiveSince, seat),
  )
  let tooSmall = 0
  for (const snapshot of teams) {
    if (snapshot.members < minTeamSize) tooSmall += 1
    else {
      const item = { dataset: DATASET, scope, snapshot } as const
      yield { type: 'item', item }
    }
  }
  if (tooSmall > 0) {
    yield { type: 'too-small', dataset: DATASET, count: tooSmall }
  }
  yield { type: 'nearly-complete', dataset: DATASET, reportDate: day }
}

async function* readSeatList(options: TeamsOptions) {
  const { client, scope, log, today, selected, readSeats } = options
  const subject = seatsSubject(scope, client.credential)
  try {
    const listing = await readSeats({ client, subject, log, today })
    // Otherwise the datasets of seats warn.
    if (!selected.some((dataset) => SEAT_DATASETS.includes(dataset))) {
      yield* assessSeats(listing, { scope, datasets: [] }, subject)
    }
    return listing
  } catch (error) {
    if (!(error instanceof SourceError)) throw error
    const failure = toFailure(error)
    yield { type: 'failed', dataset: DATASET, failure } as const
    return undefined
  }
}
