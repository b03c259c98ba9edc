import { z } from 'zod'
import { type BlueprintShape, readShape } from './blueprint-shape.ts'
import { schemaFault } from './checked.ts'
import { COLORS, descriptionSchema, keySchema, titleSchema } from './names.ts'

const typeSchema = z.enum(['string', 'number', 'boolean', 'object', 'array'])

export const propertySchema = z.looseObject({
  type: typeSchema,
  title: z.string().max(100).optional(),
  description: z.string().optional(),
  icon: z.string().optional(),
  format: z.string().optional(),
  dateFormat: z.enum(['relative', '12-hour', '24-hour', 'iso']).optional(),
  enum: z
    .array(z.union([z.string(), z.number()]))
    .min(1)
    .optional(),
  enumColors: z.record(z.string(), z.enum(COLORS)).optional(),
})

export const relationSchema = z
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

const propertiesSchema = z
  .strictObject({
    properties: z.record(keySchema, propertySchema),
    required: z.array(z.string()),
  })
  .superRefine(({ properties, required }, context) => {
    const stray = required.find((name) => !Object.hasOwn(properties, name))
    if (stray === undefined) return
    const message = `there is no property "${stray}"`
    context.addIssue({ code: 'custom', path: ['required'], message })
  })

// Port states for webhooks only that it refuses unknown keys. Blueprints assume
// the same, so that no client sends back all that a GET returns.
export const blueprintSchema = z.strictObject({
  identifier: keySchema,
  title: titleSchema,
  description: descriptionSchema.optional(),
  icon: z.string().optional(),
  includeInGlobalSearch: z.boolean().nullish(),
  schema: propertiesSchema,
  ownership: z.looseObject({}).optional(),
  relations: z.record(keySchema, relationSchema).optional(),
  calculationProperties: z
    .record(
      keySchema,
      z.looseObject({ type: typeSchema, calculation: z.string() }),
    )
    .optional(),
  mirrorProperties: z
    .record(keySchema, z.looseObject({ path: z.string() }))
    .optional(),
  aggregationProperties: z.record(keySchema, z.looseObject({})).optional(),
})

/**
 * Returns why Port refuses a blueprint beside these; `undefined` if it accepts
 * the blueprint.
 */
export function blueprintFault(
  document: unknown,
  known: ReadonlyMap<string, BlueprintShape>,
): string | undefined {
  const fault = schemaFault(blueprintSchema, document)
  if (fault) return fault
  const blueprint = readShape(document)
  const stored = known.get(blueprint.identifier)
  return (
    clashFault(blueprint) ??
    targetFault(blueprint, known) ??
    (stored && typeFault(blueprint, stored))
  )
}

// Assumed; Port does not document it.
function clashFault({ properties, computed }: BlueprintShape) {
  const clash = [...computed].find(([name]) => properties.has(name))
  return clash && `"${clash[0]}" is a property and a ${clash[1].kind} at once`
}

function targetFault(
  { identifier, relations }: BlueprintShape,
  known: ReadonlyMap<string, BlueprintShape>,
) {
  const stray = [...relations].find(([, { target }]) => {
    return target !== identifier && !known.has(target)
  })
  if (!stray) return undefined
  const [name, { target }] = stray
  return `relation "${name}": there is no blueprint "${target}"`
}

function typeFault({ properties }: BlueprintShape, stored: BlueprintShape) {
  for (const [name, { type }] of properties) {
    const before = stored.properties.get(name)?.type
    if (before !== undefined && before !== type) {
      return `property "${name}": its type cannot change from ${before} to ${type}`
    }
  }
  return undefined
}
