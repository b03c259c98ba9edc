import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { FakeTransport } from '../../support/fakes/fake-transport.ts'
import { aDelivery, CORP, OCTO, SinkBed } from '../harness.ts'

/** One producer's records: how long the text of each is. */
const sizes = fc.array(fc.nat(200_000), { maxLength: 25 })

describe('BatchingSink, whatever it is given', () => {
  it('delivers every record once, in order, while sources overlap', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(sizes, { maxLength: 6 }), async (producers) => {
        const transport = new FakeTransport(() => nextTurn())
        using bed = new SinkBed(transport)

        await Promise.all(
          producers.map((of, producer) => putAll(bed, producer, of)),
        )
        await bed.sink.close()

        const sent = transport.identifiersOf('github-usage')
        expect(sent).toHaveLength(producers.flat().length)
        for (const [index, of] of producers.entries()) {
          expect(sent.filter((name) => name.startsWith(`${index}:`))).toEqual(
            of.map((_, number) => `${index}:${number}`),
          )
        }
      }),
      { numRuns: 30 },
    )
  })

  it('delivers or keeps every record once when it is cancelled midway', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, fc.nat(12), async (of, turns) => {
        const transport = new FakeTransport(() => nextTurn())
        using bed = new SinkBed(transport)

        const putting = putAll(bed, 0, of).catch(() => undefined)
        for (let turn = 0; turn < turns; turn += 1) await nextTurn()
        bed.cancel()
        await putting
        await bed.sink.close()

        const sent = transport.identifiersOf('github-usage')
        const all = [...sent, ...bed.keptIdentifiers]
        const { sent: sentCount, failed } = bed.sink.countOf(
          'github-usage',
          OCTO,
        )
        expect(new Set(all).size).toBe(all.length)
        expect(sentCount).toBe(sent.length)
        expect(failed).toBe(bed.keptIdentifiers.length)
      }),
      { numRuns: 30 },
    )
  })
})

async function putAll(
  { sink }: SinkBed,
  producer: number,
  lengths: readonly number[],
): Promise<void> {
  for (const [number, length] of lengths.entries()) {
    const text = '漢'.repeat(length / 3)
    const scope = producer === 0 ? OCTO : CORP
    await sink.put(
      aDelivery('github-usage', `${producer}:${number}`, { scope, text }),
    )
  }
}
