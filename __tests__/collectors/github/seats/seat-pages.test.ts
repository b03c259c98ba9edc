import { describe, expect, it } from '@jest/globals'
import nock from 'nock'
import { failureOf } from '../../../support/fakes/fake-http-client.ts'
import {
  API,
  expectSeatsPage,
  linkTo,
} from '../../../support/github/a-github-client.ts'
import { anAssignee, aSeat, seatsOf } from '../../../support/github/a-seat.ts'
import { aReading, onePage } from '../../../support/github/a-seat-list.ts'

const ENTERPRISE = { type: 'enterprise', name: 'octo-corp' } as const

describe('readSeatPages', () => {
  it('reads a list of one page with one request', async () => {
    expectSeatsPage(1).reply(200, onePage(1, 1))
    const { read, seen, counter } = aReading()

    await read()

    expect(seen).toEqual({ ids: [1], starts: 1 })
    expect(counter.count).toBe(1)
  })

  it('reads all pages up to the one that is named last', async () => {
    expectSeatsPage(1).reply(200, onePage(1, 4), linkTo({ next: 2, last: 4 }))
    expectSeatsPage(2).reply(200, onePage(2, 4), linkTo({ next: 3, last: 4 }))
    expectSeatsPage(3).reply(200, onePage(3, 4), linkTo({ next: 4, last: 4 }))
    expectSeatsPage(4).reply(200, onePage(4, 4), linkTo({ prev: 3, first: 1 }))
    const { read, seen, counter } = aReading()

    await read()

    expect(seen.ids.sort()).toEqual([1, 2, 3, 4])
    expect(counter.count).toBe(4)
  })

  it('goes from page to page when none is named last', async () => {
    expectSeatsPage(1).reply(200, onePage(1, 3), linkTo({ next: 2 }))
    expectSeatsPage(2).reply(200, onePage(2, 3), linkTo({ next: 3 }))
    expectSeatsPage(3).reply(200, onePage(3, 3), linkTo({ prev: 2 }))
    const { read, seen } = aReading()

    await read()

    expect(seen.ids).toEqual([1, 2, 3])
  })

  it('goes on when the last page names another', async () => {
    expectSeatsPage(1).reply(200, onePage(1, 3), linkTo({ next: 2, last: 2 }))
    expectSeatsPage(2).reply(200, onePage(2, 3), linkTo({ next: 3 }))
    expectSeatsPage(3).reply(200, onePage(3, 3))
    const { read, seen } = aReading()

    await read()

    expect(seen.ids).toEqual([1, 2, 3])
  })

  it('does not trust the total for the number of pages', async () => {
    // An enterprise has a row for each grant: here 300 rows for two people.
    const path = '/enterprises/octo-corp/copilot/billing/seats'
    const link = (page: number) =>
      `<${API}${path}?per_page=100&page=${page}>; rel="next"`
    for (const page of [1, 2, 3]) {
      nock(API)
        .get(path)
        .query({ per_page: '100', page: String(page) })
        .reply(
          200,
          {
            total_seats: 2,
            seats: [
              aSeat({
                assignee: anAssignee(page === 1 ? 7 : 8),
                assigning_team: { slug: `team-${page}` },
              }),
            ],
          },
          page < 3 ? { link: link(page + 1) } : {},
        )
    }
    const { read, counter } = aReading(ENTERPRISE)

    await read()

    expect(counter.count).toBe(3)
  })

  it('takes a page that does not say how many seats there are', async () => {
    expectSeatsPage(1).reply(200, onePage(1, 3), linkTo({ next: 2 }))
    expectSeatsPage(2).reply(200, { seats: seatsOf(1, 2) }, linkTo({ next: 3 }))
    expectSeatsPage(3).reply(200, onePage(3, 3))
    const { read, seen } = aReading()

    await read()

    expect(seen).toEqual({ ids: [1, 2, 3], starts: 1 })
  })

  it('says which page could not be read', async () => {
    expectSeatsPage(1).reply(200, onePage(1, 2), linkTo({ next: 2, last: 2 }))
    expectSeatsPage(2).reply(404, { message: 'Not Found' })
    const { read } = aReading()

    const error = await failureOf(read())

    expect(error).toMatchObject({ code: 'GITHUB_NOT_FOUND' })
  })
})

describe('a link in an answer', () => {
  it.each([
    'https://contoso.example/seats?page=2',
    'http://api.github.com/seats?page=2',
    'no address at all',
  ])('is not followed to %s', async (link) => {
    expectSeatsPage(1).reply(200, onePage(1, 2), {
      link: `<${link}>; rel="next"`,
    })
    const { read, counter } = aReading()

    const error = await failureOf(read())

    expect(error).toMatchObject({ code: 'GITHUB_UNEXPECTED_RESPONSE' })
    expect(error).toHaveProperty(
      'message',
      expect.stringContaining('a link in the response leads to'),
    )
    expect(counter.count).toBe(1)
  })

  it.each([
    'https://contoso.example/seats',
    'https://contoso.example/seats?page=next',
    'no address at all',
  ])('is no last page when it is %s', async (link) => {
    expectSeatsPage(1).reply(200, onePage(1, 1), {
      link: `<${link}>; rel="last"`,
    })
    const { read, seen } = aReading()

    await read()

    expect(seen.ids).toEqual([1])
  })
})

describe('an answer of another shape', () => {
  it.each([
    { case: 'no JSON', body: '<html></html>', field: 'the response differs' },
    {
      case: 'no seats',
      body: { total_seats: 2 },
      field: 'the field "seats" differs',
    },
    {
      case: 'a total that is no number',
      body: { total_seats: 'two', seats: [] },
      field: 'the field "total_seats" differs',
    },
    {
      case: 'a person without an id',
      body: { seats: [aSeat(), aSeat({ assignee: { login: 'mona' } })] },
      field:
        '1 of 2 rows differ from GitHub\'s documentation, the first one in seat 2 of page 1: "assignee.id"',
    },
    {
      case: 'an activity that is no date',
      body: { seats: [aSeat({ last_activity_at: 'yesterday' })] },
      field:
        'the first one in seat 1 of page 1: "last_activity_at" (is not a date-time)',
    },
    {
      case: 'a day that the calendar has not',
      body: { seats: [aSeat({ pending_cancellation_date: '2026-02-30' })] },
      field:
        'the first one in seat 1 of page 1: "pending_cancellation_date" (is not a day)',
    },
  ])('is refused and named: $case', async ({ body, field }) => {
    expectSeatsPage(1).reply(200, body)
    const { read } = aReading()

    const error = await failureOf(read())

    expect(error).toMatchObject({ code: 'GITHUB_UNEXPECTED_RESPONSE' })
    expect(error).toHaveProperty('message', expect.stringContaining(field))
  })
})
