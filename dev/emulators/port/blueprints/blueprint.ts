import { isObject, objectOf, textOr } from '../../server/json.ts'
import { type Stamps, stamp } from '../api/stamps.ts'

/** What a blueprint says about one property. */
export type PropertySchema = {
  readonly type: string
  readonly format: string | undefined
  readonly choices: readonly unknown[] | undefined
}

/** A property that Port computes; it is not stored with the entity. */
export type ComputedProperty = {
  readonly kind: 'calculation' | 'mirror' | 'aggregation'
  readonly type: string | undefined
}

/** What a blueprint says about one relation. */
export type Relation = {
  readonly target: string
  readonly isMany: boolean
  readonly isRequired: boolean
}

/** A blueprint: the stored document, and what checking needs of it. */
export type Blueprint = Stamps & {
  readonly identifier: string
  readonly document: Readonly<Record<string, unknown>>
  readonly properties: ReadonlyMap<string, PropertySchema>
  readonly computed: ReadonlyMap<string, ComputedProperty>
  readonly required: readonly string[]
  readonly relations: ReadonlyMap<string, Relation>
}

/** Reads a blueprint's document. */
export function readBlueprint(document: unknown, stored?: Stamps): Blueprint {
  if (!isObject(document) || typeof document.identifier !== 'string') {
    throw new TypeError('A blueprint needs an identifier.')
  }
  const schema = objectOf(document.schema)
  return {
    ...stamp(stored),
    identifier: document.identifier,
    document,
    properties: readMap(schema.properties, readProperty),
    computed: new Map([
      ...readMap(document.calculationProperties, readComputed('calculation')),
      ...readMap(document.mirrorProperties, readComputed('mirror')),
      ...readMap(document.aggregationProperties, readComputed('aggregation')),
    ]),
    required: Array.isArray(schema.required) ? schema.required.map(String) : [],
    relations: readMap(document.relations, readRelation),
  }
}

type Fields = Readonly<Record<string, unknown>>

function readMap<Value>(
  value: unknown,
  read: (fields: Fields) => Value,
): ReadonlyMap<string, Value> {
  const pairs = Object.entries(objectOf(value)).map(
    ([name, fields]) => [name, read(objectOf(fields))] as const,
  )
  return new Map(pairs)
}

function readProperty({ type, format, enum: choices }: Fields): PropertySchema {
  return {
    type: textOr(type, 'string'),
    format: typeof format === 'string' ? format : undefined,
    choices: Array.isArray(choices) ? choices : undefined,
  }
}

function readComputed(kind: ComputedProperty['kind']) {
  return ({ type }: Fields): ComputedProperty => {
    // An aggregation is a number, though its document does not say so.
    const assumed = kind === 'aggregation' ? 'number' : undefined
    return { kind, type: typeof type === 'string' ? type : assumed }
  }
}

function readRelation({ target, many, required }: Fields): Relation {
  return {
    target: textOr(target, ''),
    isMany: many === true,
    isRequired: required === true,
  }
}
