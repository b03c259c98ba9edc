import { describe, expect, it } from '@jest/globals'
import { ServerClock } from '../../src/http/server-clock.ts'
import { FakeClock } from '../support/fakes/fake-clock.ts'
import { answers, FakeFetch } from '../support/fakes/fake-fetch.ts'
import { anHttpClient } from '../support/fakes/fake-http-client.ts'

const REQUEST = {
  method: 'GET',
  url: 'https://api.getport.example/v1/blueprints',
  path: '/v1/blueprints',
}
const HOUR_MS = 3_600_000

/** Sends one request, 90 seconds after the start of a run. */
async function startAfter(date: string | undefined, correctedByMs = 0) {
  const clock = new FakeClock('2026-11-22T03:30:00Z')
  const serverClock = new ServerClock(clock)
  const headers: Record<string, string> = date === undefined ? {} : { date }
  const server = new FakeFetch(answers(200, headers))
  const { http } = anHttpClient({ fetch: server.fetch, clock, serverClock })
  clock.advance(90_000)
  clock.shiftDay(correctedByMs)
  await http.send(REQUEST)
  return serverClock.startedAt
}

describe('ServerClock', () => {
  it('has the own start until the server has answered', () => {
    const serverClock = new ServerClock(new FakeClock('2026-11-22T03:30:00Z'))

    expect(serverClock.startedAt).toEqual(new Date('2026-11-22T03:30:00Z'))
  })

  it.each([
    ['ahead', 'Sat, 21 Nov 2026 03:31:30 GMT', '2026-11-21T03:30:00Z'],
    ['behind', 'Mon, 23 Nov 2026 03:31:30 GMT', '2026-11-23T03:30:00Z'],
  ])(
    'knows the start by the server when the own clock is a day %s',
    async (_, date, start) => {
      expect(await startAfter(date)).toEqual(new Date(start))
    },
  )

  it.each([undefined, 'yesterday'])(
    'keeps the own start when the date of the response is %s',
    async (date) => {
      expect(await startAfter(date)).toEqual(new Date('2026-11-22T03:30:00Z'))
    },
  )

  it('prefers the time of other servers to the own one', async () => {
    const clock = new FakeClock('2026-11-22T03:30:00Z')
    const others = new ServerClock(clock)
    const serverClock = new ServerClock(clock, others)
    expect(serverClock.isTold).toBe(false)

    others.note(new Headers({ date: 'Sat, 21 Nov 2026 03:30:00 GMT' }))
    expect(serverClock.isTold).toBe(true)
    expect(serverClock.startedAt).toEqual(new Date('2026-11-21T03:30:00Z'))

    serverClock.note(new Headers({ date: 'Fri, 20 Nov 2026 03:30:00 GMT' }))
    expect(serverClock.startedAt).toEqual(new Date('2026-11-20T03:30:00Z'))
  })

  it('is not told its time by a response without one', () => {
    const serverClock = new ServerClock(new FakeClock('2026-11-22T03:30:00Z'))

    serverClock.note(new Headers({ date: 'yesterday' }))

    expect(serverClock.isTold).toBe(false)
  })

  it('is told its time by the first response', () => {
    const serverClock = new ServerClock(new FakeClock('2026-11-22T03:30:00Z'))

    serverClock.note(new Headers({ date: 'Fri, 20 Nov 2026 03:30:00 GMT' }))

    expect(serverClock.isTold).toBe(true)
  })

  it('is right when the own clock is corrected during the run', async () => {
    const start = await startAfter('Sun, 22 Nov 2026 05:31:30 GMT', 2 * HOUR_MS)

    expect(start).toEqual(new Date('2026-11-22T05:30:00Z'))
  })
})
