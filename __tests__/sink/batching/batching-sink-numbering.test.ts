import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, it } from '@jest/globals'
import { FakeTransport } from '../../support/fakes/fake-transport.ts'
import { aDelivery, CORP, OCTO, putPeople, SinkBed } from '../harness.ts'

const HALF_BODY = 'x'.repeat(300_000)

describe('BatchingSink, numbering', () => {
  it('tells the count of batches when there are up to five', async () => {
    const transport = new FakeTransport()
    using bed = new SinkBed(transport)

    await putPeople(bed, 2_400)
    await bed.sink.close()

    expect(transport.positionsOf('m365-users')).toEqual([
      { index: 1, count: 5 },
      { index: 2, count: 5 },
      { index: 3, count: 5 },
      { index: 4, count: 5 },
      { index: 5, count: 5 },
    ])
  })

  it('leaves the count out of what is sent while collecting', async () => {
    const transport = new FakeTransport()
    using bed = new SinkBed(transport)

    await putPeople(bed, 3_001)
    await bed.sink.close()

    expect(transport.positionsOf('m365-users')).toEqual([
      { index: 1 },
      { index: 2 },
      { index: 3, count: 7 },
      { index: 4, count: 7 },
      { index: 5, count: 7 },
      { index: 6, count: 7 },
      { index: 7, count: 7 },
    ])
  })

  it('numbers each dataset by itself', async () => {
    const transport = new FakeTransport()
    using bed = new SinkBed(transport)

    await bed.sink.put(aDelivery('github-seats', 'a', { scope: OCTO }))
    await bed.sink.put(aDelivery('m365-summary', 'b'))
    await bed.sink.close()

    expect(transport.delivered).toEqual([
      {
        dataset: 'github-seats',
        position: { index: 1, count: 1 },
        identifiers: ['a'],
      },
      {
        dataset: 'm365-summary',
        position: { index: 1, count: 1 },
        identifiers: ['b'],
      },
    ])
  })

  it('keeps its numbers apart when two scopes make it send at a time', async () => {
    const slow = new FakeTransport(() => nextTurn())
    using bed = new SinkBed(slow)
    const day = (scope: typeof OCTO, number: number) =>
      aDelivery('github-usage', `${scope.name}@${number}`, {
        scope,
        text: HALF_BODY,
      })
    for (const scope of [OCTO, CORP]) {
      for (const number of [1, 2]) await bed.sink.put(day(scope, number))
    }
    const busy = aDelivery('m365-summary', 's', { text: HALF_BODY })
    await Promise.all(Array.from({ length: 12 }, () => bed.sink.put(busy)))

    await Promise.all([
      bed.sink.put(aDelivery('github-user-usage', 'p', { scope: OCTO })),
      bed.sink.put(day(CORP, 3)),
      bed.sink.put(day(CORP, 4)),
      bed.sink.put(aDelivery('github-user-usage', 'q', { scope: CORP })),
    ])
    await bed.sink.close()

    const numbers = slow.positionsOf('github-usage')
    for (const { index, count = Number.NaN } of numbers) {
      expect(index).toBeLessThanOrEqual(count)
    }
    const distinct = new Set(numbers.map((number) => JSON.stringify(number)))
    expect(distinct.size).toBe(numbers.length)
    expect(slow.identifiersOf('github-usage').toSorted()).toEqual([
      'octo-corp@1',
      'octo-corp@2',
      'octo-corp@3',
      'octo-corp@4',
      'octo-org@1',
      'octo-org@2',
    ])
  })
})
