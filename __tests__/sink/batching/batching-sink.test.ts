import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, it } from '@jest/globals'
import { failureOf } from '../../support/fakes/fake-http-client.ts'
import { FakeTransport } from '../../support/fakes/fake-transport.ts'
import { aDelivery, CORP, OCTO, putPeople, SinkBed } from '../harness.ts'

const HALF_BODY = 'x'.repeat(300_000)
const WHOLE_BODY = 'x'.repeat(600_000)

describe('BatchingSink, sending', () => {
  it('has four requests under way at most, and lets nobody run ahead', async () => {
    const gate = Promise.withResolvers<void>()
    const transport = new FakeTransport(() => gate.promise)
    using bed = new SinkBed(transport)
    let isDone = false

    const putting = putPeople(bed, 5_000).then(() => {
      isDone = true
    })
    await nextTurn()
    expect(transport.delivered).toHaveLength(4)
    expect(isDone).toBe(false)
    gate.resolve()
    await putting
    await bed.sink.close()

    expect(transport.mostAtATime).toBe(4)
    expect(transport.identifiersOf('m365-users')).toHaveLength(5_000)
  })

  it('takes the record that did not fit while another source filled up the batch', async () => {
    const gate = Promise.withResolvers<void>()
    const transport = new FakeTransport(() => gate.promise)
    using bed = new SinkBed(transport)
    const big = (identifier: string) =>
      aDelivery('github-usage', identifier, { scope: OCTO, text: HALF_BODY })
    const names = Array.from({ length: 20 }, (_, index) => `d${index}`)

    const all = Promise.all(names.map((name) => bed.sink.put(big(name))))
    await nextTurn()
    gate.resolve()
    await all
    await bed.sink.close()

    expect(bed.sink.countOf('github-usage', OCTO)).toMatchObject({
      sent: 20,
      failed: 0,
    })
    expect(transport.identifiersOf('github-usage').toSorted()).toEqual(
      names.toSorted(),
    )
  })

  it('counts what was sent by dataset and scope', async () => {
    using bed = new SinkBed(new FakeTransport())

    await bed.sink.put(aDelivery('github-seats', 'a', { scope: OCTO }))
    await bed.sink.put(aDelivery('github-seats', 'b', { scope: CORP }))
    await bed.sink.put(aDelivery('github-seats', 'c', { scope: CORP }))
    await bed.sink.close()

    const nothingFailed = { failed: 0, kept: 0, failure: undefined }
    expect(bed.sink.countOf('github-seats', OCTO)).toMatchObject({
      sent: 1,
      batches: 1,
      ...nothingFailed,
    })
    expect(bed.sink.countOf('github-seats', CORP)).toMatchObject({
      sent: 2,
      batches: 1,
      ...nothingFailed,
    })
    expect(bed.sink.countOf('m365-users')).toMatchObject({
      sent: 0,
      batches: 0,
      ...nothingFailed,
    })
  })
})

describe('BatchingSink, sending a record of no dataset', () => {
  const RUN = {
    kind: 'copilot-run',
    blueprint: 'copilot_run',
    webhook: 'seats',
  } as const
  const RECORD = { identifier: 'run/1', title: 'Run 1' }

  it('sends it alone, at once', async () => {
    const transport = new FakeTransport()
    using bed = new SinkBed(transport)

    await bed.sink.sendUncounted(RECORD, RUN)

    expect(transport.delivered).toEqual([
      {
        dataset: RUN,
        position: { index: 1, count: 1 },
        identifiers: ['run/1'],
      },
    ])
    expect(bed.kept).toEqual([])
  })

  it('says why Port refuses it', async () => {
    const transport = new FakeTransport(() => [{ index: 0, reason: 'too new' }])
    using bed = new SinkBed(transport)

    expect(await failureOf(bed.sink.sendUncounted(RECORD, RUN))).toMatchObject({
      code: 'PORT_ENTITIES_REJECTED',
      message:
        'Port refused an entity of "copilot_run": too new. Run "mode: setup" to create or correct blueprint "copilot_run".',
    })
  })

  it('sends nothing if the run is cancelled', async () => {
    const transport = new FakeTransport()
    using bed = new SinkBed(transport)
    bed.cancel()

    expect(await failureOf(bed.sink.sendUncounted(RECORD, RUN))).toMatchObject({
      code: 'CANCELLED',
    })
    expect(transport.delivered).toEqual([])
  })
})

describe('BatchingSink, when the run is cancelled', () => {
  it('keeps what is under way, what waits and what comes last', async () => {
    const stop = Promise.withResolvers<void>()
    using bed = new SinkBed(new FakeTransport(() => stop.promise))
    bed.abort.signal.addEventListener('abort', () =>
      stop.reject(bed.abort.signal.reason),
    )
    const putting = failureOf(putPeople(bed, 5_000))
    await nextTurn()

    bed.cancel()
    const error = await putting
    await bed.sink.close()

    expect(error).toMatchObject({ code: 'CANCELLED' })
    const { failed, sent, failure } = bed.sink.countOf('m365-users')
    expect(sent).toBe(0)
    expect(failed).toBe(4_501)
    expect(failure?.code).toBe('CANCELLED')
    expect(bed.keptIdentifiers).toHaveLength(4_501)
    expect(new Set(bed.keptIdentifiers).size).toBe(4_501)
  })

  it('keeps a record that is put afterwards, and says so', async () => {
    const transport = new FakeTransport()
    using bed = new SinkBed(transport)
    bed.cancel()

    const error = await failureOf(putPeople(bed, 1))
    await bed.sink.close()

    expect(error).toMatchObject({ code: 'CANCELLED' })
    expect(transport.delivered).toEqual([])
    expect(bed.keptIdentifiers).toEqual(['u1'])
  })
})

describe('BatchingSink, in a dry run', () => {
  it('counts nothing as sent', async () => {
    const transport = new FakeTransport(undefined, { isSending: false })
    using bed = new SinkBed(transport)

    await putPeople(bed, 2)
    await bed.sink.close()

    expect(transport.identifiersOf('m365-users')).toEqual(['u1', 'u2'])
    expect(bed.sink.countOf('m365-users')).toMatchObject({
      sent: 0,
      failed: 0,
      batches: 0,
      failure: undefined,
    })
  })

  it('leaves nothing behind that a replay would send', async () => {
    const transport = new FakeTransport(undefined, { isSending: false })
    using bed = new SinkBed(transport)
    await bed.sink.put(aDelivery('m365-users', 'a', { text: WHOLE_BODY }))
    await putPeople(bed, 1)

    bed.cancel()
    await bed.sink.close()

    expect(bed.kept).toEqual([])
    expect(bed.sink.countOf('m365-users')).toMatchObject({
      failed: 2,
      kept: 0,
      failure: { code: 'PORT_RECORD_TOO_LARGE' },
    })
  })
})
