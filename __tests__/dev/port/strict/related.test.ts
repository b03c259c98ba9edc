import { describe, expect, it } from '@jest/globals'
import { readBlueprint } from '../../../../dev/emulators/port/blueprints/blueprint.ts'
import { Catalog } from '../../../../dev/emulators/port/entities/catalog.ts'
import {
  matchesQuery,
  type QueryReader,
} from '../../../../dev/emulators/port/entities/query.ts'
import { mayRead } from '../../../../dev/port-rules/permissions/may-read.ts'
import { querySchema } from '../../../../dev/port-rules/query.ts'

const NO_PROPERTIES = { properties: { upn: { type: 'string' } }, required: [] }
const one = (target: string, required = false) => {
  return { target, required, many: false }
}
const many = (target: string) => ({ target, required: false, many: true })

/** Seats of people in teams of an area. */
function aCatalog(): Catalog {
  const catalog = new Catalog()
  const blueprints = {
    _user: {},
    _team: { area: one('area') },
    area: {},
    seat: { port_user: one('_user', true), teams: many('_team') },
  }
  for (const [identifier, relations] of Object.entries(blueprints)) {
    const document = { identifier, schema: NO_PROPERTIES, relations }
    catalog.blueprints.set(identifier, readBlueprint(document))
  }
  const put = (blueprint: string, identifier: string, relations: object) => {
    const properties = blueprint === 'seat' ? { upn: identifier } : {}
    const content = { properties, relations: { ...relations } }
    expect(catalog.put(blueprint, identifier, content)).toBeUndefined()
  }
  put('area', 'platform', {})
  put('_team', 'core', { area: 'platform' })
  put('_team', 'web', {})
  put('_user', 'mona@contoso.example', {})
  put('seat', 'mona', { port_user: 'mona@contoso.example', teams: ['core'] })
  put('seat', 'hubot', { port_user: 'hubot@contoso.example', teams: ['web'] })
  return catalog
}

function find(blueprint: string, rule: object, reader?: QueryReader) {
  const catalog = aCatalog()
  const query = querySchema.parse({ combinator: 'and', rules: [rule] })
  return catalog
    .entities(blueprint)
    .filter((entity) =>
      matchesQuery(entity, query, { catalog, ...(reader && { reader }) }),
    )
    .map(({ identifier }) => identifier)
}

const MONA = { user: 'mona@contoso.example', teams: ['core'] }

describe('matchAny', () => {
  const rule = (path: string[], value: unknown) => {
    return { operator: 'matchAny', property: { path }, value }
  }

  it.each([
    [['port_user'], 'hubot@contoso.example', ['hubot']],
    [['teams'], ['core', 'web'], ['mona', 'hubot']],
    [['teams', 'area'], 'platform', ['mona']],
    [['team'], 'core', []],
  ])('follows the path %j to %j', (path, value, expected) => {
    expect(find('seat', rule(path, value))).toEqual(expected)
  })

  it('takes the person who looks, and the teams of the person', () => {
    const user = { context: 'user', property: '$identifier' }
    const teams = { context: 'userTeams', property: '$identifier' }

    expect(find('seat', rule(['port_user'], user), MONA)).toEqual(['mona'])
    expect(find('seat', rule(['teams'], teams), MONA)).toEqual(['mona'])
    expect(find('seat', rule(['port_user'], user))).toEqual([])
  })
})

describe('relatedTo', () => {
  const rule = (rest: object) => ({ operator: 'relatedTo', ...rest })

  it('follows relations over several steps', () => {
    const area = rule({ blueprint: 'area', value: 'platform' })

    expect(find('seat', area)).toEqual(['mona'])
  })

  it('follows them against their direction', () => {
    const seat = { blueprint: 'seat', value: 'hubot', direction: 'downstream' }

    expect(find('_team', rule(seat))).toEqual(['web'])
    expect(find('_team', rule({ ...seat, direction: 'upstream' }))).toEqual([])
  })

  it('follows only the required ones where it is told to', () => {
    const team = { blueprint: '_team', value: 'core', required: true }
    const user = { ...team, blueprint: '_user', value: 'mona@contoso.example' }

    expect(find('seat', rule(team))).toEqual([])
    expect(find('seat', rule(user))).toEqual(['mona'])
  })
})

describe('a context', () => {
  it('stands for a property or for a value of a rule', () => {
    const context = { context: 'user', property: '$identifier' }
    const asValue = { property: 'upn', operator: '=', value: context }
    const asProperty = { property: context, operator: 'endsWith', value: 'le' }

    const looking = { ...MONA, user: 'mona' }
    expect(find('seat', asValue, looking)).toEqual(['mona'])
    expect(find('seat', asProperty, looking)).toEqual([])
    expect(find('seat', asProperty, MONA)).toEqual(['mona', 'hubot'])
  })

  it('has no range', () => {
    const context = { context: 'user', property: '$identifier' }
    const rule = { property: 'upn', operator: 'between', value: context }

    expect(
      querySchema.safeParse({ combinator: 'and', rules: [rule] }).success,
    ).toBe(false)
  })
})

describe('a policy', () => {
  const nobody = { users: [], roles: [], teams: [], ownedByTeam: false }
  const policy = querySchema.parse({ combinator: 'and', rules: [] })
  const others = {
    register: nobody,
    update: nobody,
    unregister: nobody,
    updateProperties: {},
    updateRelations: {},
  }
  const reader = { user: 'mona@contoso.example', roles: ['Member'], teams: [] }

  it.each([
    ['lets those read who meet it', { owned: false, meets: true }, true],
    ['lets nobody else read', { owned: false, meets: false }, false],
    ['is ignored beside owning teams', { owned: true, meets: true }, false],
  ])('%s', (_, { owned: ownedByTeam, meets }, expected) => {
    const read = { ...nobody, ownedByTeam, policy }

    expect(mayRead({ read, ...others }, reader, { meets: () => meets })).toBe(
      expected,
    )
  })
})
