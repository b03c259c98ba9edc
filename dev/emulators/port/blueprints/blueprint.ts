import {
  type BlueprintShape,
  readShape,
} from '../../../port-rules/blueprint-shape.ts'
import { isObject } from '../../server/json.ts'
import { type Stamps, stamp } from '../api/stamps.ts'

export type Blueprint = BlueprintShape &
  Stamps & { readonly document: Readonly<Record<string, unknown>> }

/** @throws {TypeError} if the document is not an object with an identifier */
export function readBlueprint(document: unknown, stored?: Stamps): Blueprint {
  if (!isObject(document) || typeof document.identifier !== 'string') {
    throw new TypeError('A blueprint must have an identifier.')
  }
  return { ...stamp(stored), ...readShape(document), document }
}
