import { describe, expect, it } from '@jest/globals'
import {
  blueprintOf,
  DATASETS,
  examplesOf,
  KINDS,
  propertiesOf,
  RUN_RECORDS,
  WEBHOOK_FILES,
} from './config-datasets.ts'
import { listJson, readJson } from './config-files.ts'
import { webhookSchema } from './config-schemas.ts'

const [RUN_RECORD] = RUN_RECORDS
const USERS_WEBHOOK = 'm365-copilot-users-webhook'
const SEATS_WEBHOOK = 'gh-copilot-seats-webhook'
/** A mapping that relates entities; without it they are stored all the same. */
const RELATING: Readonly<Record<string, [string, string][]>> = {
  [USERS_WEBHOOK]: [
    [
      'm365_copilot_user',
      '.body.kind == "m365-copilot-users" and .body.schema_version == 1 and .item.user_principal_name != null',
    ],
  ],
  [SEATS_WEBHOOK]: [
    [
      'github_copilot_team_usage',
      '.body.kind == "gh-copilot-team-usage" and .body.schema_version == 1 and .item.team_id != null',
    ],
    [
      'github_copilot_team',
      '.body.kind == "gh-copilot-teams" and .body.schema_version == 1 and .item.slug != null',
    ],
    [
      'github_copilot_team',
      '.body.kind == "gh-copilot-teams" and .body.schema_version == 1 and .item.slug != null and .item.scope_type == "organization"',
    ],
  ],
}

describe('blueprints', () => {
  it('are one for each dataset, and one for runs', () => {
    expect(listJson('configs/blueprints')).toEqual(
      [...DATASETS, RUN_RECORD]
        .map(({ blueprint }) => `configs/blueprints/${blueprint}.json`)
        .toSorted(),
    )
  })

  it.each([...DATASETS, RUN_RECORD])(
    'obey the rules of Port: $blueprint',
    (dataset) => {
      const { identifier } = blueprintOf(dataset)

      expect(identifier).toBe(dataset.blueprint)
    },
  )

  it.each([...DATASETS, RUN_RECORD])(
    'require what every record has: $blueprint',
    (dataset) => {
      expect(blueprintOf(dataset).schema.required).toEqual(dataset.required)
    },
  )

  it.each([...DATASETS, RUN_RECORD])(
    'have the properties of the records: $blueprint',
    (dataset) => {
      const { full, minimal } = examplesOf(dataset)
      const names = Object.keys({
        ...propertiesOf(full),
        ...propertiesOf(minimal),
      })

      const { properties } = blueprintOf(dataset).schema

      expect(Object.keys(properties).toSorted()).toEqual(names.toSorted())
    },
  )

  it('of people are not part of the global search', () => {
    const hidden = DATASETS.map(blueprintOf)
      .filter((it) => it.includeInGlobalSearch === false)
      .map(({ identifier }) => identifier)

    expect(hidden).toEqual([
      'github_copilot_seat',
      'github_copilot_user_usage',
      'github_copilot_user_credits',
      'm365_copilot_user',
    ])
  })
})

describe('webhooks', () => {
  it('are the three that the action sends to', () => {
    const identifiers = WEBHOOK_FILES.map(
      (path) => webhookSchema.parse(readJson(path)).identifier,
    )

    expect(identifiers).toEqual([
      'gh-copilot-seats-webhook',
      'm365-copilot-summary-webhook',
      'm365-copilot-users-webhook',
    ])
    expect(listJson('configs/mappings')).toEqual(WEBHOOK_FILES)
  })

  it.each(WEBHOOK_FILES)('check the signature of each request: %s', (path) => {
    const { enabled, security } = webhookSchema.parse(readJson(path))

    expect(enabled).toBe(true)
    expect(security).toEqual({
      secret: 'REPLACE_WITH_PORT_WEBHOOK_SECRET',
      signatureHeaderName: 'X-Signature',
      signatureAlgorithm: 'sha256',
    })
  })

  it.each(WEBHOOK_FILES)(
    'have one mapping for each kind, and one more for each relation: %s',
    (path) => {
      const { identifier, mappings } = webhookSchema.parse(readJson(path))

      expect(
        mappings.map(({ blueprint, filter }) => [blueprint, filter]),
      ).toEqual(
        KINDS.filter(({ webhook }) => webhook === identifier)
          .map(({ blueprint, kind }) => [
            blueprint,
            `.body.kind == "${kind}" and .body.schema_version == 1`,
          ])
          .concat(RELATING[identifier] ?? []),
      )
    },
  )
})
