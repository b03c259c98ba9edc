// Reads the rows of a report, in CSV or JSON. If the body is incomplete, the
// report is requested again. No row is lost, and no row is repeated.
import { createHash } from 'node:crypto'
import { SourceError } from '../../../errors.ts'
import {
  BodyLimitError,
  BufferMeter,
  DEFAULT_SIZE_LIMITS,
} from '../../../http/body-limits.ts'
import { HttpError } from '../../../http/http-error.ts'
import {
  isRefusedByDownloadHost,
  type Subject,
  unexpectedResponse,
} from '../error.ts'
import { NextLinks } from '../next-links.ts'
import { readCsvRows } from './csv-rows.ts'
import { IncompleteReport, toIncompleteError } from './incomplete-report.ts'
import { readJsonPage } from './json-rows.ts'
import type { ReportContext, ReportRow } from './report-row.ts'

export type ReportSource = ReportContext & {
  /** Requests the report from its beginning, or the page of a link. */
  readonly open: (link?: string) => Promise<Response>
  readonly isOwnLink: (link: string) => boolean
}

type Rows = AsyncGenerator<readonly ReportRow[]>

/** How many times a report is requested again. */
const MAX_RESUMPTIONS = 3
/** Two million people, with 200 on a page. */
const MAX_PAGES = 10_000
const EXPIRED_LINK_STATUSES: readonly number[] = [400, 404, 410]
// Enough to see past a byte order mark.
const MIN_HEAD_BYTES = 4
/** A body that begins with more white space is no report. */
const MAX_HEAD_BYTES = 65_536

/**
 * Yields the rows of a report, some at a time. An incomplete body is requested
 * again, and a download host that refuses the report gets a new link.
 */
export async function* readRows(source: ReportSource): Rows {
  const resumePoint = new ResumePoint(source.subject)
  for (let resumptions = 0; ; resumptions += 1) {
    let response: Response | undefined
    try {
      response = await source.open()
      yield* resumePoint.skipSeen(await readBody(response, source, resumePoint))
      return
    } catch (error) {
      // The HTTP client has repeated a request without a response already.
      const isCurable =
        isRefusedLink(error) || (response !== undefined && isCutOff(error))
      if (isCurable && resumptions < MAX_RESUMPTIONS) continue
      throw error instanceof IncompleteReport
        ? toIncompleteError(error, source.subject)
        : error
    }
  }
}

function isRefusedLink(error: unknown): boolean {
  return error instanceof HttpError && isRefusedByDownloadHost(error)
}

function isCutOff(error: unknown): boolean {
  if (error instanceof IncompleteReport) return true
  if (!(error instanceof HttpError)) return false
  return error.kind === 'network' || error.kind === 'timeout'
}

/** Knows the rows already yielded by their number and a hash. */
class ResumePoint {
  readonly #subject: Subject
  readonly #hash = createHash('sha256')
  #count = 0
  #cutLine: string | undefined

  constructor(subject: Subject) {
    this.#subject = subject
  }

  /** Whether an earlier response ended with the same line without a line end. */
  isWhole(lastLine: string): boolean {
    const isSame = this.#cutLine === lastLine
    this.#cutLine = lastLine
    return isSame
  }

  /** Yields the rows after those of earlier attempts, which must be equal. */
  async *skipSeen(pieces: Rows): Rows {
    const seen = this.#count
    const repeated = createHash('sha256')
    let position = 0
    for await (const rows of pieces) {
      const fresh: ReportRow[] = []
      for (const row of rows) {
        position += 1
        if (position > seen) {
          this.#hash.update(fingerprint(row, position))
          fresh.push(row)
        } else {
          repeated.update(fingerprint(row, position))
          if (position === seen) this.#refuseOther(repeated.digest('hex'))
        }
      }
      this.#count = Math.max(seen, position)
      if (fresh.length > 0) yield fresh
    }
    if (position < seen) throw this.#changed()
  }

  #refuseOther(digest: string): void {
    if (digest !== this.#hash.copy().digest('hex')) throw this.#changed()
  }

  #changed(): SourceError {
    return new SourceError(
      'GRAPH_UNAVAILABLE',
      `Cannot read ${this.#subject.name}: the connection broke, and the report had changed when it was requested again.`,
      { remedy: { system: 'graph', kind: 'wait' } },
    )
  }
}

