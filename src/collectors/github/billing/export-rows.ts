// Reads the CSV of a billing export by the names in its header: GitHub has
// added columns and documents them in another order than it sends them.
import { pipeline, Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { z } from 'zod'
import { type DayWindow, isDay } from '../../../domain/day.ts'
import { isCountable, toMicros } from '../../../domain/money/amount.ts'
import { UNKNOWN_NAME, unitKind } from '../../../domain/money/credits.ts'
import type { ExportRow } from '../../../domain/money/user-credits.ts'

const REQUIRED = [
  'date',
  'username',
  'model',
  'quantity',
  'unit_type',
  'gross_amount',
  'net_amount',
  'organization',
] as const
const OPTIONAL = ['aic_quantity', 'total_monthly_quota'] as const
type Column = (typeof REQUIRED)[number] | (typeof OPTIONAL)[number]
type Cells = (column: Column) => string

/** A quote that never closes must not collect the whole file. */
const MAX_ROW_BYTES = 1_048_576

/** A decimal number, as GitHub writes it: `-0.5`, `1e-7`. */
const NUMBER = /^-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?$/

/** A file that ends within a quoted cell. */
const CUT_OFF = 'CSV_QUOTE_NOT_CLOSED'

const rowSchema = z.array(z.string())

/** An export that cannot be used; names the line, never its content. */
export class UnreadableExport extends Error {
  override readonly name = 'UnreadableExport'
  /** Whether the file ends too early, so that another download may help. */
  readonly isCutOff: boolean

  constructor(problem: string, { isCutOff = false } = {}) {
    super(problem)
    this.isCutOff = isCutOff
  }
}

/**
 * Yields the credit rows of an export.
 * @throws {UnreadableExport} if a row cannot be counted
 */
export async function* readExportRows(
  chunks: AsyncIterable<Uint8Array>,
  window: DayWindow,
): AsyncGenerator<ExportRow> {
  let positions: ReadonlyMap<string, number> | undefined
  let line = 0
  let shortLine: number | undefined
  for await (const cells of parseCsv(chunks)) {
    if (shortLine !== undefined) throw wrongCellCount(shortLine)
    line += 1
    if (positions === undefined) {
      positions = toPositions(cells)
      continue
    }
    if (cells.length > positions.size) throw wrongCellCount(line)
    if (cells.length < positions.size) {
      shortLine = line
      continue
    }
    const row = toRow(cellsOf(cells, positions), { line, window })
    if (row !== undefined) yield row
  }
  if (positions === undefined) {
    throw new UnreadableExport('the file is empty')
  }
  if (shortLine !== undefined) {
    throw new UnreadableExport(`row ${shortLine} is cut off`, {
      isCutOff: true,
    })
  }
}

function wrongCellCount(line: number): UnreadableExport {
  return new UnreadableExport(
    `row ${line} has another number of cells than the first line`,
  )
}

async function* parseCsv(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<readonly string[]> {
  const parser = parse({
    bom: true,
    max_record_size: MAX_ROW_BYTES,
    // Only the last row of a file can be cut off; see below.
    relax_column_count: true,
    record_delimiter: ['\r\n', '\n'],
    skip_empty_lines: true,
  })
  // An error of the source destroys the parser, which ends the loop below.
  pipeline(Readable.from(chunks), parser, () => undefined)
  try {
    for await (const row of parser) yield rowSchema.parse(row)
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    // The parser's own message can quote the file.
    throw new UnreadableExport(`its CSV is broken (${error.code})`, {
      isCutOff: error.code === CUT_OFF && parser.info.records > 0,
    })
  }
}

function toPositions(header: readonly string[]): ReadonlyMap<string, number> {
  const positions = new Map(
    header.map((name, index) => [name.trim().toLowerCase(), index]),
  )
  const missing = REQUIRED.find((name) => !positions.has(name))
  if (missing !== undefined) {
    throw new UnreadableExport(`its first line has no column "${missing}"`)
  }
  if (positions.size < header.length) {
    throw new UnreadableExport('its first line names a column twice')
  }
  return positions
}

function cellsOf(
  cells: readonly string[],
  positions: ReadonlyMap<string, number>,
): Cells {
  return (column) => cells[positions.get(column) ?? -1]?.trim() ?? ''
}

type Place = { readonly line: number; readonly window: DayWindow }

function toRow(cells: Cells, { line, window }: Place): ExportRow | undefined {
  const date = cells('date').slice(0, 10)
  if (!isDay(date) || date < window.since || date > window.until) {
    throw new UnreadableExport(`row ${line} has a date outside the export`)
  }
  const kind = unitKind(cells('unit_type'))
  if (kind === 'other') return undefined
  if (kind === 'unknown') {
    throw new UnreadableExport(`row ${line} has an unknown "unit_type"`)
  }
  const credits =
    cells('aic_quantity') === '' ? 'quantity' : ('aic_quantity' as const)
  return {
    login: cells('username'),
    model: cells('model') || UNKNOWN_NAME,
    organization: cells('organization'),
    credits: toMicros(numberIn(cells, credits, line)),
    grossAmount: toMicros(numberIn(cells, 'gross_amount', line)),
    netAmount: toMicros(numberIn(cells, 'net_amount', line)),
    monthlyQuota:
      cells('total_monthly_quota') === ''
        ? undefined
        : numberIn(cells, 'total_monthly_quota', line),
  }
}

function numberIn(cells: Cells, column: Column, line: number): number {
  const text = cells(column)
  const value = Number(text)
  if (NUMBER.test(text) && isCountable(value)) return value
  throw new UnreadableExport(`row ${line} has no number in "${column}"`)
}
