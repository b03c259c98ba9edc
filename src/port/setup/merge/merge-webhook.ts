// A webhook keeps the mappings of other people. A mapping is ours if it is for
// the same blueprint and the same kind of request.

import { redact } from '../../../runtime/redact.ts'
import {
  isObject,
  type JsonObject,
  listAt,
  objectAt,
  textAt,
} from '../../document.ts'
import { type Merged, mergeObjects } from './merge.ts'

/**
 * Port may mask the secret, so the secrets are never compared. The secret is
 * sent with every other change.
 */
export function mergeWebhook(theirs: JsonObject, ours: JsonObject): Merged {
  const prefix = textAt(objectAt(theirs, 'security'), 'signaturePrefix')
  if (prefix) {
    const reasonToLeave = `It expects signatures that begin with "${redact(prefix)}", and ours have no prefix. In Port, remove the signature prefix from the webhook, and run "mode: setup" again.`
    return { reasonToLeave }
  }
  const before = withoutSecret(theirs)
  const { mappings, replaced } = mergeMappings(before, ours)
  const merged = mergeObjects(before, { ...withoutSecret(ours), mappings })
  const after = { ...merged, mappings }
  const alsoWrite = secretToWrite(after, ours)
  return {
    before,
    after,
    removals: replaced.map(
      (blueprint) =>
        `mapping to "${blueprint}" replaced, because it reads requests of another form`,
    ),
    ...(alsoWrite && { alsoWrite }),
  }
}

function withoutSecret(webhook: JsonObject): JsonObject {
  const { secret: _, ...security } = objectAt(webhook, 'security')
  return { ...webhook, security }
}

function secretToWrite(after: JsonObject, ours: JsonObject) {
  const secret = textAt(objectAt(ours, 'security'), 'secret')
  if (secret === undefined) return undefined
  return {
    body: { security: { ...objectAt(after, 'security'), secret } },
    change: 'signing secret written again',
  }
}

type MergedMappings = {
  readonly mappings: readonly unknown[]
  /** Blueprints whose mapping had to be replaced as a whole. */
  readonly replaced: readonly string[]
}

function mergeMappings(theirs: JsonObject, ours: JsonObject): MergedMappings {
  const mappings = [...listAt(theirs, 'mappings')]
  const replaced: string[] = []
  const all = listAt(ours, 'mappings').filter(isObject)
  for (const our of all) {
    const index = mappings.findIndex((it) => counterpartOf(it, all) === our)
    const their = mappings[index]
    if (!isObject(their)) {
      mappings.splice(positionOf(our, mappings, all), 0, our)
    } else if (their.itemsToParse === our.itemsToParse) {
      mappings[index] = mergeObjects(their, our)
    } else {
      mappings[index] = our
      replaced.push(textAt(our, 'blueprint') ?? '')
    }
  }
  return { mappings, replaced }
}

/** Returns our mapping for the same requests, the one with most relations. */
function counterpartOf(
  mapping: unknown,
  ours: readonly JsonObject[],
): JsonObject | undefined {
  const their = relationsOf(mapping)
  return ours
    .filter((our) => isSameSubject(mapping, our))
    .filter((our) => relationsOf(our).every((name) => their.includes(name)))
    .toSorted((one, two) => relationsOf(two).length - relationsOf(one).length)
    .at(0)
}

/** At the end, but before our later mappings to the same entities. */
function positionOf(
  our: JsonObject,
  mappings: readonly unknown[],
  ours: readonly JsonObject[],
): number {
  const later = ours
    .slice(ours.indexOf(our) + 1)
    .filter((each) => isSameSubject(each, our))
  const index = mappings.findIndex((mapping) => {
    const counterpart = counterpartOf(mapping, ours)
    return counterpart !== undefined && later.includes(counterpart)
  })
  return index === -1 ? mappings.length : index
}

function relationsOf(mapping: unknown): string[] {
  return Object.keys(objectAt(objectAt(mapping, 'entity'), 'relations'))
}

function isSameSubject(mapping: unknown, our: JsonObject): boolean {
  const [kind] = kindsOf(our)
  return (
    textAt(mapping, 'blueprint') === our.blueprint &&
    operationOf(mapping) === operationOf(our) &&
    kindsOf(mapping).includes(kind)
  )
}

/** The kinds of request that a mapping's filter selects. */
function kindsOf(mapping: unknown): (string | undefined)[] {
  const filter = textAt(mapping, 'filter') ?? ''
  const kinds = filter.matchAll(/\.body\.kind\s*==\s*["']([^"']+)["']/g)
  return [...kinds].map(([, kind]) => kind)
}

/** Port returns the object form; its examples have the text form. */
function operationOf(mapping: unknown): string {
  const inner = textAt(objectAt(mapping, 'operation'), 'type')
  return inner ?? textAt(mapping, 'operation') ?? 'create'
}
