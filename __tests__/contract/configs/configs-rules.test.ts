import { describe, expect, it } from '@jest/globals'
import { readJson } from './config-files.ts'
import {
  blueprintSchema,
  entityProblems,
  integrationConfigSchema,
  webhookSchema,
} from './config-schemas.ts'
import { bundledJq, evaluateAll, portabilityProblems } from './jq.ts'

const blueprint = blueprintSchema.parse(
  readJson('configs/blueprints/github_copilot_seats.json'),
)
const webhook = webhookSchema.parse(
  readJson('configs/mappings/webhook_m365_users.json'),
)
const validProperties = {
  record_date: '2026-11-22T00:00:00Z',
  scope: 'octo-org',
  scope_type: 'organization',
  seats_total: 2,
  seats_active_14d: 1,
  seats_active_30d: 1,
}

function problemsOf(
  properties: Record<string, unknown>,
  identifier: unknown = 'octo-org@2026-11-22',
): readonly string[] {
  return entityProblems(blueprint, {
    identifier,
    title: 'octo-org 2026-11-22',
    properties: { ...validProperties, ...properties },
  })
}

describe('entityProblems', () => {
  it('accepts an entity with null for what is not required', () => {
    expect(problemsOf({ seats_active: null, editors: {} })).toEqual([])
  })

  it.each([
    [{ seats_total: null }, 'property "seats_total" is required'],
    [{ seats_total: '2' }, 'property "seats_total" is not of type number'],
    [
      { record_date: '2026-11-22' },
      'property "record_date" is not a valid date-time',
    ],
    [
      { scope_type: 'team' },
      'property "scope_type" is not a value of its enum',
    ],
    [{ editors: ['vscode'] }, 'property "editors" is not of type object'],
    [{ seats: 2 }, 'property "seats" is unknown'],
  ])('refuses the properties %j', (properties, problem) => {
    expect(problemsOf(properties)).toEqual([problem])
  })

  it.each([
    ['a b', 'identifier has a forbidden character'],
    ["o'neil@contoso.example", 'identifier has a forbidden character'],
    ['..', 'identifier has a forbidden character'],
    ['', 'identifier has a forbidden character'],
    [null, 'identifier is not a string'],
    ['x'.repeat(1001), 'identifier is too long'],
  ])('refuses the identifier %j', (identifier, problem) => {
    expect(problemsOf({}, identifier)).toEqual([problem])
  })
})

describe("Port's rules for configuration", () => {
  it('refuse a webhook identifier of more than 30 characters', () => {
    const identifier = 'm365-copilot-users-webhook-long'

    const { success } = webhookSchema.safeParse({ ...webhook, identifier })

    expect(success).toBe(false)
  })

  it('refuse an operation in the form of a text', () => {
    const mappings = webhook.mappings.map((mapping) => ({
      ...mapping,
      operation: 'create',
    }))

    expect(webhookSchema.safeParse({ ...webhook, mappings }).success).toBe(
      false,
    )
  })

  it('refuse a key that Port does not know', () => {
    const { success } = blueprintSchema.safeParse({ ...blueprint, colour: '' })

    expect(success).toBe(false)
  })

  it('refuse an icon that Port does not have', () => {
    const { success } = blueprintSchema.safeParse({ ...blueprint, icon: 'Gh' })

    expect(success).toBe(false)
  })

  it('refuse a required property that the blueprint does not have', () => {
    const schema = { ...blueprint.schema, required: ['seats'] }

    const { success } = blueprintSchema.safeParse({ ...blueprint, schema })

    expect(success).toBe(false)
  })

  it('refuse an integration mapping that would delete history', () => {
    const { success } = integrationConfigSchema.safeParse({
      enableMergeEntity: true,
      resources: [],
    })

    expect(success).toBe(false)
  })
})

describe('evaluateAll', () => {
  it('gives null for an error and for no output, else the first output', async () => {
    const expressions = { failed: '.a.b', none: 'empty', first: '.a, 2' }

    const results = await evaluateAll(bundledJq, expressions, [{ a: 'x' }])

    expect(results).toEqual([{ failed: null, none: null, first: 'x' }])
  })
})

describe('portabilityProblems', () => {
  it.each([
    ['.name | trim', ['trim']],
    ['[.[] | abs]', ['abs']],
    ['add(.[])', ['add(']],
    ['if .a then 1 end', ['if without else']],
    ['if .a then .item.env else add end', []],
  ])('finds in "%s" %j', (expression, problems) => {
    expect(portabilityProblems(expression)).toEqual(problems)
  })
})
