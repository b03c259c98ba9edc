import type { Evaluation, Value } from '../emulators/port/widgets/evaluation.ts'
import { escapeHtml, formatNumber, formatText } from './format.ts'

const SHOWN_ROWS = 8

/** Draws the first rows of a table. */
export function drawTable({
  columns,
  rows,
}: Extract<Evaluation, { type: 'table' }>): string {
  const heads = columns.map(({ title }) => `<th>${escapeHtml(title)}</th>`)
  const body = rows.slice(0, SHOWN_ROWS).map((row) => {
    return `<tr>${row.map(drawCell).join('')}</tr>`
  })
  const rest = rows.length - SHOWN_ROWS
  const more = rest > 0 ? `<p class="about">and ${rest} more rows</p>` : ''
  return `<div class="scroll"><table><tr>${heads.join('')}</tr>${body.join('')}</table></div>${more}`
}

function drawCell(value: Value): string {
  switch (typeof value) {
    case 'number':
      return `<td class="figure">${formatNumber(value)}</td>`
    case 'boolean':
      return `<td>${value ? 'yes' : 'no'}</td>`
    case 'string':
      return `<td>${escapeHtml(formatText(value))}</td>`
    default:
      return '<td class="none">–</td>'
  }
}
