// Splits a report into rows while it arrives. GitHub documents NDJSON, but its
// examples show an array, and a record may span lines. Rows are therefore found
// by their braces, which are single bytes in UTF-8.
import { Buffer } from 'node:buffer'
import { BufferMeter } from '../../../../http/body-limits.ts'

const CUT_OFF = 'is cut off'
const NOT_JSON = 'is not JSON'

/** Names the line of a malformed report, never its content. */
export class UnreadableReport extends Error {
  override readonly name = 'UnreadableReport'
  /** Another download may be complete. */
  readonly isCutOff: boolean

  constructor(line: number, problem: string) {
    super(`line ${line} of the report ${problem}`)
    this.isCutOff = problem === CUT_OFF
  }
}

/** One record of a report and the line on which it begins. */
export type ReportRow = {
  readonly line: number
  readonly value: unknown
  /** Why the row has no value. */
  readonly problem?: string
}

/**
 * Yields the records of a report; at most one is in memory.
 * If each row is one line, a line that is not JSON becomes a row without value.
 * @throws {UnreadableReport} if it is not JSON or ends inside a record
 */
export async function* readRows(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<ReportRow> {
  const splitter = new RowSplitter()
  for await (const chunk of chunks) yield* splitter.split(chunk)
  splitter.end()
}

/** A person's row has about 3 KB, a scope's row 100 KB. */
const MAX_ROW_BYTES = 16 * 1024 * 1024

const NEWLINE = 0x0a
const QUOTE = 0x22
const BACKSLASH = 0x5c
const COMMA = 0x2c
const OPEN_ARRAY = 0x5b
const CLOSE_ARRAY = 0x5d
const OPEN_ROW = 0x7b
const CLOSE_ROW = 0x7d
/** Space, tab, CR and the three bytes of a byte order mark. */
const BLANK = new Set([0x20, 0x09, 0x0d, 0xef, 0xbb, 0xbf])

class RowSplitter {
  readonly #decoder = new TextDecoder()
  #line = 1
  #rowLine = 1
  #arrays = 0
  #braces = 0
  #isInString = false
  #isEscaped = false
  /** Whether the rest of the line belongs to a malformed row. */
  #isSkipping = false
  #malformedLine: number | undefined
  /** Whether each row is one line; undefined before the first row. */
  #areRowsLines: boolean | undefined
  /** The current row's bytes in earlier chunks. */
  #pending: Uint8Array[] = []
  #pendingBytes = 0

  /** Fails if the report ended inside a row or an array. */
  end(): void {
    if (this.#braces > 0) fail(this.#rowLine, CUT_OFF)
    if (this.#arrays > 0) fail(this.#line, CUT_OFF)
  }

  *split(chunk: Uint8Array): Generator<ReportRow> {
    let start = 0
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at] ?? 0
      const row = byte === OPEN_ROW ? this.#takeLine(chunk, at) : undefined
      if (row !== undefined) {
        yield { line: this.#line, value: row.value }
        at += row.length - 1
      } else if (this.#braces === 0) {
        start = at
        this.#stepBetweenRows(byte)
      } else if (this.#isInString) {
        this.#stepInString(byte)
      } else if (this.#stepInRow(byte)) {
        yield this.#parse(chunk.subarray(start, at + 1))
      }
      if (this.#malformedLine !== undefined) yield this.#takeMalformed()
    }
    if (this.#braces > 0) this.#keep(chunk.subarray(start))
  }

  /** Most rows are one line in one chunk, which needs no look at each byte. */
  #takeLine(chunk: Uint8Array, start: number) {
    const isBetweenLines = this.#braces === 0 && this.#arrays === 0
    if (!isBetweenLines || this.#isSkipping) return undefined
    const end = chunk.indexOf(NEWLINE, start)
    if (end === -1) return undefined
    try {
      const text = this.#decoder.decode(chunk.subarray(start, end))
      const value: unknown = JSON.parse(text)
      this.#areRowsLines ??= true
      return { value, length: end - start }
    } catch {
      return undefined
    }
  }

  #stepBetweenRows(byte: number): void {
    if (this.#isSkipping) {
      this.#skip(byte)
      return
    }
    switch (byte) {
      case NEWLINE:
        this.#line += 1
        return
      case OPEN_ROW:
        this.#braces = 1
        this.#rowLine = this.#line
        return
      case OPEN_ARRAY:
        this.#arrays += 1
        return
      case CLOSE_ARRAY:
        if (this.#arrays === 0) this.#rejectLine()
        else this.#arrays -= 1
        return
      case COMMA:
        if (this.#arrays === 0) this.#rejectLine()
        return
    }
    if (!BLANK.has(byte)) this.#rejectLine()
  }

  #stepInString(byte: number): void {
    // No text has a line break, also not after a backslash.
    if (byte === NEWLINE) this.#rejectRow()
    else if (this.#isEscaped) this.#isEscaped = false
    else if (byte === BACKSLASH) this.#isEscaped = true
    else if (byte === QUOTE) this.#isInString = false
  }

  /** Returns whether this byte ends the row. */
  #stepInRow(byte: number): boolean {
    if (byte === QUOTE) this.#isInString = true
    else if (byte === OPEN_ROW) this.#braces += 1
    else if (byte === NEWLINE) this.#breakLine()
    else if (byte === CLOSE_ROW) {
      this.#braces -= 1
      return this.#braces === 0
    }
    return false
  }

  /** If each row is one line, a row with a line break is cut off. */
  #breakLine(): void {
    if (this.#areRowsLines) this.#rejectRow()
    else this.#line += 1
  }

  /** Whether a malformed line says nothing about the lines after it. */
  get #areLinesIndependent(): boolean {
    return this.#areRowsLines === true && this.#arrays === 0
  }

  /** Rejects a line without a row. After a row, other rows may follow. */
  #rejectLine(): void {
    const hasRow = this.#rowLine === this.#line
    if (hasRow || !this.#areLinesIndependent) fail(this.#line, NOT_JSON)
    this.#malformedLine = this.#line
    this.#isSkipping = true
  }

  /** Rejects a row that is not complete at the end of its line. */
  #rejectRow(): void {
    if (!this.#areLinesIndependent) fail(this.#rowLine, NOT_JSON)
    this.#braces = 0
    this.#isInString = false
    this.#isEscaped = false
    this.#pending = []
    this.#pendingBytes = 0
    this.#malformedLine = this.#rowLine
    this.#line += 1
  }

  #skip(byte: number): void {
    if (byte !== NEWLINE) return
    this.#isSkipping = false
    this.#line += 1
  }

  #takeMalformed(): ReportRow {
    const line = this.#malformedLine ?? this.#line
    this.#malformedLine = undefined
    return { line, value: undefined, problem: NOT_JSON }
  }

  #keep(piece: Uint8Array): void {
    this.#pending.push(piece)
    this.#pendingBytes += piece.length
    if (this.#pendingBytes > MAX_ROW_BYTES) {
      fail(this.#rowLine, 'has no end')
    }
  }

  #parse(lastPiece: Uint8Array): ReportRow {
    this.#areRowsLines ??= this.#rowLine === this.#line
    const bytes = this.#join(lastPiece)
    try {
      new BufferMeter(MAX_ROW_BYTES).add(bytes)
      const value: unknown = JSON.parse(this.#decoder.decode(bytes))
      return { line: this.#rowLine, value }
    } catch {
      // The parser's message quotes the text, which may contain names.
      if (!this.#areRowsLines) fail(this.#rowLine, NOT_JSON)
      return { line: this.#rowLine, value: undefined, problem: NOT_JSON }
    }
  }

  #join(lastPiece: Uint8Array): Uint8Array {
    if (this.#pending.length === 0) return lastPiece
    const bytes = Buffer.concat([...this.#pending, lastPiece])
    this.#pending = []
    this.#pendingBytes = 0
    return bytes
  }
}

function fail(line: number, problem: string): never {
  throw new UnreadableReport(line, problem)
}