function fingerprint(row: ReportRow, position: number): string {
  const cells = JSON.stringify(row.problem ?? row.cells)
  return position === 1 ? JSON.stringify(row.columns.headings) + cells : cells
}

async function readBody(
  response: Response,
  source: ReportSource,
  resumePoint: ResumePoint,
): Promise<Rows> {
  const { subject } = source
  const { first, chunks } = await peek(response)
  const contentType = response.headers.get('content-type') ?? ''
  if (first === undefined) {
    await chunks.return(undefined)
    throw unexpectedResponse(subject, 'the response is empty')
  }
  if (first === '<' || contentType.includes('html')) {
    await chunks.return(undefined)
    throw unexpectedResponse(
      subject,
      'the response is a web page, not a report',
    )
  }
  const isJson = first === '{' || /\bjson\b/.test(contentType)
  return isJson
    ? readJsonPages(chunks, source)
    : readCsvRows(chunks, source, {
        isWhole: (lastLine) => resumePoint.isWhole(lastLine),
      })
}

async function* readJsonPages(
  chunks: AsyncIterable<Uint8Array>,
  source: ReportSource,
): Rows {
  const { subject, isOwnLink } = source
  const links = new NextLinks({ subject, isOwnLink, maxPages: MAX_PAGES })
  let page = readJsonPage(await readText(chunks, subject), source)
  for (;;) {
    yield page.rows
    const { nextLink } = page
    if (nextLink === undefined) return
    links.follow(nextLink)
    const response = await openPage(source, nextLink)
    page = readJsonPage(await readText(chunksOf(response), subject), source)
  }
}

/** Graph refuses a link that has expired. The first page has a new one. */
async function openPage(source: ReportSource, link: string): Promise<Response> {
  try {
    return await source.open(link)
  } catch (error) {
    if (!(error instanceof HttpError) || !isLinkRefusal(error)) throw error
    throw new IncompleteReport(
      `the link to the next page failed: ${error.message}`,
    )
  }
}

function isLinkRefusal({ kind, status = 0 }: HttpError): boolean {
  return kind === 'status' && EXPIRED_LINK_STATUSES.includes(status)
}

type Peeked = {
  /** The first character that is not white space; undefined in an empty body. */
  readonly first: string | undefined
  /** The whole body, including the part already read. */
  readonly chunks: AsyncGenerator<Uint8Array>
}

async function peek(response: Response): Promise<Peeked> {
  const rest = chunksOf(response)
  let head = Buffer.alloc(0)
  let first: string | undefined
  while (first === undefined || head.length < MIN_HEAD_BYTES) {
    const { done, value } = await rest.next()
    if (done) break
    head = Buffer.concat([head, value])
    // `trim` removes the byte order mark too.
    first = head.toString('utf8').trim().at(0)
    if (head.length > MAX_HEAD_BYTES) break
  }
  return { first, chunks: join(head, rest) }
}

async function* chunksOf(response: Response): AsyncGenerator<Uint8Array> {
  if (response.body === null) return
  let size = 0
  for await (const chunk of response.body) {
    size += chunk.length
    yield chunk
  }
  const announced = announcedSize(response.headers)
  if (size >= announced) return
  throw new IncompleteReport(`the body has ${size} of ${announced} bytes`)
}

/** The header counts compressed bytes, so it says nothing about a decoded body. */
function announcedSize(headers: Headers): number {
  if (headers.has('content-encoding')) return 0
  return Number(headers.get('content-length') ?? 0)
}

async function* join(
  head: Uint8Array,
  rest: AsyncGenerator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    yield head
    yield* rest
  } finally {
    await rest.return(undefined)
  }
}

async function readText(
  chunks: AsyncIterable<Uint8Array>,
  subject: Subject,
): Promise<string> {
  const decoder = new TextDecoder()
  const meter = new BufferMeter(DEFAULT_SIZE_LIMITS.bufferedBytes)
  let text = ''
  for await (const chunk of chunks) {
    refuseLargePage(meter, chunk, subject)
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}

function refuseLargePage(
  meter: BufferMeter,
  chunk: Uint8Array,
  subject: Subject,
): void {
  try {
    meter.add(chunk)
  } catch (error) {
    if (!(error instanceof BodyLimitError)) throw error
    throw unexpectedResponse(subject, `a page ${error.message}`)
  }
}
