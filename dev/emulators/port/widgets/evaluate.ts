// Computes what widgets show, as Port documents it. What Port does not document
// is not guessed: see `evaluation.ts`.
import { leavesOf, pageSchema } from '../../../port-rules/page.ts'
import type { Widget } from '../../../port-rules/widget.ts'
import type { Document } from '../api/document-store.ts'
import type { Evaluation } from './evaluation.ts'
import { evaluateLines } from './lines.ts'
import { evaluateNumberChart } from './number-chart.ts'
import { evaluateSlices } from './slices.ts'
import { evaluateTable } from './tables.ts'
import type { View } from './view.ts'

/** A widget and what it shows. */
export type EvaluatedWidget = {
  readonly widget: Widget
  readonly evaluation: Evaluation
}

/** @throws {z.ZodError} if the document is not a page */
export function evaluatePage(
  document: Document,
  view: View,
): readonly EvaluatedWidget[] {
  return pageSchema
    .parse(document)
    .widgets.flatMap(leavesOf)
    .map((widget) => ({ widget, evaluation: evaluateWidget(widget, view) }))
}

export function evaluateWidget(widget: Widget, view: View): Evaluation {
  switch (widget.type) {
    case 'entities-number-chart':
      return evaluateNumberChart(widget, view)
    case 'entities-pie-chart':
    case 'bar-chart':
      return evaluateSlices(widget, view)
    case 'multi-line-chart':
      return evaluateLines(widget, view)
    case 'table-entities-explorer':
      return evaluateTable(widget, view)
    case 'markdown':
      return { type: 'text', text: textOf(widget, view) }
    case 'entity-details':
    case 'iframe-widget':
    case 'links-widget':
    case 'action-card-widget':
    case 'action-runs-table-widget':
    case 'ai-agent':
    case 'custom-widget':
      return { type: 'text', text: '' }
  }
}

function textOf(
  widget: Extract<Widget, { type: 'markdown' }>,
  { account, mayRead = () => true }: View,
): string {
  if (widget.source === 'custom') return widget.markdown
  const { blueprintIdentifier, propertyIdentifier, entityIdentifier } = widget
  const entity = account.catalog.get(blueprintIdentifier, entityIdentifier)
  if (entity === undefined || !mayRead(entity)) return ''
  const value = entity.properties[propertyIdentifier]
  return typeof value === 'string' ? value : ''
}
