// Reads all pages of a seat list. The list is live: people join and leave
// while it is read, which moves seats from one page to another. Such a
// reading is thrown away and made again, because a seat may be missing in it.
import pMap from 'p-map'
import type { Scope } from '../../../domain/scope.ts'
import { SourceError } from '../../../errors.ts'
import type { GitHubAnswer, GitHubClient } from '../client.ts'
import { type Reading, toSourceError, unexpectedResponse } from '../error.ts'
import { seatsPageSchema, type WireSeatsPage } from './schemas.ts'

const PAGE_SIZE = 100
const MAX_READINGS = 3
/** As many as the client sends at a time. */
const PAGES_IN_FLIGHT = 50
/**
 * Enough to keep GitHub's pace, which decides how long a long list takes. More
 * would only wait in memory to be read.
 */
const PAGES_IN_FLIGHT_OF_LONG_LIST = 10
const PAGES_OF_LONG_LIST = 100

/** https://docs.github.com/rest/copilot/copilot-user-management */
const SEAT_ROUTES = {
  organization: 'GET /orgs/{org}/copilot/billing/seats',
  enterprise: 'GET /enterprises/{enterprise}/copilot/billing/seats',
} as const

/** Where a page stands among the others, as its `Link` says. */
type PageLinks = {
  readonly lastPage: number | undefined
  readonly nextUrl: string | undefined
}

export type SeatPagesOptions = {
  readonly client: GitHubClient
  readonly scope: Scope
  readonly reading: Reading
  /** Is told when a reading begins (again): what it had must be forgotten. */
  readonly onStart: () => void
  readonly onPage: (page: WireSeatsPage) => void
  readonly onProgress: (pages: number, ofPages: number | undefined) => void
}

/**
 * Reads every page of a scope's seats, in no particular order.
 * @throws {SourceError} when a page stays unreadable, or the list never holds
 * still
 */
export async function readSeatPages(options: SeatPagesOptions): Promise<void> {
  for (let reading = 1; reading <= MAX_READINGS; reading += 1) {
    options.onStart()
    if (await new SeatReading(options).readAll()) return
  }
  throw new SourceError(
    'GITHUB_SEATS_UNSTABLE',
    `Cannot read ${options.reading.what} of ${options.scope.type} "${options.scope.name}": the list changed during each of ${MAX_READINGS} readings. Run it again at a time when no seats are assigned or removed.`,
  )
}

/** One reading of the list, from the first page to the last. */
class SeatReading {
  readonly #options: SeatPagesOptions
  #first: PageLinks | undefined
  #total: number | undefined
  #pagesRead = 0
  #isStable = true

  constructor(options: SeatPagesOptions) {
    this.#options = options
  }

  /** Gives false when the list has changed on the way. */
  async readAll(): Promise<boolean> {
    let links = await this.#readPage(1)
    if (links.lastPage !== undefined) {
      links = await this.#readRest(links.lastPage)
    }
    const walked = new Set<string>()
    while (this.#isStable && links.nextUrl !== undefined) {
      // Links that lead back would be followed for ever.
      if (walked.has(links.nextUrl)) return false
      walked.add(links.nextUrl)
      links = await this.#readUrl(links.nextUrl)
    }
    return this.#isStable
  }

  /** Reads pages 2 to `lastPage` side by side; gives the links of the last. */
  async #readRest(lastPage: number): Promise<PageLinks> {
    const numbers = Array.from({ length: lastPage - 1 }, (_, i) => i + 2)
    let last: PageLinks | undefined
    await pMap(
      numbers,
      async (number) => {
        if (!this.#isStable) return
        const links = await this.#readPage(number)
        if (number === lastPage) last = links
      },
      { concurrency: pagesInFlight(lastPage) },
    )
    return last ?? { lastPage, nextUrl: undefined }
  }

  #readPage(page: number): Promise<PageLinks> {
    const { name, type } = this.#options.scope
    const scope = type === 'organization' ? { org: name } : { enterprise: name }
    return this.#read(() =>
      this.#options.client.get(SEAT_ROUTES[type], {
        ...scope,
        per_page: PAGE_SIZE,
        page,
      }),
    )
  }

  #readUrl(url: string): Promise<PageLinks> {
    return this.#read(() => this.#options.client.get(`GET ${url}`))
  }

  /** Takes a page in at once, so that no other one is parsed meanwhile. */
  async #read(request: () => Promise<GitHubAnswer>): Promise<PageLinks> {
    const { reading } = this.#options
    const answer = await request().catch((error) => {
      throw toSourceError(error, reading)
    })
    const page = seatsPageSchema.safeParse(answer.data)
    if (!page.success) throw unexpectedResponse(page.error, reading)
    const header = parseLinks(String(answer.headers.link ?? ''))
    const links = {
      lastPage: pageOf(header.get('last')),
      nextUrl: header.get('next'),
    }
    this.#take(page.data, links)
    return links
  }

  #take(page: WireSeatsPage, links: PageLinks): void {
    this.#first ??= links
    this.#pagesRead += 1
    const total = page.total_seats ?? undefined
    this.#total ??= total
    const isSameTotal = total === undefined || total === this.#total
    // The last page itself names no last page.
    const isSameLength =
      links.lastPage === undefined || links.lastPage === this.#first.lastPage
    this.#isStable &&= isSameTotal && isSameLength
    this.#options.onPage(page)
    this.#options.onProgress(this.#pagesRead, this.#first.lastPage)
  }
}

function pagesInFlight(lastPage: number): number {
  return lastPage > PAGES_OF_LONG_LIST
    ? PAGES_IN_FLIGHT_OF_LONG_LIST
    : PAGES_IN_FLIGHT
}

/** https://docs.github.com/rest/using-the-rest-api/using-pagination-in-the-rest-api */
function parseLinks(header: string): Map<string, string> {
  const links = new Map<string, string>()
  for (const [, url, name] of header.matchAll(/<([^>]*)>;\s*rel="([^"]*)"/g)) {
    if (url !== undefined && name !== undefined) links.set(name, url)
  }
  return links
}

function pageOf(url: string | undefined): number | undefined {
  const page = url && URL.canParse(url) && new URL(url).searchParams.get('page')
  return page && /^\d+$/.test(page) ? Number(page) : undefined
}
