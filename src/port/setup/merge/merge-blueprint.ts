// A blueprint may exist already: from an older version, from Port's own
// integration before 0.3.0, or with additions of other people.

import { redact } from '../../../runtime/redact.ts'
import {
  isObject,
  type JsonObject,
  listAt,
  objectAt,
  textAt,
} from '../../document.ts'
import { type Merged, mergeObjects } from './merge.ts'

/** Leaves the blueprint if Port cannot make a change, such as another type. */
export function mergeBlueprint(theirs: JsonObject, ours: JsonObject): Merged {
  const reasons = [
    ...typeConflicts(theirs, ours),
    ...targetConflicts(theirs, ours),
    ...derivedConflicts(theirs, ours),
  ]
  if (reasons.length > 0) return { reasonToLeave: reasons.join(' ') }
  const calculations = collidingCalculations(theirs, ours)
  const required = noLongerRequired(theirs, ours)
  const relations = requiredRelations(theirs)
  const before = {
    ...without(theirs, calculations, required),
    ...(relations.length > 0 && { relations: relaxed(theirs) }),
  }
  return {
    before,
    after: mergeObjects(before, neverStricter(ours)),
    removals: [
      ...calculations.map(
        (key) =>
          `calculation "${key}" removed, because its value is stored now`,
      ),
      ...required.map(
        (key) =>
          `"${redact(key)}" no longer required, because not every record has it`,
      ),
      ...relations.map(
        (key) =>
          `relation "${redact(key)}" no longer required, because not every record has it`,
      ),
    ],
  }
}

const HOW_TO_FREE =
  'In Port, open the blueprint, rename or delete it, and run "mode: setup" again.'

function typeConflicts(theirs: JsonObject, ours: JsonObject): string[] {
  const present = propertiesOf(theirs)
  return Object.entries(propertiesOf(ours)).flatMap(([key, property]) => {
    const was = typeOf(present[key], property)
    const wanted = typeOf(property, present[key])
    if (was === undefined || was === wanted) return []
    return [
      `Property "${key}" is of type "${redact(was)}" and must be of type "${wanted}"; Port cannot change a type. ${HOW_TO_FREE}`,
    ]
  })
}

function targetConflicts(theirs: JsonObject, ours: JsonObject): string[] {
  const present = objectAt(theirs, 'relations')
  return Object.entries(objectAt(ours, 'relations')).flatMap(
    ([key, wanted]) => {
      const was = textAt(present[key], 'target')
      if (was === undefined || was === textAt(wanted, 'target')) return []
      return [
        `Relation "${key}" points to blueprint "${redact(was)}" and must point to "${textAt(wanted, 'target')}". ${HOW_TO_FREE}`,
      ]
    },
  )
}

/** Unlike calculations, these hold values that no record of ours has. */
function derivedConflicts(theirs: JsonObject, ours: JsonObject): string[] {
  const derived = ['mirrorProperties', 'aggregationProperties'] as const
  const words = {
    mirrorProperties: 'a mirror',
    aggregationProperties: 'an aggregation',
  }
  return derived.flatMap((section) =>
    Object.keys(objectAt(theirs, section))
      .filter((key) => key in propertiesOf(ours))
      .map(
        (key) =>
          `"${key}" is the name of ${words[section]} property, and a stored property needs the name. ${HOW_TO_FREE}`,
      ),
  )
}

function collidingCalculations(theirs: JsonObject, ours: JsonObject): string[] {
  const calculations = Object.keys(objectAt(theirs, 'calculationProperties'))
  return calculations.filter((key) => key in propertiesOf(ours))
}

/** Every record has only the properties that our blueprint requires. */
function noLongerRequired(theirs: JsonObject, ours: JsonObject): string[] {
  const always = requiredOf(ours)
  return requiredOf(theirs).filter((key) => !always.includes(key))
}

/** No relation is in every record. */
function requiredRelations(theirs: JsonObject): string[] {
  return Object.entries(objectAt(theirs, 'relations'))
    .filter(([, relation]) => isObject(relation) && relation.required === true)
    .map(([key]) => key)
}

function relaxed(theirs: JsonObject): JsonObject {
  const relations = Object.entries(objectAt(theirs, 'relations'))
  return Object.fromEntries(
    relations.map(([key, relation]) => {
      const isRequired = isObject(relation) && relation.required === true
      return [key, isRequired ? { ...relation, required: false } : relation]
    }),
  )
}

function without(
  theirs: JsonObject,
  calculations: readonly string[],
  required: readonly string[],
): JsonObject {
  if (calculations.length + required.length === 0) return theirs
  const schema = objectAt(theirs, 'schema')
  const kept = Object.entries(objectAt(theirs, 'calculationProperties'))
  return {
    ...theirs,
    schema: {
      ...schema,
      required: requiredOf(theirs).filter((key) => !required.includes(key)),
    },
    calculationProperties: Object.fromEntries(
      kept.filter(([key]) => !calculations.includes(key)),
    ),
  }
}

/** Entities of other senders may lack a property that we always send. */
function neverStricter(ours: JsonObject): JsonObject {
  const { required: _, ...schema } = objectAt(ours, 'schema')
  return { ...ours, schema }
}

function propertiesOf(blueprint: JsonObject): JsonObject {
  return objectAt(objectAt(blueprint, 'schema'), 'properties')
}

function requiredOf(blueprint: JsonObject): string[] {
  return listAt(objectAt(blueprint, 'schema'), 'required').map(String)
}

/** Includes the type of array items if both properties have one. */
function typeOf(property: unknown, other: unknown): string | undefined {
  const type = textAt(property, 'type')
  const items = textAt(objectAt(property, 'items'), 'type')
  const otherItems = textAt(objectAt(other, 'items'), 'type')
  return items && otherItems ? `${type} of ${items}` : type
}
