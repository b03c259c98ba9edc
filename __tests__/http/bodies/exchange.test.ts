// What happens to a body, seen from the connection.
import { describe, expect, it } from '@jest/globals'
import { DEFAULT_TIME_LIMITS } from '../../../src/http/http-request.ts'
import type {
  HttpTransport,
  TransportResponse,
} from '../../../src/http/transport.ts'
import {
  anHttpClient,
  failureOf,
} from '../../support/fakes/fake-http-client.ts'

const URL_OF_REPORT = 'https://api.contoso.example/report'
const REQUEST = { method: 'GET', url: URL_OF_REPORT, path: '/report' }
const SIZES = { excerptBytes: 100, bufferedBytes: 1_000, streamedBytes: 2_000 }
const WAYS = ['send', 'open'] as const

type Part = string | Error

/** A connection that notes what is read of each response, and what is not. */
class FakeWire {
  readonly read: string[] = []
  readonly asked: string[] = []
  ended = 0
  discarded = 0
  readonly #responses: { status: number; headers: object; parts: Part[] }[] = []

  answer(status: number, headers: object = {}, parts: Part[] = []): this {
    this.#responses.push({ status, headers, parts })
    return this
  }

  readonly send: HttpTransport = async ({ url }) => {
    this.asked.push(url)
    const response = this.#responses.shift()
    if (response === undefined) throw new Error('One request too many')
    const { status, headers, parts } = response
    return {
      status,
      headers: new Headers(Object.entries(headers)),
      body: this.#bodyOf(parts),
      discard: () => {
        this.discarded += 1
      },
    } satisfies TransportResponse
  }

  async *#bodyOf(parts: readonly Part[]): AsyncGenerator<Uint8Array> {
    for (const part of parts) {
      if (part instanceof Error) throw part
      this.read.push(part)
      yield new TextEncoder().encode(part)
    }
    this.ended += 1
  }
}

function clientOf(wire: FakeWire) {
  return anHttpClient({ wire: wire.send, sizes: SIZES, maxWaitMs: 0 })
}

/** How many timers run; each would keep the process alive. */
function runningTimers(): number {
  const names = process.getActiveResourcesInfo()
  return names.filter((name) => name === 'Timeout').length
}

describe('a response without a body', () => {
  it.each([204, 205, 304])(
    'is complete when it is opened: %d',
    async (status) => {
      const wire = new FakeWire().answer(status)

      const response = await clientOf(wire).http.open(REQUEST)

      expect([response.status, await response.text()]).toEqual([status, ''])
      expect(wire.discarded).toBe(1)
    },
  )

  it.each([{}, { 'content-length': '0' }])(
    'is read to its end with the headers %j, so that the connection stays',
    async (headers) => {
      const wire = new FakeWire().answer(204, headers)

      const response = await clientOf(wire).http.send(REQUEST)

      expect(response.bytes()).toHaveLength(0)
      expect([wire.ended, wire.discarded]).toEqual([1, 0])
    },
  )

  it('is not read if it announces a body', async () => {
    const wire = new FakeWire().answer(204, { 'content-length': '1' })

    const response = await clientOf(wire).http.send(REQUEST)

    expect(response.bytes()).toHaveLength(0)
    expect([wire.ended, wire.discarded]).toEqual([0, 1])
  })
})

describe('a body that is cut', () => {
  it('is read up to its excerpt, and not further', async () => {
    const half = 'x'.repeat(50)
    const wire = new FakeWire().answer(403, {}, [half, half, half])

    const response = await clientOf(wire).http.send(REQUEST)

    expect(response.text()).toBe('x'.repeat(100))
    expect(wire.read).toEqual([half, half])
    expect(wire.discarded).toBe(1)
  })

  it('is not discarded if it ends before', async () => {
    const wire = new FakeWire().answer(403, {}, ['x'.repeat(99)])

    const response = await clientOf(wire).http.send(REQUEST)

    expect(response.text()).toBe('x'.repeat(99))
    expect([wire.ended, wire.discarded]).toEqual([1, 0])
  })
})

