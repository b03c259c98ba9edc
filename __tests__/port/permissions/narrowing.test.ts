import { describe, expect, it } from '@jest/globals'
import { placeScopes } from '../../../src/port/permissions/holder.ts'
import { planNarrowing } from '../../../src/port/permissions/narrowing.ts'

const SEAT = 'github_copilot_seat'
const MODERATOR = `${SEAT}-moderator`
const READERS = { roles: ['Admin', MODERATOR], teams: ['copilot-program'] }
const CLOSED = {
  users: [],
  roles: ['Admin', MODERATOR],
  teams: [],
  ownedByTeam: false,
}

/** Plans for a blueprint whose other scopes are closed. */
function plan(changed: Record<string, unknown>, teams: string[] = []) {
  const entities = {
    read: CLOSED,
    register: CLOSED,
    update: CLOSED,
    unregister: CLOSED,
    updateProperties: { $title: CLOSED },
    updateRelations: {},
    ...changed,
  }
  const placed = placeScopes('blueprint-permissions', { entities }) ?? []
  return planNarrowing('blueprint-permissions', placed, { ...READERS, teams })
}

describe('planNarrowing', () => {
  it('changes nothing if only the readers may read', () => {
    expect(plan({})).toEqual({
      changes: [],
      wasOpen: false,
      body: { entities: {} },
    })
  })

  it('takes the right to read from members', () => {
    const { changes, wasOpen, body } = plan({
      read: { ...CLOSED, roles: ['Admin', MODERATOR, 'Member'] },
    })

    expect(changes).toEqual(['read: role "Member" removed'])
    expect(wasOpen).toBe(true)
    expect(body).toEqual({ entities: { read: CLOSED } })
  })

  it.each(['register', 'update', 'unregister'])(
    'takes %s from others, because who may write may read',
    (scope) => {
      const { changes, body } = plan({
        [scope]: {
          ...CLOSED,
          roles: ['Admin', 'Member'],
          users: ['mona@contoso.example'],
        },
      })

      expect(changes).toEqual([
        `${scope}: role "Member" removed`,
        `${scope}: 1 named user removed`,
      ])
      expect(body).toEqual({
        entities: { [scope]: { ...CLOSED, roles: ['Admin'] } },
      })
    },
  )

  it.each(['updateProperties', 'updateRelations'])(
    'sends the whole map %s if one of its scopes changes',
    (map) => {
      const { changes, body } = plan({
        [map]: { login: { ...CLOSED, teams: ['payments'] }, plan: CLOSED },
      })

      expect(changes).toEqual([`${map}.login: team "payments" removed`])
      expect(body).toEqual({
        entities: { [map]: { login: CLOSED, plan: CLOSED } },
      })
    },
  )

  it('removes owning teams, policies, users and other teams', () => {
    const { changes, body } = plan({
      read: {
        users: ['mona@contoso.example', 'hubot@contoso.example'],
        roles: ['Admin', 'service-moderator'],
        teams: ['payments'],
        ownedByTeam: true,
        policy: { combinator: 'and', rules: [] },
      },
    })

    expect(changes).toEqual([
      'read: role "service-moderator" removed',
      'read: team "payments" removed',
      'read: 2 named users removed',
      'read: owning teams removed ("ownedByTeam")',
      'read: policy removed',
    ])
    expect(body).toEqual({
      entities: { read: { ...CLOSED, roles: ['Admin'] } },
    })
  })

  it('lets the teams of the readers read, and only read', () => {
    const { changes, wasOpen, body } = plan({}, ['copilot-program'])

    expect(changes).toEqual(['read: team "copilot-program" added'])
    expect(wasOpen).toBe(false)
    expect(body).toEqual({
      entities: { read: { ...CLOSED, teams: ['copilot-program'] } },
    })
  })

  it('keeps a rule that is stricter than ours', () => {
    expect(plan({ read: { roles: ['Admin'] } }).changes).toEqual([])
    expect(plan({ update: { roles: [] } }).changes).toEqual([])
  })

  it('never leaves a scope without a role', () => {
    const { body } = plan({ read: { roles: ['Member'] } })

    expect(body).toEqual({ entities: { read: CLOSED } })
  })

  it('sends no key that Port has added to its answer', () => {
    const { body } = plan({ read: { ...CLOSED, roles: ['Member'], id: '1' } })

    expect(body).toEqual({ entities: { read: CLOSED } })
  })

  it('uses only the keys of a page for a page', () => {
    const placed = placeScopes('page-permissions', {
      read: { users: [], roles: ['Admin', 'Member'], teams: [] },
      update: { users: [], roles: ['Admin'], teams: [] },
    })

    const { body } = planNarrowing('page-permissions', placed ?? [], {
      roles: ['Admin'],
      teams: ['copilot-program'],
    })

    expect(body).toEqual({
      read: { users: [], roles: ['Admin'], teams: ['copilot-program'] },
    })
  })
})

describe('placeScopes', () => {
  it.each([{}, { entities: {} }, { entities: { read: null } }])(
    'finds no scopes in %j, because Port creates them late',
    (permissions) => {
      expect(placeScopes('blueprint-permissions', permissions)).toBeUndefined()
    },
  )
})
