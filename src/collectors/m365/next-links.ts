import { type Subject, unexpectedResponse } from './error.ts'

/** Graph's links have some hundred characters. */
const MAX_LINK_CHARACTERS = 8_192

type NextLinksOptions = {
  readonly subject: Subject
  readonly maxPages: number
  readonly isOwnLink: (link: string) => boolean
}

/** Notes the links from page to page, which may go round or have no end. */
export class NextLinks {
  readonly #options: NextLinksOptions
  readonly #seen = new Set<string>()

  constructor(options: NextLinksOptions) {
    this.#options = options
  }

  /** @throws {SourceError} if the link must not be followed */
  follow(link: string): void {
    const { subject, maxPages, isOwnLink } = this.#options
    const isTooLong = link.length > MAX_LINK_CHARACTERS
    if (isTooLong || !isOwnLink(link) || this.#seen.has(link)) {
      throw unexpectedResponse(
        subject,
        'the "@odata.nextLink" leads to another host or repeats a page',
      )
    }
    this.#seen.add(link)
    if (this.#seen.size < maxPages) return
    throw unexpectedResponse(
      subject,
      `the list has no end after ${maxPages} pages`,
    )
  }
}
