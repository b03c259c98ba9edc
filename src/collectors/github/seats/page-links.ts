const PAGE_SIZE_OF_SEATS = 100
/** An enterprise lists a row for each grant, so pages may exceed the total. */
const MAX_GRANTS_PER_SEAT = 20
/** For a total of a few seats, or of none. */
const MIN_PLANNED_PAGES = 20
/** Two million rows, whatever total GitHub reports. */
const MAX_PLANNED_PAGES = 20_000

/** What the `Link` header of a page says about other pages. */
export type PageLinks = {
  readonly lastPage: number | undefined
  readonly nextPage: number | undefined
  readonly nextUrl: string | undefined
}

/** https://docs.github.com/rest/using-the-rest-api/using-pagination-in-the-rest-api */
export function parseLinks(header: string | null): PageLinks {
  const links = new Map<string, string>()
  for (const [, url, name] of (header ?? '').matchAll(
    /<([^<>]*)>;\s*rel="([^"]*)"/g,
  )) {
    if (url !== undefined && name !== undefined) links.set(name, url)
  }
  const nextUrl = links.get('next')
  return {
    lastPage: pageOf(links.get('last')),
    nextPage: pageOf(nextUrl),
    nextUrl,
  }
}

/** The most pages that a list with this total can have. */
export function maxPages(totalSeats: number | undefined): number {
  if (totalSeats === undefined) return MAX_PLANNED_PAGES
  const pages = Math.ceil(totalSeats / PAGE_SIZE_OF_SEATS)
  const planned = Math.max(MIN_PLANNED_PAGES, pages * MAX_GRANTS_PER_SEAT)
  return Math.min(planned, MAX_PLANNED_PAGES)
}

function pageOf(url: string | undefined): number | undefined {
  const page = url && URL.parse(url)?.searchParams.get('page')
  if (!page || !/^\d{1,15}$/.test(page)) return undefined
  return Number(page)
}
