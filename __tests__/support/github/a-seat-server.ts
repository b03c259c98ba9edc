import type { GitHubClient } from '../../../src/collectors/github/client.ts'
import { aResponse } from '../builders/a-response.ts'

type WirePage = {
  readonly seats: readonly unknown[]
  /** Undefined is GitHub's own: the total of the reading. */
  readonly total?: number
  /** The pages of the links; undefined is GitHub's own, null is none. */
  readonly next?: number | null
  readonly last?: number | null
  /** What GitHub says of single sign-on. */
  readonly sso?: string
}

/** The pages of one reading and the total that they report. */
export type SeatServerReading = {
  readonly total: number | undefined
  readonly pages: readonly WirePage[]
}

const BASE = 'https://api.github.com/orgs/octo-org/copilot/billing/seats?page='

/** A GitHub that serves a list, the last one again and again. */
export class SeatServer implements GitHubClient {
  readonly credential = 'token'
  readonly #readings: readonly SeatServerReading[]
  #reading = -1
  requestCount = 0

  constructor(...readings: readonly SeatServerReading[]) {
    this.#readings = readings
  }

  async get(route: string, parameters: Readonly<Record<string, unknown>> = {}) {
    this.requestCount += 1
    const url = URL.parse(route.replace(/^GET /, ''))
    const number = Number(url?.searchParams.get('page') ?? parameters.page)
    if (number === 1) this.#reading += 1
    const turn = Math.min(this.#reading, this.#readings.length - 1)
    const reading = this.#readings[turn] ?? { total: 0, pages: [] }
    const page = reading.pages[number - 1] ?? { seats: [] }
    return aResponse({
      data: { total_seats: page.total ?? reading.total, seats: page.seats },
      headers: {
        link: linkOf(page, number, reading.pages.length),
        ...(page.sso && { 'x-github-sso': page.sso }),
      },
    })
  }
}

function linkOf(page: WirePage, number: number, count: number): string {
  const isLast = number >= count
  const next = page.next === undefined && !isLast ? number + 1 : page.next
  const last = page.last === undefined && !isLast ? count : page.last
  return [
    next ? `<${BASE}${next}>; rel="next"` : '',
    last ? `<${BASE}${last}>; rel="last"` : '',
  ]
    .filter((link) => link !== '')
    .join(', ')
}
