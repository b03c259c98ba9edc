// The keys that Port takes for each kind of object. Port answers with more keys
// and refuses most of them in a request.

import type { DocumentKind } from '../../../domain/setup-row.ts'
import { isObject, type JsonObject } from '../../document.ts'

/** Returns the part of a value that may be sent. */
type Take = (value: unknown) => unknown

/** Port takes it as it is, or does not say what it takes. */
const whole: Take = (value) => value

function only(fields: Readonly<Record<string, Take>>): Take {
  return (value) => {
    if (!isObject(value)) return value
    const kept = Object.entries(value).flatMap(([key, inner]) => {
      const take = Object.hasOwn(fields, key) ? fields[key] : undefined
      return take === undefined ? [] : [[key, take(inner)]]
    })
    return Object.fromEntries(kept)
  }
}

function wholes(...keys: readonly string[]): Readonly<Record<string, Take>> {
  return Object.fromEntries(keys.map((key) => [key, whole]))
}

/** Takes part of each item of a list, or of each value of a map. */
function each(take: Take): Take {
  return (value) => {
    if (Array.isArray(value)) return value.map(take)
    if (!isObject(value)) return value
    const items = Object.entries(value)
    return Object.fromEntries(items.map(([key, item]) => [key, take(item)]))
  }
}

const NAMES = wholes('title', 'description', 'icon')

const blueprint = only({
  ...NAMES,
  ...wholes('identifier', 'ownership', 'includeInGlobalSearch'),
  schema: only(wholes('properties', 'required')),
  relations: each(only({ ...NAMES, ...wholes('target', 'required', 'many') })),
  mirrorProperties: each(only({ ...NAMES, path: whole })),
  calculationProperties: each(
    only({
      ...NAMES,
      ...wholes('type', 'format', 'calculation', 'colorized', 'colors'),
    }),
  ),
  aggregationProperties: each(
    only({
      ...NAMES,
      ...wholes('type', 'target', 'calculationSpec', 'query', 'pathFilter'),
    }),
  ),
})

const webhook = only({
  ...NAMES,
  ...wholes('identifier', 'enabled', 'integrationType'),
  security: only(
    wholes(
      'secret',
      'signatureHeaderName',
      'signatureAlgorithm',
      'signaturePrefix',
      'requestIdentifierPath',
    ),
  ),
  mappings: each(
    only({
      ...wholes('blueprint', 'operation', 'filter', 'itemsToParse'),
      entity: only(
        wholes(
          'identifier',
          'title',
          'icon',
          'team',
          'properties',
          'relations',
        ),
      ),
    }),
  ),
})

const scorecard = only({
  ...wholes('identifier', 'title', 'filter', 'properties'),
  levels: each(only(wholes('title', 'color'))),
  rules: each(
    only(wholes('identifier', 'title', 'description', 'level', 'query')),
  ),
})

/** Without `identifier` and `type`, which only a creation takes. */
const page = only({
  ...NAMES,
  ...wholes('parent', 'after', 'locked', 'widgets'),
  ...wholes('showInSidebar', 'section', 'pageFilters'),
})

const action = only({
  ...NAMES,
  ...wholes('identifier', 'trigger', 'invocationMethod'),
  ...wholes('requiredApproval', 'approvalNotification', 'publish'),
  ...wholes('allowAnyoneToViewRuns'),
})

const workflow = only({
  ...NAMES,
  ...wholes('identifier', 'category', 'allowAnyoneToViewRuns'),
  nodes: each(only({ ...NAMES, ...wholes('identifier', 'config') })),
  connections: each(
    only(
      wholes(
        'sourceIdentifier',
        'targetIdentifier',
        'sourceOutletIdentifier',
        'fallback',
      ),
    ),
  ),
})

const WRITABLE: Readonly<Record<DocumentKind, Take>> = {
  blueprint,
  webhook,
  scorecard,
  page,
  action,
  workflow,
}

/** Returns what a change of an object may send of a document. */
export function writable(kind: DocumentKind, document: JsonObject): JsonObject {
  const taken = WRITABLE[kind](document)
  return isObject(taken) ? withoutNull(taken) : {}
}

/** Port answers with null for what an object does not have. */
function withoutNull(document: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(document).filter(([, value]) => value !== null),
  )
}
