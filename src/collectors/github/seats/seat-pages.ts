// One reading of a seat list. People join and leave while the list is read,
// which moves seats from one page to another, so that a reading may lack a seat.
// A reading therefore collects every sign that it is not complete.
import { createHash } from 'node:crypto'
import pMap from 'p-map'
import type { Day } from '../../../domain/day.ts'
import type { BufferedResponse } from '../../../http/buffered-response.ts'
import type { GitHubClient } from '../client.ts'
import { type Subject, toSourceError, unexpectedResponse } from '../error.ts'
import { describeIssue, MalformedRows } from '../malformed-rows.ts'
import { maxPages, type PageLinks, parseLinks } from './page-links.ts'
import { PlausibleInstants } from './plausible-instants.ts'
import { seatSchema, seatsPageSchema, type WireSeat } from './schemas.ts'
import { SeatRoster } from './seat-roster.ts'
import { toGrant } from './to-grant.ts'

const PAGE_SIZE = 100
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

export type SeatPagesOptions = {
  readonly client: GitHubClient
  readonly subject: Subject
  /** Undefined if any later date is accepted. */
  readonly today?: Day | undefined
  readonly onProgress: (pages: number, ofPages: number | undefined) => void
}

type Page = {
  readonly number: number
  readonly rowCount: number
  readonly links: PageLinks
}

export class SeatReading {
  readonly roster = new SeatRoster()
  readonly malformed = new MalformedRows()
  readonly dates: PlausibleInstants
  readonly #options: SeatPagesOptions
  readonly #doubts: string[] = []
  readonly #pageByDigest = new Map<string, number>()
  readonly #emptyPages: number[] = []
  #first: PageLinks | undefined
  #reportedTotal: number | undefined
  #pageCount = 0
  #isStable = true
  #hasRepeats = false

  constructor(options: SeatPagesOptions) {
    this.#options = options
    this.dates = new PlausibleInstants(options.today)
  }

  /** False if GitHub's total or number of pages has changed. */
  get isStable(): boolean {
    return this.#isStable
  }

  /** Whether a seat was on two pages, as when the list shifts. */
  get hasRepeats(): boolean {
    return this.#hasRepeats
  }

  get pageCount(): number {
    return this.#pageCount
  }

  /** GitHub's own `total_seats`. */
  get reportedTotal(): number | undefined {
    return this.#reportedTotal
  }

  /** Why the pages may lack a seat; the count of seats is not considered. */
  get doubts(): readonly string[] {
    return this.#doubts
  }

  /** Reads every page; stops early if the reading is not stable. */
  async readAll(): Promise<void> {
    const first = await this.#readPage(1)
    const last = await this.#readPlanned(first)
    const end = await this.#walk(last)
    const empty = this.#emptyPages.find((number) => number < end.number)
    if (empty !== undefined) this.#doubt(`page ${empty} of the list is empty`)
  }

  /** Reads the pages up to the one that page 1 names as the last, if it may. */
  async #readPlanned(first: Page): Promise<Page> {
    const { lastPage, nextUrl } = first.links
    if (lastPage === undefined) return first
    const isPlausible = lastPage <= maxPages(this.#reportedTotal)
    const hasNext = nextUrl !== undefined
    if (!isPlausible || lastPage > 1 !== hasNext) {
      this.#doubt(`page 1 names page ${lastPage} as the last one`)
    }
    return isPlausible && lastPage > 1 ? this.#readRest(lastPage) : first
  }

  /** Reads pages 2 to `lastPage` concurrently; returns the last. */
  async #readRest(lastPage: number): Promise<Page> {
    const numbers = Array.from({ length: lastPage - 1 }, (_, i) => i + 2)
    let last: Page | undefined
    await pMap(
      numbers,
      async (number) => {
        if (!this.#isStable) return
        const page = await this.#readPage(number)
        if (number === lastPage) last = page
        else this.#expectNext(page)
      },
      { concurrency: pagesInFlight(lastPage) },
    )
    return last ?? { number: lastPage, rowCount: 0, links: parseLinks(null) }
  }

