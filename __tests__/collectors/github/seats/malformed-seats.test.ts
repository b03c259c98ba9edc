import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { failureOf } from '../../../support/fakes/fake-http-client.ts'
import { anAssignee, aSeat, seatsOf } from '../../../support/github/a-seat.ts'
import { SeatServer } from '../../../support/github/a-seat-server.ts'
import {
  itemsIn,
  seatEventsOf,
} from '../../../support/github/a-seats-reading.ts'

const ENTERPRISE = { type: 'enterprise', name: 'octo-corp' } as const
const NO_ORGANIZATION = new URL(
  '../../../fixtures/cases/07-empty-organization.enterprise-seats.json',
  import.meta.url,
)

/** Two pages of a hundred people, the 150th of which is replaced. */
function listWith(seat: unknown) {
  const seats = [...seatsOf(149, 1), seat, ...seatsOf(50, 151)]
  const pages = [{ seats: seats.slice(0, 100) }, { seats: seats.slice(100) }]
  return new SeatServer({ total: 200, pages })
}

describe('a seat list with malformed seats', () => {
  it.each([
    ['a person without an id', aSeat({ assignee: {} }), '"assignee.id"'],
    ['no object', 7, 'the row'],
    ['null', null, 'the row'],
    ['a date that is none', aSeat({ created_at: 'x' }), '"created_at"'],
    ['a number as a name', aSeat({ plan_type: 7 }), '"plan_type"'],
  ])('skips one of 200, %s, and names it', async (_, seat, field) => {
    const events = await seatEventsOf({ client: listWith(seat) })

    expect(itemsIn(events)).toHaveLength(200)
    expect(events[0]).toMatchObject({
      warning: {
        code: 'GITHUB_ROWS_SKIPPED',
        message: expect.stringContaining(
          `Skipped 1 of 200 rows of Copilot seats of organization "octo-org" because they are malformed. The first one is seat 50 of page 2: ${field} (`,
        ),
      },
    })
    expect(events).toContainEqual({
      type: 'incomplete',
      dataset: 'github-seat-users',
      reason: '1 of 200 rows are malformed',
    })
  })

  it.each([
    ['year 1', '0001-01-01T00:00:00Z'],
    ['the end of 2014', '2014-12-31T23:59:59Z'],
    ['after tomorrow', '2026-11-24T00:00:00Z'],
  ])('treats a date as missing, and warns once: %s', async (_, date) => {
    const given = { last_activity_at: date, last_authenticated_at: date }
    const client = listWith(aSeat({ ...given, created_at: date }))

    const events = await seatEventsOf({ client, today: '2026-11-22' })

    expect(events[0]).toEqual({
      type: 'warning',
      warning: {
        code: 'GITHUB_DATES_IGNORED',
        message:
          'Dates of the seats of organization "octo-org" before 2015-01-01 or after tomorrow: 3. They are ignored.',
      },
    })
    expect(events.filter(({ type }) => type === 'warning')).toHaveLength(1)
    const people = itemsIn(events).filter(
      ({ dataset }) => dataset === 'github-seat-users',
    )
    expect(
      people.map((item) => 'holder' in item && item.holder),
    ).toContainEqual(
      expect.objectContaining({
        createdAt: undefined,
        lastActivityAt: undefined,
        lastAuthenticatedAt: undefined,
      }),
    )
  })

  it.each(['2015-01-01T00:00:00Z', '2026-11-23T23:59:59Z'])(
    'takes the date %s',
    async (date) => {
      const client = listWith(aSeat({ last_activity_at: date }))

      const events = await seatEventsOf({ client, today: '2026-11-22' })

      expect(events.filter(({ type }) => type === 'warning')).toEqual([])
    },
  )

  it('knows no end before 2015 of a seat, and one in the future', async () => {
    const ends = ['0001-01-01', '2027-02-01']
    const seats = ends.map((pending_cancellation_date, at) =>
      aSeat({ pending_cancellation_date, assignee: anAssignee(at + 1) }),
    )

    const events = await seatEventsOf({
      client: new SeatServer({ total: 2, pages: [{ seats }] }),
      today: '2026-11-22',
    })

    expect(
      itemsIn(events).flatMap((item) =>
        'holder' in item ? [item.holder.pendingCancellationDate] : [],
      ),
    ).toEqual([undefined, '2027-02-01'])
  })

  it('fails when more than 1% are malformed', async () => {
    const pages = [{ seats: [...seatsOf(98, 1), null] }]

    const error = await failureOf(
      seatEventsOf({ client: new SeatServer({ total: 99, pages }) }),
    )

    expect(error).toMatchObject({
      code: 'GITHUB_UNEXPECTED_RESPONSE',
      message: expect.stringContaining(
        "1 of 99 rows differ from GitHub's documentation, the first one in seat 99 of page 1: the row",
      ),
    })
  })
})

describe('empty text in a seat', () => {
  it('is no organization, and is given to nobody else', async () => {
    const { total_seats: total, seats } = JSON.parse(
      readFileSync(NO_ORGANIZATION, 'utf8'),
    )
    const client = new SeatServer({ total, pages: [{ seats }] })

    const events = await seatEventsOf({ client, scope: ENTERPRISE })

    const people = itemsIn(events).filter(
      ({ dataset }) => dataset === 'github-seat-users',
    )
    expect(people).toMatchObject([
      { holder: { userId: 1001, organizations: [] } },
      { holder: { userId: 1002, organizations: [] } },
    ])
  })

  it.each(['', '  '])('is missing in every field: "%s"', async (blank) => {
    const seat = aSeat({
      assignee: { id: 7, login: blank, type: blank },
      organization: { login: blank },
      assigning_team: { slug: blank },
      pending_cancellation_date: blank,
      last_activity_at: blank,
      last_activity_editor: blank,
      last_authenticated_at: blank,
      created_at: blank,
      plan_type: blank,
    })
    const client = new SeatServer({ total: 1, pages: [{ seats: [seat] }] })

    const events = await seatEventsOf({ client, scope: ENTERPRISE })

    expect(itemsIn(events)[1]).toStrictEqual({
      dataset: 'github-seat-users',
      scope: ENTERPRISE,
      holder: {
        userId: 7,
        login: undefined,
        plan: undefined,
        createdAt: undefined,
        lastActivityAt: undefined,
        lastActivityEditor: undefined,
        lastAuthenticatedAt: undefined,
        pendingCancellationDate: undefined,
        grants: 1,
        teams: [],
        organizations: [],
      },
    })
  })
})
