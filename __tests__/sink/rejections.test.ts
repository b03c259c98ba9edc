import { describe, expect, it } from '@jest/globals'
import { FakeTransport } from '../support/fakes/fake-transport.ts'
import { aDelivery, CORP, OCTO, putPeople, SinkBed } from './harness.ts'

const REASON = 'property "period" is required'

/** Refuses these records, whatever batch they are in. */
function refusing(...names: readonly string[]) {
  return new FakeTransport(({ identifiers }) =>
    identifiers.flatMap((name, index) =>
      names.includes(name) ? [{ index, reason: REASON }] : [],
    ),
  )
}

describe('BatchingSink, with records that are rejected', () => {
  it('keeps those, counts them and names them, and counts the rest as sent', async () => {
    using bed = new SinkBed(refusing('u2', 'u4'))

    await putPeople(bed, 5)
    await bed.sink.close()

    expect(bed.keptIdentifiers).toEqual(['u2', 'u4'])
    expect(bed.sink.countOf('m365-users')).toMatchObject({
      sent: 3,
      failed: 2,
      kept: 2,
      batches: 1,
      rejected: [
        { identifier: 'u2', reason: REASON },
        { identifier: 'u4', reason: REASON },
      ],
      failure: {
        code: 'PORT_ENTITIES_REJECTED',
        message:
          'Port refused 2 entities of "m365_copilot_user": "u2" (property "period" is required), "u4" (property "period" is required). Run "mode: setup" to create or correct blueprint "m365_copilot_user", and send the stored records later with "mode: replay".',
      },
    })
  })

  it('counts no request for a scope of which nothing was accepted', async () => {
    using bed = new SinkBed(refusing('a'))
    await bed.sink.put(aDelivery('github-seats', 'a', { scope: OCTO }))
    await bed.sink.put(aDelivery('github-seats', 'b', { scope: CORP }))

    await bed.sink.close()

    expect(bed.sink.countOf('github-seats', OCTO)).toMatchObject({
      sent: 0,
      failed: 1,
      batches: 0,
    })
    expect(bed.sink.countOf('github-seats', CORP)).toMatchObject({
      sent: 1,
      failed: 0,
      batches: 1,
    })
  })

  it('names ten and lists a hundred of many', async () => {
    const names = Array.from({ length: 120 }, (_, index) => `u${index + 1}`)
    using bed = new SinkBed(refusing(...names))

    await putPeople(bed, 120)
    await bed.sink.close()

    const { failure, rejected } = bed.sink.countOf('m365-users')
    expect(rejected).toHaveLength(100)
    expect(failure?.message).toContain('Port refused 120 entities')
    expect(failure?.message).toContain(`"u10" (${REASON}) and 110 more.`)
    expect(failure?.message).not.toContain('"u11"')
  })

  it('tells of rejected records that could not be kept', async () => {
    using bed = new SinkBed(refusing('u1'))
    bed.folder.blocks('undelivered')

    await putPeople(bed, 2)
    await bed.sink.close()

    expect(bed.sink.countOf('m365-users')).toMatchObject({
      sent: 1,
      failed: 1,
      kept: 0,
      failure: { code: 'UNDELIVERED_NOT_KEPT' },
    })
  })
})

describe('BatchingSink, remembering', () => {
  it('gives the identifiers of what was accepted, by dataset and scope', async () => {
    using bed = new SinkBed(refusing('b'), { remembersIdentifiers: true })
    await bed.sink.put(aDelivery('github-seat-users', 'a', { scope: OCTO }))
    await bed.sink.put(aDelivery('github-seat-users', 'b', { scope: OCTO }))
    await bed.sink.put(aDelivery('github-seat-users', 'c', { scope: CORP }))
    await putPeople(bed, 501)
    await bed.sink.close()

    const { sink } = bed
    const of = (key: string) => [
      ...sink.identifiersOf('github-seat-users', key),
    ]
    expect(of('octo-org')).toEqual(['a'])
    expect(of('enterprise:octo-corp')).toEqual(['c'])
    const people = [...sink.identifiersOf('m365-users')]
    expect(people).toHaveLength(501)
    expect(people.at(-1)).toBe('u501')
    expect([...sink.identifiersOf('m365-summary')]).toEqual([])
  })

  it('remembers in a dry run, too', async () => {
    const transport = new FakeTransport(undefined, { isSending: false })
    using bed = new SinkBed(transport, { remembersIdentifiers: true })

    await putPeople(bed, 2)
    await bed.sink.close()

    expect([...bed.sink.identifiersOf('m365-users')]).toEqual(['u1', 'u2'])
  })

  it('remembers nothing unless it is asked to', async () => {
    using bed = new SinkBed(new FakeTransport())

    await putPeople(bed, 2)
    await bed.sink.close()

    expect([...bed.sink.identifiersOf('m365-users')]).toEqual([])
  })
})
