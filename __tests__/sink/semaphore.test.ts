import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, it } from '@jest/globals'
import { Semaphore } from '../../src/sink/semaphore.ts'
import { failureOf } from '../support/fakes/fake-http-client.ts'

describe('Semaphore', () => {
  it('does a fixed number of things at a time, in the order in which they came', async () => {
    const slots = new Semaphore(2)
    const started: number[] = []
    const gates = [1, 2, 3, 4].map(() => Promise.withResolvers<void>())
    const all = gates.map((gate, index) =>
      slots.use(() => {
        started.push(index)
        return gate.promise
      }),
    )
    await nextTurn()
    expect(started).toEqual([0, 1])

    gates[1]?.resolve()
    await nextTurn()
    expect(started).toEqual([0, 1, 2])
    for (const gate of gates) gate.resolve()
    await Promise.all(all)

    expect(started).toEqual([0, 1, 2, 3])
  })

  it('gives back what the work gives', async () => {
    await expect(new Semaphore(1).use(async () => 7)).resolves.toBe(7)
  })

  it('goes on after work that fails', async () => {
    const slots = new Semaphore(1)

    const error = await failureOf(
      slots.use(async () => {
        throw new Error('no')
      }),
    )

    expect(error).toEqual(new Error('no'))
    await expect(slots.use(async () => 'next')).resolves.toBe('next')
  })
})
