import type { Counts } from '../emulators/port/widgets/evaluation.ts'
import { escapeHtml, formatNumber } from './format.ts'

const RADIUS = 70
const CENTER = 80
const COLORS = 7

/** Draws a pie as SVG, with the counts in the legend. */
export function drawSlices(counts: Readonly<Counts>): string {
  const entries = Object.entries(counts)
  const total = entries.reduce((sum, [, count]) => sum + count, 0)
  let start = 0
  const slices = entries.map(([, count], index) => {
    const slice = drawSlice(start / total, (start + count) / total, index)
    start += count
    return slice
  })
  const legend = entries.map(
    ([name, count], index) =>
      `<li><i class="c${index % COLORS}"></i>${escapeHtml(name)} <b>${formatNumber(count)}</b></li>`,
  )
  return `<svg class="pie" viewBox="0 0 160 160" role="img">${slices.join('')}</svg><ul class="legend">${legend.join('')}</ul>`
}

function drawSlice(from: number, to: number, index: number): string {
  const name = `f${index % COLORS}`
  if (to - from >= 1) {
    return `<circle class="${name}" cx="${CENTER}" cy="${CENTER}" r="${RADIUS}"/>`
  }
  const isLarge = to - from > 0.5 ? 1 : 0
  return `<path class="${name}" d="M${CENTER} ${CENTER}L${pointAt(from)}A${RADIUS} ${RADIUS} 0 ${isLarge} 1 ${pointAt(to)}Z"/>`
}

function pointAt(share: number): string {
  const angle = share * 2 * Math.PI - Math.PI / 2
  const x = CENTER + RADIUS * Math.cos(angle)
  const y = CENTER + RADIUS * Math.sin(angle)
  return `${x.toFixed(1)} ${y.toFixed(1)}`
}
