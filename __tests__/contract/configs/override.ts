// The override of Port's own mapping, evaluated as Port's integration does.
import { z } from 'zod'
import { readJson, readNdjson, readYaml } from './config-files.ts'
import {
  type Blueprint,
  blueprintSchema,
  type IntegrationConfig,
  integrationConfigSchema,
} from './config-schemas.ts'
import { evaluateAll, type JqEngine } from './jq.ts'

type Resource = IntegrationConfig['resources'][number]
type Kind = Resource['kind']

const FIXTURES = '__tests__/fixtures/github'
const rowSchema = z.looseObject({ day: z.string() })
const wrapperSchema = z.object({ day_totals: z.array(rowSchema) })

/** Reads the override. */
export function readOverride(): IntegrationConfig {
  return integrationConfigSchema.parse(
    readYaml('configs/mappings/github_copilot_mapping_override.yaml'),
  )
}

/** Finds what the override says of one kind. */
export function resourceOf(kind: Kind): Resource {
  const resource = readOverride().resources.find((one) => one.kind === kind)
  if (resource === undefined) throw new Error(`No mapping of ${kind}`)
  return resource
}

/** Returns the mapped entity's properties as expressions. */
export function propertiesOf(kind: Kind): Record<string, string> {
  return resourceOf(kind).port.entity.mappings.properties
}

/** Reads the blueprint that a kind is mapped to. */
export function targetOf(kind: Kind): Blueprint {
  const { blueprint } = resourceOf(kind).port.entity.mappings
  const identifier = JSON.parse(blueprint)
  return blueprintSchema.parse(
    readJson(`configs/blueprints/${identifier}.json`),
  )
}

/** Reads the rows of a report as Port's integration hands them on. */
export function readRows(report: string): unknown[] {
  return readNdjson(`${FIXTURES}/${report}.ndjson`).flatMap((line) => {
    const wrapper = wrapperSchema.safeParse(line)
    return wrapper.success ? wrapper.data.day_totals : [line]
  })
}

/** Lists every expression of a kind by name. */
export function expressionsOf(kind: Kind): Record<string, string> {
  const { selector, port } = resourceOf(kind)
  const { identifier, title, blueprint, properties } = port.entity.mappings
  return {
    '#query': selector.query,
    '#identifier': identifier,
    '#title': title,
    '#blueprint': blueprint,
    ...properties,
  }
}

/** Maps rows to entities, leaving out those that the selector refuses. */
export async function mapRows(
  engine: JqEngine,
  kind: Kind,
  rows: readonly unknown[],
) {
  const items = rows.map((row) => withContext(kind, row))
  const results = await evaluateAll(engine, expressionsOf(kind), items)
  return results.filter((result) => result['#query'] === true).map(toEntity)
}

/** Adds to a row what Port's integration adds to it. */
function withContext(kind: Kind, row: unknown): Record<string, unknown> {
  const context = kind.startsWith('enterprise')
    ? { __enterprise: { slug: 'octo-corp' } }
    : { __organization: { login: 'octo-org' } }
  return { ...z.record(z.string(), z.unknown()).parse(row), ...context }
}

function toEntity(result: Record<string, unknown>) {
  const {
    '#query': _query,
    '#identifier': identifier,
    '#title': title,
    '#blueprint': blueprint,
    ...properties
  } = result
  return { identifier, title, blueprint, properties }
}
