import { describe, expect, it } from '@jest/globals'
import { toFailure } from '../../../src/errors.ts'
import { LockGuard } from '../../../src/port/permissions/guard.ts'
import { applySetup } from '../../../src/port/setup/apply.ts'
import { planSetup } from '../../../src/port/setup/plan-setup.ts'
import { FakeClock } from '../../support/fakes/fake-clock.ts'
import { WANTED } from '../setup/account.ts'
import { aClient, aWorld, portError, TEAM } from './setup-world.ts'

const SEAT = 'github_copilot_seat'

/** An account after setup. */
async function setUp() {
  const world = await aWorld({ requests: 0, status: 404 })
  const client = aClient(world, () => ({ isDone: true }))
  const { signal } = new AbortController()
  const plan = await planSetup(client, WANTED)
  await applySetup({ client, clock: new FakeClock(), signal }, plan)
  const { permissions } = world.account
  const setRead = (changed: object) => {
    const now = permissions.blueprint(SEAT)
    const read = { ...now.read, ...changed }
    permissions.setBlueprint(SEAT, { ...now, read })
  }
  return { world, setRead }
}

type World = Awaited<ReturnType<typeof setUp>>['world']

/** A guard whose requests are counted. */
function aGuard(world: World, { status = 0 } = {}) {
  let requests = 0
  const client = aClient(world, () => {
    requests += 1
    return status === 0
      ? { isDone: true }
      : { isDone: false, error: portError(status) }
  })
  const guard = new LockGuard(client)
  const failureOf = (blueprint: string) =>
    guard.requireLock(blueprint).then(() => undefined, toFailure)
  return { guard, failureOf, requests: () => requests }
}

describe('LockGuard', () => {
  it('asks once for each closed blueprint about people', async () => {
    const { world } = await setUp()
    const { guard, requests } = aGuard(world)

    await Promise.all([guard.requireLock(SEAT), guard.requireLock(SEAT)])
    await guard.requireLock('github_copilot_seats')
    expect(requests()).toBe(1)

    await guard.requireLock('m365_copilot_user')
    expect(requests()).toBe(2)
  })

  it('refuses a blueprint that others may read, until it is closed', async () => {
    const { world, setRead } = await setUp()
    const { failureOf } = aGuard(world)
    setRead({ roles: ['Admin', 'Member'] })

    const failure = await failureOf(SEAT)
    setRead({ roles: ['Admin'] })

    expect(failure).toMatchObject({
      code: 'PORT_NOT_LOCKED',
      message: expect.stringContaining(
        'Others may read blueprint "github_copilot_seat", which is about people. These changes are needed: read: role "Member" removed.',
      ),
      remedy: {
        what: 'the permissions of blueprint "github_copilot_seat"',
        alternatives: [{ name: 'people-readers', expected: 'everyone' }],
      },
    })
    expect(await failureOf(SEAT)).toBeUndefined()
  })

  it('lets teams and users read that somebody has named', async () => {
    const { world, setRead } = await setUp()
    setRead({ teams: [TEAM], users: ['mona@contoso.example'] })

    expect(await aGuard(world).failureOf(SEAT)).toBeUndefined()
  })

  it.each([
    [{ ownedByTeam: true }, 'read: owning teams removed ("ownedByTeam").'],
    [{ policy: { combinator: 'and', rules: [] } }, 'read: policy removed.'],
  ])('refuses what nobody is named in: %j', async (changed, change) => {
    const { world, setRead } = await setUp()
    setRead(changed)

    const failure = await aGuard(world).failureOf(SEAT)

    expect(failure?.message).toContain(change)
  })

  it('refuses a new blueprint without scopes, and leaves a missing one to the write', async () => {
    const { world } = await setUp()
    const { account } = world
    const late = await aWorld({ requests: 9, status: 404 })
    const seat = account.catalog.blueprints.get(SEAT)
    if (seat) late.account.catalog.blueprints.set(SEAT, seat)
    late.account.permissions.addBlueprint(SEAT)

    const failure = await aGuard(late).failureOf(SEAT)
    account.catalog.blueprints.delete(SEAT)

    expect(failure?.message).toContain(
      'Port has not created its permissions yet.',
    )
    expect(await aGuard(world).failureOf(SEAT)).toBeUndefined()
  })

  it('names the role of credentials that may not read permissions', async () => {
    const { world } = await setUp()

    const failure = await aGuard(world, { status: 403 }).failureOf(SEAT)

    expect(failure).toMatchObject({
      code: 'PORT_NOT_LOCKED',
      message: expect.stringContaining(
        'Cannot check who reads blueprint "github_copilot_seat", which is about people. Port answered 403.',
      ),
      remedy: {
        permissions: ['Admin'],
        note: 'The role "github_copilot_seat-moderator" is enough, too.',
      },
    })
  })

  it('passes on what does not tell who may read', async () => {
    const { world } = await setUp()

    const failure = await aGuard(world, { status: 503 }).failureOf(SEAT)

    expect(failure?.code).toBe('PORT_UNAVAILABLE')
  })
})
