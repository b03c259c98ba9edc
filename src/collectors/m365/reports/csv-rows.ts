import { CsvError, type Parser, parse } from 'csv-parse'
import { type GraphSubject, unexpectedAnswer } from './graph-error.ts'
import {
  type Columns,
  field,
  hasField,
  type ReportRow,
  toColumns,
} from './report-row.ts'

export const REFRESH_DATE = field('Report Refresh Date')

// A quote that never closes must not take in the whole body.
const MAX_ROW_BYTES = 1_048_576
// All rows of a piece wait in memory until the last of them has been taken.
const PIECE_BYTES = 4096

/** Reads CSV without ever holding the whole of it: some rows at a time. */
export async function* readCsvRows(
  chunks: AsyncIterable<Uint8Array>,
  subject: GraphSubject,
): AsyncGenerator<ReportRow[]> {
  let columns: Columns | undefined
  try {
    for await (const lines of parseCsv(chunks)) {
      const table = columns ?? readHeader(lines.shift() ?? [], subject)
      columns = table
      yield lines.map((cells) => ({ columns: table, cells }))
    }
  } catch (error) {
    // Its own message could quote the report.
    throw error instanceof CsvError
      ? unexpectedAnswer(subject, `its CSV is broken (${error.code})`)
      : error
  }
}

/**
 * Yields the lines that end in a piece together. The parser is driven by hand,
 * because as a stream it hands on every line by several promises.
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
  // It is thrown where the lines are read.
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

/** Takes out what the parser has parsed, which also makes it go on. */
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

function readHeader(
  headings: readonly string[],
  subject: GraphSubject,
): Columns {
  const columns = toColumns(headings, subject)
  if (hasField(columns, REFRESH_DATE)) return columns
  throw unexpectedAnswer(
    subject,
    `its first line has no heading "${REFRESH_DATE.heading}"`,
  )
}
