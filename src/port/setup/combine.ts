import type { SetupKind } from '../../domain/setup-report.ts'
import type { JsonObject } from '../document.ts'
import { combineBlueprint } from './combine-blueprint.ts'
import { combinePage } from './combine-page.ts'
import { combineWebhook } from './combine-webhook.ts'
import type { Combined } from './combined.ts'
import { mergeObjects } from './merge.ts'

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
