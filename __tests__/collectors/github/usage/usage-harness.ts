// What the tests of the usage datasets have in common: GitHub and the host of
// the reports are answered by nock, and time passes only when someone waits.

import { readFileSync } from 'node:fs'
import nock from 'nock'
import type { CollectorEvent } from '../../../../src/collectors/collector.ts'
import {
  createGitHubClient,
  fixedToken,
  type GitHubClient,
} from '../../../../src/collectors/github/client.ts'
import { GitHubLimits } from '../../../../src/collectors/github/limits.ts'
import type { UsageOptions } from '../../../../src/collectors/github/usage/usage-days.ts'
import type { Collected } from '../../../../src/domain/collected.ts'
import { HttpClient } from '../../../../src/http/http-client.ts'
import {
  DEFAULT_TIME_LIMITS,
  type HttpDeps,
} from '../../../../src/http/http-request.ts'
import { RateLimiter } from '../../../../src/http/rate-limiter.ts'
import { WaitBudget } from '../../../../src/http/wait-budget.ts'
import { RefusedTokens } from '../../../../src/http/with-token.ts'
import type { Clock } from '../../../../src/runtime/clock.ts'
import type { Logger } from '../../../../src/runtime/logger.ts'
import { wireOf } from '../../../support/fakes/fetch-wire.ts'

export const API_URL = 'https://api.github.com'
export const DOWNLOADS_URL = 'https://copilot-reports.github.com'
export const TOKEN = 'ghp_usageHarness'
export const ORG = { type: 'organization', name: 'octo-org' } as const
export const ENTERPRISE = { type: 'enterprise', name: 'octo-corp' } as const

const REPORTS = '/orgs/octo-org/copilot/metrics/reports'
export const USAGE_PATH = `${REPORTS}/organization-1-day`
export const USERS_PATH = `${REPORTS}/users-1-day`

/** Creates the options of a collector, and keeps what it logs and hides. */
export function usageHarness(overrides: Partial<UsageOptions> = {}) {
  const lines: string[] = []
  const secrets: string[] = []
  const deps = httpDeps(lines)
  const http = new HttpClient(deps)
  const options: UsageOptions = {
    client: clientOf(http, deps),
    downloads: http,
    secrets: { add: (value) => secrets.push(value) },
    apiUrl: API_URL,
    scope: ORG,
    window: { since: '2026-11-20', until: '2026-11-20' },
    log: deps.logger,
    ...overrides,
  }
  return { options, lines, secrets }
}

/** Creates a client for GitHub's API. */
export function clientOf(http: HttpClient, deps: HttpDeps): GitHubClient {
  const { clock, budget, logger, signal } = deps
  const rateLimiter = new RateLimiter(clock, 880, signal)
  return createGitHubClient({
    refusedTokens: new RefusedTokens(),
    http,
    limits: new GitHubLimits({ rateLimiter, budget, clock, logger }),
    tokens: fixedToken(TOKEN),
    apiUrl: API_URL,
  })
}

/** Creates what requests need, with a clock of its own. */
export function httpDeps(lines: string[]): HttpDeps {
  const clock = fakeClock()
  return {
    clock,
    budget: new WaitBudget(clock, 30 * 60_000),
    logger: linesLogger(lines),
    signal: new AbortController().signal,
    random: () => 0,
    wire: wireOf((url, init) => fetch(url, init)),
    limits: DEFAULT_TIME_LIMITS,
    userAgent: 'copilot-usage-for-port/test',
  }
}

/** A clock on which only waiting takes time. */
function fakeClock(): Clock {
  let nowMs = Date.parse('2026-11-22T03:30:00Z')
  return {
    now: () => new Date(nowMs),
    monotonicMs: () => nowMs,
    sleep: async (ms) => {
      nowMs += ms
    },
  }
}

function linesLogger(lines: string[]): Logger {
  const add = (line: string) => {
    lines.push(line)
  }
  const logger: Logger = {
    debug: add,
    info: add,
    warning: add,
    group: () => ({ ...logger, end: () => undefined }),
  }
  return logger
}

/** Answers the request for a day's links, once. */
export function answerLinks(
  path: string,
  day: string,
  links: readonly string[],
): void {
  nock(API_URL)
    .get(path)
    .query({ day })
    .reply(200, { download_links: links, report_day: day })
}

/** Answers the request for a day's links with a refusal, or with 204. */
export function answerStatus(
  path: string,
  day: string,
  answer: { readonly status: number; readonly message?: string },
): void {
  const body = answer.status === 204 ? undefined : { message: answer.message }
  nock(API_URL).get(path).query({ day }).reply(answer.status, body)
}

/** Serves a file of a report, once, and gives the link to it. */
export function serveFile(name: string, body: string, status = 200): string {
  nock(DOWNLOADS_URL)
    .get(`/${name}`)
    .query({ sig: 'c2VjcmV0' })
    .reply(status, body)
  return `${DOWNLOADS_URL}/${name}?sig=c2VjcmV0`
}

/** Waits for everything that an iterable yields. */
export async function allOf<T>(source: AsyncIterable<T>): Promise<T[]> {
  const values: T[] = []
  for await (const value of source) values.push(value)
  return values
}

/** Writes rows one a line. */
export function ndjson(...rows: readonly object[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('')
}

/** Reads a fixture of GitHub's. */
export function githubFixture(name: string): string {
  const url = new URL(`../../../fixtures/github/${name}`, import.meta.url)
  return readFileSync(url, 'utf8')
}

/** Returns the items among the events, of one dataset. */
export function itemsOf<D extends Collected['dataset']>(
  events: readonly CollectorEvent[],
  dataset: D,
): Extract<Collected, { readonly dataset: D }>[] {
  const items = events.flatMap((event) =>
    event.type === 'item' ? [event.item] : [],
  )
  return items.filter(
    (item): item is Extract<Collected, { readonly dataset: D }> =>
      item.dataset === dataset,
  )
}
