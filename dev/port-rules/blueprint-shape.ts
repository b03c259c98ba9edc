// Entities, pages and scorecards are checked against this part of a blueprint.
// Reading accepts any document, so that an invalid one can be reported.
import { z } from 'zod'

const propertySchema = z
  .looseObject({
    type: z.string().catch('string'),
    format: z.string().optional().catch(undefined),
    enum: z.array(z.unknown()).optional().catch(undefined),
    items: z.looseObject({ type: z.string() }).optional().catch(undefined),
  })
  .catch({ type: 'string' })

const computedSchema = z
  .looseObject({ type: z.string().optional().catch(undefined) })
  .catch({})

const relationSchema = z
  .looseObject({
    target: z.string().catch(''),
    many: z.boolean().catch(false),
    required: z.boolean().catch(false),
  })
  .catch({ target: '', many: false, required: false })

const documentSchema = z.looseObject({
  identifier: z.string(),
  schema: z
    .looseObject({
      properties: z.record(z.string(), propertySchema).catch({}),
      required: z.array(z.string()).catch([]),
    })
    .catch({ properties: {}, required: [] }),
  calculationProperties: z.record(z.string(), computedSchema).catch({}),
  mirrorProperties: z.record(z.string(), computedSchema).catch({}),
  aggregationProperties: z.record(z.string(), computedSchema).catch({}),
  relations: z.record(z.string(), relationSchema).catch({}),
})

export type PropertySchema = Readonly<z.infer<typeof propertySchema>>
export type Relation = Readonly<z.infer<typeof relationSchema>>

/** A property that Port computes. Entities do not carry it. */
export type ComputedProperty = {
  readonly kind: 'calculation' | 'mirror' | 'aggregation'
  readonly type: string | undefined
}

/** Properties and relations of a blueprint, by key. */
export type BlueprintShape = {
  readonly identifier: string
  readonly properties: ReadonlyMap<string, PropertySchema>
  readonly computed: ReadonlyMap<string, ComputedProperty>
  readonly required: readonly string[]
  readonly relations: ReadonlyMap<string, Relation>
}

/** @throws {z.ZodError} if the document has no identifier */
export function readShape(document: unknown): BlueprintShape {
  const parsed = documentSchema.parse(document)
  return {
    identifier: parsed.identifier,
    properties: new Map(Object.entries(parsed.schema.properties)),
    computed: new Map([
      ...computed('calculation', parsed.calculationProperties),
      ...computed('mirror', parsed.mirrorProperties),
      ...computed('aggregation', parsed.aggregationProperties),
    ]),
    required: parsed.schema.required,
    relations: new Map(Object.entries(parsed.relations)),
  }
}

function computed(
  kind: ComputedProperty['kind'],
  properties: Readonly<Record<string, { type?: string | undefined }>>,
) {
  return Object.entries(properties).map(([name, { type }]) => {
    // The document of an aggregation has no type. Its value is a number.
    const assumed = kind === 'aggregation' ? 'number' : undefined
    return [name, { kind, type: type ?? assumed }] as const
  })
}
