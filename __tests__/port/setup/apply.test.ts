import { describe, expect, it } from '@jest/globals'
import { PortError } from '../../../src/port/error.ts'
import { applySetup } from '../../../src/port/setup/apply.ts'
import type { DesiredObject } from '../../../src/port/setup/desired.ts'
import { planSetup } from '../../../src/port/setup/plan-setup.ts'
import { FakeClock } from '../../support/fakes/fake-clock.ts'

const REFUSAL = new PortError('PORT_API_REFUSED', 'Not like this.')

/** A Port that has nothing, and refuses to make some things. */
function emptyPort(refused: readonly string[] = []) {
  const made: unknown[] = []
  const write = async (_: string, params: Record<string, string>) => {
    if (refused.includes(params.identifier ?? '')) throw REFUSAL
    made.push(params.identifier)
    return {}
  }
  const get = async (): Promise<unknown> => {
    throw new PortError('PORT_NOT_FOUND', 'Not there.')
  }
  const client = { get, post: write, patch: write, put: write }
  const clock = new FakeClock()
  const { signal } = new AbortController()
  return { client, made, deps: { client, clock, signal } }
}

function wanted(
  kind: DesiredObject['kind'],
  identifier: string,
  needs: string[] = [],
) {
  const document = { identifier, security: { secret: 'signing-secret' } }
  return { kind, identifier, document, needs }
}

const ALL: readonly DesiredObject[] = [
  wanted('blueprint', 'seats'),
  wanted('blueprint', 'usage', ['seats']),
  wanted('blueprint', 'user'),
  wanted('webhook', 'usage-webhook', ['usage']),
  wanted('webhook', 'users-webhook', ['user']),
]

describe('applySetup', () => {
  it('writes in the order of the plan', async () => {
    const { client, made, deps } = emptyPort()

    const rows = await applySetup(deps, await planSetup(client, ALL))

    expect(made).toEqual([
      'seats',
      'usage',
      'user',
      'usage-webhook',
      'users-webhook',
    ])
    expect(rows.map(({ action }) => action)).toEqual([
      'create',
      'create',
      'create',
      'create',
      'create',
    ])
  })

  it('does what does not depend on what failed', async () => {
    const { client, made, deps } = emptyPort(['seats'])

    const rows = await applySetup(deps, await planSetup(client, ALL))

    expect(made).toEqual(['user', 'users-webhook'])
    expect(rows.map(({ action, error }) => [action, error?.message])).toEqual([
      ['failed', 'Not like this.'],
      [
        'failed',
        'It was skipped, because it needs blueprint "seats", which Port could not create.',
      ],
      ['create', undefined],
      [
        'failed',
        'It was skipped, because it needs blueprint "usage", which Port could not create.',
      ],
      ['create', undefined],
    ])
    expect(rows[1]?.error?.code).toBe('PORT_API_REFUSED')
  })
})

describe('planSetup', () => {
  it('says of each object whether it could be read', async () => {
    const get = async (_: string, params: Record<string, string> = {}) => {
      if (params.identifier === 'seats') {
        throw new PortError('PORT_FORBIDDEN', 'Needs admin.')
      }
      return { ok: true, webhook: {} }
    }

    const plan = await planSetup({ get }, ALL.slice(0, 2))

    expect(plan.map(({ row }) => [row.action, row.error?.code])).toEqual([
      ['failed', 'PORT_FORBIDDEN'],
      ['failed', 'PORT_UNEXPECTED_RESPONSE'],
    ])
  })

  it('does not ask for what is skipped', async () => {
    const get = async () => {
      throw new Error('Asked for it')
    }
    const action = {
      ...wanted('action', 'backfill'),
      skipBecause: 'No workflow.',
    }

    const [step] = await planSetup({ get }, [action])

    expect(step?.row).toEqual({
      kind: 'action',
      identifier: 'backfill',
      action: 'skipped',
      changes: [],
      reason: 'No workflow.',
    })
  })
})
