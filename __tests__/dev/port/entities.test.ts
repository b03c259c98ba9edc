import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Emulators } from '../../../dev/emulators/start.ts'
import { call, MEMBER, startAccount } from './caller.ts'

const ENTITIES = 'POST /blueprints/member/entities'
const BULK = `${ENTITIES}/bulk?upsert=true&merge=true`

let emulators: Emulators

function member(identifier: string, properties: object = { score: 3 }) {
  return { identifier, properties }
}

function propertiesOf(identifier: string) {
  return emulators.catalog.get('member', identifier)?.properties
}

describe('single entities of the emulated API of Port', () => {
  beforeEach(async () => {
    emulators = await startAccount()
  })

  afterEach(() => emulators.close())

  it('creates one, and refuses to create it again', async () => {
    const created = await call(emulators, ENTITIES, member('mona'))
    const again = await call(emulators, ENTITIES, member('mona'))

    expect(created.status).toBe(201)
    expect(created.body.entity).toMatchObject({
      identifier: 'mona',
      blueprint: 'member',
      properties: { score: 3 },
    })
    expect(again.status).toBe(409)
  })

  it('replaces with upsert alone and merges with merge', async () => {
    const upsert = `${ENTITIES}?upsert=true`
    await call(
      emulators,
      ENTITIES,
      member('mona', { score: 1, level: 'junior' }),
    )

    await call(emulators, `${upsert}&merge=true`, member('mona', { score: 2 }))
    const merged = propertiesOf('mona')
    await call(emulators, upsert, member('mona', { score: 3 }))

    expect(merged).toEqual({ score: 2, level: 'junior' })
    expect(propertiesOf('mona')).toEqual({ score: 3 })
  })

  it('checks without writing when asked to', async () => {
    const line = `${ENTITIES}?validation_only=true`

    const good = await call(emulators, line, member('mona'))
    const bad = await call(emulators, line, member('mona', { score: '3' }))

    expect(good.status).toBe(200)
    expect(bad.status).toBe(422)
    expect(emulators.catalog.entities('member')).toEqual([])
    expect(emulators.catalog.rejected).toEqual([])
    expect(emulators.port.writes).toEqual([])
  })

  it('refuses an unknown property and an unknown blueprint', async () => {
    const entity = member('mona', { score: 3, size: 1 })
    const property = await call(emulators, ENTITIES, entity)
    const blueprint = await call(
      emulators,
      'POST /blueprints/area/entities',
      member('mona'),
    )

    expect(property.status).toBe(422)
    expect(property.body.message).toBe('property "size" is unknown')
    expect(blueprint.status).toBe(404)
  })

  it('refuses a missing relation target unless it may be created', async () => {
    const entity = { ...member('mona'), relations: { team: 'platform' } }

    const refused = await call(emulators, ENTITIES, entity)
    const line = `${ENTITIES}?create_missing_related_entities=true`
    const created = await call(emulators, line, entity)

    expect(refused.status).toBe(422)
    expect(created.status).toBe(201)
    expect(emulators.catalog.get('team', 'platform')).toBeDefined()
  })

  it('never creates the users that a relation points to', async () => {
    await emulators.close()
    const relations = { port_user: { target: '_user' } }
    emulators = await startAccount({
      blueprints: [{ ...MEMBER, relations }],
      users: { addresses: ['hubot@contoso.example'] },
    })

    const entity = {
      ...member('mona'),
      relations: { port_user: 'm@x.example' },
    }
    const line = `${ENTITIES}?create_missing_related_entities=true`
    const { status } = await call(emulators, line, entity)

    expect(status).toBe(422)
    expect(emulators.catalog.entities('_user')).toMatchObject([
      { identifier: 'hubot@contoso.example' },
    ])
  })
})