  /** Follows the links to the next page; returns the last page. */
  async #walk(start: Page): Promise<Page> {
    const limit = maxPages(this.#reportedTotal)
    const walked = new Set<string>()
    let page = start
    while (this.#isStable && page.links.nextUrl !== undefined) {
      const { nextUrl } = page.links
      if (walked.has(nextUrl)) {
        this.#doubt(`page ${page.number} links back to an earlier page`)
        break
      }
      if (page.number >= limit) {
        this.#doubt(`the list has no end after page ${page.number}`)
        break
      }
      walked.add(nextUrl)
      this.#expectNext(page)
      const number = page.number + 1
      page = await this.#read(number, () =>
        this.#options.client.get(`GET ${nextUrl}`),
      )
    }
    return page
  }

  /** A page before the last one must link to the page after it. */
  #expectNext({ number, links }: Page): void {
    const { nextUrl, nextPage } = links
    const isWrong = nextPage !== undefined && nextPage !== number + 1
    if (nextUrl === undefined || isWrong) {
      this.#doubt(`page ${number} does not link to page ${number + 1}`)
    }
  }

  #readPage(page: number): Promise<Page> {
    const { name, type } = this.#options.subject.scope
    const scope = type === 'organization' ? { org: name } : { enterprise: name }
    return this.#read(page, () =>
      this.#options.client.get(SEAT_ROUTES[type], {
        ...scope,
        per_page: PAGE_SIZE,
        page,
      }),
    )
  }

  /** Handles a page in one step, so that one parsed page is in memory. */
  async #read(
    number: number,
    request: () => Promise<BufferedResponse>,
  ): Promise<Page> {
    const { subject } = this.#options
    const response = await request().catch((error) => {
      throw toSourceError(error, subject)
    })
    const body = seatsPageSchema.safeParse(response.json())
    if (!body.success) throw unexpectedResponse(body.error, subject)
    const { seats, total_seats: total } = body.data
    const { headers } = response
    const links = parseLinks(headers.get('link'))
    if (isPartial(headers)) this.#doubt(NOT_AUTHORIZED)
    const page = { number, rowCount: seats.length, links }
    this.#checkStability(total ?? undefined, links)
    this.#addSeats(seats, number)
    this.#pageCount += 1
    this.#options.onProgress(this.#pageCount, this.#first?.lastPage)
    return page
  }

  #checkStability(total: number | undefined, links: PageLinks): void {
    this.#first ??= links
    this.#reportedTotal ??= total
    const isSameTotal = total === undefined || total === this.#reportedTotal
    // The last page has no link to the last page.
    const isSameLength =
      links.lastPage === undefined || links.lastPage === this.#first.lastPage
    this.#isStable &&= isSameTotal && isSameLength
  }

  #addSeats(rows: readonly unknown[], page: number): void {
    if (rows.length === 0) this.#emptyPages.push(page)
    const seats = rows.flatMap((row, index) => {
      const seat = seatSchema.safeParse(row)
      if (seat.success) return [seat.data]
      const issue = describeIssue(seat.error)
      this.malformed.addMalformed(`seat ${index + 1} of page ${page}: ${issue}`)
      return []
    })
    this.malformed.addValid(seats.length)
    this.#checkRepeatedPage(seats, page)
    const { scope } = this.#options.subject
    for (const seat of seats) {
      const isRepeated = this.roster.add(toGrant(seat, scope, this.dates), page)
      this.#hasRepeats ||= isRepeated
    }
  }

  #checkRepeatedPage(seats: readonly WireSeat[], page: number): void {
    if (seats.length === 0) return
    const digest = digestOf(seats)
    const earlier = this.#pageByDigest.get(digest)
    if (earlier !== undefined) {
      const [one, other] = [earlier, page].sort((a, b) => a - b)
      this.#doubt(`page ${other} of the list repeats page ${one}`)
    }
    this.#pageByDigest.set(digest, page)
  }

  #doubt(reason: string): void {
    this.#doubts.push(reason)
  }
}

const NOT_AUTHORIZED =
  'GitHub leaves out organizations whose single sign-on does not know the token'

/** https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api */
function isPartial(headers: Headers): boolean {
  return headers.get('x-github-sso')?.startsWith('partial-results') ?? false
}

function pagesInFlight(lastPage: number): number {
  return lastPage > PAGES_OF_LONG_LIST
    ? PAGES_IN_FLIGHT_OF_LONG_LIST
    : PAGES_IN_FLIGHT
}

/** Identifies the seats of a page; activity may change between two requests. */
function digestOf(seats: readonly WireSeat[]): string {
  const hash = createHash('sha256')
  for (const { assignee, organization, assigning_team, created_at } of seats) {
    const names = [organization?.login, assigning_team?.slug, created_at]
    hash.update(JSON.stringify([assignee?.id, ...names]))
  }
  return hash.digest('base64')
}
