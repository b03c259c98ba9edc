// Drives the CSV parser by hand: as a stream it needs several promises for
// each line. A broken line is reported in its place, and reading goes on.
import { finished } from 'node:stream/promises'
import { type CsvError, type Parser, parse } from 'csv-parse'

/** One line of CSV. `problem` is the parser's code for a line without cells. */
export type CsvLine = {
  readonly cells: readonly string[]
  readonly line: number
  readonly problem?: string
}

// Otherwise a quote that never closes would read the whole body.
const MAX_LINE_BYTES = 1_048_576
// All lines of a piece stay in memory until the last one is read.
const PIECE_BYTES = 4096
/** More are not needed to refuse a report. */
const MAX_BROKEN_LINES = 1000

/** The body ended within quotes. */
export const QUOTE_NOT_CLOSED = 'CSV_QUOTE_NOT_CLOSED'
/** The parser cannot continue after this. */
export const LINE_TOO_LONG = 'CSV_MAX_RECORD_SIZE'

/** Yields the lines of one piece together; returns what follows the last piece. */
export async function* parseCsvLines(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<CsvLine[], CsvLine[]> {
  let lines: CsvLine[] = []
  const parser = createParser((line) => lines.push(line))
  const take = (): CsvLine[] => {
    const taken = lines
    lines = []
    return taken
  }
  try {
    for await (const piece of inPieces(chunks)) {
      parser.write(piece)
      if (lines.length > 0) yield take()
    }
    parser.end()
    await finished(parser.resume())
    return take()
  } finally {
    parser.destroy()
  }
}

function createParser(add: (line: CsvLine) => void): Parser {
  let lastLine = 0
  return parse({
    bom: true,
    max_record_size: MAX_LINE_BYTES,
    record_delimiter: ['\r\n', '\n', '\r'],
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      if (error === undefined) return undefined
      for (const line of toBrokenLines(error, lastLine)) add(line)
      lastLine = lineOf(error)
      return undefined
    },
    on_record: (cells: string[], { lines }) => {
      add({ cells, line: lines })
      lastLine = lines
      // The parser must not keep the line.
      return undefined
    },
  })
}

/**
 * A quote that is not closed takes in the lines up to the next quote. All of
 * them are lost. Within quotes the parser counts CR and LF as two lines. Its
 * message could quote the report.
 */
function toBrokenLines(error: CsvError, lastLine: number): CsvLine[] {
  const end = lineOf(error)
  const length = Math.min(end - lastLine, MAX_BROKEN_LINES)
  return Array.from({ length }, (_, index) => ({
    cells: [],
    line: end - length + 1 + index,
    problem: error.code,
  }))
}

function lineOf(error: CsvError): number {
  return Number(Reflect.get(error, 'lines') ?? 0)
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
