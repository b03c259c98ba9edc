import type { DocumentKind } from '../../../domain/setup-row.ts'
import type { JsonObject } from '../../document.ts'
import { type Merged, mergeObjects } from './merge.ts'
import { mergeBlueprint } from './merge-blueprint.ts'
import { mergePage } from './merge-page.ts'
import { mergeWebhook } from './merge-webhook.ts'
import { mergeWorkflow } from './merge-workflow.ts'

export function mergeDocument(
  kind: DocumentKind,
  theirs: JsonObject,
  ours: JsonObject,
): Merged {
  switch (kind) {
    case 'blueprint':
      return mergeBlueprint(theirs, ours)
    case 'webhook':
      return mergeWebhook(theirs, ours)
    case 'page':
      return mergePage(theirs, ours)
    case 'workflow':
      return mergeWorkflow(theirs, ours)
    case 'scorecard':
    case 'action':
      return {
        before: theirs,
        after: mergeObjects(theirs, ours),
        removals: [],
      }
  }
}
