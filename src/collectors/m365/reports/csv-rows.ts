import { CsvError, type Parser, parse } from 'csv-parse'
import { type Subject, unexpectedResponse } from '../error.ts'
import {
  type Columns,
  field,
  hasField,
  type ReportRow,
  toColumns,
} from './report-row.ts'

export const REFRESH_DATE = field('Report Refresh Date')

// Otherwise a quote that never closes would read the whole body.
const MAX_ROW_BYTES = 1_048_576
// All rows of a piece stay in memory until the last one is read.
const PIECE_BYTES = 4096

/** Streams CSV, some rows at a time. */
export async function* readCsvRows(
  chunks: AsyncIterable<Uint8Array>,
  subject: Subject,
): AsyncGenerator<ReportRow[]> {
  let columns: Columns | undefined
  try {
    for await (const lines of parseCsv(chunks)) {
      const table = columns ?? readHeader(lines.shift() ?? [], subject)
      columns = table
      yield lines.map((cells) => ({ columns: table, cells }))
    }
  } catch (error) {
    // The message of the parser could quote the report.
    throw error instanceof CsvError
      ? unexpectedResponse(subject, `the CSV is broken (${error.code})`)
      : error
  }
}

/**
 * Yields the lines of one piece together. The code drives the parser by hand,
 * because its stream needs several promises for each line.
 */
async function* parseCsv(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<string[][]> {
  const parser = parse({
    bom: true,
    max_record_size: MAX_ROW_BYTES,
    record_delimiter: ['\r\n', '\n'],
    skip_empty_lines: true,
  })
  // The lines are read below, and the error is thrown there.
  parser.on('error', () => undefined)
  try {
    for await (const piece of inPieces(chunks)) {
      parser.write(piece)
      const lines = linesIn(parser)
      if (lines.length > 0) yield lines
    }
    parser.end()
    for await (const line of parser) yield [line]
  } finally {
    parser.destroy()
  }
}

/** Reads the parsed lines, which also makes the parser continue. */
function linesIn(parser: Parser): string[][] {
  const lines: string[][] = []
  let line: string[] | null = parser.read()
  while (line !== null) {
    lines.push(line)
    line = parser.read()
  }
  if (parser.errored) throw parser.errored
  return lines
}

async function* inPieces(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    for (let start = 0; start < chunk.length; start += PIECE_BYTES) {
      yield chunk.subarray(start, start + PIECE_BYTES)
    }
  }
}

function readHeader(headings: readonly string[], subject: Subject): Columns {
  const columns = toColumns(headings, subject)
  if (hasField(columns, REFRESH_DATE)) return columns
  throw unexpectedResponse(
    subject,
    `the first line has no heading "${REFRESH_DATE.heading}"`,
  )
}
