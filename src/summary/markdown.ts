// The parts of GitHub's Markdown that the summary uses.

const LINE_BREAK = /[\n\v\f\r\u0085\u2028\u2029]/

/** A page or a terminal would act on these characters, or hide what follows. */
const UNSEEN =
  /(?![\s\u0085])\p{Cc}|[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu

/** Escapes any text for Markdown and its tables. */
export function escapeText(text: string): string {
  return text
    .replace(UNSEEN, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/([\\`*_{}[\]|~])/g, '\\$1')
    .replace(/[\s\u0085]+/g, (space) => (LINE_BREAK.test(space) ? ' ' : space))
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

export type BarChart = {
  readonly title: string
  readonly names: readonly string[]
  readonly values: readonly number[]
}

const BAR_SETTINGS = {
  // Mermaid cuts the labels of a chart that is wider than the screen.
  xyChart: { width: 640, height: 240, xAxis: { labelFontSize: 12 } },
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
      'xychart-beta',
      `  title "${label(chart.title)}"`,
      `  x-axis [${names.join(', ')}]`,
      `  y-axis 0 --> ${highest}`,
      `  bar [${chart.values.join(', ')}]`,
    ],
    BAR_SETTINGS,
  )
}

/** Separates thousands; returns a dash for a missing number. */
export function number(value: unknown): string {
  return typeof value === 'number' ? value.toLocaleString('en-US') : '–'
}

/** Returns `1 person` or `2 people`. */
export function people(count: unknown): string {
  return `${number(count)} ${count === 1 ? 'person' : 'people'}`
}

/** Returns a dash for a missing percentage. */
export function percent(value: unknown): string {
  return typeof value === 'number' ? `${value.toFixed(1)}%` : '–'
}

/** Removes the characters that would end a Mermaid label, or set options. */
export function label(text: string): string {
  return text.replace(UNSEEN, '').replace(/["\s\u0085;#`]|%%/g, ' ')
}
