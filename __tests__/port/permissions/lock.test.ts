import { describe, expect, it } from '@jest/globals'
import { PortError } from '../../../src/port/error.ts'
import {
  applyLock,
  type DesiredLock,
  planLock,
} from '../../../src/port/permissions/lock.ts'
import { TeamDirectory } from '../../../src/port/permissions/readers.ts'
import { FakeClock } from '../../support/fakes/fake-clock.ts'

const SEAT = 'github_copilot_seat'
const LOCK: DesiredLock = {
  kind: 'blueprint-permissions',
  identifier: SEAT,
  readers: [],
}
const OPEN = { roles: ['Admin', `${SEAT}-moderator`, 'Member'] }
const FORBIDDEN = new PortError('PORT_FORBIDDEN', 'Port answered 403.')
const NOT_FOUND = new PortError('PORT_NOT_FOUND', 'Port answered 404.')

/** A Port whose first answers are failures, and that stores or ignores a change. */
function aPort(failures: readonly Error[] = [], isIgnoring = false) {
  const left = [...failures]
  const sent: unknown[] = []
  let entities: Record<string, unknown> = { read: OPEN }
  const fail = () => {
    const failure = left.shift()
    if (failure) throw failure
  }
  return {
    sent,
    get: async (path: string): Promise<unknown> => {
      if (path.includes('_team')) throw NOT_FOUND
      fail()
      return { ok: true, permissions: { entities } }
    },
    patch: async (_: string, __: unknown, body: unknown) => {
      fail()
      sent.push(body)
      if (isIgnoring) return {}
      const { entities: given } = body as { entities: object }
      entities = { ...entities, ...given }
      return {}
    },
  }
}

async function run(port: ReturnType<typeof aPort>, lock = LOCK) {
  const clock = new FakeClock()
  const { signal } = new AbortController()
  const step = await planLock(port, lock, new TeamDirectory(port))
  const row = await applyLock({ client: port, clock, signal }, step)
  return { step, row, sleeps: clock.sleeps }
}

describe('a lock', () => {
  it('closes what is open, and says that it was', async () => {
    const port = aPort()

    const { step, row, sleeps } = await run(port)

    expect(step.row).toEqual({
      kind: 'blueprint-permissions',
      identifier: SEAT,
      action: 'update',
      changes: ['read: role "Member" removed'],
      note: 'Until this change, others may read the data.',
    })
    expect(row).toEqual(step.row)
    expect(port.sent).toHaveLength(1)
    expect(sleeps).toEqual([])
  })

  it('waits for the scopes of a new blueprint', async () => {
    const port = aPort([NOT_FOUND, NOT_FOUND, FORBIDDEN])

    const { step, row, sleeps } = await run(port)

    expect(step.row.changes).toEqual(['read: role "Member" removed'])
    expect(step.row.note).toBeUndefined()
    expect(row.action).toBe('update')
    expect(sleeps).toEqual([500, 1000])
  })

  it('fails after ten seconds without scopes', async () => {
    const port = aPort(Array.from({ length: 50 }, () => NOT_FOUND))

    const { row, sleeps } = await run(port)

    expect(row).toMatchObject({
      action: 'failed',
      error: {
        code: 'PORT_NOT_LOCKED',
        message:
          'Cannot restrict who reads blueprint "github_copilot_seat". Port has not created its permissions yet. Run "mode: setup" to create or correct the permissions of blueprint "github_copilot_seat".',
      },
    })
    expect(sleeps).toEqual([500, 1000, 2000, 4000, 2500])
  })

  it('names the role that is missing', async () => {
    const port = aPort(Array.from({ length: 50 }, () => FORBIDDEN))

    const { row } = await run(port)

    expect(row.error).toMatchObject({
      code: 'PORT_NOT_LOCKED',
      message:
        'Cannot restrict who reads blueprint "github_copilot_seat". Port answered 403. Give the Port credentials the role "Admin". The role "github_copilot_seat-moderator" is enough, too.',
    })
    expect(port.sent).toEqual([])
  })

  it('fails if others may still read after the change', async () => {
    const { row } = await run(aPort([], true))

    expect(row.error).toMatchObject({
      code: 'PORT_NOT_LOCKED',
      message:
        'Cannot restrict who reads blueprint "github_copilot_seat". Port accepted the change, but these are left: read: role "Member" removed. Run "mode: setup" to create or correct the permissions of blueprint "github_copilot_seat". If Terraform manages the permissions, change them there.',
    })
  })

  it('does not try again after a failure that time does not mend', async () => {
    const failure = new PortError('PORT_API_REFUSED', 'Port answered 422.')
    const port = aPort([failure, failure])

    const { row, sleeps } = await run(port)

    expect(row.error).toEqual({
      code: 'PORT_API_REFUSED',
      message: 'Port answered 422.',
    })
    expect(sleeps).toEqual([])
  })

  it('refuses a team that Port does not have', async () => {
    const port = aPort()

    const { row } = await run(port, { ...LOCK, readers: ['copilot-program'] })

    expect(row).toMatchObject({
      action: 'refused',
      error: {
        code: 'PORT_SETUP_REFUSED',
        message:
          'Port has no team with the identifier "copilot-program", which "people-readers" names. Set "people-readers" to the identifiers of teams in Port. In Port, the page "Teams" shows the identifier of each team.',
      },
    })
    expect(port.sent).toEqual([])
  })

  it('leaves everything to Port if everyone may read', async () => {
    const port = aPort([FORBIDDEN])

    const { row } = await run(port, { ...LOCK, readers: 'everyone' })

    expect(row).toMatchObject({
      action: 'skipped',
      reason:
        '"people-readers" is "everyone", so the permissions in Port stay as they are.',
    })
  })
})
