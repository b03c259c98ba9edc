import { describe, expect, it } from '@jest/globals'
import { systemClock } from '../../src/host/system-clock.ts'
import { failureOf } from '../support/fakes/fake-http-client.ts'

const NEVER = new AbortController().signal

describe('systemClock', () => {
  it('tells the time of the machine', () => {
    const before = Date.now()

    const now = systemClock.now().getTime()

    expect(now).toBeGreaterThanOrEqual(before)
    expect(now).toBeLessThanOrEqual(Date.now())
  })

  it('sleeps as long as it is told', async () => {
    const before = performance.now()

    await systemClock.sleep(30, NEVER)

    expect(performance.now() - before).toBeGreaterThanOrEqual(29)
  })

  it('wakes up with the reason when the signal aborts', async () => {
    const abort = new AbortController()
    const failure = failureOf(systemClock.sleep(60_000, abort.signal))

    abort.abort(new Error('stop now'))

    await expect(failure).resolves.toEqual(new Error('stop now'))
  })

  it('does not fall asleep once the signal has aborted', async () => {
    const signal = AbortSignal.abort(new Error('stop now'))

    const error = await failureOf(systemClock.sleep(60_000, signal))

    expect(error).toEqual(new Error('stop now'))
  })
})
