// Shows a page of Port in a browser: what the emulated Port computes for each
// widget, in the rows and columns of the page. It is a drawing, not Port's own
// interface.
import { marked } from 'marked'
import type { z } from 'zod'
import type { EvaluatedWidget } from '../emulators/port/widgets/evaluate.ts'
import {
  type Evaluation,
  isEmpty,
} from '../emulators/port/widgets/evaluation.ts'
import type { rootSchema } from '../port-rules/page.ts'
import type { Widget } from '../port-rules/widget.ts'
import type { NumberChart } from '../port-rules/widgets/charts.ts'
import { escapeHtml, formatNumber } from './format.ts'
import { drawLines } from './line-chart.ts'
import { drawSlices } from './slices.ts'
import { STYLE } from './style.ts'
import { drawTable } from './table.ts'

type Layout = z.infer<typeof rootSchema>['layout']

export type RenderedPage = {
  readonly title: string
  readonly layout: Layout
  readonly widgets: readonly EvaluatedWidget[]
  /** A sentence below the title. */
  readonly note: string
}

/** Renders a page as one file without scripts. */
export function renderPortPage(page: RenderedPage): string {
  const rows = page.layout.map((row) => drawRow(row, page.widgets))
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(page.title)}</title>
<style>${STYLE}</style>
<body>
<h1>${escapeHtml(page.title)}</h1>
<p class="note">${escapeHtml(page.note)}</p>
${rows.join('\n')}
</body>
</html>
`
}

function drawRow(
  { columns }: Layout[number],
  widgets: readonly EvaluatedWidget[],
): string {
  const cells = columns.map(({ id, size }) => {
    const found = widgets.find(({ widget }) => widget.id === id)
    return found === undefined ? '' : drawWidget(found, size)
  })
  const begins = widgets.some(
    ({ widget }) => widget.id === columns[0]?.id && widget.type === 'markdown',
  )
  return `<div class="row${begins ? ' begins' : ''}">${cells.join('')}</div>`
}

function drawWidget({ widget, evaluation }: EvaluatedWidget, size: number) {
  const { title = '', description } = widget
  const kind = widget.type === 'markdown' ? ' question' : ''
  const heading = kind === '' ? 'h3' : 'h2'
  const about = description
    ? `<p class="about">${escapeHtml(description)}</p>`
    : ''
  return `<section class="w${size}${kind}"><${heading}>${escapeHtml(title)}</${heading}>${drawBody(widget, evaluation, size)}${about}</section>`
}

function drawBody(
  widget: Widget,
  evaluation: Evaluation,
  size: number,
): string {
  if (isEmpty(evaluation)) {
    return `<p class="empty">${escapeHtml(widget.emptyStateText ?? '')}</p>`
  }
  switch (evaluation.type) {
    case 'number':
      return drawNumber(widget, evaluation)
    case 'lines': {
      const { baselines = [], yAxisTitle: axis = '' } =
        widget.type === 'multi-line-chart' ? widget : {}
      return drawLines(evaluation, baselines, { isWide: size > 6, axis })
    }
    case 'slices':
      return drawSlices(evaluation.slices)
    case 'table':
      return drawTable(evaluation)
    case 'text':
      return String(marked.parse(evaluation.text, { async: false }))
    case 'undetermined':
      return '<p class="empty">Port does not document how it computes this.</p>'
  }
}

function drawNumber(
  widget: Widget,
  { value = 0, condition }: Extract<Evaluation, { type: 'number' }>,
): string {
  const badge = condition
    ? `<span class="badge ${condition.color}">${escapeHtml(condition.message ?? '')}</span>`
    : ''
  const number = formatNumber(Math.round(value))
  const shown =
    widget.type === 'entities-number-chart' ? withUnit(number, widget) : number
  return `<p class="number">${escapeHtml(shown)}${badge}</p>`
}

function withUnit(
  number: string,
  { unit, unitCustom = '', unitAlignment }: NumberChart,
): string {
  if (unit === 'none') return number
  if (unit === 'custom') return `${number} ${unitCustom}`
  return unitAlignment === 'left' ? `${unit}${number}` : `${number}${unit}`
}
