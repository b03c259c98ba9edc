// `npm run docs` writes docs/report.schema.json from the schema that reads
// reports. The figures of a dataset have the properties of its blueprint.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { DATASET_NAMES, DATASETS } from '../../../src/domain/dataset.ts'
import { reportSchema } from '../../../src/report/run-report-schema.ts'
import { ROOT } from '../bundle.ts'

export const REPORT_SCHEMA = 'docs/report.schema.json'

const blueprintSchema = z.looseObject({
  title: z.string(),
  schema: z.looseObject({
    properties: z.record(
      z.string(),
      // What only Port understands, such as an icon, is left out.
      z.object({
        type: z.string(),
        description: z.string(),
        enum: z.array(z.string()).exactOptional(),
      }),
    ),
  }),
})
const generatedSchema = z.looseObject({
  $defs: z.looseObject({}),
  properties: z.looseObject({
    figures: z.looseObject({}),
    previous: z.looseObject({
      properties: z.looseObject({ figures: z.looseObject({}) }),
    }),
  }),
})

/** Returns the JSON Schema of report.json as text. */
export function reportSchemaText(): string {
  const { properties, ...rest } = generatedSchema.parse(
    z.toJSONSchema(reportSchema, {
      // Nobody changes the value of a file that is read.
      override: ({ jsonSchema }) => void delete jsonSchema.readOnly,
    }),
  )
  const { $schema, $defs, ...others } = rest
  const { figures, previous } = properties
  const before = previous.properties
  const schema = {
    $schema,
    title: 'report.json of Copilot Usage for Port',
    ...others,
    properties: {
      ...properties,
      figures: withDatasets(figures, { required: ['identifier', 'title'] }),
      previous: {
        ...previous,
        properties: { ...before, figures: withDatasets(before.figures, {}) },
      },
    },
    $defs: { ...$defs, ...Object.fromEntries(DATASET_NAMES.map(toDefinition)) },
  }
  return `${JSON.stringify(schema, null, 2)}\n`
}

function withDatasets(
  { description }: { readonly description?: unknown },
  itemRules: Readonly<Record<string, unknown>>,
) {
  const entries = DATASET_NAMES.map((name) => {
    const items = { type: 'object', ...itemRules, $ref: `#/$defs/${name}` }
    return [name, { type: 'array', items }] as const
  })
  return {
    ...(description !== undefined && { description }),
    type: 'object',
    properties: Object.fromEntries(entries),
    additionalProperties: false,
  }
}

function toDefinition(name: (typeof DATASET_NAMES)[number]) {
  const { blueprint } = DATASETS[name]
  const file = join(ROOT, `configs/blueprints/${blueprint}.json`)
  const { title, schema } = blueprintSchema.parse(
    JSON.parse(readFileSync(file, 'utf8')),
  )
  const own = { identifier: { type: 'string' }, title: { type: 'string' } }
  const definition = {
    title,
    type: 'object',
    properties: { ...own, ...schema.properties },
    additionalProperties: false,
  }
  return [name, definition] as const
}

if (import.meta.main) {
  writeFileSync(join(ROOT, REPORT_SCHEMA), reportSchemaText())
}
