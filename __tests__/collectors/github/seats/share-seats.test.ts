import { describe, expect, it } from '@jest/globals'
import { seatsSubject } from '../../../../src/collectors/github/seats/collect-seats.ts'
import { shareSeats } from '../../../../src/collectors/github/seats/share-seats.ts'
import { FakeLogger } from '../../../support/fakes/fake-logger.ts'
import { cannedClient } from '../../../support/github/a-github-client.ts'
import { aSeat } from '../../../support/github/a-seat.ts'

const SCOPE = { type: 'organization', name: 'octo-org' } as const
const PAGE = { data: { total_seats: 1, seats: [aSeat()] } }

function optionsWith(pages: readonly (typeof PAGE)[]) {
  const client = cannedClient([...pages])
  const subject = seatsSubject(SCOPE, client.credential)
  return { client, subject, log: new FakeLogger() }
}

describe('shareSeats', () => {
  it('reads the list once for all readers, and then keeps it no longer', async () => {
    const readSeats = shareSeats({ readers: 2, isForPruning: false })
    const options = optionsWith([PAGE, PAGE])

    const first = readSeats(options)
    const second = readSeats(options)
    const third = readSeats(options)

    expect(await second).toBe(await first)
    expect(await third).not.toBe(await first)
  })
})