describe('bulk writes of the emulated API of Port', () => {
  beforeEach(async () => {
    emulators = await startAccount()
  })

  afterEach(() => emulators.close())

  it('stores 20 entities and refuses 21', async () => {
    const entities = Array.from({ length: 21 }, (_, index) => {
      return member(`m${index}`)
    })

    const tooMany = await call(emulators, BULK, { entities })
    const good = await call(emulators, BULK, { entities: entities.slice(1) })

    expect(tooMany.status).toBe(422)
    expect(good.status).toBe(200)
    expect(good.body.entities).toHaveLength(20)
    expect(good.body.errors).toEqual([])
    expect(emulators.catalog.entities('member')).toHaveLength(20)
  })

  it('answers 207 and names what it could not store', async () => {
    await call(emulators, ENTITIES, member('hubot', { score: 1 }))

    const { status, body } = await call(emulators, BULK, {
      entities: [
        member('hubot', { level: 'senior' }),
        member('bad id'),
        member('mona', { score: 3, size: 1 }),
        member('adele'),
      ],
    })

    expect(status).toBe(207)
    expect(body).toEqual({
      ok: false,
      maxBulkSize: 20,
      entities: [
        { created: false, identifier: 'hubot', index: 0 },
        { created: true, identifier: 'adele', index: 3 },
      ],
      errors: [
        {
          identifier: 'bad id',
          index: 1,
          statusCode: 422,
          error: 'invalid_request',
          message: 'identifier has a forbidden character',
        },
        {
          identifier: 'mona',
          index: 2,
          statusCode: 422,
          error: 'invalid_request',
          message: 'property "size" is unknown',
        },
      ],
    })
    expect(propertiesOf('hubot')).toEqual({ score: 1, level: 'senior' })
  })

  it('needs upsert for what is there', async () => {
    await call(emulators, ENTITIES, member('mona'))

    const entities = [member('mona')]
    const { status, body } = await call(emulators, `${ENTITIES}/bulk`, {
      entities,
    })

    expect(status).toBe(207)
    expect(body.errors).toMatchObject([{ index: 0, statusCode: 409 }])
  })
})

describe('deletion in the emulated API of Port', () => {
  beforeEach(async () => {
    emulators = await startAccount()
    const { catalog } = emulators
    catalog.upsert('team', 'platform', { properties: {}, relations: {} })
    catalog.upsert('team', 'web', { properties: {}, relations: {} })
    catalog.upsert('member', 'octo/mona', {
      properties: { score: 3 },
      relations: { team: 'platform' },
    })
  })

  afterEach(() => emulators.close())

  it('deletes one by its encoded identifier', async () => {
    const line = 'DELETE /blueprints/member/entities/octo%2Fmona'

    const first = await call(emulators, line)
    const second = await call(emulators, line)

    expect(first.status).toBe(200)
    expect(second.status).toBe(404)
  })

  it('deletes one with dependents only together with them', async () => {
    const line = 'DELETE /blueprints/team/entities/platform'

    const alone = await call(emulators, line)
    const together = await call(emulators, `${line}?delete_dependents=true`)

    expect(alone.status).toBe(409)
    expect(together.status).toBe(200)
    expect(emulators.catalog.entities('member')).toEqual([])
  })

  it('deletes several, all of them or none', async () => {
    const line = 'POST /blueprints/team/bulk/entities/delete'
    const entities = ['web', 'platform', 'unknown']

    const blocked = await call(emulators, line, { entities })
    const left = emulators.catalog.entities('team').length
    emulators.catalog.delete('member', 'octo/mona')
    const free = await call(emulators, line, { entities })

    expect(blocked.status).toBe(409)
    expect(left).toBe(2)
    expect(free.body).toEqual({
      ok: true,
      deletedEntities: ['web', 'platform'],
    })
    expect(emulators.catalog.entities('team')).toEqual([])
  })

  it('takes 100 at most', async () => {
    const entities = Array.from({ length: 101 }, (_, index) => `m${index}`)

    const line = 'POST /blueprints/team/bulk/entities/delete'
    const { status } = await call(emulators, line, { entities })

    expect(status).toBe(422)
  })
})
