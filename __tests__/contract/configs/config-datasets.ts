// The datasets as the contract has them, with their files in configs/ and
// their example records.
import { z } from 'zod'
import { readJson } from './config-files.ts'
import {
  type Blueprint,
  blueprintSchema,
  type Webhook,
  webhookSchema,
} from './config-schemas.ts'
import { evaluateAll, type JqEngine } from './jq.ts'

type Mapping = Webhook['mappings'][number]

/** The datasets, each with its blueprint and what that requires. */
export const DATASETS = [
  {
    dataset: 'github-seats',
    kind: 'gh-copilot-seats',
    blueprint: 'github_copilot_seats',
    webhook: 'gh-copilot-seats-webhook',
    required: [
      'record_date',
      'scope',
      'scope_type',
      'seats_total',
      'seats_active_14d',
      'seats_active_30d',
    ],
  },
  {
    dataset: 'github-usage',
    kind: 'gh-copilot-usage',
    blueprint: 'github_copilot_usage',
    webhook: 'gh-copilot-seats-webhook',
    required: ['record_date', 'scope', 'scope_type'],
  },
  {
    dataset: 'github-adoption',
    kind: 'gh-copilot-adoption',
    blueprint: 'github_copilot_adoption',
    webhook: 'gh-copilot-seats-webhook',
    required: ['record_date', 'scope', 'scope_type'],
  },
  {
    dataset: 'github-teams',
    kind: 'gh-copilot-teams',
    blueprint: 'github_copilot_team',
    webhook: 'gh-copilot-seats-webhook',
    required: ['scope', 'scope_type', 'team_id', 'record_date', 'members'],
  },
  {
    dataset: 'github-team-usage',
    kind: 'gh-copilot-team-usage',
    blueprint: 'github_copilot_team_usage',
    webhook: 'gh-copilot-seats-webhook',
    required: ['scope', 'scope_type', 'record_date', 'members'],
  },
  {
    dataset: 'github-seat-users',
    kind: 'gh-copilot-seat-users',
    blueprint: 'github_copilot_seat',
    webhook: 'gh-copilot-seats-webhook',
    required: ['scope', 'scope_type', 'user_key', 'record_date'],
  },
  {
    dataset: 'github-user-usage',
    kind: 'gh-copilot-user-usage',
    blueprint: 'github_copilot_user_usage',
    webhook: 'gh-copilot-seats-webhook',
    required: ['scope', 'scope_type', 'user_key', 'record_date'],
  },
  {
    dataset: 'github-credits',
    kind: 'gh-copilot-credits',
    blueprint: 'github_copilot_credits',
    webhook: 'gh-copilot-seats-webhook',
    required: ['record_date', 'scope', 'scope_type'],
  },
  {
    dataset: 'github-cost-centers',
    kind: 'gh-copilot-cost-centers',
    blueprint: 'github_copilot_cost_center',
    webhook: 'gh-copilot-seats-webhook',
    required: ['scope', 'scope_type', 'record_date'],
  },
  {
    dataset: 'github-user-credits',
    kind: 'gh-copilot-user-credits',
    blueprint: 'github_copilot_user_credits',
    webhook: 'gh-copilot-seats-webhook',
    required: ['scope', 'scope_type', 'user_key', 'record_date'],
  },
  {
    dataset: 'm365-summary',
    kind: 'm365-copilot-summary',
    blueprint: 'm365_copilot_usage_summary',
    webhook: 'm365-copilot-summary-webhook',
    required: [
      'period',
      'report_date',
      'enabled_user_count',
      'active_user_count',
    ],
  },
  {
    dataset: 'm365-daily',
    kind: 'm365-copilot-daily',
    blueprint: 'm365_copilot_usage_daily',
    webhook: 'm365-copilot-summary-webhook',
    required: ['report_date'],
  },
  {
    dataset: 'm365-users',
    kind: 'm365-copilot-users',
    blueprint: 'm365_copilot_user',
    webhook: 'm365-copilot-users-webhook',
    required: ['period', 'report_date', 'user_key'],
  },
] as const

const RUN = {
  dataset: 'run',
  kind: 'copilot-usage-run',
  blueprint: 'copilot_usage_run',
  required: ['record_date', 'scopes', 'result'],
} as const

