import { seatsSubject } from '../../../src/collectors/github/seats/collect-seats.ts'
import { readSeats } from '../../../src/collectors/github/seats/read-seats.ts'
import type { Scope } from '../../../src/domain/scope.ts'
import { FakeLogger } from '../fakes/fake-logger.ts'
import { aGitHubClient } from './a-github-client.ts'
import { seatsOf } from './a-seat.ts'

const ORG: Scope = { type: 'organization', name: 'octo-org' }

/** Reads all pages, and keeps who was seen in how many readings. */
export function aReading(scope: Scope = ORG, isForPruning = false) {
  const { client, counter } = aGitHubClient()
  const log = new FakeLogger()
  const subject = seatsSubject(scope, 'token')
  const seen = { ids: [] as number[], starts: 0 }
  const read = async () => {
    const listing = await readSeats({ client, subject, log, isForPruning })
    seen.ids = Array.from(listing.roster.people(), ({ userId }) => userId)
    seen.starts = listing.readingCount
    return listing
  }
  return { read, seen, counter, log }
}

/** A page with one seat, so that each page can be told from the others. */
export function onePage(id: number, total: number) {
  return { total_seats: total, seats: seatsOf(1, id) }
}
