import { z } from 'zod'
import type {
  BlueprintShape,
  PropertySchema,
  Relation,
} from './blueprint-shape.ts'

const IDENTIFIERS = {
  narrow: /^(?!\.{1,2}$)[\p{L}0-9@_.+:\\/=-]+$/u,
  apostrophe: /^(?!\.{1,2}$)[\p{L}0-9@_.+:\\/='-]+$/u,
} as const

/** Port's older rule, and the newer one, which allows the apostrophe. */
export type IdentifierRule = keyof typeof IDENTIFIERS
const MAX_IDENTIFIER_LENGTH = 1_000

const FORMATS: Readonly<Record<string, z.ZodType>> = {
  'date-time': z.iso
    .datetime({ offset: true })
    .regex(/T\d\d:\d\d:\d\d/, 'seconds are required'),
  email: z.string().regex(/^[^\s@]+@[^\s@]+$/),
  url: z.string().regex(/^https?:\/\/\S+$/),
  ipv4: z.string().regex(/^(\d{1,3}\.){3}\d{1,3}$/),
}

type Values = Readonly<Record<string, unknown>>

/** Returns why Port refuses an identifier; `undefined` if it accepts it. */
export function identifierFault(
  identifier: unknown,
  rule: IdentifierRule = 'narrow',
): string | undefined {
  if (typeof identifier !== 'string') return 'identifier is not a string'
  if (identifier.length > MAX_IDENTIFIER_LENGTH) return 'identifier is too long'
  if (IDENTIFIERS[rule].test(identifier)) return undefined
  return 'identifier has a forbidden character'
}

/** Lists why Port refuses the values of an entity. */
export function entityFaults(
  blueprint: BlueprintShape,
  entity: { readonly properties: Values; readonly relations: Values },
): readonly string[] {
  return [
    ...propertyFaults(blueprint, entity.properties),
    ...relationFaults(blueprint, entity.relations),
  ]
}

function propertyFaults(
  { required, properties }: BlueprintShape,
  values: Values,
): readonly string[] {
  const missing = required.filter((name) => values[name] === undefined)
  const faults = Object.entries(values).flatMap(([name, value]) => {
    const schema = properties.get(name)
    const fault = schema ? valueFault(schema, value) : 'is unknown'
    return fault ? [`property "${name}" ${fault}`] : []
  })
  return [...missing.map((name) => `property "${name}" is required`), ...faults]
}

function relationFaults(
  { relations }: BlueprintShape,
  values: Values,
): readonly string[] {
  const missing = [...relations].filter(([name, { required }]) => {
    return required && values[name] === undefined
  })
  const faults = Object.entries(values).flatMap(([name, value]) => {
    const relation = relations.get(name)
    const fault = relation ? targetFault(relation, value) : 'is unknown'
    return fault ? [`relation "${name}" ${fault}`] : []
  })
  return [
    ...missing.map(([name]) => `relation "${name}" is required`),
    ...faults,
  ]
}

function targetFault({ many }: Relation, value: unknown): string | undefined {
  if (!many) return hasType('string', value) ? undefined : 'is not a string'
  const isList = Array.isArray(value) && value.every(isString)
  return isList ? undefined : 'is not a list of strings'
}

function isString(value: unknown): boolean {
  return typeof value === 'string'
}

function valueFault(schema: PropertySchema, value: unknown) {
  const { type, format = '', enum: choices, items } = schema
  if (!hasType(type, value)) return `is not of type ${type}`
  if (choices && !choices.includes(value)) return 'is not a value of its enum'
  if (items && Array.isArray(value)) {
    const fits = value.every((item) => hasType(items.type, item))
    return fits ? undefined : `has an item that is not of type ${items.type}`
  }
  const fits = FORMATS[format]?.safeParse(value).success ?? true
  return fits || !isString(value) ? undefined : `is not a valid ${format}`
}

function hasType(type: string, value: unknown): boolean {
  if (type === 'array') return Array.isArray(value)
  if (type !== 'object') return typeof value === type
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
