import { HttpClient } from '../../../src/http/http-client.ts'
import {
  DEFAULT_TIME_LIMITS,
  type HttpDeps,
} from '../../../src/http/http-request.ts'
import { WaitBudget } from '../../../src/http/wait-budget.ts'
import { FakeClock } from './fake-clock.ts'
import { FakeLogger } from './fake-logger.ts'
import { wireOf } from './fetch-wire.ts'

type Options = Partial<HttpDeps> & {
  readonly maxWaitMs?: number
  /** Answers in place of the network; default: nock. */
  readonly fetch?: typeof fetch
}

/** Creates a client that waits on a fake clock, and all that it is made of. */
export function anHttpClient({
  maxWaitMs = 3_600_000,
  fetch: answering = (...of) => fetch(...of),
  ...given
}: Options) {
  const clock = new FakeClock()
  const logger = new FakeLogger()
  const abort = new AbortController()
  const budget = new WaitBudget(given.clock ?? clock, maxWaitMs)
  const http = new HttpClient({
    clock,
    logger,
    budget,
    signal: abort.signal,
    random: () => 0,
    wire: wireOf(answering),
    limits: DEFAULT_TIME_LIMITS,
    userAgent: 'copilot-usage-for-port/1.2.3',
    ...given,
  })
  return { http, clock, logger, budget, abort }
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
