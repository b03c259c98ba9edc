import { createServer } from 'node:http'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from '@jest/globals'
import {
  BufferMeter,
  DEFAULT_SIZE_LIMITS,
  MIN_BYTES_PER_MINUTE,
  refuseBomb,
  refuseLarger,
  StreamMeter,
} from '../../../src/http/body-limits.ts'
import { DEFAULT_TIME_LIMITS } from '../../../src/http/http-request.ts'
import { undiciTransport } from '../../../src/http/transport.ts'
import { FakeClock } from '../../support/fakes/fake-clock.ts'
import { FakeFetch } from '../../support/fakes/fake-fetch.ts'
import {
  anHttpClient,
  failureOf,
} from '../../support/fakes/fake-http-client.ts'
import { FakeServer } from '../../support/fakes/fake-server.ts'

const REQUEST = {
  method: 'GET',
  url: 'https://api.contoso.example/orgs/octo-org/members',
  path: '/orgs/{org}/members',
}
const SIZES = { excerptBytes: 100, bufferedBytes: 1_000, streamedBytes: 2_000 }

/** Answers with a body of chunks without end, and counts those that are read. */
function endless(status: number, chunk: string) {
  const read = { chunks: 0, isCancelled: false }
  const server = new FakeFetch(
    () =>
      new Response(
        new ReadableStream({
          pull: (controller) => {
            read.chunks += 1
            controller.enqueue(new TextEncoder().encode(chunk))
          },
          cancel: () => {
            read.isCancelled = true
          },
        }),
        { status },
      ),
  )
  return { read, fetch: server.fetch, server }
}

describe('the limits', () => {
  it('are generous', () => {
    expect(DEFAULT_SIZE_LIMITS).toEqual({
      excerptBytes: 65_536,
      bufferedBytes: 67_108_864,
      streamedBytes: 8_589_934_592,
    })
    expect(DEFAULT_TIME_LIMITS).toEqual({
      headersMs: 60_000,
      bodyIdleMs: 30_000,
      bodyTotalMs: 120_000,
      streamTotalMs: 3_600_000,
    })
  })

  it.each([
    [1_000, 'has more than 1000 bytes'],
    [65_536, 'has more than 64 KiB'],
    [67_108_864, 'has more than 64 MiB'],
    [8_589_934_592, 'has more than 8 GiB'],
  ])('of %d bytes are named in a fitting unit', (maxBytes, message) => {
    expect(() => refuseLarger(maxBytes, maxBytes)).not.toThrow()
    expect(() => refuseLarger(maxBytes + 1, maxBytes)).toThrow(
      expect.objectContaining({ name: 'BodyLimitError', message }),
    )
  })

  it('allow 4 MiB of one character', () => {
    expect(() => refuseBomb(1, 4_194_304)).not.toThrow()
    expect(() => refuseBomb(1, 4_194_305)).toThrow()
  })

  it.each([',', '[', '{'])('count every %j after the first MiB', (sign) => {
    const most = Buffer.from(' '.repeat(1_048_576) + sign.repeat(2_000_000))
    const more = Buffer.concat([most, Buffer.from(sign)])

    expect(() => new BufferMeter(9_000_000).add(most)).not.toThrow()
    expect(() => new BufferMeter(9_000_000).add(more)).toThrow(
      expect.objectContaining({
        name: 'BodyLimitError',
        message: 'has more than 2,000,000 values',
      }),
    )
  })

  it('count values over all chunks, and no other signs', () => {
    const meter = new BufferMeter(100_000_000)
    meter.add(Buffer.alloc(1_000_000, ','))
    // 48,576 of them are free.
    meter.add(Buffer.alloc(2_048_576, ','))
    meter.add(Buffer.alloc(10_000_000, '":}]x'))

    expect(() => meter.add(Buffer.from(','))).toThrow('2,000,000 values')
  })

  it('allow to grow 300 times', () => {
    expect(() => refuseBomb(20_000, 6_000_000)).not.toThrow()
    expect(() => refuseBomb(20_000, 6_000_001)).toThrow()
  })
})

