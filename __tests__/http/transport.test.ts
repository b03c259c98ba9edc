// What a network does to requests, on a real connection to this machine.
import { Buffer } from 'node:buffer'
import { getEventListeners, once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { createServer, type Socket } from 'node:net'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from '@jest/globals'
import { DEFAULT_TIME_LIMITS } from '../../src/http/http-request.ts'
import { undiciTransport } from '../../src/http/transport.ts'
import { anHttpClient, failureOf } from '../support/fakes/fake-http-client.ts'
import { type Answer, FakeServer } from '../support/fakes/fake-server.ts'

const says =
  (status: number, body: string): Answer =>
  (response) =>
    response.writeHead(status).end(body)
const fine = says(200, 'fine')
const staysSilent: Answer = () => undefined
const breaksOff: Answer = (response) => response.destroy()

/** Promises ten bytes, sends four and hangs up. */
const truncates: Answer = (response) => {
  response.writeHead(200, { 'content-length': '10' })
  response.write('half', () => response.destroy())
}

/** Sends a byte every so often, and never ends. */
function drips(everyMs: number): Answer {
  return (response: ServerResponse) => {
    response.writeHead(200)
    const timer = setInterval(() => response.write('.'), everyMs)
    response.on('close', () => clearInterval(timer))
  }
}

/** Sends that a body follows, and then none of it. */
const sendsHeadOnly: Answer = (response) =>
  response.writeHead(200, { 'content-length': '10' }).flushHeaders()

/** Takes connections and says nothing on them, so that TLS never begins. */
async function startMute(): Promise<Disposable & { readonly url: string }> {
  const taken: Socket[] = []
  const server = createServer((socket) => {
    taken.push(socket.on('error', () => undefined))
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  return {
    url: `https://127.0.0.1:${port}`,
    [Symbol.dispose]: () => {
      for (const socket of taken) socket.destroy()
      server.close()
    },
  }
}

/** Sends the beginning, and then nothing more. */
function stalls(status: number): Answer {
  return (response) => response.writeHead(status).write('beginning')
}

function requestTo(url: string) {
  return { method: 'GET', url: `${url}/members`, path: '/members' }
}

describe('HttpClient on a real connection', () => {
  it('sends a large body whole, with its length, on every attempt', async () => {
    await using server = new FakeServer(says(503, ''), says(401, 'no'))
    const url = await server.start()
    const { http } = anHttpClient({ wire: undiciTransport })
    const body = Buffer.alloc(500_000, 'records ')

    const response = await http.send({
      ...requestTo(url),
      method: 'POST',
      body,
    })

    expect([response.status, await response.text()]).toEqual([401, 'no'])
    expect(
      server.requests.map(({ headers, body: sent }) => ({
        length: headers['content-length'],
        coding: headers['transfer-encoding'],
        isSame: sent.equals(body),
      })),
    ).toEqual([
      { length: '500000', coding: undefined, isSame: true },
      { length: '500000', coding: undefined, isSame: true },
    ])
  })

  it('sends exactly the same bytes again on every attempt', async () => {
    await using server = new FakeServer(says(503, ''), says(429, ''), fine)
    const url = await server.start()
    const { http } = anHttpClient({ wire: undiciTransport })
    const body = Buffer.from('{"title":"Añb 😀"}')

    await http.send({
      ...requestTo(url),
      method: 'POST',
      headers: { 'x-signature': 'abc' },
      body,
    })

    expect(server.requests.map((request) => request.body.toString())).toEqual([
      '{"title":"Añb 😀"}',
      '{"title":"Añb 😀"}',
      '{"title":"Añb 😀"}',
    ])
    expect(
      server.requests.map(({ headers }) => [
        headers['content-length'],
        headers['x-signature'],
      ]),
    ).toEqual([
      ['21', 'abc'],
      ['21', 'abc'],
      ['21', 'abc'],
    ])
  })

  it.each([
    ['is broken off', breaksOff],
    ['answers with half a body', truncates],
  ])('tries again when the connection %s', async (_, fault) => {
    await using server = new FakeServer(fault, fine)
    const url = await server.start()
    const { http } = anHttpClient({ wire: undiciTransport })

    const response = await http.send(requestTo(url))

    expect(await response.text()).toBe('fine')
    expect(server.requests).toHaveLength(2)
  })

  it('says that nobody listens there', async () => {
    const server = new FakeServer(fine)
    const url = await server.start()
    await server[Symbol.asyncDispose]()
    const { http } = anHttpClient({ wire: undiciTransport })

    const error = await failureOf(http.send(requestTo(url)))

    expect(error).toMatchObject({ kind: 'network', detail: 'ECONNREFUSED' })
  })

  it.each([
    ['answer', staysSilent, { headersMs: 150 }],
    ['body that stops', stalls(200), { bodyTotalMs: 150 }],
    ['body that drips', drips(10), { bodyTotalMs: 150 }],
  ])('does not wait for ever for an %s', async (_, fault, limits) => {
    await using server = new FakeServer(fault, fine)
    const url = await server.start()
    const { http, logger } = anHttpClient({
      wire: undiciTransport,
      limits: { ...DEFAULT_TIME_LIMITS, ...limits },
    })

    const response = await http.send(requestTo(url))

    expect(await response.text()).toBe('fine')
    expect(logger.messages('info').join()).toMatch(/GET .*\/members timeout\.$/)
  })

  it('gives up when no attempt is answered in time', async () => {
    await using server = new FakeServer(staysSilent)
    const url = await server.start()
    const limits = { ...DEFAULT_TIME_LIMITS, headersMs: 150 }
    const { http } = anHttpClient({ wire: undiciTransport, limits })

    const error = await failureOf(http.send(requestTo(url)))

    expect(String(error)).toBe(
      `HttpError: GET ${new URL(url).host}/members: no answer in time`,
    )
    expect(server.requests).toHaveLength(5)
  })

  it('does not wait for ever for a connection', async () => {
    using server = await startMute()
    const limits = { ...DEFAULT_TIME_LIMITS, headersMs: 50 }
    const { http } = anHttpClient({ wire: undiciTransport, limits })

    const error = await failureOf(http.send(requestTo(server.url)))

    expect(error).toMatchObject({ name: 'HttpError', kind: 'timeout' })
  }, 5_000)

  it('ends a connection that is being made when the run is cancelled', async () => {
    using server = await startMute()
    const { http, abort } = anHttpClient({ wire: undiciTransport })
    const failure = failureOf(http.send(requestTo(server.url)))
    setTimeout(() => abort.abort(new Error('stop now')), 50)

    await expect(failure).resolves.toEqual(new Error('stop now'))
  }, 5_000)

  it('ends a body that is being read when the run is cancelled', async () => {
    await using server = new FakeServer(stalls(200))
    const url = await server.start()
    const { http, abort } = anHttpClient({ wire: undiciTransport })
    const failure = failureOf(http.send(requestTo(url)))
    setTimeout(() => abort.abort(new Error('stop now')), 50)

    await expect(failure).resolves.toEqual(new Error('stop now'))
  })
})

describe('HttpClient, opening a stream on a real connection', () => {
  it('hands the pieces on as they come', async () => {
    await using server = new FakeServer((response) => {
      response.write('one ')
      setTimeout(() => response.end('two'), 20)
    })
    const url = await server.start()
    const { http } = anHttpClient({ wire: undiciTransport })

    const response = await http.open(requestTo(url))

    expect(await response.text()).toBe('one two')
  })

  it('takes any time for a body that keeps coming', async () => {
    await using server = new FakeServer((response) => {
      for (const turn of [1, 2, 3, 4, 5, 6]) {
        setTimeout(() => response.write(`${turn}`), turn * 100)
      }
      setTimeout(() => response.end(), 700)
    })
    const url = await server.start()
    const limits = {
      ...DEFAULT_TIME_LIMITS,
      headersMs: 5_000,
      bodyIdleMs: 500,
      bodyTotalMs: 1,
    }
    const { http } = anHttpClient({ wire: undiciTransport, limits })

    const response = await http.open(requestTo(url))

    expect(await response.text()).toBe('123456')
  })

  it.each([
    ['no piece comes', stalls(200)],
    ['not even the first piece comes', sendsHeadOnly],
  ])('gives up when %s for too long', async (_, fault) => {
    await using server = new FakeServer(fault)
    const url = await server.start()
    const limits = { ...DEFAULT_TIME_LIMITS, bodyIdleMs: 50 }
    const { http } = anHttpClient({ wire: undiciTransport, limits })
    const response = await http.open(requestTo(url))

    const error = await failureOf(response.text())

    expect(error).toMatchObject({ name: 'HttpError', kind: 'timeout' })
  })

  it('does not count the time that the reader takes', async () => {
    await using server = new FakeServer((response) =>
      response.end('x'.repeat(1_000_000)),
    )
    const url = await server.start()
    const limits = { ...DEFAULT_TIME_LIMITS, bodyIdleMs: 50 }
    const { http } = anHttpClient({ wire: undiciTransport, limits })
    const response = await http.open(requestTo(url))
    let length = 0

    for await (const piece of response.body ?? []) {
      if (length === 0) await new Promise((wake) => setTimeout(wake, 150))
      length += piece.byteLength
    }

    expect(length).toBe(1_000_000)
  })

  it('fails when the body breaks off', async () => {
    await using server = new FakeServer(truncates)
    const url = await server.start()
    const { http } = anHttpClient({ wire: undiciTransport })
    const response = await http.open(requestTo(url))

    const error = await failureOf(response.text())

    expect(error).toMatchObject({ name: 'HttpError', kind: 'network' })
  })

  it('fails with the reason when the run is cancelled meanwhile', async () => {
    await using server = new FakeServer(stalls(200))
    const url = await server.start()
    const { http, abort } = anHttpClient({ wire: undiciTransport })
    const response = await http.open(requestTo(url))
    setTimeout(() => abort.abort(new Error('stop now')), 20)

    const error = await failureOf(response.text())

    expect(error).toEqual(new Error('stop now'))
  })

  it('hangs up at once when the reader has had enough', async () => {
    const hungUp = Promise.withResolvers<unknown>()
    await using server = new FakeServer((response) => {
      response.on('close', hungUp.resolve)
      response.writeHead(200).write('beginning')
    })
    const url = await server.start()
    const { http } = anHttpClient({ wire: undiciTransport })
    const response = await http.open(requestTo(url))

    await response.body?.cancel()

    await expect(hungUp.promise).resolves.toBeUndefined()
  }, 5_000)

  it('does not wait for the rest of a refusal before it retries', async () => {
    await using server = new FakeServer(stalls(503), fine)
    const url = await server.start()
    const { http } = anHttpClient({ wire: undiciTransport })

    const response = await http.open(requestTo(url))

    expect(await response.text()).toBe('fine')
  }, 5_000)
})

describe('HttpClient, given a compressed body', () => {
  const text = 'user,prompts\n'.repeat(10_000)

  function compressed(encoding: string, body: Buffer): Answer {
    return (response) =>
      response.writeHead(200, { 'content-encoding': encoding }).end(body)
  }

  it.each([
    ['gzip', gzipSync(text)],
    ['GZIP', gzipSync(text)],
    ['x-gzip', gzipSync(text)],
    ['deflate', deflateSync(text)],
    ['br', brotliCompressSync(text)],
    ['identity', Buffer.from(text)],
  ])('reads %s, as a whole and as a stream', async (encoding, body) => {
    await using server = new FakeServer(compressed(encoding, body))
    const url = await server.start()
    const { http } = anHttpClient({ wire: undiciTransport })

    const whole = await http.send(requestTo(url))
    const stream = await http.open(requestTo(url))

    expect(whole.text()).toBe(text)
    expect(await stream.text()).toBe(text)
    expect(server.requests[0]?.headers['accept-encoding']).toBe('gzip')
  })

  it('reads several MiB that come in many pieces', async () => {
    const lines = Array.from({ length: 400_000 }, (_, n) => `${n * 7919}\n`)
    const body = lines.join('')
    await using server = new FakeServer(
      compressed('gzip', gzipSync(body, { level: 1 })),
    )
    const url = await server.start()
    const { http } = anHttpClient({ wire: undiciTransport })

    const response = await http.send(requestTo(url))

    // More than the 4 MiB that may grow to any size.
    expect(body.length).toBeGreaterThan(4_194_304)
    expect(response.text() === body).toBe(true)
  })

  it('accepts 4 MiB of one character', async () => {
    const body = Buffer.alloc(4_194_304, 'x')
    await using server = new FakeServer(compressed('gzip', gzipSync(body)))
    const url = await server.start()
    const { http } = anHttpClient({ wire: undiciTransport })

    const response = await http.send(requestTo(url))

    expect(response.bytes()).toHaveLength(4_194_304)
  })

  it.each([
    ['is cut short', gzipSync(text).subarray(0, 60)],
    ['is none', Buffer.from(text)],
  ])('tries again when it %s', async (_, body) => {
    const fault = compressed('gzip', body)
    await using server = new FakeServer(fault, fine)
    const url = await server.start()
    const { http } = anHttpClient({ wire: undiciTransport })

    const response = await http.send(requestTo(url))

    expect(response.text()).toBe('fine')
    expect(server.requests).toHaveLength(2)
  })

  it.each(['send', 'open'] as const)(
    'takes no bytes for an empty body (%s)',
    async (way) => {
      const empty = compressed('gzip', Buffer.alloc(0))
      await using server = new FakeServer(empty)
      const url = await server.start()
      const { http } = anHttpClient({ wire: undiciTransport })

      const answer = await http[way](requestTo(url))

      expect(await answer.text()).toBe('')
      expect(server.requests).toHaveLength(1)
    },
  )

  it.each(['send', 'open'] as const)(
    'hangs up when the body is not what it is called (%s)',
    async (way) => {
      const hungUp = Promise.withResolvers<unknown>()
      await using server = new FakeServer((response) => {
        response.on('close', hungUp.resolve)
        response.writeHead(200, { 'content-encoding': 'gzip' })
        response.write(text)
      })
      const url = await server.start()
      const { http } = anHttpClient({ wire: undiciTransport, maxWaitMs: 0 })

      const reading = http[way](requestTo(url)).then((answer) => answer.text())

      await expect(failureOf(reading)).resolves.toMatchObject({
        kind: 'network',
        detail: 'Z_DATA_ERROR',
      })
      await expect(hungUp.promise).resolves.toBeUndefined()
    },
    5_000,
  )

  it('hangs up when the reader of a stream has had enough', async () => {
    const hungUp = Promise.withResolvers<unknown>()
    await using server = new FakeServer((response) => {
      response.on('close', hungUp.resolve)
      response.writeHead(200, { 'content-encoding': 'gzip' })
      response.write(gzipSync(text))
    })
    const url = await server.start()
    const { http } = anHttpClient({ wire: undiciTransport })
    const response = await http.open(requestTo(url))

    await response.body?.cancel()

    await expect(hungUp.promise).resolves.toBeUndefined()
  }, 5_000)
})

describe('undiciTransport', () => {
  it('gives repeated headers as one, and minds no foreign letters', async () => {
    await using server = new FakeServer((response) =>
      response
        .writeHead(200, { link: ['<a>', '<b>'], 'x-name': 'Ärger' })
        .end(),
    )
    const url = await server.start()
    const { http } = anHttpClient({ wire: undiciTransport })

    const { status, headers } = await http.send(requestTo(url))

    expect(status).toBe(200)
    expect(headers.get('link')).toBe('<a>, <b>')
    expect(headers.has('x-name')).toBe(true)
  })

  it('takes any kind of answer unless the request says otherwise', async () => {
    await using server = new FakeServer(fine)
    const url = await server.start()
    const { http } = anHttpClient({ wire: undiciTransport })

    await http.send(requestTo(url))
    await http.send({ ...requestTo(url), headers: { accept: 'text/csv' } })

    expect(server.requests.map(({ headers }) => headers.accept)).toEqual([
      '*/*',
      'text/csv',
    ])
  })

  it.each(['send', 'open'] as const)(
    'takes a 204 for what it is, also when it announces a body (%s)',
    async (way) => {
      await using server = new FakeServer((response) =>
        response.writeHead(204, { 'content-length': '2' }).end(),
      )
      const url = await server.start()
      const { http } = anHttpClient({ wire: undiciTransport })

      const answer = await http[way](requestTo(url))

      expect([answer.status, await answer.text()]).toEqual([204, ''])
      expect(server.requests).toHaveLength(1)
    },
  )

  it('uses connections again after answers without a body', async () => {
    const ports = new Set<number | undefined>()
    await using server = new FakeServer((response) => {
      ports.add(response.socket?.remotePort)
      response.writeHead(204).end()
    })
    const url = await server.start()
    const { http } = anHttpClient({ wire: undiciTransport })

    for (const _ of [1, 2, 3, 4, 5, 6]) await http.send(requestTo(url))

    expect(server.requests).toHaveLength(6)
    expect(ports.size).toBeLessThan(3)
  })

  it('leaves a body as it is when its encoding is unknown', async () => {
    await using server = new FakeServer((response) =>
      response
        .writeHead(200, { 'content-encoding': 'constructor' })
        .end('text'),
    )
    const url = await server.start()
    const { http } = anHttpClient({ wire: undiciTransport })

    const answer = await http.send(requestTo(url))

    expect(answer.text()).toBe('text')
  })

  it('names a header that cannot be sent, and not what is in it', async () => {
    const { http } = anHttpClient({ wire: undiciTransport, maxWaitMs: 0 })
    const headers = { authorization: 'Bearer invented\nsecret' }
    const request = { ...requestTo('http://127.0.0.1:1'), headers }

    const error = await failureOf(http.send(request))

    expect(error).toMatchObject({ detail: 'invalid authorization header' })
  })

  it('refuses a method that it does not know', async () => {
    const { http } = anHttpClient({ wire: undiciTransport })
    const request = { ...requestTo('http://127.0.0.1:1'), method: 'BREW' }

    const error = await failureOf(http.send(request))

    expect(error).toMatchObject({ kind: 'network', detail: 'No method …' })
  })

  it.each(['GET', 'POST', 'PUT', 'PATCH', 'DELETE'])(
    'sends the method %s',
    async (method) => {
      await using server = new FakeServer(fine)
      const url = await server.start()
      const { http } = anHttpClient({ wire: undiciTransport })

      await http.send({ ...requestTo(url), method })

      expect(server.requests.map((request) => request.method)).toEqual([method])
    },
  )

  it('makes no connection for a run that is cancelled', async () => {
    using server = await startMute()
    const signal = AbortSignal.abort(new Error('stop now'))
    const request = { method: 'GET', headers: {}, body: null, signal }

    await expect(
      undiciTransport({ ...request, url: server.url }),
    ).rejects.toEqual(new Error('stop now'))
  }, 5_000)

  it('leaves no listener on the signal of the run', async () => {
    await using server = new FakeServer(fine)
    const url = await server.start()
    const { signal } = new AbortController()
    const request = { method: 'GET', url, headers: {}, body: null, signal }

    const { body } = await undiciTransport(request)
    for await (const _ of body);

    expect(getEventListeners(signal, 'abort')).toEqual([])
  })
})
