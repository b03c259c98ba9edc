// The parts of GitHub's Markdown that the summary uses.

const LINE_BREAK = /[\n\r\u0085\u2028\u2029]/

/** Escapes any text for Markdown and its tables. */
export function escapeText(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/([\\`*_{}[\]|~])/g, '\\$1')
    .replace(/[\s\p{Cc}]+/gu, (space) => (LINE_BREAK.test(space) ? ' ' : space))
}

/** `right` has the names of columns with numbers. */
export function table(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly string[] = [],
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const rule = columns.map((name) => (right.includes(name) ? '---:' : '---'))
  return [line(columns), line(rule), ...rows.map(line)].join('\n')
}

/** GitHub draws Mermaid charts in its light and dark theme. */
export function mermaid(
  lines: readonly string[],
  settings: Readonly<Record<string, unknown>>,
): string {
  const init = `%%{init: ${JSON.stringify(settings)}}%%`
  return ['```mermaid', init, ...lines, '```'].join('\n')
}

export type PieChart = {
  readonly title: string
  readonly slices: readonly {
    readonly name: string
    readonly count: number
    readonly color: string
  }[]
}

/** Returns the empty text when all counts are 0. */
export function pieChart({ title, slices }: PieChart): string {
  // Mermaid draws no slice of 0, and no pie without a slice.
  const shown = slices.filter(({ count }) => count > 0)
  if (shown.length === 0) return ''
  const colors = shown.map(({ color }, at) => [`pie${at + 1}`, color])
  return mermaid(
    [
      `pie showData title ${label(title)}`,
      ...shown.map(({ name, count }) => `  "${label(name)}" : ${count}`),
    ],
    { themeVariables: Object.fromEntries(colors) },
  )
}

export type BarChart = {
  readonly title: string
  readonly names: readonly string[]
  readonly values: readonly number[]
  readonly isHorizontal?: boolean
}

const BAR_SETTINGS = {
  xyChart: { width: 900, height: 320 },
  themeVariables: {
    xyChart: { plotColorPalette: '#2f81f7', backgroundColor: 'transparent' },
  },
}

/** The bars begin at 0. */
export function barChart(chart: BarChart): string {
  const names = chart.names.map((name) => `"${label(name)}"`)
  const highest = Math.max(1, ...chart.values)
  return mermaid(
    [
      chart.isHorizontal ? 'xychart-beta horizontal' : 'xychart-beta',
      `  title "${label(chart.title)}"`,
      `  x-axis [${names.join(', ')}]`,
      `  y-axis "People" 0 --> ${highest}`,
      `  bar [${chart.values.join(', ')}]`,
    ],
    BAR_SETTINGS,
  )
}

/** Separates thousands; returns a dash for a missing number. */
export function number(value: unknown): string {
  return typeof value === 'number' ? value.toLocaleString('en-US') : '–'
}

/** Returns a dash for a missing percentage. */
export function percent(value: unknown): string {
  return typeof value === 'number' ? `${value.toFixed(1)} %` : '–'
}

/** Removes the characters that would end a Mermaid label. */
export function label(text: string): string {
  return text.replace(/["\n\r;#]/g, ' ')
}
