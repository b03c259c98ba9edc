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

/** Writes a Mermaid chart, which GitHub draws in light and dark. */
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
    readonly colour: string
  }[]
}

/** Writes a chart of shares; nothing when there is none to show. */
export function pieChart({ title, slices }: PieChart): string {
  // Mermaid draws no slice of 0, and no pie without a slice.
  const shown = slices.filter(({ count }) => count > 0)
  if (shown.length === 0) return ''
  const colours = shown.map(({ colour }, at) => [`pie${at + 1}`, colour])
  return mermaid(
    [
      `pie showData title ${label(title)}`,
      ...shown.map(({ name, count }) => `  "${label(name)}" : ${count}`),
    ],
    { themeVariables: Object.fromEntries(colours) },
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

/** Writes a chart of people, whose bars begin at 0. */
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
