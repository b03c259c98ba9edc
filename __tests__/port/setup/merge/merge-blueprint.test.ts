import { describe, expect, it } from '@jest/globals'
import type { JsonObject } from '../../../../src/port/document.ts'
import type { DesiredObject } from '../../../../src/port/setup/desired.ts'
import { planStep } from '../../../../src/port/setup/plan.ts'

const OURS = {
  identifier: 'usage',
  title: 'Usage',
  schema: {
    properties: {
      record_date: { type: 'string', format: 'date-time' },
      acceptance_rate: { type: 'number', title: 'Acceptance rate' },
      teams: { type: 'array', items: { type: 'string' } },
    },
    required: ['record_date'],
  },
  calculationProperties: {},
  relations: { seat: { target: 'seats', required: false, many: false } },
}

const WANTED: DesiredObject = {
  kind: 'blueprint',
  identifier: 'usage',
  document: OURS,
  needs: ['seats'],
}

/** Plans for a blueprint that Port has like ours, but for these keys. */
function planFor(theirs: JsonObject) {
  return planStep(WANTED, { ...OURS, ...theirs })
}

/** Plans for one with other properties. */
function planForProperties(properties: JsonObject) {
  const schema = {
    properties: { ...OURS.schema.properties, ...properties },
    required: ['record_date'],
  }
  return planFor({ schema })
}

describe('the plan for a blueprint', () => {
  it('is to create it when Port has none, without a catalog page', () => {
    expect(planStep(WANTED, undefined)).toEqual({
      row: {
        kind: 'blueprint',
        identifier: 'usage',
        action: 'create',
        changes: [],
      },
      wanted: WANTED,
      write: {
        method: 'post',
        path: '/v1/blueprints?create_catalog_page=false',
        params: { identifier: 'usage' },
        body: OURS,
      },
    })
  })

  it('is to leave one alone to which others have added', () => {
    const { row, write } = planFor({
      ...{ createdAt: '2026-11-01', updatedBy: 'hubot', description: null },
      schema: {
        ...OURS.schema,
        properties: { ...OURS.schema.properties, cost: { type: 'number' } },
      },
      relations: { ...OURS.relations, team: { target: '_team' } },
      calculationProperties: { ratio: { type: 'number', calculation: '1' } },
      mirrorProperties: { owner: { path: 'team.$title' } },
    })

    expect(row.action).toBe('unchanged')
    expect(write).toBeUndefined()
  })

  it('is to patch in what is missing, beside what others have added', () => {
    const { row, write } = planFor({
      schema: {
        properties: {
          record_date: { type: 'string', format: 'date-time' },
          acceptance_rate: { type: 'number', title: 'Rate', icon: 'Metric' },
          cost: { type: 'number' },
        },
        required: [],
      },
    })

    expect(row.changes).toEqual([
      'schema.properties.acceptance_rate.title changed from "Rate" to "Acceptance rate"',
      'schema.properties.teams added',
    ])
    expect(write).toEqual({
      method: 'patch',
      path: '/v1/blueprints/{identifier}',
      params: { identifier: 'usage' },
      body: {
        schema: {
          properties: {
            record_date: { type: 'string', format: 'date-time' },
            acceptance_rate: {
              type: 'number',
              title: 'Acceptance rate',
              icon: 'Metric',
            },
            cost: { type: 'number' },
            teams: { type: 'array', items: { type: 'string' } },
          },
          required: [],
        },
      },
    })
  })

  it('is to replace it without a calculation that is stored now', () => {
    const { acceptance_rate: _, ...others } = OURS.schema.properties
    const { row, write } = planFor({
      createdAt: '2026-11-01',
      ownership: { type: 'Direct' },
      schema: { properties: others, required: ['record_date'] },
      calculationProperties: {
        acceptance_rate: { type: 'number', calculation: '.properties.x' },
        ratio: { type: 'number', calculation: '1' },
      },
    })

    expect(row.changes).toEqual([
      'calculation "acceptance_rate" removed, because its value is stored now',
      'schema.properties.acceptance_rate added',
    ])
    expect(write?.method).toBe('put')
    expect(write?.body).toEqual({
      ...OURS,
      ownership: { type: 'Direct' },
      calculationProperties: { ratio: { type: 'number', calculation: '1' } },
    })
  })

  it('is to require no relation, since no record has it for sure', () => {
    const { row, write } = planFor({
      relations: {
        ...OURS.relations,
        team: { target: 'team', required: true, many: false },
      },
    })

    expect(row.changes).toEqual([
      'relation "team" no longer required, because not every record has it',
    ])
    expect(write?.method).toBe('put')
    expect(write?.body.relations).toEqual({
      seat: { target: 'seats', required: false, many: false },
      team: { target: 'team', required: false, many: false },
    })
  })

  it('is to require nothing that is not in every record', () => {
    const { row, write } = planFor({
      schema: {
        properties: { ...OURS.schema.properties, owner: { type: 'string' } },
        required: ['record_date', 'acceptance_rate', 'owner'],
      },
    })

    expect(row.changes).toEqual([
      '"acceptance_rate" no longer required, because not every record has it',
      '"owner" no longer required, because not every record has it',
    ])
    expect(write?.method).toBe('put')
    expect(write?.body.schema).toHaveProperty('required', ['record_date'])
  })

  it.each([
    [
      'a property of another type',
      planForProperties({ acceptance_rate: { type: 'string' } }),
      'Property "acceptance_rate" is of type "string" and must be of type "number"; Port cannot change a type. In Port, open the blueprint, rename or delete it, and run "mode: setup" again.',
    ],
    [
      'a list of something else',
      planForProperties({
        teams: { type: 'array', items: { type: 'object' } },
      }),
      'Property "teams" is of type "array of object" and must be of type "array of string"; Port cannot change a type. In Port, open the blueprint, rename or delete it, and run "mode: setup" again.',
    ],
    [
      'a relation to another blueprint',
      planFor({ relations: { seat: { target: 'chair' } } }),
      'Relation "seat" points to blueprint "chair" and must point to "seats". In Port, open the blueprint, rename or delete it, and run "mode: setup" again.',
    ],
    [
      'an aggregation of the same name',
      planFor({ aggregationProperties: { teams: { target: 'team' } } }),
      '"teams" is the name of an aggregation property, and a stored property needs the name. In Port, open the blueprint, rename or delete it, and run "mode: setup" again.',
    ],
    [
      'a mirror of the same name',
      planFor({
        schema: { properties: {}, required: [] },
        mirrorProperties: { teams: { path: 'seat.teams' } },
      }),
      '"teams" is the name of a mirror property, and a stored property needs the name. In Port, open the blueprint, rename or delete it, and run "mode: setup" again.',
    ],
  ])('is refused for %s', (_, { row, write }, message) => {
    expect(row.action).toBe('refused')
    expect(row.error).toEqual({
      code: 'PORT_SETUP_REFUSED',
      message,
      remedy: expect.objectContaining({ kind: 'contact' }),
    })
    expect(write).toBeUndefined()
  })

  it('names everything that is in the way at once', () => {
    const { row } = planForProperties({
      record_date: { type: 'number' },
      acceptance_rate: { type: 'string' },
    })

    expect(row.error?.message).toContain('Property "record_date"')
    expect(row.error?.message).toContain('Property "acceptance_rate"')
  })

  it('takes a list whose items are not typed', () => {
    expect(planForProperties({ teams: { type: 'array' } }).row.changes).toEqual(
      ['schema.properties.teams.items added'],
    )
  })
})