describe('the size of a body', () => {
  it.each([202, 400, 403, 404])(
    'is cut to the excerpt for an answer %d without end',
    async (status) => {
      const { read, fetch } = endless(status, 'x'.repeat(30))
      const { http } = anHttpClient({ fetch, sizes: SIZES })

      const response = await http.send(REQUEST)

      expect(response.text()).toBe('x'.repeat(100))
      expect(read.isCancelled).toBe(true)
      expect(read.chunks).toBeLessThan(7)
    },
  )

  it.each([202, 400, 403, 404])(
    'is cut to the excerpt for a streamed answer %d without end',
    async (status) => {
      const { read, fetch } = endless(status, 'x'.repeat(30))
      const { http } = anHttpClient({ fetch, sizes: SIZES })

      const response = await http.open(REQUEST)

      expect(await response.text()).toBe('x'.repeat(120))
      expect(read.isCancelled).toBe(true)
      expect(read.chunks).toBeLessThan(7)
    },
  )

  it('keeps an excerpt that is not longer', async () => {
    const server = new FakeFetch(
      () => new Response('y'.repeat(100), { status: 422 }),
    )
    const { http } = anHttpClient({ fetch: server.fetch, sizes: SIZES })

    expect((await http.send(REQUEST)).text()).toBe('y'.repeat(100))
  })

  it('fails a page without end by name, and asks only once', async () => {
    const { read, fetch, server } = endless(200, 'x'.repeat(300))
    const { http } = anHttpClient({ fetch, sizes: SIZES })

    expect(await failureOf(http.send(REQUEST))).toMatchObject({
      kind: 'body-limit',
      message:
        'GET api.contoso.example/orgs/{org}/members: the response has more than 1000 bytes, so it was cut off',
    })
    expect(read.isCancelled).toBe(true)
    expect(server.requests).toHaveLength(1)
  })

  it('accepts a page of exactly the limit', async () => {
    const server = new FakeFetch(() => new Response('z'.repeat(1_000)))
    const { http } = anHttpClient({ fetch: server.fetch, sizes: SIZES })

    expect((await http.send(REQUEST)).bytes()).toHaveLength(1_000)
  })

  it('accepts a stream of exactly the limit', async () => {
    const server = new FakeFetch(() => new Response('z'.repeat(2_000)))
    const { http } = anHttpClient({ fetch: server.fetch, sizes: SIZES })

    const response = await http.open(REQUEST)

    expect(await response.text()).toHaveLength(2_000)
  })

  it('fails a stream without end by name', async () => {
    const { read, fetch } = endless(200, 'x'.repeat(300))
    const { http } = anHttpClient({ fetch, sizes: SIZES })

    const response = await http.open(REQUEST)

    expect(await failureOf(response.text())).toMatchObject({
      kind: 'body-limit',
      message: expect.stringContaining('has more than 2000 bytes'),
    })
    expect(read.isCancelled).toBe(true)
  })

  it('is 64 KiB for a failure and 64 MiB for a page', async () => {
    const failure = endless(403, 'x'.repeat(50_000))
    const page = endless(200, 'x'.repeat(1_048_577))

    const { http } = anHttpClient({ fetch: failure.fetch })
    const other = anHttpClient({ fetch: page.fetch })

    expect((await http.send(REQUEST)).bytes()).toHaveLength(65_536)
    expect(await failureOf(other.http.send(REQUEST))).toMatchObject({
      message: expect.stringContaining('has more than 64 MiB'),
    })
  })

  it.each(['send', 'open'] as const)(
    'fails a body that decompression blows up (%s)',
    async (way) => {
      const bomb = gzipSync(Buffer.alloc(32 * 1_048_576))
      await using server = new FakeServer((response) =>
        response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
      )
      const url = await server.start()
      const { http } = anHttpClient({ wire: undiciTransport })

      const read = async () => {
        const response = await http[way]({ ...REQUEST, url })
        return response.text()
      }

      expect(await failureOf(read())).toMatchObject({
        kind: 'body-limit',
        message: expect.stringContaining(
          'the response grows more than 300 times when it is decompressed',
        ),
      })
    },
  )
})

/** Streams a chunk each time that the clock has moved on, without end. */
function trickles(clock: FakeClock, chunk: string, everyMs: number) {
  return new FakeFetch(
    () =>
      new Response(
        new ReadableStream(
          {
            pull: (controller) => {
              clock.advance(everyMs)
              controller.enqueue(new TextEncoder().encode(chunk))
            },
          },
          { highWaterMark: 0 },
        ),
      ),
  ).fetch
}

