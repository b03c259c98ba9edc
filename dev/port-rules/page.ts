import { z } from 'zod'
import { checkWith, schemaFault } from './checked.ts'
import { keySchema, textSchema } from './names.ts'
import { type Widget, widgetSchema } from './widget.ts'
import { type WidgetTargets, widgetFault } from './widget-targets.ts'

const ROW_SIZE = 12
const MIN_HEIGHT = 400

export const rowSchema = z
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

export const rootSchema = z
  .strictObject({
    id: textSchema,
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

/** Tabs or a switch in the place of one dashboard. */
const grouperSchema = z.strictObject({
  id: textSchema,
  type: z.literal('grouper'),
  displayMode: z.enum(['tabs', 'switch']),
  activeGroupUrlParam: z.string().optional(),
  groupsOrder: z.array(z.string()).optional(),
  groups: z
    .array(
      z.strictObject({
        title: textSchema,
        icon: z.string().optional(),
        widgets: z.array(
          z.discriminatedUnion('type', [rootSchema, widgetSchema]),
        ),
      }),
    )
    .min(1),
})

const pageFilterSchema = z.strictObject({
  identifier: textSchema,
  title: z.string().optional(),
  query: z.looseObject({ combinator: z.literal('and') }),
})

/** What a change takes. */
const changeable = {
  title: textSchema,
  icon: z.string().optional(),
  description: z.string().optional(),
  parent: z.string().nullish(),
  after: z.string().nullish(),
  locked: z.boolean().optional(),
  widgets: z
    .array(z.discriminatedUnion('type', [rootSchema, grouperSchema]))
    .max(1),
  showInSidebar: z.boolean().optional(),
  section: z.string().optional(),
  pageFilters: z.array(pageFilterSchema).optional(),
}

// Pages of Port's own integrations have the key "protected".
export const pageSchema = z.strictObject({
  ...changeable,
  identifier: keySchema,
  type: z.literal('dashboard'),
  protected: z.boolean().optional(),
  requiredQueryParams: z.array(z.string()).optional(),
  sidebar: z.string().optional(),
})

const pageChangeSchema = z.strictObject(changeable).partial()

/** Returns why Port refuses the body of a change. */
export function pageChangeFault(body: unknown): string | undefined {
  return schemaFault(pageChangeSchema, body)
}

/** Returns why Port refuses a dashboard; `undefined` if it accepts it. */
export function pageFault(
  document: unknown,
  targets: WidgetTargets,
): string | undefined {
  const checked = checkWith(pageSchema, document)
  if ('fault' in checked) return checked.fault
  for (const widget of checked.value.widgets.flatMap(leavesOf)) {
    const fault = widgetFault(widget, targets)
    if (fault) return `widget "${widget.id}": ${fault}`
  }
  return undefined
}

type Root = z.infer<typeof rootSchema> | z.infer<typeof grouperSchema>

/** Lists the widgets of a root, without the ones that only hold others. */
export function leavesOf(root: Root): readonly Widget[] {
  if (root.type === 'dashboard-widget') return root.widgets
  return root.groups
    .flatMap(({ widgets }) => widgets)
    .flatMap((one) => (one.type === 'dashboard-widget' ? one.widgets : [one]))
}
