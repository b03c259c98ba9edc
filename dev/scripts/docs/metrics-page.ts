// `npm run docs` writes docs/metrics.md: what every property in Port means.
// The descriptions of the blueprints are the only source.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { SERIES_BREAKS } from '../../../src/domain/github/breaks.ts'
import { ROOT } from '../bundle.ts'

export const METRICS_PAGE = 'docs/metrics.md'
const BLUEPRINTS = 'configs/blueprints'

const blueprintSchema = z.looseObject({
  identifier: z.string(),
  title: z.string(),
  description: z.string(),
  schema: z.looseObject({
    properties: z.record(
      z.string(),
      z.looseObject({
        type: z.string(),
        format: z.string().optional(),
        description: z.string().optional(),
      }),
    ),
  }),
})

/** The five parts of a property's description. */
const DESCRIPTION =
  /^(?<meaning>.+[.]) Source: (?<source>.+)[.] Unit: (?<unit>.+)[.] Missing: (?<missing>.+)[.] Adds up: (?<addsUp>.+)[.]$/

const INTRODUCTION = `# Metrics

This page explains every property that Copilot Usage for Port stores. \`npm run docs\` generates it from the blueprints.

- **Type** is the type of the property in Port, or its format.
- **Source** is the field of the vendor's report, or the properties that the action divides.
- **Missing** is what a property without a value means. A missing value is never 0.
- **Adds up** says whether a chart may sum the values. People, rates and medians do not add up: one person is active on many days.
- A **scope** is one organization or one enterprise. Figures of organizations do not add up to the figures of their enterprise.
- Percentages have one decimal.

## Changes in GitHub's counting

GitHub changes what it counts. A chart across one of these days shows the change of GitHub, not a change of the people.

`

/** Returns the page, made from the blueprints. */
export function metricsPage(): string {
  const changes = SERIES_BREAKS.map(({ day, change }) => [day, change])
  return [
    INTRODUCTION + table(['From', 'What changes'], changes),
    ...blueprints().map(sectionOf),
  ].join('\n')
}

function blueprints() {
  const folder = join(ROOT, BLUEPRINTS)
  return readdirSync(folder)
    .toSorted()
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .map((text) => blueprintSchema.parse(JSON.parse(text)))
}

function sectionOf(blueprint: z.infer<typeof blueprintSchema>): string {
  const rows = Object.entries(blueprint.schema.properties).map(
    ([name, { type, format, description }]) => {
      const parts = DESCRIPTION.exec(description ?? '')?.groups
      if (parts === undefined) {
        throw new Error(
          `The description of "${name}" of "${blueprint.identifier}" lacks a part: meaning, source, unit, missing, adds up.`,
        )
      }
      const { meaning = '', source = '', unit = '', missing = '' } = parts
      return [
        `\`${name}\``,
        format ?? type,
        meaning,
        source,
        unit,
        missing,
        parts.addsUp ?? '',
      ]
    },
  )
  const head = [
    'Property',
    'Type',
    'Meaning',
    'Source',
    'Unit',
    'Missing',
    'Adds up',
  ]
  return `## ${blueprint.title}\n\nBlueprint \`${blueprint.identifier}\`. ${blueprint.description}\n\n${table(head, rows)}`
}

function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const lines = [head, head.map(() => '---'), ...rows].map(
    (cells) => `| ${cells.map(escapeCell).join(' | ')} |`,
  )
  return `${lines.join('\n')}\n`
}

/** Code spans stay: Markdown has no escapes in them. */
function escapeCell(cell: string): string {
  return cell.startsWith('`') ? cell : cell.replace(/[|*_[\]]/g, '\\$&')
}

if (import.meta.main) writeFileSync(join(ROOT, METRICS_PAGE), metricsPage())
