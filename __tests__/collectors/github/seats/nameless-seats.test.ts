import { describe, expect, it } from '@jest/globals'
import { cannedClient } from '../../../support/github/a-github-client.ts'
import { anAssignee, aSeat } from '../../../support/github/a-seat.ts'
import { seatEventsOf } from '../../../support/github/a-seats-reading.ts'

const BOT = { ...anAssignee(7), type: 'Bot' }

/** What a list says of seats that name nobody. */
async function eventsOf(...seats: readonly object[]) {
  const events = await seatEventsOf({
    client: cannedClient([{ data: { total_seats: seats.length, seats } }]),
    datasets: ['github-seat-users'],
  })
  return events.filter(({ type }) => type !== 'item')
}

describe('collectSeats, of seats without a person', () => {
  it.each([{ assignee: null }, { assignee: undefined }, { assignee: BOT }])(
    'says since when they are assigned: %j',
    async (nobody) => {
      const created_at = '2026-01-05T11:00:00+02:00'
      const seat = { ...aSeat(), ...nobody, created_at }

      expect(await eventsOf(aSeat(), seat, seat)).toEqual([
        {
          type: 'nameless',
          dataset: 'github-seat-users',
          since: new Set([Date.UTC(2026, 0, 5, 9)]),
        },
      ])
    },
  )

  it.each([
    [1, '1 seat has neither a person nor a date of assignment'],
    [2, '2 seats have neither a person nor a date of assignment'],
  ])('proves nothing with %i that may be of anybody', async (count, reason) => {
    const nobody = { ...aSeat(), assignee: null, created_at: undefined }
    const seats = Array.from({ length: count }, () => nobody)

    expect(await eventsOf(aSeat(), ...seats)).toEqual([
      { type: 'incomplete', dataset: 'github-seat-users', reason },
    ])
  })

  it('says nothing of a list of people', async () => {
    expect(await eventsOf(aSeat())).toEqual([])
  })
})
