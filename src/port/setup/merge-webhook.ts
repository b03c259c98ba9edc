// A webhook keeps the mappings of others. Ours is the one for the same
// blueprint and the same kind of request.
import {
  isObject,
  type JsonObject,
  listAt,
  objectAt,
  textAt,
} from '../document.ts'
import { mergeObjects } from './merge.ts'
import type { Combined } from './merged.ts'

/**
 * Joins a webhook with ours. Port may mask the secret, so it is never
 * compared: it is written along whenever something else changes.
 */
export function combineWebhook(theirs: JsonObject, ours: JsonObject): Combined {
  const prefix = textAt(objectAt(theirs, 'security'), 'signaturePrefix')
  if (prefix) {
    const refusal = `It expects signatures that begin with "${prefix}", and ours have no prefix. In Port, empty the signature prefix of the webhook, and run "mode: setup" again.`
    return { refusal }
  }
  const before = withoutSecret(theirs)
  const { mappings, replaced } = joinMappings(before, ours)
  const merged = mergeObjects(before, { ...withoutSecret(ours), mappings })
  const after = { ...merged, mappings }
  const along = securityAlong(after, ours)
  return {
    before,
    after,
    removals: replaced.map(
      (blueprint) =>
        `mapping to "${blueprint}" replaced, it reads requests of another form`,
    ),
    ...(along && { along }),
  }
}

function withoutSecret(webhook: JsonObject): JsonObject {
  const { secret: _, ...security } = objectAt(webhook, 'security')
  return { ...webhook, security }
}

function securityAlong(after: JsonObject, ours: JsonObject) {
  const secret = textAt(objectAt(ours, 'security'), 'secret')
  if (secret === undefined) return undefined
  return {
    body: { security: { ...objectAt(after, 'security'), secret } },
    change: 'signing secret written again',
  }
}

type Joined = {
  readonly mappings: readonly unknown[]
  /** Blueprints whose mapping could not be kept in any part. */
  readonly replaced: readonly string[]
}

function joinMappings(theirs: JsonObject, ours: JsonObject): Joined {
  const mappings = [...listAt(theirs, 'mappings')]
  const replaced: string[] = []
  const all = listAt(ours, 'mappings').filter(isObject)
  for (const our of all) {
    const index = mappings.findIndex((it) => counterpartOf(it, all) === our)
    const their = mappings[index]
    if (!isObject(their)) {
      mappings.splice(placeOf(our, mappings, all), 0, our)
    } else if (their.itemsToParse === our.itemsToParse) {
      mappings[index] = mergeObjects(their, our)
    } else {
      mappings[index] = our
      replaced.push(textAt(our, 'blueprint') ?? '')
    }
  }
  return { mappings, replaced }
}

/** Of several of ours for the same requests, the one that relates the most. */
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

/** At the end, but before those of ours that add to the same entities. */
function placeOf(
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

/** The kinds of request that a mapping's filter asks for. */
function kindsOf(mapping: unknown): (string | undefined)[] {
  const filter = textAt(mapping, 'filter') ?? ''
  const kinds = filter.matchAll(/\.body\.kind\s*==\s*["']([^"']+)["']/g)
  return [...kinds].map(([, kind]) => kind)
}

/** Port gives the object form; its own examples have the bare text. */
function operationOf(mapping: unknown): string {
  const inner = textAt(objectAt(mapping, 'operation'), 'type')
  return inner ?? textAt(mapping, 'operation') ?? 'create'
}
