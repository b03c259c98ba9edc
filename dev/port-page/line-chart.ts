import type { Evaluation } from '../emulators/port/widgets/evaluation.ts'
import type { LineChart } from '../port-rules/widgets/charts.ts'
import { escapeHtml, formatNumber } from './format.ts'

/** Of a chart that fills half of a row. */
const HALF_WIDTH = 560
const FULL_WIDTH = 1200
const HEIGHT = 224
const LEFT = 64
const BOTTOM = 24
const TOP = 24
const TICKS = 4
const LABELS = 4
/** There are as many colors in the style. */
const COLORS = 7

type Lines = Extract<Evaluation, { type: 'lines' }>
type Baselines = NonNullable<LineChart['baselines']>
type Scale = {
  readonly width: number
  readonly x: (index: number) => number
  readonly y: (value: number) => number
  readonly top: number
}

export type Frame = {
  readonly isWide: boolean
  /** The title of the vertical axis. */
  readonly axis: string
}

/** Draws lines as SVG, with the latest value of each in the legend. */
export function drawLines(
  lines: Lines,
  baselines: Baselines,
  { isWide, axis }: Frame,
): string {
  const half = drawChart(lines, baselines, { width: HALF_WIDTH, axis })
  const legend = legendOf(lines)
  if (!isWide) return `${half}${legend}`
  // A narrow screen would shrink the words of a wide chart.
  const full = drawChart(lines, baselines, { width: FULL_WIDTH, axis })
  return `<div class="full">${full}</div><div class="half">${half}</div>${legend}`
}

function drawChart(
  lines: Lines,
  baselines: Baselines,
  { width, axis }: { readonly width: number; readonly axis: string },
): string {
  const scale = scaleOf(lines, baselines, width)
  const drawn = lines.series.map(({ values }, index) =>
    drawSeries(values, scale, index % COLORS),
  )
  const { x } = scale
  const chart = [...drawAxes(lines, scale), ...drawn].join('')
  const marks = baselines.map(
    ({ value, name = '', color = '' }) =>
      `<line class="base ${color}" x1="${LEFT}" x2="${width}" y1="${scale.y(value)}" y2="${scale.y(value)}"/><text x="${x(0) + 4}" y="${scale.y(value) - 4}">${escapeHtml(name)}</text>`,
  )
  return `<svg viewBox="0 0 ${width} ${HEIGHT}" role="img">${chart}${marks.join('')}<text x="0" y="10">${escapeHtml(axis)}</text></svg>`
}

function scaleOf(
  { intervals, series }: Lines,
  baselines: Baselines,
  width: number,
): Scale {
  const values = series.flatMap((one) => one.values.map((value) => value ?? 0))
  const highest = Math.max(1, ...values, ...baselines.map(({ value }) => value))
  const top = niceTop(highest)
  const step = (width - LEFT - 8) / Math.max(1, intervals.length - 1)
  const height = HEIGHT - BOTTOM - TOP
  return {
    width,
    top,
    x: (index) => round(LEFT + index * step),
    y: (value) => round(TOP + height - (value / top) * height),
  }
}

function niceTop(highest: number): number {
  const unit = 10 ** Math.floor(Math.log10(highest))
  const factor = [1, 2, 4, 6, 8, 10].find((one) => one * unit >= highest) ?? 10
  return factor * unit
}

function drawAxes({ intervals }: Lines, { x, y, top, width }: Scale): string[] {
  const ticks = Array.from({ length: TICKS + 1 }, (_, tick) => {
    const value = (top / TICKS) * tick
    return `<line class="grid" x1="${LEFT}" x2="${width}" y1="${y(value)}" y2="${y(value)}"/><text class="tick" x="${LEFT - 6}" y="${y(value) + 4}">${formatNumber(value)}</text>`
  })
  const last = intervals.length - 1
  const labels = Array.from({ length: LABELS + 1 }, (_, label) => {
    const index = Math.round((last / LABELS) * label)
    const anchor = label === 0 ? 'start' : label === LABELS ? 'end' : 'middle'
    return `<text text-anchor="${anchor}" x="${x(index)}" y="${HEIGHT - 6}">${(intervals[index] ?? '').slice(5)}</text>`
  })
  return [...ticks, ...labels]
}

/** A day without neighbors is a dot. */
function drawSeries(
  values: readonly (number | null)[],
  { x, y }: Scale,
  color: number,
): string {
  const points = values.map((value, index) =>
    value === null ? undefined : `${x(index)},${y(value)}`,
  )
  const runs = points
    .map((point) => point ?? '|')
    .join(' ')
    .split('|')
    .map((run) => run.split(' ').filter((point) => point !== ''))
  return runs
    .filter((run) => run.length > 0)
    .map((run) => {
      const [first = ''] = run
      const [cx, cy] = first.split(',')
      return run.length === 1
        ? `<circle class="c${color}" cx="${cx}" cy="${cy}" r="3.5"/>`
        : `<polyline class="c${color}" points="${run.join(' ')}"/>`
    })
    .join('')
}

function legendOf({ series }: Lines): string {
  const items = series.map(({ title, values }, index) => {
    const latest = values.findLast((value) => value !== null)
    const shown =
      latest === undefined || latest === null ? 'none' : formatNumber(latest)
    return `<li><i class="c${index % COLORS}"></i>${escapeHtml(title)} <b>${shown}</b></li>`
  })
  return `<ul class="legend">${items.join('')}</ul>`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
