// The sink, the webhook transport and the HTTP client together, against a
// server on this machine: no record is ever lost between them.
import { describe, expect, it } from '@jest/globals'
import type { HttpDeps } from '../../src/http/http-request.ts'
import { WebhookTransport } from '../../src/sink/webhook-transport.ts'
import { SteppedClock } from '../support/fakes/fake-clock.ts'
import { anHttpClient, failureOf } from '../support/fakes/fake-http-client.ts'
import { type Answer, FakeServer } from '../support/fakes/fake-server.ts'
import { identifiersIn } from '../support/fakes/fake-transport.ts'
import { aDelivery, putPeople, SinkBed } from './harness.ts'

const MIDDLING = 'x'.repeat(300_000)

const says =
  (status: number, headers = {}): Answer =>
  (response) =>
    response.writeHead(status, headers).end()
const accepts = says(202)
const staysSilent: Answer = () => undefined
const breaksOff: Answer = (response) => response.destroy()

async function aBed(server: FakeServer, deps: Partial<HttpDeps> = {}) {
  const url = await server.start()
  const abort = new AbortController()
  const { http } = anHttpClient({ signal: abort.signal, ...deps })
  const transport = new WebhookTransport({
    http,
    stamp: { runId: '1234567890-1', collectedAt: '2026-11-22T03:30:00Z' },
    targetOf: (webhook) => ({ url: `${url}/${webhook}`, secret: 'secret' }),
  })
  return new SinkBed(transport, { abort })
}

/** The identifiers in the bodies of some requests. */
function identifiersOf(requests: FakeServer['requests']): string[] {
  return requests.flatMap(({ body }) =>
    identifiersIn(JSON.stringify(JSON.parse(body.toString()).records)),
  )
}

/** Puts records of which each fills a request of its own. */
async function putLarge({ sink }: SinkBed, howMany: number): Promise<void> {
  for (let number = 1; number <= howMany; number += 1) {
    const options = { text: MIDDLING }
    await sink.put(aDelivery('m365-users', `u${number}`, options))
  }
}

describe('delivery to Port', () => {
  it('arrives through faults, and what does not is kept', async () => {
    const isFirstSent = new Set<string>()
    await using server = new FakeServer((response, request) => {
      const [name = ''] = identifiersOf([request])
      if (name === 'u2') return says(413)(response, request)
      if (name === 'u4') return breaksOff(response, request)
      const isFirst = !isFirstSent.has(name)
      isFirstSent.add(name)
      if (name === 'u3' && isFirst) return says(503)(response, request)
      if (name === 'u5' && isFirst) return breaksOff(response, request)
      return accepts(response, request)
    })
    using bed = await aBed(server)

    await putLarge(bed, 6)
    await bed.sink.close()

    const posted = identifiersOf(server.requests).toSorted()
    expect(posted).toEqual([
      ...['u1', 'u2', 'u3', 'u3'],
      ...['u4', 'u4', 'u4', 'u4', 'u4'],
      ...['u5', 'u5', 'u6'],
    ])
    expect(bed.keptIdentifiers.toSorted()).toEqual(['u2', 'u4'])
    expect(bed.sink.countOf('m365-users')).toMatchObject({ sent: 4, failed: 2 })
  })

  it('stops at a refusal: of ten requests four at most are made', async () => {
    await using server = new FakeServer(says(401))
    using bed = await aBed(server)

    await putLarge(bed, 10)
    await bed.sink.close()

    expect(server.requests.length).toBeLessThanOrEqual(4)
    expect(bed.keptIdentifiers).toHaveLength(10)
    expect(bed.sink.countOf('m365-users')).toMatchObject({
      sent: 0,
      failed: 10,
      failure: { code: 'PORT_WEBHOOK_REFUSED' },
    })
  })

  it('keeps everything when the run is cancelled amid requests', async () => {
    await using server = new FakeServer(accepts, staysSilent)
    using bed = await aBed(server)
    await putPeople(bed, 1)
    await bed.sink.close()
    const putting = failureOf(putLarge(bed, 12))
    while (server.requests.length < 5) await new Promise(setImmediate)

    bed.cancel()
    await putting
    await bed.sink.close()

    // Four under way, one in line, four held back and one being filled.
    expect(bed.keptIdentifiers.toSorted()).toEqual([
      'u1',
      'u10',
      'u2',
      'u3',
      'u4',
      'u5',
      'u6',
      'u7',
      'u8',
      'u9',
    ])
    expect(bed.sink.countOf('m365-users')).toMatchObject({
      sent: 1,
      failed: 10,
      failure: { code: 'CANCELLED' },
    })
    expect(bed.kept.filter((name) => name.endsWith('.partial'))).toEqual([])
  })

  it('keeps everything when the run is cancelled amid a wait', async () => {
    const clock = new SteppedClock()
    await using server = new FakeServer(says(429, { 'retry-after': '600' }))
    using bed = await aBed(server, { clock })
    await putPeople(bed, 501)
    const closing = bed.sink.close()
    while (clock.sleeperCount < 2) await new Promise(setImmediate)

    bed.cancel()
    await closing

    expect(server.requests).toHaveLength(2)
    expect(bed.keptIdentifiers).toHaveLength(501)
    expect(bed.sink.countOf('m365-users')).toMatchObject({
      sent: 0,
      failed: 501,
      failure: {
        code: 'CANCELLED',
        message: 'The run was cancelled before it had finished.',
      },
    })
  })
})
