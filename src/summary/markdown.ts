// The few forms of GitHub's Markdown that the summary uses.

/** Makes any text harmless inside Markdown and its tables. */
export function escapeText(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/([\\`*_{}[\]|~])/g, '\\$1')
    .replace(/\s*[\r\n]\s*/g, ' ')
}

/** Writes a table; columns named in `right` hold numbers. */
export function table(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly string[] = [],
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const rule = columns.map((name) => (right.includes(name) ? '---:' : '---'))
  return [line(columns), line(rule), ...rows.map(line)].join('\n')
}

/** Writes a Mermaid chart, which GitHub draws. */
export function mermaid(lines: readonly string[]): string {
  return ['```mermaid', ...lines, '```'].join('\n')
}

export type BarChart = {
  readonly title: string
  readonly names: readonly string[]
  readonly values: readonly number[]
  readonly isHorizontal?: boolean
}

/** Writes a chart of people, whose bars begin at 0. */
export function barChart(chart: BarChart): string {
  const names = chart.names.map((name) => `"${label(name)}"`)
  const highest = Math.max(1, ...chart.values)
  return mermaid([
    chart.isHorizontal ? 'xychart-beta horizontal' : 'xychart-beta',
    `  title "${label(chart.title)}"`,
    `  x-axis [${names.join(', ')}]`,
    `  y-axis "People" 0 --> ${highest}`,
    `  bar [${chart.values.join(', ')}]`,
  ])
}

/** Writes a number with thousands separated; a missing one as a dash. */
export function number(value: unknown): string {
  return typeof value === 'number' ? value.toLocaleString('en-US') : '–'
}

/** Writes a percentage; a missing one as a dash. */
export function percent(value: unknown): string {
  return typeof value === 'number' ? `${value.toFixed(1)} %` : '–'
}

/** Keeps text that is put into a Mermaid label from ending it. */
export function label(text: string): string {
  return text.replace(/["\n\r;#]/g, ' ')
}
