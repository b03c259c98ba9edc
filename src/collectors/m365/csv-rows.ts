import { pipeline, Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
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
// All rows of a piece wait in memory until the last of them has been sent.
const PIECE_BYTES = 4096

/** Reads CSV row by row, without ever holding the whole of it. */
export async function* readCsvRows(
  chunks: AsyncIterable<Uint8Array>,
  subject: GraphSubject,
): AsyncGenerator<ReportRow> {
  let columns: Columns | undefined
  try {
    for await (const cells of parseCsv(chunks)) {
      if (columns === undefined) columns = readHeader(cells, subject)
      else yield { columns, cells }
    }
  } catch (error) {
    // Its own message could quote the report.
    throw error instanceof CsvError
      ? unexpectedAnswer(subject, `its CSV is broken (${error.code})`)
      : error
  }
}

function parseCsv(
  chunks: AsyncIterable<Uint8Array>,
): AsyncIterable<readonly string[]> {
  const parser = parse({
    bom: true,
    max_record_size: MAX_ROW_BYTES,
    record_delimiter: ['\r\n', '\n'],
    skip_empty_lines: true,
  })
  // An error of the body comes out of the parser, too.
  return pipeline(Readable.from(inPieces(chunks)), parser, () => undefined)
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
