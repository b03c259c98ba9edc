const GAP = '  '

/**
 * Writes cells in columns. The first so many hold text, which begins
 * together; the others hold numbers, which end together.
 */
export function textTable(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  textColumns: number,
): string[] {
  const lines = [columns, ...rows]
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
