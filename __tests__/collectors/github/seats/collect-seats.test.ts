import { describe, expect, it } from '@jest/globals'
import { FakeLogger } from '../../../support/fakes/fake-logger.ts'
import {
  cannedClient,
  linkTo,
} from '../../../support/github/a-github-client.ts'
import { anAssignee, aSeat, seatsOf } from '../../../support/github/a-seat.ts'
import {
  itemsIn,
  seatEventsOf,
  seatRecordsOf,
} from '../../../support/github/a-seats-reading.ts'

describe('collectSeats', () => {
  function page(...seats: readonly object[]) {
    return { data: { total_seats: seats.length, seats } }
  }

  it('gives an empty snapshot for a scope without seats', async () => {
    const events = await seatEventsOf({ client: cannedClient([page()]) })

    expect(itemsIn(events)).toMatchObject([
      { dataset: 'github-seats', seats: { size: 0, reportedTotal: 0 } },
    ])
    expect(events).toHaveLength(1)
  })

  it('gives only what is asked for', async () => {
    const seat = page(aSeat())

    const aggregate = await seatEventsOf({
      client: cannedClient([seat]),
      datasets: ['github-seats'],
    })
    const people = await seatEventsOf({
      client: cannedClient([seat]),
      datasets: ['github-seat-users'],
    })

    expect(itemsIn(aggregate).map(({ dataset }) => dataset)).toEqual([
      'github-seats',
    ])
    expect(itemsIn(people).map(({ dataset }) => dataset)).toEqual([
      'github-seat-users',
    ])
  })

  it('warns when GitHub says another number', async () => {
    const client = cannedClient([
      { data: { total_seats: 5, seats: [aSeat()] } },
    ])

    const [first, ...rest] = await seatEventsOf({ client })

    expect(first).toEqual({
      type: 'warning',
      warning: {
        code: 'SEATS_COUNT_DIFFERS',
        message:
          'GitHub lists 1 distinct seat of organization "octo-org" and reports a total of 5. Port gets both numbers ("seats_total" and "seats_reported"). A small difference is normal while seats change. "prune" removes nobody there.',
      },
    })
    const reason = 'GitHub lists 1 of 5 seats'
    expect(rest.slice(0, 2)).toEqual([
      { type: 'incomplete', dataset: 'github-seats', reason },
      { type: 'incomplete', dataset: 'github-seat-users', reason },
    ])
    expect(rest[2]).toMatchObject({
      item: { seats: { size: 1, reportedTotal: 5 } },
    })
  })

  it('neither warns nor invents a number when GitHub says none', async () => {
    const client = cannedClient([{ data: { seats: [aSeat()] } }])

    const [snapshot] = await seatRecordsOf({
      client,
      datasets: ['github-seats'],
    })

    expect(snapshot).toMatchObject({ seats_total: 1 })
    expect(snapshot).not.toHaveProperty('seats_reported')
  })

  it('counts a team or a bot as a seat without a person', async () => {
    const client = cannedClient([
      page(
        aSeat({
          assignee: { id: 7, slug: 'core', name: 'Core', type: 'Team' },
        }),
        aSeat({ assignee: { id: 8, login: 'octobot[bot]', type: 'Bot' } }),
        aSeat(),
      ),
    ])

    const [snapshot, ...people] = await seatRecordsOf({ client })

    expect(snapshot).toMatchObject({ seats_total: 3, seats_active: 3 })
    expect(people.map(({ login }) => login)).toEqual(['mona'])
  })

  it('takes a person whose kind is not said', async () => {
    const client = cannedClient([
      page(aSeat({ assignee: { id: 1001, login: 'mona' } })),
    ])

    const [, person] = await seatRecordsOf({ client })

    expect(person).toMatchObject({ identifier: 'octo-org/1001' })
  })

  it('takes a seat of which hardly anything is said', async () => {
    const client = cannedClient([
      page({}, { assignee: anAssignee(5, 'hubot') }),
    ])

    const [snapshot, person] = await seatRecordsOf({ client })

    expect(snapshot).toMatchObject({
      seats_total: 2,
      seats_no_recorded_activity: 2,
      plan_type: 'unknown',
    })
    expect(person).toStrictEqual({
      identifier: 'octo-org/5',
      title: 'hubot',
      scope: 'octo-org',
      scope_type: 'organization',
      user_key: '5',
      login: 'hubot',
      active: false,
      no_recorded_activity: true,
      organizations: ['octo-org'],
      grants: 1,
      record_date: '2026-11-22T00:00:00Z',
    })
  })

  it('names the listing organization, however the seat spells it', async () => {
    const client = cannedClient([
      page(
        aSeat({ organization: { login: 'Octo-Org' } }),
        aSeat({ organization: null }),
      ),
    ])

    const [, person] = await seatRecordsOf({ client })

    expect(person).toMatchObject({ organizations: ['octo-org'], grants: 2 })
  })

  it('takes an unknown plan for none', async () => {
    const client = cannedClient([
      page(aSeat({ plan_type: 'unknown' }), aSeat({ plan_type: 'pro' })),
    ])

    const [snapshot, person] = await seatRecordsOf({ client })

    expect(snapshot?.plan_type).toBe('unknown')
    expect(person).not.toHaveProperty('plan_type')
  })

  it('says how far it has come every hundred pages', async () => {
    const next = linkTo({ next: 2 })
    const answers = Array.from({ length: 250 }, (_, index) => ({
      data: { seats: seatsOf(1, index) },
      headers: { link: next.link.replace('page=2', `page=${index + 2}`) },
    }))
    const client = cannedClient([...answers, { data: { seats: [] } }])
    const log = new FakeLogger()

    await seatEventsOf({ client, log })

    expect(log.messages('info')).toEqual([
      'organization "octo-org": read 100 pages of seats.',
      'organization "octo-org": read 200 pages of seats.',
    ])
  })
})
