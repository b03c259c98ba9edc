import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, it } from '@jest/globals'
import { FakeTransport } from '../support/fakes/fake-transport.ts'
import { aDelivery, CORP, OCTO, SinkBed } from './harness.ts'

/** A transport on which one dataset takes until it is let go. */
function slowFor(slow: string) {
  const gate = Promise.withResolvers<void>()
  const transport = new FakeTransport(({ dataset }) =>
    dataset === slow ? gate.promise : undefined,
  )
  return { transport, discard: () => gate.resolve() }
}

describe('BatchingSink, aggregates and people', () => {
  it('sends the aggregates of a scope before it takes its people', async () => {
    const transport = new FakeTransport()
    using bed = new SinkBed(transport)

    await bed.sink.put(aDelivery('github-seats', 'a', { scope: OCTO }))
    await bed.sink.put(aDelivery('github-usage', 'b', { scope: OCTO }))
    expect(transport.delivered).toEqual([])
    await bed.sink.put(aDelivery('github-seat-users', 'c', { scope: OCTO }))

    expect(transport.delivered.map(({ dataset }) => dataset)).toEqual([
      'github-seats',
      'github-usage',
    ])
  })

  it('waits until they have arrived', async () => {
    const { transport, discard } = slowFor('github-seats')
    using bed = new SinkBed(transport)
    await bed.sink.put(aDelivery('github-seats', 'a', { scope: OCTO }))
    let isTaken = false

    const putting = bed.sink
      .put(aDelivery('github-seat-users', 'b', { scope: OCTO }))
      .then(() => {
        isTaken = true
      })
    await nextTurn()
    expect(isTaken).toBe(false)
    discard()
    await putting
    await bed.sink.close()

    expect(transport.delivered.map(({ dataset }) => dataset)).toEqual([
      'github-seats',
      'github-seat-users',
    ])
  })

  it('waits for them also when the people of another scope sent them', async () => {
    const { transport, discard } = slowFor('github-seats')
    using bed = new SinkBed(transport)
    await bed.sink.put(aDelivery('github-seats', 'a', { scope: OCTO }))
    await bed.sink.put(aDelivery('github-seats', 'b', { scope: CORP }))
    let isTaken = false

    const other = bed.sink.put(
      aDelivery('github-seat-users', 'c', { scope: CORP }),
    )
    const own = bed.sink
      .put(aDelivery('github-seat-users', 'd', { scope: OCTO }))
      .then(() => {
        isTaken = true
      })
    await nextTurn()
    expect(isTaken).toBe(false)
    discard()
    await Promise.all([other, own])
    await bed.sink.close()

    expect(transport.identifiersOf('github-seats')).toEqual(['a', 'b'])
  })

  it('does not wait for the aggregates of another scope', async () => {
    const { transport, discard } = slowFor('github-seats')
    using bed = new SinkBed(transport)
    await bed.sink.put(aDelivery('github-seats', 'a', { scope: CORP }))

    await bed.sink.put(aDelivery('github-seat-users', 'b', { scope: OCTO }))

    expect(transport.delivered).toEqual([])
    discard()
    await bed.sink.close()
  })

  it('does not wait for those of another scope that are under way', async () => {
    const { transport, discard } = slowFor('github-seats')
    using bed = new SinkBed(transport)
    await bed.sink.put(aDelivery('github-seats', 'a', { scope: CORP }))
    const waiting = bed.sink.put(
      aDelivery('github-seat-users', 'b', { scope: CORP }),
    )
    let isTaken = false

    const putting = bed.sink
      .put(aDelivery('github-seat-users', 'c', { scope: OCTO }))
      .then(() => {
        isTaken = true
      })
    await nextTurn()

    expect(isTaken).toBe(true)
    discard()
    await Promise.all([waiting, putting])
    await bed.sink.close()
  })

  it('does not send other people of the scope first', async () => {
    const transport = new FakeTransport()
    using bed = new SinkBed(transport)
    await bed.sink.put(aDelivery('github-seats', 'a', { scope: CORP }))
    await bed.sink.put(aDelivery('github-seat-users', 'b', { scope: OCTO }))

    await bed.sink.put(aDelivery('github-user-usage', 'c', { scope: OCTO }))

    expect(transport.delivered).toEqual([])
    await bed.sink.close()
  })

  it('does not wait for the aggregates of another source', async () => {
    const transport = new FakeTransport()
    using bed = new SinkBed(transport)
    await bed.sink.put(aDelivery('github-seats', 'a', { scope: OCTO }))

    await bed.sink.put(aDelivery('m365-users', 'b'))

    expect(transport.delivered).toEqual([])
    await bed.sink.close()
  })

  it('sends the tenant summary before the people of the tenant', async () => {
    const transport = new FakeTransport()
    using bed = new SinkBed(transport)

    await bed.sink.put(aDelivery('m365-summary', 'a'))
    await bed.sink.put(aDelivery('m365-users', 'b'))
    await bed.sink.close()

    expect(transport.delivered.map(({ dataset }) => dataset)).toEqual([
      'm365-summary',
      'm365-users',
    ])
  })

  it('at the end, does not wait for people already under way', async () => {
    const { transport, discard } = slowFor('github-seat-users')
    using bed = new SinkBed(transport)
    // 2,501 people: one batch is sent at once, the others are held back.
    for (let number = 1; number <= 2_501; number += 1) {
      await bed.sink.put(
        aDelivery('github-seat-users', `p${number}`, { scope: OCTO }),
      )
    }
    await bed.sink.put(aDelivery('github-usage', 'b', { scope: OCTO }))

    const closing = bed.sink.close()
    await nextTurn()
    expect(transport.delivered.map(({ dataset }) => dataset)).toEqual([
      'github-seat-users',
      'github-usage',
      'github-seat-users',
      'github-seat-users',
      'github-seat-users',
    ])
    discard()
    await closing

    expect(transport.identifiersOf('github-seat-users')).toHaveLength(2_501)
  })

  it('at the end, sends people when all aggregates have arrived', async () => {
    const { transport, discard } = slowFor('github-usage')
    using bed = new SinkBed(transport)
    await bed.sink.put(aDelivery('github-seat-users', 'a', { scope: OCTO }))
    await bed.sink.put(aDelivery('github-usage', 'b', { scope: OCTO }))

    const closing = bed.sink.close()
    await nextTurn()
    expect(transport.delivered.map(({ dataset }) => dataset)).toEqual([
      'github-usage',
    ])
    discard()
    await closing

    expect(transport.identifiersOf('github-seat-users')).toEqual(['a'])
  })
})
