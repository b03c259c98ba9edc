// What Port refuses in a request although it answers with it.
import { afterEach, describe, expect, it } from '@jest/globals'
import type { Emulators, PortOptions } from '../../../../dev/emulators/start.ts'
import { call, MEMBER, startAccount } from '../caller.ts'

const PAGE = {
  identifier: 'adoption',
  title: 'Adoption',
  type: 'dashboard',
  widgets: [{ id: 'root', type: 'dashboard-widget', layout: [], widgets: [] }],
}
const ACTION = {
  identifier: 'backfill',
  trigger: {
    type: 'self-service',
    operation: 'CREATE',
    userInputs: { properties: {} },
  },
  invocationMethod: {
    type: 'GITHUB',
    org: 'octo-org',
    repo: 'usage',
    workflow: 'usage.yml',
  },
}
const SCORECARD = {
  identifier: 'fresh',
  title: 'Fresh',
  levels: [
    { title: 'Old', color: 'red' },
    { title: 'Fresh', color: 'green' },
  ],
  rules: [],
}

let emulators: Emulators

const start = async (options?: PortOptions) => {
  emulators = await startAccount(options)
}

describe('the emulated API of Port', () => {
  afterEach(() => emulators.close())

  it('answers the creation of a page with its identifier only', async () => {
    await start()

    const { status, body } = await call(emulators, 'POST /pages', PAGE)

    expect(status).toBe(201)
    expect(body).toEqual({ ok: true, identifier: 'adoption' })
  })

  it.each([
    ['type', 'dashboard'],
    ['identifier', 'adoption'],
    ['sidebar', 'catalog'],
    ['requiredQueryParams', []],
  ])('refuses a change of a page that has "%s"', async (key, value) => {
    await start()
    await call(emulators, 'POST /pages', PAGE)

    const { status, body } = await call(emulators, 'PATCH /pages/adoption', {
      title: 'Usage',
      [key]: value,
    })

    expect(status).toBe(422)
    expect(body.message).toBe(`Unrecognized key: "${key}"`)
  })

  it('knows no change of a page where pages are only replaced', async () => {
    await start({ pageChanges: 'put' })
    await call(emulators, 'POST /pages', PAGE)

    const title = 'Usage'
    const patched = await call(emulators, 'PATCH /pages/adoption', { title })
    const put = await call(emulators, 'PUT /pages/adoption', { ...PAGE, title })

    expect(patched.status).toBe(404)
    expect(put.status).toBe(200)
  })

  it('refuses what it answers itself', async () => {
    await start()
    await call(emulators, 'POST /actions', ACTION)
    const scorecards = '/blueprints/member/scorecards'
    await call(emulators, `POST ${scorecards}`, SCORECARD)

    const action = await call(emulators, 'GET /actions/backfill')
    const { createdAt, createdBy, updatedAt, updatedBy, ...more } =
      action.body.action
    const card = await call(emulators, `GET ${scorecards}/fresh`)
    const { blueprint } = card.body.scorecard

    expect(more).toEqual({ ...ACTION, id: 'action_backfill' })
    expect(blueprint).toBe('member')
    const again = await call(emulators, 'PUT /actions/backfill', more)
    expect(again.body.message).toBe('Unrecognized key: "id"')
    const cardAgain = await call(emulators, `PUT ${scorecards}/fresh`, {
      ...SCORECARD,
      blueprint,
    })
    expect(cardAgain.body.message).toBe('Unrecognized key: "blueprint"')
  })

  it('takes no changelog, and changes a blueprint that still has one', async () => {
    const stored = { ...MEMBER, relations: {}, changelogDestination: 'events' }
    await start({ blueprints: [stored] })

    const path = '/blueprints/member'
    const changed = await call(emulators, `PATCH ${path}`, { title: 'People' })
    const sent = await call(emulators, `PATCH ${path}`, {
      changelogDestination: 'events',
    })
    const put = await call(emulators, `PUT ${path}`, stored)

    expect(changed.status).toBe(200)
    expect(sent.status).toBe(422)
    expect(put.status).toBe(422)
  })

  it('adds keys that nobody knows where it is told to', async () => {
    await start({ answersMoreKeys: true })

    const { body } = await call(emulators, 'GET /blueprints/member')

    expect(body.blueprint.revision).toBe(3)
    expect(body.blueprint.relations.team.revision).toBe(3)
  })

  it('says how many entities it takes, and refuses more', async () => {
    await start({ maxBulkSize: 2 })
    const line = 'POST /blueprints/team/entities/bulk?upsert=true'
    const bodies = ['a', 'b', 'c'].map((identifier) => ({ identifier }))

    const two = await call(emulators, line, { entities: bodies.slice(1) })
    const three = await call(emulators, line, { entities: bodies })

    expect(two.body.maxBulkSize).toBe(2)
    expect(three.status).toBe(413)
  })

  it.each([
    ['narrow', 422],
    ['apostrophe', 201],
  ] as const)(
    "by the %s rule answers %i to an o'neil",
    async (rule, status) => {
      await start({ identifierRule: rule })

      const line = 'POST /blueprints/team/entities'
      const answer = await call(emulators, line, { identifier: "o'neil" })

      expect(answer.status).toBe(status)
    },
  )

  it.each([
    ['documented', ['identifier', 'properties', 'relations']],
    [
      'ignored',
      [
        'blueprint',
        'createdAt',
        'identifier',
        'properties',
        'relations',
        'updatedAt',
      ],
    ],
  ] as const)('answers a search whose "include" is %s', async (how, keys) => {
    await start({ searchInclude: how })
    const empty = { properties: {}, relations: {} }
    emulators.catalog.put('team', 'core', empty)

    const line = 'POST /blueprints/team/entities/search'
    const { body } = await call(emulators, line, { include: ['$identifier'] })

    expect(Object.keys(body.entities[0]).toSorted()).toEqual(keys)
  })

  it('refuses "include" where it is told to', async () => {
    await start({ searchInclude: 'refused' })

    const line = 'POST /blueprints/team/entities/search'
    const asked = await call(emulators, line, { include: ['$identifier'] })
    const plain = await call(emulators, line, {})

    expect(asked.status).toBe(422)
    expect(plain.status).toBe(200)
  })
})
