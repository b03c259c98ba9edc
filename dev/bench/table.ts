/** Prints the head of a Markdown table. */
export function printHead(columns: readonly string[]): void {
  console.log()
  printRow(columns)
  printRow(columns.map(() => '---:'))
}

/** Prints one row of a Markdown table. */
export function printRow(cells: readonly string[]): void {
  console.log(`| ${cells.join(' | ')} |`)
}

/** Writes a number with a fixed number of decimals; a dash for none. */
export function figure(value: number | undefined, decimals = 1): string {
  return value === undefined ? '–' : value.toFixed(decimals)
}

/** Writes a whole number as people read it: `100,000`. */
export function grouped(value: number): string {
  return value.toLocaleString('en-US')
}
