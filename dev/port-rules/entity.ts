import type {
  Blueprint,
  PropertySchema,
  Relation,
} from '../emulators/port/blueprints/blueprint.ts'
import type { EntityContent } from '../emulators/port/entities/entity.ts'
import { isObject } from '../emulators/server/json.ts'

/** Port's rule for identifiers. */
const IDENTIFIER = /^(?!\.{1,2}$)[\p{L}0-9@_.+:\\/=-]+$/u
const MAX_IDENTIFIER_LENGTH = 1_000

const FORMATS: Readonly<Record<string, RegExp>> = {
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
  email: /^[^\s@]+@[^\s@]+$/,
  url: /^https?:\/\/\S+$/,
  ipv4: /^(\d{1,3}\.){3}\d{1,3}$/,
}

/** Says why an identifier is refused; `undefined` when it is good. */
export function identifierFault(identifier: unknown): string | undefined {
  if (typeof identifier !== 'string') return 'identifier is not a text'
  if (identifier.length > MAX_IDENTIFIER_LENGTH) return 'identifier is too long'
  if (!IDENTIFIER.test(identifier))
    return 'identifier has a forbidden character'
  return undefined
}

/** Says why an entity is refused; `undefined` when it fits its blueprint. */
export function entityFault(
  blueprint: Blueprint,
  { properties, relations }: EntityContent,
): string | undefined {
  return (
    propertiesFault(blueprint, properties) ??
    relationsFault(blueprint, relations)
  )
}

type Values = Readonly<Record<string, unknown>>

function propertiesFault(
  blueprint: Blueprint,
  properties: Values,
): string | undefined {
  for (const name of blueprint.required) {
    if (properties[name] === undefined) return `property "${name}" is required`
  }
  for (const [name, value] of Object.entries(properties)) {
    const schema = blueprint.properties.get(name)
    if (!schema) return `property "${name}" is unknown`
    const fault = valueFault(schema, value)
    if (fault) return `property "${name}" ${fault}`
  }
  return undefined
}

function relationsFault(
  blueprint: Blueprint,
  relations: Values,
): string | undefined {
  for (const [name, { isRequired }] of blueprint.relations) {
    if (isRequired && relations[name] === undefined) {
      return `relation "${name}" is required`
    }
  }
  for (const [name, value] of Object.entries(relations)) {
    const relation = blueprint.relations.get(name)
    if (!relation) return `relation "${name}" is unknown`
    const fault = targetFault(relation, value)
    if (fault) return `relation "${name}" ${fault}`
  }
  return undefined
}

function targetFault({ isMany }: Relation, value: unknown): string | undefined {
  if (!isMany) return typeof value === 'string' ? undefined : 'is not a text'
  const isList = Array.isArray(value) && value.every(isText)
  return isList ? undefined : 'is not a list of texts'
}

function isText(value: unknown): boolean {
  return typeof value === 'string'
}

function valueFault(
  { type, format, choices }: PropertySchema,
  value: unknown,
): string | undefined {
  if (!hasType(type, value)) return `is not of type ${type}`
  if (choices && !choices.includes(value)) return 'is not one of its choices'
  const pattern = FORMATS[format ?? '']
  if (!pattern || typeof value !== 'string') return undefined
  const isReal = format !== 'date-time' || !Number.isNaN(Date.parse(value))
  return pattern.test(value) && isReal ? undefined : `is no ${format}`
}

function hasType(type: string, value: unknown): boolean {
  if (type === 'array') return Array.isArray(value)
  if (type === 'object') return isObject(value)
  return typeof value === type
}
