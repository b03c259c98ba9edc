import { describe, expect, it } from '@jest/globals'
import { type ErrorCode, SinkError } from '../../../src/errors.ts'
import { FakeTransport } from '../../support/fakes/fake-transport.ts'
import { aDelivery, OCTO, putPeople, SinkBed } from '../harness.ts'

const WHOLE_BODY = 'x'.repeat(600_000)

function refuses(code: ErrorCode) {
  return () => {
    throw new SinkError(code, `Refused: ${code}.`)
  }
}

describe('BatchingSink, failing', () => {
  it('keeps a batch that was not accepted, and sends the next', async () => {
    const transport = new FakeTransport(({ position }) => {
      if (position.index === 1) refuses('PORT_UNAVAILABLE')()
    })
    using bed = new SinkBed(transport)

    await putPeople(bed, 501)
    await bed.sink.close()

    expect(bed.sink.countOf('m365-users')).toMatchObject({
      sent: 1,
      failed: 500,
      kept: 500,
      batches: 1,
      failure: {
        code: 'PORT_UNAVAILABLE',
        message: 'Refused: PORT_UNAVAILABLE.',
      },
    })
    expect(bed.kept).toEqual(['1-m365-copilot-users.json'])
    expect(bed.keptIdentifiers).toHaveLength(500)
  })

  it('sends nothing more to a webhook that refused, and keeps it all', async () => {
    const transport = new FakeTransport(refuses('PORT_WEBHOOK_REFUSED'))
    using bed = new SinkBed(transport)

    await bed.sink.put(aDelivery('github-seats', 'a', { scope: OCTO }))
    await bed.sink.put(aDelivery('github-seat-users', 'b', { scope: OCTO }))
    await bed.sink.put(aDelivery('github-user-usage', 'c', { scope: OCTO }))
    await bed.sink.close()

    expect(transport.delivered.map(({ dataset }) => dataset)).toEqual([
      'github-seats',
    ])
    expect(bed.keptIdentifiers).toEqual(['a', 'b', 'c'])
    expect(bed.sink.countOf('github-user-usage', OCTO)).toMatchObject({
      sent: 0,
      failed: 1,
      failure: { code: 'PORT_WEBHOOK_REFUSED' },
    })
  })

  it('still sends to the other webhooks after a refusal', async () => {
    const transport = new FakeTransport(({ dataset }) => {
      if (dataset === 'm365-summary') refuses('PORT_WEBHOOK_REFUSED')()
    })
    using bed = new SinkBed(transport)

    await bed.sink.put(aDelivery('m365-summary', 'a'))
    await bed.sink.put(aDelivery('m365-users', 'b'))
    await bed.sink.close()

    expect(bed.sink.countOf('m365-users')).toMatchObject({ sent: 1, failed: 0 })
    expect(bed.keptIdentifiers).toEqual(['a'])
  })

  it('keeps every record that is too large, and sends the others', async () => {
    const transport = new FakeTransport()
    using bed = new SinkBed(transport)
    const large = (identifier: string) =>
      aDelivery('github-usage', identifier, { scope: OCTO, text: WHOLE_BODY })

    await bed.sink.put(aDelivery('github-usage', 'a', { scope: OCTO }))
    await bed.sink.put(large('b'))
    await bed.sink.put(large('c'))
    await bed.sink.put(aDelivery('github-usage', 'd', { scope: OCTO }))
    await bed.sink.close()

    expect(transport.identifiersOf('github-usage')).toEqual(['a', 'd'])
    expect(bed.keptIdentifiers).toEqual(['b', 'c'])
    expect(bed.sink.countOf('github-usage', OCTO)).toMatchObject({
      sent: 2,
      failed: 2,
      kept: 2,
      failure: {
        code: 'PORT_RECORD_TOO_LARGE',
        message:
          'A record of "github-usage" is larger than the 512 KiB that Port accepts in one request. It was not sent. Report the dataset and the size to the maintainers of this action.',
      },
    })
  })

  it('tells of records that could not be kept, whatever failed before', async () => {
    const transport = new FakeTransport(refuses('PORT_UNAVAILABLE'))
    using bed = new SinkBed(transport)
    await putPeople(bed, 1)
    await bed.sink.close()
    bed.folder.blocks('undelivered')

    await putPeople(bed, 1, 2)
    await bed.sink.close()

    const { failed, kept, failure } = bed.sink.countOf('m365-users')
    expect([failed, kept]).toEqual([2, 1])
    expect(failure?.code).toBe('UNDELIVERED_NOT_KEPT')
    expect(failure?.message).toMatch(
      /^Lost 1 record of "m365-users": Port did not accept it, and "output-dir" could not store it \(.+ is not a folder\)\. Set "output-dir" to a writable folder on a disk with free space\.$/,
    )
  })

  it('tells how many records of which dataset are lost', async () => {
    const transport = new FakeTransport(refuses('PORT_UNAVAILABLE'))
    using bed = new SinkBed(transport)
    bed.folder.blocks('undelivered')

    await putPeople(bed, 1_300)
    await bed.sink.put(aDelivery('github-seats', 'a', { scope: OCTO }))
    await bed.sink.close()

    const users = bed.sink.countOf('m365-users')
    expect(users).toMatchObject({ sent: 0, failed: 1_300, kept: 0 })
    expect(users.failure?.message).toMatch(
      /^Lost 1300 records of "m365-users": Port did not accept them, /,
    )
    expect(bed.sink.countOf('github-seats', OCTO).failure?.message).toMatch(
      /^Lost 1 record of "github-seats": /,
    )
  })

  it('counts a rejected record as lost that could not be kept', async () => {
    const reject = () => [{ index: 1, reason: 'too long' }]
    using bed = new SinkBed(new FakeTransport(reject))
    bed.folder.blocks('undelivered')

    await putPeople(bed, 3)
    await bed.sink.close()

    expect(bed.sink.countOf('m365-users')).toMatchObject({
      sent: 2,
      failed: 1,
      kept: 0,
      failure: {
        code: 'UNDELIVERED_NOT_KEPT',
        message: expect.stringMatching(/^Lost 1 record of "m365-users": /),
      },
    })
  })

  it.each([
    ['alone', []],
    ['after another', ['a']],
  ])('sends no empty request for a record too large %s', async (_, before) => {
    const transport = new FakeTransport()
    using bed = new SinkBed(transport)
    for (const name of before) await bed.sink.put(aDelivery('m365-users', name))

    await bed.sink.put(aDelivery('m365-users', 'b', { text: WHOLE_BODY }))
    await bed.sink.close()

    expect(transport.delivered.map(({ identifiers }) => identifiers)).toEqual(
      before.map((name) => [name]),
    )
    expect(bed.keptIdentifiers).toEqual(['b'])
  })

  it('tells of a record too large that could not be kept', async () => {
    using bed = new SinkBed(new FakeTransport())
    bed.folder.blocks('undelivered')

    await bed.sink.put(aDelivery('m365-users', 'a', { text: WHOLE_BODY }))

    expect(bed.sink.countOf('m365-users')).toMatchObject({
      failed: 1,
      kept: 0,
      failure: {
        code: 'UNDELIVERED_NOT_KEPT',
        message: expect.stringMatching(/^Lost 1 record of "m365-users": /),
      },
    })
  })

  it('sends no empty request, however many records are too large', async () => {
    const transport = new FakeTransport()
    using bed = new SinkBed(transport)

    for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) {
      await bed.sink.put(aDelivery('m365-users', name, { text: WHOLE_BODY }))
    }
    await bed.sink.close()

    expect(transport.delivered).toEqual([])
    expect(bed.keptIdentifiers).toHaveLength(6)
  })

  it('tells the first failure of several', async () => {
    const transport = new FakeTransport(({ position }) => {
      const { index } = position
      throw new SinkError('PORT_UNAVAILABLE', `Port is down (${index}).`)
    })
    using bed = new SinkBed(transport)

    await putPeople(bed, 501)
    await bed.sink.close()

    expect(bed.sink.countOf('m365-users').failure?.message).toBe(
      'Port is down (1).',
    )
  })

  it('tells an earlier failure rather than rejected records', async () => {
    const transport = new FakeTransport(({ position }) => {
      if (position.index === 1) refuses('PORT_UNAVAILABLE')()
      return [{ index: 0, reason: 'too long' }]
    })
    using bed = new SinkBed(transport)

    await putPeople(bed, 501)
    await bed.sink.close()

    expect(bed.sink.countOf('m365-users')).toMatchObject({
      failed: 501,
      kept: 501,
      failure: { code: 'PORT_UNAVAILABLE' },
    })
  })

  it('takes a failure that it does not know for a bug of ours', async () => {
    const transport = new FakeTransport(() => {
      throw new TypeError('x is not a function')
    })
    using bed = new SinkBed(transport)

    await putPeople(bed, 1)
    await bed.sink.close()

    expect(bed.sink.countOf('m365-users').failure).toEqual({
      code: 'INTERNAL',
      message:
        "Unexpected error: x is not a function. Report the message and the run's debug log to the maintainers of this action.",
      remedy: expect.objectContaining({ kind: 'contact' }),
    })
    expect(bed.keptIdentifiers).toEqual(['u1'])
  })
})
