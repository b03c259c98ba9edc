import { describe, expect, it } from '@jest/globals'
import nock from 'nock'
import { failureOf } from '../../../support/fakes/fake-http-client.ts'
import {
  API,
  expectSeatsPage,
  linkTo,
} from '../../../support/github/a-github-client.ts'
import { aReading, onePage } from '../../../support/github/a-seat-list.ts'

describe('a list that changes while it is read', () => {
  it('is read again when its total changes', async () => {
    expectSeatsPage(1).reply(200, onePage(1, 2), linkTo({ next: 2, last: 2 }))
    expectSeatsPage(2).reply(200, onePage(2, 3))
    expectSeatsPage(1).reply(200, onePage(11, 2), linkTo({ next: 2, last: 2 }))
    expectSeatsPage(2).reply(200, onePage(12, 2))
    const { read, seen } = aReading()

    await read()

    expect(seen).toEqual({ ids: [11, 12], starts: 2 })
  })

  it('is read again when it gets another page', async () => {
    expectSeatsPage(1).reply(200, onePage(1, 2), linkTo({ next: 2 }))
    expectSeatsPage(2).reply(200, onePage(2, 2), linkTo({ next: 3, last: 3 }))
    expectSeatsPage(1).reply(200, onePage(11, 2), linkTo({ next: 2, last: 2 }))
    expectSeatsPage(2).reply(200, onePage(12, 2))
    const { read, seen } = aReading()

    await read()

    expect(seen).toEqual({ ids: [11, 12], starts: 2 })
  })

  it('starts no more pages of a reading that is void', async () => {
    const links = linkTo({ next: 2, last: 100 })
    const shifted = linkTo({ next: 2, last: 101 })
    expectSeatsPage(1).reply(200, onePage(1, 10_000), links)
    nock(API)
      .persist()
      .get('/orgs/octo-org/copilot/billing/seats')
      .query((query) => query.page !== '1')
      .reply(200, onePage(2, 10_100), shifted)
    expectSeatsPage(1).reply(200, onePage(11, 1))
    const { read, seen, counter } = aReading()

    await read()

    expect(seen).toEqual({ ids: [11], starts: 2 })
    // Some pages were under way already, by far not all hundred.
    expect(counter.count).toBeLessThan(60)
  })

  it('fails when it never holds still', async () => {
    for (const total of [2, 4, 6]) {
      expectSeatsPage(1).reply(
        200,
        onePage(1, total),
        linkTo({ next: 2, last: 2 }),
      )
      expectSeatsPage(2).reply(200, onePage(2, total + 1))
    }
    const { read, counter } = aReading()

    const error = await failureOf(read())

    expect(error).toMatchObject({
      code: 'GITHUB_SEATS_UNSTABLE',
      message:
        'Cannot read Copilot seats of organization "octo-org": the list changed during each of 3 readings. Run the workflow again later. Choose a time when no seats are assigned or removed.',
    })
    expect(counter.count).toBe(6)
  })

  it('is not followed round in a circle, which is told', async () => {
    const circle = linkTo({ next: 2 })
    for (const id of [1, 2, 1, 2]) {
      nock(API)
        .get('/orgs/octo-org/copilot/billing/seats')
        .query(true)
        .reply(200, onePage(id, 2), circle)
    }
    const { read, counter } = aReading()

    const { pageDoubt } = await read()

    expect(pageDoubt).toBe('page 2 links back to an earlier page')
    expect(counter.count).toBe(4)
  })
})
