// The few forms of plain text that logs and terminals use.

import { oneLine } from '../errors.ts'

const GAP = '  '

/**
 * Aligns cells in columns: the first `textColumns` to the left, the others,
 * which hold numbers, to the right.
 */
export function textTable(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  textColumns: number,
): string[] {
  const lines = [columns, ...rows].map((cells) => cells.map(oneLine))
  const widths = columns.map((_, column) =>
    Math.max(...lines.map((cells) => cells[column]?.length ?? 0)),
  )
  return lines.map((cells) =>
    widths
      .map((width, column) => {
        const cell = cells[column] ?? ''
        return column < textColumns ? cell.padEnd(width) : cell.padStart(width)
      })
      .join(GAP)
      .trimEnd(),
  )
}

/** Breaks a text between words into lines of at most `width` characters. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else {
      line = line === '' ? word : `${line} ${word}`
    }
  }
  return [...lines, line]
}
