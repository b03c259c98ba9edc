// What Port's API refuses of a dashboard page.
import { z } from 'zod'
import type { Document } from '../emulators/port/api/document-store.ts'
import { keySchema } from './blueprint.ts'
import { checkWith } from './checked.ts'
import { widgetSchema } from './widget.ts'
import { type WidgetTargets, widgetFault } from './widget-references.ts'

const ROW_SIZE = 12
const MIN_HEIGHT = 400

const rowSchema = z
  .strictObject({
    height: z.number().min(MIN_HEIGHT),
    columns: z
      .array(
        z.strictObject({ id: z.string(), size: z.int().min(3).max(ROW_SIZE) }),
      )
      .min(1)
      .max(4),
  })
  .refine(
    ({ columns }) =>
      columns.reduce((sum, { size }) => sum + size, 0) === ROW_SIZE,
    'the columns of a row must add up to 12',
  )

const rootSchema = z
  .strictObject({
    id: z.string().min(1),
    type: z.literal('dashboard-widget'),
    title: z.string().optional(),
    layout: z.array(rowSchema),
    widgets: z.array(widgetSchema),
  })
  .refine(({ layout, widgets }) => {
    const columns = layout.flatMap((row) => row.columns.map(({ id }) => id))
    const ids = widgets.map(({ id }) => id)
    return (
      new Set(ids).size === ids.length &&
      columns.toSorted().join('\n') === ids.toSorted().join('\n')
    )
  }, 'columns and widgets must match one to one')

// The last four are in the pages of Port's own integrations.
const pageSchema = z.strictObject({
  identifier: keySchema,
  title: z.string().min(1),
  icon: z.string().optional(),
  type: z.literal('dashboard'),
  description: z.string().optional(),
  parent: z.string().nullish(),
  after: z.string().nullish(),
  widgets: z.array(rootSchema).max(1),
  protected: z.boolean().optional(),
  showInSidebar: z.boolean().optional(),
  section: z.string().optional(),
  requiredQueryParams: z.array(z.string()).optional(),
})

/** Says why a page is refused; `undefined` when it is taken. */
export function pageFault(
  document: Document,
  targets: WidgetTargets,
): string | undefined {
  const checked = checkWith(pageSchema, document)
  if ('fault' in checked) return checked.fault
  const widgets = checked.value.widgets.flatMap((root) => root.widgets)
  for (const widget of widgets) {
    const fault = widgetFault(widget, targets)
    if (fault) return `widget "${widget.id}": ${fault}`
  }
  return undefined
}
