import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Emulators } from '../../../../dev/emulators/start.ts'
import { call, startAccount } from '../caller.ts'

const FIXTURES = '__tests__/fixtures/port-2'
const SEAT = 'github_copilot_seat'
const LINE = `/blueprints/${SEAT}/permissions`
const BLUEPRINT = {
  identifier: SEAT,
  title: 'Seat',
  schema: { properties: {}, required: [] },
}

let emulators: Emulators

function fixture(name: string) {
  const { $comment: _, ...content } = JSON.parse(
    readFileSync(`${FIXTURES}/${name}.json`, 'utf8'),
  )
  return content
}

describe('the permissions of a blueprint', () => {
  beforeEach(async () => {
    emulators = await startAccount({ blueprints: [BLUEPRINT] })
  })

  afterEach(() => emulators.close())

  it('let every member read at first', async () => {
    const { body } = await call(emulators, `GET ${LINE}`)

    expect(body).toEqual(fixture('blueprint-permissions.get.default'))
  })

  it.each(['admins-only', 'one-team', 'owning-team', 'each-person-self'])(
    'change to %s, and the other scopes stay',
    async (name) => {
      const { register } = fixture('blueprint-permissions.get.default')
        .permissions.entities
      const change = fixture(`blueprint-permissions.patch.${name}`)

      const { status, body } = await call(emulators, `PATCH ${LINE}`, change)

      expect(status).toBe(200)
      const { read } = body.permissions.entities
      expect(read).toEqual({
        ...change.entities.read,
        roles: change.entities.read.roles.toSorted(),
      })
      expect(body.permissions.entities.register).toEqual(register)
      expect((await call(emulators, `GET ${LINE}`)).body).toEqual(body)
    },
  )

  it.each(
    fixture('blueprint-permissions.refused').cases as {
      why: string
      body: unknown
    }[],
  )('refuse $why', async ({ body }) => {
    const { status } = await call(emulators, `PATCH ${LINE}`, body)

    expect(status).toBe(422)
  })

  it('replace a scope, so that a policy that is left out is gone', async () => {
    const read = { roles: ['Member', 'Admin'], policy: POLICY }
    const first = await call(emulators, `PATCH ${LINE}`, { entities: { read } })

    const { body } = await call(emulators, `PATCH ${LINE}`, {
      entities: { read: { teams: ['zebra', 'ant'] } },
    })

    expect(first.body.permissions.entities.read.policy).toEqual(POLICY)
    expect(body.permissions.entities.read).toEqual({
      users: [],
      roles: [],
      teams: ['ant', 'zebra'],
      ownedByTeam: false,
    })
  })

  it('are missing without the blueprint', async () => {
    const { status } = await call(emulators, 'GET /blueprints/x/permissions')

    expect(status).toBe(404)
  })
})

const POLICY = { combinator: 'and', rules: [] }

describe('the permissions of a new blueprint', () => {
  afterEach(() => emulators.close())

  it.each([403, 404, 503] as const)(
    'come after answers of %i',
    async (status) => {
      emulators = await startAccount({ lateScopes: { requests: 2, status } })
      await call(emulators, 'POST /blueprints', BLUEPRINT)

      const answers = [
        await call(emulators, `GET ${LINE}`),
        await call(emulators, `PATCH ${LINE}`, { entities: {} }),
        await call(emulators, `GET ${LINE}`),
      ]

      expect(answers.map((it) => it.status)).toEqual([status, status, 200])
    },
  )

  it('are those of the start if it is created again', async () => {
    emulators = await startAccount({ blueprints: [BLUEPRINT] })
    await call(emulators, `PATCH ${LINE}`, {
      entities: { read: { roles: ['Admin'] } },
    })
    await call(emulators, `DELETE /blueprints/${SEAT}`)
    await call(emulators, 'POST /blueprints', BLUEPRINT)

    const { body } = await call(emulators, `GET ${LINE}`)

    expect(body).toEqual(fixture('blueprint-permissions.get.default'))
  })
})

describe('the permissions of a page', () => {
  const PAGE = {
    identifier: 'people',
    title: 'People',
    type: 'dashboard',
    widgets: [],
  }

  beforeEach(async () => {
    emulators = await startAccount()
    await call(emulators, 'POST /pages', PAGE)
  })

  afterEach(() => emulators.close())

  it('let every member read at first', async () => {
    const { body } = await call(emulators, 'GET /pages/people/permissions')

    expect(body).toEqual(fixture('page-permissions.get'))
  })

  it('change, and a list that is not sent stays', async () => {
    const change = fixture('page-permissions.patch.admins-and-team')
    await call(emulators, 'PATCH /pages/people/permissions', change)

    const { body } = await call(emulators, 'PATCH /pages/people/permissions', {
      read: { users: ['mona@contoso.example'] },
    })

    expect(body.permissions.read).toEqual({
      roles: ['Admin'],
      teams: ['copilot-program'],
      users: ['mona@contoso.example'],
    })
  })

  it('refuse what only a blueprint has', async () => {
    const { status } = await call(
      emulators,
      'PATCH /pages/people/permissions',
      { read: { ownedByTeam: true } },
    )

    expect(status).toBe(422)
  })

  it('are missing without the page', async () => {
    const { status } = await call(emulators, 'GET /pages/x/permissions')

    expect(status).toBe(404)
  })
})
