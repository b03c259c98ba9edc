// Which seat lists are proven to be complete: only those may remove people.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { seatsSubject } from '../../../../src/collectors/github/seats/collect-seats.ts'
import {
  findDoubt,
  readSeats,
} from '../../../../src/collectors/github/seats/read-seats.ts'
import { FakeLogger } from '../../../support/fakes/fake-logger.ts'
import { aSeat, seatsOf } from '../../../support/github/a-seat.ts'
import {
  SeatServer,
  type SeatServerReading,
} from '../../../support/github/a-seat-server.ts'

type Pages = SeatServerReading['pages']

const TOTAL = 1_200
const ORG = { type: 'organization', name: 'octo-org' } as const
const SHORT_LIST = new URL(
  '../../../fixtures/cases/02-short-list.seats.json',
  import.meta.url,
)

/** Twelve pages with the people 1 to 1,200. */
const GOOD: Pages = Array.from({ length: 12 }, (_, index) => ({
  seats: seatsOf(100, index * 100 + 1),
}))

/** The twelve pages, some of them replaced, by their number. */
function pagesWith(changed: Readonly<Record<number, Partial<Pages[number]>>>) {
  return GOOD.map((page, index) => ({ ...page, ...changed[index + 1] }))
}

async function read(client: SeatServer, isForPruning = true) {
  const subject = seatsSubject(ORG, 'token')
  const log = new FakeLogger()
  const listing = await readSeats({ client, subject, log, isForPruning })
  return { listing, doubt: findDoubt(listing), size: listing.roster.size }
}

describe('a seat list that is proven to be complete', () => {
  it.each<{ case: string; pages: Pages; total?: number; requests: number }>([
    {
      case: 'one page',
      pages: [{ seats: seatsOf(3, 1) }],
      total: 3,
      requests: 1,
    },
    { case: 'twelve pages, read twice', pages: GOOD, requests: 24 },
    {
      case: 'seats without a person',
      pages: [{ seats: [aSeat(), aSeat({ assignee: null })] }],
      total: 2,
      requests: 1,
    },
    {
      case: 'more rows than the total, for people with several grants',
      pages: [
        { seats: seatsOf(100, 1) },
        {
          seats: seatsOf(100, 1).map((seat) => ({
            ...seat,
            assigning_team: { slug: 'core' },
          })),
        },
      ],
      total: 100,
      requests: 4,
    },
    {
      case: 'no link to the last page',
      pages: GOOD.map((page) => ({ ...page, last: null })),
      requests: 24,
    },
    { case: 'nobody', pages: [{ seats: [] }], total: 0, requests: 1 },
  ])('has $case', async ({ pages, total = TOTAL, requests }) => {
    const server = new SeatServer({ total, pages })

    const { doubt } = await read(server)

    expect(doubt).toBeUndefined()
    expect(server.requestCount).toBe(requests)
  })

  it('is read once if nobody is removed', async () => {
    const server = new SeatServer({ total: TOTAL, pages: GOOD })

    const { doubt } = await read(server, false)

    expect(doubt).toBeUndefined()
    expect(server.requestCount).toBe(12)
  })

  it('is the second of two readings that agree', async () => {
    const shifted = pagesWith({ 5: { seats: seatsOf(100, 400) } })
    const server = new SeatServer(
      { total: TOTAL, pages: shifted },
      { total: TOTAL, pages: GOOD },
      { total: TOTAL, pages: GOOD },
    )

    const { doubt, size, listing } = await read(server)

    expect([doubt, size, listing.readingCount]).toEqual([undefined, 1_200, 3])
  })
})

