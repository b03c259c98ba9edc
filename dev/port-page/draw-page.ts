import type { Account } from '../emulators/port/account.ts'
import { evaluatePage } from '../emulators/port/widgets/evaluate.ts'
import { isObject } from '../emulators/server/json.ts'
import { leavesOf, pageSchema } from '../port-rules/page.ts'
import { renderPortPage } from './render.ts'

/** Draws what a page shows of an account to somebody in UTC, as HTML. */
export function drawPage(document: unknown, account: Account): string {
  const page = pageSchema.parse(document)
  const [root] = page.widgets
  if (root?.type !== 'dashboard-widget' || !isObject(document)) {
    throw new Error('Only a page without tabs can be drawn')
  }
  const now = new Date()
  const widgets = evaluatePage(document, { account, now, timeZone: 'UTC' })
  if (widgets.length !== leavesOf(root).length) {
    throw new Error('The page has widgets that cannot be drawn')
  }
  const time = now.toISOString().slice(0, 16).replace('T', ' ')
  const note = `${page.description ?? ''} An invented company, ${time} UTC. Port draws the same figures in its own style.`
  return renderPortPage({
    title: page.title,
    layout: root.layout,
    widgets,
    note,
  })
}
