import { seatsSubject } from '../../src/collectors/github/seats/collect-seats.ts'
import type { WireSeatsPage } from '../../src/collectors/github/seats/schemas.ts'
import { readSeatPages } from '../../src/collectors/github/seats/seat-pages.ts'
import type { Scope } from '../../src/domain/scope.ts'
import { aGitHubClient } from './a-github-client.ts'
import { seatsOf } from './a-seat.ts'

const ORG: Scope = { type: 'organization', name: 'octo-org' }

/** Reads all pages, and forgets what it has when the reading begins anew. */
export function aReading(scope: Scope = ORG) {
  const { client, counter } = aGitHubClient()
  const seen = { ids: [] as (number | undefined)[], starts: 0 }
  const read = () =>
    readSeatPages({
      client,
      subject: seatsSubject(scope, 'token'),
      onStart: () => {
        seen.starts += 1
        seen.ids = []
      },
      onPage: (page: WireSeatsPage) => {
        seen.ids.push(...page.seats.map((seat) => seat.assignee?.id))
      },
      onProgress: () => undefined,
    })
  return { read, seen, counter }
}

/** A page with one seat, so that each page can be told from the others. */
export function onePage(id: number, total: number) {
  return { total_seats: total, seats: seatsOf(1, id) }
}
