import { unexpectedResponse } from '../error.ts'
import {
  type CsvLine,
  LINE_TOO_LONG,
  parseCsvLines,
  QUOTE_NOT_CLOSED,
} from './csv-lines.ts'
import { IncompleteReport } from './incomplete-report.ts'
import {
  type Columns,
  field,
  hasField,
  type ReportContext,
  type ReportRow,
  toColumns,
} from './report-row.ts'

export const REFRESH_DATE = field('Report Refresh Date')
const LINE_ENDS: readonly (number | undefined)[] = [0x0a, 0x0d]

export type CsvOptions = {
  /**
   * Whether a last line without a line end is whole. It could be cut off within
   * its last cell, so it is whole only if a second response ends in the same way.
   */
  readonly isWhole: (lastLine: string) => boolean
}

/** Streams CSV, some rows at a time. */
export async function* readCsvRows(
  chunks: AsyncIterable<Uint8Array>,
  report: ReportContext,
  options: CsvOptions,
): AsyncGenerator<ReportRow[]> {
  const body = new LineEndWatch(chunks)
  const pieces = parseCsvLines(body.chunks())
  let columns: Columns | undefined
  try {
    for (;;) {
      const { done, value: lines } = await pieces.next()
      const last = lines.at(-1)
      columns ??= readHeader(lines, report)
      for (const line of lines) refuseEndless(line, report)
      if (done && last && !body.endedWithLineEnd) refuseCut(last, options)
      if (columns && lines.length > 0) yield toRows(lines, columns)
      if (done) return
    }
  } finally {
    await pieces.return([])
  }
}

function toRows(lines: readonly CsvLine[], columns: Columns): ReportRow[] {
  return lines
    .filter(({ cells, problem }) => problem || cells.some((cell) => cell))
    .map(({ cells, line, problem }) => ({
      columns,
      cells,
      line,
      ...(problem && { problem: `the CSV is broken (${problem})` }),
    }))
}

/** Everything after such a line is lost. */
function refuseEndless({ problem }: CsvLine, { subject }: ReportContext): void {
  if (problem === QUOTE_NOT_CLOSED) {
    throw new IncompleteReport('the CSV ends within quotes')
  }
  if (problem === LINE_TOO_LONG) {
    throw unexpectedResponse(subject, `the CSV is broken (${problem})`)
  }
}

function refuseCut({ cells, problem }: CsvLine, options: CsvOptions): void {
  const isSame = options.isWhole(JSON.stringify(cells))
  if (problem === undefined && isSame) return
  throw new IncompleteReport('the last line of the CSV is cut off')
}

/** Takes the header out of the first lines. */
function readHeader(
  lines: CsvLine[],
  report: ReportContext,
): Columns | undefined {
  const line = lines.shift()
  if (line === undefined) return undefined
  const columns = toColumns(line.cells, report)
  if (hasField(columns, REFRESH_DATE)) return columns
  throw unexpectedResponse(
    report.subject,
    `the first line has no heading "${REFRESH_DATE.heading}"`,
  )
}

/** Passes a body on and remembers its last byte. */
class LineEndWatch {
  readonly #source: AsyncIterable<Uint8Array>
  #lastByte: number | undefined

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source
  }

  get endedWithLineEnd(): boolean {
    return LINE_ENDS.includes(this.#lastByte)
  }

  async *chunks(): AsyncGenerator<Uint8Array> {
    for await (const chunk of this.#source) {
      this.#lastByte = chunk.at(-1) ?? this.#lastByte
      yield chunk
    }
  }
}
