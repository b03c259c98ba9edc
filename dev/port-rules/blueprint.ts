// What Port's API refuses of a blueprint.
import { z } from 'zod'
import type { Document } from '../emulators/port/api/document-store.ts'
import {
  type Blueprint,
  readBlueprint,
} from '../emulators/port/blueprints/blueprint.ts'
import { schemaFault } from './checked.ts'

/** The colours of choices and levels. */
export const COLORS = [
  'blue',
  'turquoise',
  'orange',
  'purple',
  'pink',
  'yellow',
  'green',
  'red',
  'gold',
  'silver',
  'paleBlue',
  'darkGray',
  'lightGray',
  'bronze',
  'lime',
  'olive',
  'brown',
] as const

const TYPES = ['string', 'number', 'boolean', 'object', 'array'] as const

/** An identifier of anything but an entity, and a key of a property. */
export const keySchema = z
  .string()
  .regex(/^[A-Za-z0-9@_=\\-]+$/)
  .max(100)

const propertySchema = z.looseObject({
  type: z.enum(TYPES),
  format: z.string().optional(),
  enum: z
    .array(z.union([z.string(), z.number()]))
    .min(1)
    .optional(),
  enumColors: z.record(z.string(), z.enum(COLORS)).optional(),
})

const relationSchema = z
  .strictObject({
    target: keySchema,
    title: z.string().optional(),
    description: z.string().optional(),
    required: z.boolean().optional(),
    many: z.boolean().optional(),
  })
  .refine(
    ({ required, many }) => !(required && many),
    'a relation cannot be required and many',
  )

const calculationSchema = z.looseObject({
  type: z.enum(TYPES),
  calculation: z.string(),
})

// That other keys are refused is stated for webhooks only. It is assumed here,
// so that nothing relies on Port taking back all that it shows.
const blueprintSchema = z.strictObject({
  identifier: keySchema,
  title: z.string().min(1).max(100),
  description: z.string().max(200).optional(),
  icon: z.string().optional(),
  schema: z.strictObject({
    properties: z.record(keySchema, propertySchema),
    required: z.array(z.string()),
  }),
  ownership: z.looseObject({}).optional(),
  relations: z.record(keySchema, relationSchema).optional(),
  calculationProperties: z.record(keySchema, calculationSchema).optional(),
  mirrorProperties: z
    .record(keySchema, z.looseObject({ path: z.string() }))
    .optional(),
  aggregationProperties: z.record(keySchema, z.looseObject({})).optional(),
})

/** Says why a blueprint is refused; `undefined` when it is taken. */
export function blueprintFault(
  document: Document,
  known: ReadonlyMap<string, Blueprint>,
): string | undefined {
  const fault = schemaFault(blueprintSchema, document)
  if (fault) return fault
  const blueprint = readBlueprint(document)
  const stored = known.get(blueprint.identifier)
  return (
    requiredFault(blueprint) ??
    clashFault(blueprint) ??
    targetFault(blueprint, known) ??
    (stored && typeFault(blueprint, stored))
  )
}

function requiredFault({ required, properties }: Blueprint) {
  const stray = required.find((name) => !properties.has(name))
  return stray && `schema.required: there is no property "${stray}"`
}

// Expected of Port, not documented: see also `setup`.
function clashFault({ properties, computed }: Blueprint) {
  const clash = [...computed].find(([name]) => properties.has(name))
  return clash && `"${clash[0]}" is a property and a ${clash[1].kind} at once`
}

function targetFault(
  { identifier, relations }: Blueprint,
  known: ReadonlyMap<string, Blueprint>,
) {
  const stray = [...relations].find(([, { target }]) => {
    return target !== identifier && !known.has(target)
  })
  if (!stray) return undefined
  const [name, { target }] = stray
  return `relation "${name}": there is no blueprint "${target}"`
}

function typeFault({ properties }: Blueprint, stored: Blueprint) {
  for (const [name, { type }] of properties) {
    const before = stored.properties.get(name)?.type
    if (before !== undefined && before !== type) {
      return `property "${name}": its type cannot change from ${before} to ${type}`
    }
  }
  return undefined
}
