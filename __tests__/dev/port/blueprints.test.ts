import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Emulators } from '../../../dev/emulators/start.ts'
import { call, MEMBER, startAccount, TEAM } from './caller.ts'

const NO_PAGE = 'POST /blueprints?create_catalog_page=false'

let emulators: Emulators

function withSchema(properties: object, required: readonly string[] = []) {
  return { ...TEAM, identifier: 'squad', schema: { properties, required } }
}

async function refusalOf(document: object): Promise<string> {
  const { status, body } = await call(emulators, NO_PAGE, document)
  expect(status).toBe(422)
  expect(emulators.catalog.blueprints.has('squad')).toBe(false)
  return body.message
}

describe('blueprints of the emulated Port', () => {
  beforeEach(async () => {
    emulators = await startAccount()
  })

  afterEach(() => emulators.close())

  it('creates one and shows it', async () => {
    const squad = { ...TEAM, identifier: 'squad' }
    const created = await call(emulators, NO_PAGE, squad)
    const shown = await call(emulators, 'GET /blueprints/squad')

    expect(created.status).toBe(201)
    expect(shown.body.blueprint).toMatchObject(squad)
    expect(emulators.port.pages.identifiers()).toEqual([])
    expect(emulators.port.writes).toEqual(['POST /v1/blueprints'])
  })

  it('adds a catalog page unless it is told not to', async () => {
    await call(emulators, 'POST /blueprints', { ...TEAM, identifier: 'squad' })

    expect(emulators.port.pages.get('squad')).toEqual({
      identifier: 'squad',
      title: 'Team',
      type: 'blueprint-entities',
      blueprint: 'squad',
    })
  })

  it('refuses an identifier that is taken', async () => {
    const { status, body } = await call(emulators, NO_PAGE, TEAM)

    expect(status).toBe(409)
    expect(body.ok).toBe(false)
  })

  it('refuses what is missing, unknown or of no known type', async () => {
    const { title: _, ...untitled } = withSchema({})

    expect(await refusalOf(untitled)).toMatch(/^title: /)
    expect(await refusalOf({ ...withSchema({}), createdAt: 'now' })).toBe(
      'Unrecognized key: "createdAt"',
    )
    expect(await refusalOf(withSchema({ size: { type: 'integer' } }))).toMatch(
      /^schema.properties.size.type: /,
    )
    expect(await refusalOf(withSchema({}, ['size']))).toBe(
      'schema.required: there is no property "size"',
    )
  })

  it('refuses a relation to a blueprint that is not there', async () => {
    const relations = { area: { target: 'area' } }

    expect(await refusalOf({ ...withSchema({}), relations })).toBe(
      'relation "area": there is no blueprint "area"',
    )
  })

  it('refuses a relation that is required and many', async () => {
    const relations = { teams: { target: 'team', required: true, many: true } }

    expect(await refusalOf({ ...withSchema({}), relations })).toBe(
      'relations.teams: a relation cannot be required and many',
    )
  })

  it('refuses a key that is a property and a calculation at once', async () => {
    const squad = {
      ...withSchema({ rate: { type: 'number' } }),
      calculationProperties: { rate: { type: 'number', calculation: '1' } },
    }

    expect(await refusalOf(squad)).toBe(
      '"rate" is a property and a calculation at once',
    )
  })

  it('refuses another type for a property, also when it replaces', async () => {
    const properties = { lead: { type: 'number' } }
    const change = { schema: { properties } }
    const replacement = { ...TEAM, schema: { properties, required: [] } }

    const patched = await call(emulators, 'PATCH /blueprints/team', change)
    const put = await call(emulators, 'PUT /blueprints/team', replacement)

    expect(patched.status).toBe(422)
    expect(put.body.message).toBe(
      'property "lead": its type cannot change from string to number',
    )
  })

  it('adds with PATCH and replaces with PUT', async () => {
    const properties = { size: { type: 'number' } }
    const change = { title: 'Squad', schema: { properties } }

    const patched = await call(emulators, 'PATCH /blueprints/team', change)
    const put = await call(emulators, 'PUT /blueprints/team', {
      ...TEAM,
      schema: { properties, required: [] },
    })

    expect(patched.body.blueprint).toMatchObject({
      title: 'Squad',
      schema: {
        properties: { lead: { type: 'string' }, size: { type: 'number' } },
        required: [],
      },
    })
    expect(put.body.blueprint.title).toBe('Team')
    expect(put.body.blueprint.schema.properties).toEqual({
      size: { type: 'number' },
    })
  })

  it('keeps a calculation in PATCH and loses it in PUT', async () => {
    const { calculationProperties: _, ...without } = MEMBER

    const patched = await call(emulators, 'PATCH /blueprints/member', without)
    const put = await call(emulators, 'PUT /blueprints/member', without)

    expect(patched.body.blueprint.calculationProperties).toEqual({
      double_score: { type: 'number', calculation: '.properties.score * 2' },
    })
    expect(put.body.blueprint).not.toHaveProperty('calculationProperties')
  })

  it('deletes a blueprint only without entities and relations to it', async () => {
    emulators.catalog.upsert('member', 'mona', {
      properties: { score: 3 },
      relations: {},
    })

    const target = await call(emulators, 'DELETE /blueprints/team')
    const filled = await call(emulators, 'DELETE /blueprints/member')
    emulators.catalog.delete('member', 'mona')
    const emptied = await call(emulators, 'DELETE /blueprints/member')
    const gone = await call(emulators, 'GET /blueprints/member')

    expect(target.status).toBe(409)
    expect(filled.body.message).toBe('Blueprint "member" still has entities')
    expect(emptied.status).toBe(200)
    expect(gone.status).toBe(404)
  })
})

describe('an emulated account of Port', () => {
  beforeEach(async () => {
    emulators = await startAccount()
  })

  afterEach(() => emulators.close())

  it('shows what a predecessor made, refused though it would be today', async () => {
    await emulators.close()
    const left = {
      ...TEAM,
      calculationProperties: { lead: { type: 'string', calculation: '"x"' } },
    }
    emulators = await startAccount({ blueprints: [left] })

    const { body } = await call(emulators, 'GET /blueprints')

    expect(body.blueprints).toMatchObject([
      { identifier: '_team' },
      { identifier: '_user' },
      left,
    ])
  })

  it('starts with nothing but its users and teams when it is empty', async () => {
    await emulators.close()
    emulators = await startAccount({ blueprints: [] })

    const blueprints = await call(emulators, 'GET /blueprints')
    const webhooks = await call(emulators, 'GET /webhooks')
    const pages = await call(emulators, 'GET /pages')

    expect(blueprints.body.blueprints).toMatchObject([
      { identifier: '_team' },
      { identifier: '_user' },
    ])
    expect(webhooks.body).toEqual({ ok: true, integrations: [] })
    expect(pages.body).toEqual({ ok: true, pages: [] })
  })
})
