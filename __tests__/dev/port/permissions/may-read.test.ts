import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import {
  type BlueprintPermissions,
  isOpenToMembers,
  mayRead,
  type Scope,
} from '../../../../dev/port-rules/permissions/may-read.ts'

type Sample = {
  users: Record<string, { roles: string[]; teams: string[] }>
  entity: { team: string[] }
  cases: { read: Scope; update?: Scope; readers: string[] }[]
}

const SAMPLE: Sample = JSON.parse(
  readFileSync(
    '__tests__/fixtures/port-2/permission.evaluate.sample.json',
    'utf8',
  ),
)
const WRITERS: Scope = {
  users: [],
  roles: ['Admin', 'github_copilot_seat-moderator'],
  teams: [],
  ownedByTeam: false,
}

const NOBODY: Scope = { ...WRITERS, roles: [] }

function permissions(changed: Partial<BlueprintPermissions>) {
  return {
    read: WRITERS,
    register: NOBODY,
    update: NOBODY,
    unregister: NOBODY,
    updateProperties: {},
    updateRelations: {},
    ...changed,
  }
}

describe('mayRead', () => {
  it.each(SAMPLE.cases)('allows $readers', ({ read, update, readers }) => {
    const given = permissions({ read, ...(update && { update }) })

    const allowed = Object.entries(SAMPLE.users)
      .filter(([user, reader]) =>
        mayRead(given, { user, ...reader }, { owners: SAMPLE.entity.team }),
      )
      .map(([user]) => user.split('@')[0])

    expect(allowed).toEqual(readers)
  })
})

describe('isOpenToMembers', () => {
  it.each([
    ['administrators read', {}, false],
    ['members read', { read: { ...WRITERS, roles: ['Member'] } }, true],
    ['members delete', { unregister: { ...WRITERS, roles: ['Member'] } }, true],
    [
      'the owning team creates',
      { register: { ...WRITERS, ownedByTeam: true } },
      true,
    ],
    [
      'a policy lets some read',
      { read: { ...WRITERS, policy: { combinator: 'and', rules: [] } } },
      true,
    ],
    [
      'members change a property',
      { updateProperties: { login: { ...WRITERS, roles: ['Member'] } } },
      true,
    ],
    ['one team reads', { read: { ...WRITERS, teams: ['platform'] } }, false],
  ] as [string, Partial<BlueprintPermissions>, boolean][])(
    'if %s: %j is %s',
    (_, changed, isOpen) => {
      expect(isOpenToMembers(permissions(changed))).toBe(isOpen)
    },
  )
})