describe('a seat list that may lack somebody', () => {
  it.each<{ case: string; pages: Pages; total?: number; doubt: string }>([
    {
      case: 'organizations that the token may not see',
      pages: pagesWith({
        4: { sso: 'partial-results; organizations=21955855' },
      }),
      doubt:
        'GitHub leaves out organizations whose single sign-on does not know the token',
    },
    {
      case: 'a page repeats another',
      pages: pagesWith({ 5: { seats: seatsOf(100, 301) } }),
      doubt: 'page 5 of the list repeats page 4',
    },
    {
      case: 'a page is empty',
      pages: pagesWith({ 7: { seats: [] } }),
      doubt: 'page 7 of the list is empty',
    },
    {
      case: 'a page is cut',
      pages: pagesWith({ 7: { seats: seatsOf(40, 601) } }),
      doubt: 'GitHub lists 1140 of 1200 seats',
    },
    {
      case: 'the links end early',
      pages: pagesWith({ 1: { next: null, last: null } }),
      doubt: 'GitHub lists 100 of 1200 seats',
    },
    {
      case: 'a page in the middle has no link to the next',
      pages: pagesWith({ 6: { next: null } }),
      doubt: 'page 6 does not link to page 7',
    },
    {
      case: 'a page links past the next',
      pages: pagesWith({ 6: { next: 8 } }),
      doubt: 'page 6 does not link to page 7',
    },
    {
      case: 'the last page stands beside no next',
      pages: pagesWith({ 1: { next: null } }),
      doubt: 'page 1 names page 12 as the last one',
    },
    {
      case: 'fewer people than the total',
      pages: [{ seats: seatsOf(9, 1_000) }],
      total: 10,
      doubt: 'GitHub lists 9 of 10 seats',
    },
  ])('because $case', async ({ pages, total = TOTAL, doubt }) => {
    const server = new SeatServer({ total, pages })

    expect((await read(server)).doubt).toBe(doubt)
    expect((await read(server, false)).doubt).toBe(doubt)
  })

  it('because GitHub reports no total', async () => {
    const pages = [{ seats: seatsOf(3, 1) }]
    const server = new SeatServer({ total: undefined, pages })

    expect((await read(server)).doubt).toBe('GitHub does not report a total')
  })

  it('because three readings list different people', async () => {
    const hiding = (hidden: number) => ({
      total: TOTAL,
      pages: pagesWith({ 12: { seats: seatsOf(100, 1_101 + hidden) } }),
    })
    const server = new SeatServer(hiding(0), hiding(1), hiding(2))

    const { doubt, size } = await read(server)

    expect(doubt).toBe('the list was different in each of 3 readings')
    expect(size).toBe(1_200)
  })

  it('is the short list of a field report', async () => {
    const { total_seats: total, seats } = JSON.parse(
      readFileSync(SHORT_LIST, 'utf8'),
    )
    const server = new SeatServer({ total, pages: [{ seats }] })

    const { doubt, size } = await read(server)

    expect([doubt, size]).toEqual(['GitHub lists 9 of 10 seats', 9])
  })
})

describe('a link to the last page that cannot be right', () => {
  it.each([
    { last: 900_000_000, requests: 24 },
    { last: 120_000_000, requests: 24 },
    { last: 241, requests: 24 },
  ])('plans nothing from page $last', async ({ last, requests }) => {
    const pages = GOOD.map((page, index) => ({
      ...page,
      last: index < 11 ? last : null,
    }))
    const server = new SeatServer({ total: TOTAL, pages })

    const { doubt, size } = await read(server)

    expect(doubt).toBe(`page 1 names page ${last} as the last one`)
    expect(size).toBe(1_200)
    expect(server.requestCount).toBe(requests)
  })

  it('reads all pages if page 1 stands beside a next one', async () => {
    const pages = GOOD.map((page, index) => ({
      ...page,
      last: index < 11 ? 1 : null,
    }))
    const server = new SeatServer({ total: TOTAL, pages })

    const { doubt, size } = await read(server)

    expect(doubt).toBe('page 1 names page 1 as the last one')
    expect(size).toBe(1_200)
  })

  it('does not follow a list without end for ever', async () => {
    const endless = Array.from({ length: 30 }, (_, index) => ({
      seats: seatsOf(1, index + 1),
      next: index + 2,
      last: null,
    }))
    const server = new SeatServer({ total: 10, pages: endless })

    const { doubt } = await read(server)

    expect(doubt).toBe('the list has no end after page 20')
    expect(server.requestCount).toBe(40)
  })
})