describe('the time of a stream', () => {
  it('fails a stream that trickles, after a minute', async () => {
    const clock = new FakeClock()
    const startMs = clock.monotonicMs()
    const { http } = anHttpClient({ clock, fetch: trickles(clock, '.', 1_000) })

    const response = await http.open(REQUEST)

    expect(await failureOf(response.text())).toMatchObject({
      kind: 'body-limit',
      message: expect.stringContaining('brings less than 60 KiB a minute'),
    })
    expect(clock.monotonicMs() - startMs).toBe(60_000)
  })

  it('fails a stream that takes longer than its total time', async () => {
    const clock = new FakeClock()
    const { http } = anHttpClient({
      clock,
      fetch: trickles(clock, '.'.repeat(10_000), 1_000),
      limits: { ...DEFAULT_TIME_LIMITS, streamTotalMs: 120_000 },
    })

    const response = await http.open(REQUEST)

    expect(await failureOf(response.text())).toMatchObject({
      kind: 'body-limit',
      message: expect.stringContaining('takes more than 2 minutes'),
    })
  })

  it('may use its size and its time up', () => {
    const meter = new StreamMeter({ maxBytes: 100, maxWaitMs: 60_000 })

    expect(() => meter.add(100, 59_999)).not.toThrow()
    expect(() => meter.add(1, 0)).toThrow('has more than 100 bytes')

    const slow = new StreamMeter({ maxBytes: 1e9, maxWaitMs: 120_000 })
    expect(() => slow.add(200_000, 120_000)).not.toThrow()
    expect(() => slow.add(200_000, 1)).toThrow('takes more than 2 minutes')
  })

  it('is measured from 0 on, and after a minute again', () => {
    const few = new StreamMeter({ maxBytes: 1e9, maxWaitMs: 1e9 })
    expect(() => few.add(MIN_BYTES_PER_MINUTE - 1, 60_000)).toThrow(
      'brings less than 60 KiB a minute',
    )

    const meter = new StreamMeter({ maxBytes: 1e9, maxWaitMs: 1e9 })
    expect(() => meter.add(1, 59_999)).not.toThrow()
    expect(() => meter.add(MIN_BYTES_PER_MINUTE - 1, 1)).not.toThrow()
    expect(() => meter.add(1, 59_999)).not.toThrow()
    expect(() => meter.add(1, 1)).toThrow('brings less than 60 KiB a minute')
  })

  it('measures the speed of each minute anew', () => {
    const meter = new StreamMeter({ maxBytes: 1e9, maxWaitMs: 1e9 })

    meter.add(1_000_000, 60_000)

    expect(() => meter.add(MIN_BYTES_PER_MINUTE, 60_000)).not.toThrow()
    expect(() => meter.add(MIN_BYTES_PER_MINUTE - 1, 60_000)).toThrow(
      'brings less than 60 KiB a minute',
    )
  })

  it('does not count the time of a reader that is slow itself', async () => {
    const clock = new FakeClock()
    const server = new FakeFetch(() => new Response('a few bytes'))
    const { http } = anHttpClient({ clock, fetch: server.fetch })

    const reader = (await http.open(REQUEST)).body?.getReader()
    const first = await reader?.read()
    clock.advance(7_200_000)

    expect(Buffer.from(first?.value ?? []).toString()).toBe('a few bytes')
    expect(await reader?.read()).toEqual({ done: true, value: undefined })
  })
})

describe('a server that sends no end', () => {
  it('loses its connection when the excerpt is full', async () => {
    const closed = Promise.withResolvers<void>()
    const server = createServer((_, response) => {
      response.writeHead(403)
      const timer = setInterval(() => response.write('x'.repeat(65_536)), 1)
      response.on('close', () => {
        clearInterval(timer)
        closed.resolve()
      })
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const address = server.address()
    const port = typeof address === 'object' ? address?.port : 0
    const { http } = anHttpClient({ wire: undiciTransport })

    const response = await http.send({
      ...REQUEST,
      url: `http://127.0.0.1:${port}/`,
    })
    await closed.promise
    server.close()

    expect(response.bytes()).toHaveLength(65_536)
  })
})
