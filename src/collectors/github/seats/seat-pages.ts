// Reads all pages of a seat list. People join and leave while the list is read,
// which moves seats from one page to another. Such a reading may lack a seat,
// so it is discarded and the list is read again.
import pMap from 'p-map'
import { SourceError } from '../../../errors.ts'
import type { BufferedResponse } from '../../../http/buffered-response.ts'
import type { GitHubClient } from '../client.ts'
import {
  cannotRead,
  type Subject,
  toSourceError,
  unexpectedResponse,
} from '../error.ts'
import { seatsPageSchema, type WireSeatsPage } from './schemas.ts'

const PAGE_SIZE = 100
const MAX_READINGS = 3
/** The number of requests that the client has in flight at most. */
const PAGES_IN_FLIGHT = 50
/**
 * Enough to reach GitHub's rate limit, which decides how long a long list
 * takes. More responses would only wait in memory.
 */
const PAGES_IN_FLIGHT_OF_LONG_LIST = 10
const PAGES_OF_LONG_LIST = 100

/** https://docs.github.com/rest/copilot/copilot-user-management */
const SEAT_ROUTES = {
  organization: 'GET /orgs/{org}/copilot/billing/seats',
  enterprise: 'GET /enterprises/{enterprise}/copilot/billing/seats',
} as const

/** What the `Link` header of a page says about other pages. */
type PageLinks = {
  readonly lastPage: number | undefined
  readonly nextUrl: string | undefined
}

export type SeatPagesOptions = {
  readonly client: GitHubClient
  readonly subject: Subject
  /** Called when a reading begins; earlier pages are void then. */
  readonly onStart: () => void
  readonly onPage: (page: WireSeatsPage) => void
  readonly onProgress: (pages: number, ofPages: number | undefined) => void
}

/**
 * Reads every page of a scope's seats, in no particular order.
 * @throws {SourceError} if a page stays unreadable, or if the list changes
 * during each reading
 */
export async function readSeatPages(options: SeatPagesOptions): Promise<void> {
  for (let reading = 1; reading <= MAX_READINGS; reading += 1) {
    options.onStart()
    if (await new SeatReading(options).readAll()) return
  }
  throw new SourceError(
    'GITHUB_SEATS_UNSTABLE',
    `${cannotRead(options.subject)}: the list changed during each of ${MAX_READINGS} readings. Run it again at a time when no seats are assigned or removed.`,
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

  /** Returns false if the list has changed during the reading. */
  async readAll(): Promise<boolean> {
    let links = await this.#readPage(1)
    if (links.lastPage !== undefined) {
      links = await this.#readRest(links.lastPage)
    }
    const walked = new Set<string>()
    while (this.#isStable && links.nextUrl !== undefined) {
      // A circle of links would never end.
      if (walked.has(links.nextUrl)) return false
      walked.add(links.nextUrl)
      links = await this.#readUrl(links.nextUrl)
    }
    return this.#isStable
  }

  /** Reads pages 2 to `lastPage` concurrently; returns the links of the last. */
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
    const { name, type } = this.#options.subject.scope
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

  /** Handles a page in one step, so that one parsed page is in memory. */
  async #read(request: () => Promise<BufferedResponse>): Promise<PageLinks> {
    const { subject } = this.#options
    const response = await request().catch((error) => {
      throw toSourceError(error, subject)
    })
    const page = seatsPageSchema.safeParse(response.json())
    if (!page.success) throw unexpectedResponse(page.error, subject)
    const header = parseLinks(response.headers.get('link') ?? '')
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
    // The last page has no link to the last page.
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