describe('a redirect', () => {
  it.each([300, 302, 399])('is not read and followed: %d', async (status) => {
    const wire = new FakeWire()
      .answer(status, { location: '/elsewhere' }, ['moved'])
      .answer(200, {}, ['here'])

    const response = await clientOf(wire).http.send(REQUEST)

    expect(response.text()).toBe('here')
    expect(wire.asked).toEqual([
      URL_OF_REPORT,
      'https://api.contoso.example/elsewhere',
    ])
    expect([wire.read, wire.discarded]).toEqual([['here'], 1])
  })

  it.each([201, 299, 400])('is not a location of %d', async (status) => {
    const wire = new FakeWire().answer(status, { location: '/elsewhere' })

    const response = await clientOf(wire).http.send(REQUEST)

    expect(response.status).toBe(status)
    expect(wire.asked).toEqual([URL_OF_REPORT])
  })

  it.each(WAYS)('leads to the URL of the response (%s)', async (way) => {
    const wire = new FakeWire()
      .answer(302, { location: '/elsewhere' })
      .answer(200, {}, ['here'])

    const response = await clientOf(wire).http[way](REQUEST)

    expect(response.url).toBe('https://api.contoso.example/elsewhere')
  })
})

describe('a failure', () => {
  it('keeps the cause of a connection that breaks', async () => {
    const cause = new Error('reset')
    const wire = new FakeWire().answer(200, {}, ['beginning', cause])

    const error = await failureOf(clientOf(wire).http.send(REQUEST))

    expect(error).toMatchObject({ kind: 'network', cause })
  })

  it('keeps the limit that a body exceeds', async () => {
    const wire = new FakeWire().answer(200, {}, ['x'.repeat(1_001)])

    const error = await failureOf(clientOf(wire).http.send(REQUEST))

    expect(error).toMatchObject({
      kind: 'body-limit',
      cause: { name: 'BodyLimitError', message: 'has more than 1000 bytes' },
    })
  })

  it('keeps the response that asks for too long a wait', async () => {
    const wire = new FakeWire().answer(429, { 'retry-after': '9' }, ['busy'])

    const error = await failureOf(clientOf(wire).http.send(REQUEST))

    expect(error).toMatchObject({
      kind: 'wait-too-long',
      cause: { status: 429 },
    })
  })

  it('keeps the cause of an answer that does not come in time', async () => {
    const wire: HttpTransport = ({ signal }) =>
      new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason))
      })
    const limits = { ...DEFAULT_TIME_LIMITS, headersMs: 1 }
    const { http } = anHttpClient({ wire, limits, maxWaitMs: 0 })

    expect(await failureOf(http.send(REQUEST))).toMatchObject({
      kind: 'timeout',
      cause: { name: 'AbortError' },
    })
  })

  it('is no failure of the connection if the run was cancelled', async () => {
    const abort = new AbortController()
    const cancelled = new Error('stop now')
    const wire: HttpTransport = async () => {
      abort.abort(cancelled)
      throw new Error('reset')
    }
    const { http, logger } = anHttpClient({ wire, signal: abort.signal })

    expect(await failureOf(http.send(REQUEST))).toBe(cancelled)

    expect(logger.messages('info')).toEqual([])
  })
})

describe('the timers of a request', () => {
  it.each([
    ['that is read', 200, ['a', 'b']],
    ['without a body', 204, []],
    ['that breaks', 200, ['a', new Error('reset')]],
  ] as const)('end with a response %s', async (_, status, parts) => {
    for (const way of WAYS) {
      const before = runningTimers()
      const wire = new FakeWire().answer(status, {}, [...parts])

      await clientOf(wire)
        .http[way](REQUEST)
        .then((response) => response.text())
        .catch(() => undefined)

      expect(runningTimers()).toBe(before)
    }
  })

  it('end with a request that fails', async () => {
    const before = runningTimers()

    await failureOf(clientOf(new FakeWire()).http.send(REQUEST))

    expect(runningTimers()).toBe(before)
  })
})
