import type { SetupKind } from '../../domain/setup-row.ts'
import type { JsonObject } from '../document.ts'
import { mergeObjects } from './merge.ts'
import { combineBlueprint } from './merge-blueprint.ts'
import { combinePage } from './merge-page.ts'
import { combineWebhook } from './merge-webhook.ts'
import type { Combined } from './merged.ts'

/** Joins what Port has with what is wanted. */
export function combine(
  kind: SetupKind,
  theirs: JsonObject,
  ours: JsonObject,
): Combined {
  switch (kind) {
    case 'blueprint':
      return combineBlueprint(theirs, ours)
    case 'webhook':
      return combineWebhook(theirs, ours)
    case 'page':
      return combinePage(theirs, ours)
    case 'scorecard':
    case 'action':
      return {
        before: theirs,
        after: mergeObjects(theirs, ours),
        removals: [],
      }
  }
}