/** The record of a run is of no dataset and comes through either webhook. */
export const RUN_RECORDS = [
  { ...RUN, webhook: 'gh-copilot-seats-webhook' },
  { ...RUN, webhook: 'm365-copilot-summary-webhook' },
] as const

/** Everything that webhooks get. */
export const KINDS = [...DATASETS, ...RUN_RECORDS] as const
type Dataset = (typeof KINDS)[number]

/** The webhooks, each with a mapping for every kind that it gets. */
export const WEBHOOK_FILES = [
  'configs/mappings/webhook_github_seats.json',
  'configs/mappings/webhook_m365_summary.json',
  'configs/mappings/webhook_m365_users.json',
]

const recordSchema = z
  .object({ identifier: z.string(), title: z.string() })
  .catchall(z.json())
type ExampleRecord = z.infer<typeof recordSchema>

/** Reads the blueprint of a dataset. */
export function blueprintOf({ blueprint }: Dataset): Blueprint {
  return blueprintSchema.parse(readJson(`configs/blueprints/${blueprint}.json`))
}

/** Reads a record with every property and one with as few as possible. */
export function examplesOf({ dataset }: Dataset) {
  return z
    .strictObject({ full: recordSchema, minimal: recordSchema })
    .parse(readJson(`__tests__/fixtures/records/${dataset}.json`))
}

/** Finds the mapping of a dataset's kind in its webhook; the first stores all. */
export function mappingOf(dataset: Dataset): Mapping {
  const [mapping] = mappingsOf(dataset)
  if (mapping === undefined) throw new Error(`${dataset.kind} is not mapped`)
  return mapping
}

/** Finds all mappings of a dataset's kind in its webhook. */
export function mappingsOf({ webhook, kind }: Dataset): Mapping[] {
  return WEBHOOK_FILES.map((path) => webhookSchema.parse(readJson(path)))
    .filter(({ identifier }) => identifier === webhook)
    .flatMap(({ mappings }) => mappings)
    .filter(({ filter }) => filter.includes(`"${kind}"`))
}

/** Returns what a record has beside identifier and title. */
export function propertiesOf(record: ExampleRecord): Record<string, unknown> {
  const { identifier, title, ...properties } = record
  return properties
}

/** Returns what a mapping sees of a record in a webhook request. */
export function contextOf(item: unknown, kind: string, schemaVersion = 1) {
  return {
    body: { kind, schema_version: schemaVersion, records: [item] },
    headers: { 'content-type': 'application/json' },
    queryParams: {},
    item,
  }
}

type Relation = NonNullable<Mapping['entity']['relations']>[string]

/** Port puts double quotes in the place of single ones. */
function literalsOf(relation: Relation): Record<string, string> {
  if (typeof relation === 'string') return { value: relation }
  const rules = relation.rules.flatMap((rule, place) =>
    Object.entries(rule).map(([key, jq]) => [`${place}.${key}`, jq]),
  )
  const all = [['combinator', relation.combinator], ...rules]
  return Object.fromEntries(
    all.map(([name, jq]) => [name, jq?.replace(/^'(.*)'$/, '"$1"')]),
  )
}

/** Lists all expressions of a mapping by name. */
export function expressionsOf(mapping: Mapping): Record<string, string> {
  const { identifier, title, properties, relations = {} } = mapping.entity
  const { filter, itemsToParse } = mapping
  const searches = Object.values(relations).flatMap((search, place) =>
    Object.entries(literalsOf(search)).map(([name, jq]) => [
      `relation ${place} ${name}`,
      jq,
    ]),
  )
  return {
    ...{ identifier, title, filter, itemsToParse, ...properties },
    ...Object.fromEntries(searches),
  }
}

/** Maps records to entities, as Port would. */
export async function evaluateEntities(
  engine: JqEngine,
  dataset: Dataset,
  items: readonly unknown[],
) {
  const { entity } = mappingOf(dataset)
  const { identifier, title } = entity
  const contexts = items.map((item) => contextOf(item, dataset.kind))
  const results = await evaluateAll(
    engine,
    { '#identifier': identifier, '#title': title, ...entity.properties },
    contexts,
  )
  return results.map(
    ({ '#identifier': id, '#title': name, ...properties }) => ({
      identifier: id,
      title: name,
      properties,
    }),
  )
}
