// Bars made of text: they have the colors of the page in its light and dark
// theme, and their names stay whole on a narrow screen. Mermaid measures the
// names in a scaled chart and cuts them there.
import { percentage } from '../../domain/rates.ts'
import { escapeText, number, percent, table } from '../markdown.ts'

/** The longest bar, in characters. */
const MAX_LENGTH = 15
/** Ends of a bar: an eighth of a character to seven eighths. */
const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉']

export type Bars = {
  /** What the names are: the heading of the first column. */
  readonly heading: string
  /** What is counted: the heading of the numbers. */
  readonly unit: string
  readonly counts: readonly (readonly [name: string, count: number])[]
  /** The whole that each count is a share of. */
  readonly whole?: number
}

/** Draws one bar for each count. Empty if all counts are 0. */
export function bars({ heading, unit, counts, whole }: Bars): string {
  const highest = Math.max(0, ...counts.map(([, count]) => count))
  if (highest === 0) return ''
  const shares = whole === undefined ? [] : ['Share']
  const rows = counts.map(([name, count]) => [
    escapeText(name),
    bar(count / highest),
    number(count),
    ...shares.map(() => percent(percentage(count, whole ?? 0))),
  ])
  const numbers = [unit, ...shares]
  return table([heading, '', ...numbers], rows, numbers)
}

/** A count above 0 has a bar, however small. */
function bar(share: number): string {
  const eighths = Math.round(share * MAX_LENGTH * 8)
  const drawn = share > 0 ? Math.max(eighths, 1) : 0
  return '█'.repeat(Math.floor(drawn / 8)) + (EIGHTHS[drawn % 8] ?? '')
}
