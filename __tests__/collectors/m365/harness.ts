// Builds what the collector needs, without waiting and without a network of
// its own: tests answer either through nock or through a scripted fetch.
import { readFileSync } from 'node:fs'
import { GraphClient } from '../../../src/collectors/m365/client.ts'
import { ReportReader } from '../../../src/collectors/m365/reports/report-reader.ts'
import { HttpClient } from '../../../src/http/http-client.ts'
import { DEFAULT_TIME_LIMITS } from '../../../src/http/http-request.ts'
import { WaitBudget } from '../../../src/http/wait-budget.ts'
import type { Clock } from '../../../src/runtime/clock.ts'
import type { LogGroup } from '../../../src/runtime/logger.ts'
import { wireOf } from '../../support/fakes/fetch-wire.ts'

export const NOW = '2026-11-22T05:00:00.000Z'
export const GRAPH = 'https://graph.contoso.example'
export const LOGIN = 'https://login.microsoftonline.com'
export const TENANT = '11111111-2222-4333-8444-555555555555'
export const CLIENT = '99999999-8888-4777-8666-555555555555'

/** A clock that stands still; waiting moves it on at once. */
export class FakeClock implements Clock {
  #nowMs: number
  #shiftMs = 0

  constructor(now: string = NOW) {
    this.#nowMs = Date.parse(now)
  }

  now(): Date {
    return new Date(this.#nowMs + this.#shiftMs)
  }

  monotonicMs(): number {
    return this.#nowMs
  }

  /** Sets the time of day, which changes no duration. */
  shiftDay(ms: number): void {
    this.#shiftMs += ms
  }

  async sleep(ms: number): Promise<void> {
    this.advance(ms)
  }

  advance(ms: number): void {
    this.#nowMs += ms
  }
}

/** Collects log lines. */
export class LogLines implements LogGroup {
  readonly lines: string[] = []

  debug(message: string): void {
    this.lines.push(message)
  }

  info(message: string): void {
    this.lines.push(message)
  }

  warning(message: string): void {
    this.lines.push(message)
  }

  group(): LogGroup {
    return this
  }

  end(): void {}
}

export type HttpOptions = {
  readonly clock?: Clock
  readonly fetch?: typeof fetch
  readonly maxWaitMs?: number
  readonly logger?: LogLines
  readonly signal?: AbortSignal
}

export function anHttpClient(options: HttpOptions = {}): HttpClient {
  const clock = options.clock ?? new FakeClock()
  return new HttpClient({
    clock,
    budget: new WaitBudget(clock, options.maxWaitMs ?? 3_600_000),
    logger: options.logger ?? new LogLines(),
    signal: options.signal ?? new AbortController().signal,
    random: () => 0,
    wire: wireOf(options.fetch ?? fetch),
    limits: DEFAULT_TIME_LIMITS,
    userAgent: 'copilot-usage-for-port/test',
  })
}

export function fixture(name: string): string {
  const url = new URL(`../../fixtures/graph/${name}`, import.meta.url)
  return readFileSync(url, 'utf8')
}

export function csv(body: string): Response {
  const headers = { 'content-type': 'application/octet-stream' }
  return new Response(body, { headers })
}

export function json(body: string, status = 200): Response {
  const headers = { 'content-type': 'application/json' }
  return new Response(body, { status, headers })
}

/** An answer whose connection breaks after the text. */
export function broken(text: string): Response {
  let isSent = false
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      if (isSent) return controller.error(new TypeError('terminated'))
      isSent = true
      controller.enqueue(new TextEncoder().encode(text))
    },
  })
  return new Response(body, {
    headers: { 'content-type': 'application/octet-stream' },
  })
}

/** What a scripted server answers, by the first path that a URL contains. */
export type Script = Readonly<Record<string, (() => Response)[]>>

/** Answers from a script, each answer once, the last one again and again. */
export class ScriptedServer {
  readonly urls: string[] = []
  readonly #script: Script
  readonly #used = new Map<string, number>()

  constructor(script: Script) {
    this.#script = script
  }

  readonly fetch = async (input: unknown): Promise<Response> => {
    const url = String(input)
    this.urls.push(url)
    const key = Object.keys(this.#script).find((part) => url.includes(part))
    const answers = key === undefined ? undefined : this.#script[key]
    if (key === undefined || answers === undefined) {
      throw new Error(`Nothing is scripted for ${url}`)
    }
    const turn = this.#used.get(key) ?? 0
    this.#used.set(key, turn + 1)
    const answer = answers[Math.min(turn, answers.length - 1)]
    if (answer === undefined) throw new Error(`No answer for ${url}`)
    return answer()
  }

  /** The requests to Graph, without host and version. */
  get graphPaths(): string[] {
    return this.urls
      .filter((url) => url.startsWith(GRAPH))
      .map((url) => url.slice(`${GRAPH}/v1.0`.length))
  }
}

export async function toArray<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = []
  for await (const item of items) list.push(item)
  return list
}

/** Returns what a promise fails with. */
export async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise
  } catch (error) {
    return error
  }
  throw new Error('It did not fail')
}

/** A client of Graph whose token is always good. */
export function aGraphClient(server: ScriptedServer): GraphClient {
  const clock = new FakeClock()
  return new GraphClient({
    http: anHttpClient({ clock, fetch: server.fetch }),
    clock,
    tokens: { token: async () => 'T', renew: async () => 'T' },
    graphApiUrl: GRAPH,
  })
}

/** A reader of reports on the day of the tests. */
export function aReportReader(server: ScriptedServer): ReportReader {
  return new ReportReader(aGraphClient(server), () => NOW.slice(0, 10))
}
