import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import type { SeatPerson } from '../../../src/domain/github/seats.ts'
import type { RecordContext } from '../../../src/records/context.ts'
import { toSeatUserRecord } from '../../../src/records/github/seat-user.ts'
import { toDataRecord } from '../../../src/records/records.ts'
import { aContext } from '../../support/builders/a-context.ts'
import { asSent } from '../../support/builders/as-sent.ts'
import { aSeatPerson } from '../../support/github/a-seat-holder.ts'

const ORG = { type: 'organization', name: 'octo-org' } as const
const HASH = { mode: 'hash', key: '0123456789abcdef0123456789abcdef' } as const

function recordOf(holder: SeatPerson, context: Partial<RecordContext> = {}) {
  return asSent(toSeatUserRecord({ scope: ORG, holder }, aContext(context)))
}

function fixture() {
  const file = '../../fixtures/records/github-seat-users.json'
  return JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'))
}

/** The person of the fixture, as their grants add up. */
function fullPerson(): SeatPerson {
  return {
    userId: 1001,
    login: 'mona',
    plan: 'enterprise',
    createdAt: Date.parse('2026-02-01T08:00:00Z'),
    lastActivityAt: Date.parse('2026-11-19T14:03:22Z'),
    lastActivityEditor: 'vscode/1.126.0/copilot-chat/0.35.3',
    lastAuthenticatedAt: Date.parse('2026-11-20T07:00:00Z'),
    pendingCancellationDate: '2026-12-01',
    grants: 2,
    teams: ['ent:copilot-users', 'core'],
    organizations: ['octo-org'],
  }
}

describe('toSeatUserRecord', () => {
  it('writes everything that is known of a person', () => {
    const startedAt = new Date('2026-11-22T03:30:00Z')

    expect(recordOf(fullPerson(), { startedAt })).toStrictEqual(fixture().full)
  })

  it('shows no name when people are hashed', () => {
    const record = recordOf(fullPerson(), { identity: HASH })

    expect(record).toMatchObject({
      identifier: 'octo-org/3b6f909f2bc12180f5ae0d7c84a22cf8',
      title: '3b6f909f2bc1',
      user_key: '3b6f909f2bc12180f5ae0d7c84a22cf8',
    })
    expect(record).not.toHaveProperty('login')
    expect(JSON.stringify(record)).not.toMatch(/mona|1001/)
  })

  it('leaves out what GitHub did not say', () => {
    const holder = aSeatPerson({ plan: undefined, createdAt: undefined })

    expect(recordOf(holder)).toStrictEqual({
      identifier: 'octo-org/1001',
      title: 'mona',
      scope: 'octo-org',
      scope_type: 'organization',
      user_key: '1001',
      login: 'mona',
      active: false,
      no_recorded_activity: true,
      grants: 1,
      record_date: '2026-11-22T00:00:00Z',
    })
  })

  it('marks an enterprise in the identifier', () => {
    const record = toDataRecord(
      {
        dataset: 'github-seat-users',
        scope: { type: 'enterprise', name: 'octo-corp' },
        holder: aSeatPerson(),
      },
      aContext(),
    )

    expect(record).toMatchObject({
      identifier: 'enterprise:octo-corp/1001',
      scope: 'octo-corp',
      scope_type: 'enterprise',
    })
  })

  // The run starts at 2026-11-22T03:30:00Z.
  it.each([
    { last: '2026-11-22T03:00:00Z', days: 0, active: true },
    { last: '2026-11-21T03:30:00Z', days: 1, active: true },
    { last: '2026-11-21T03:30:01Z', days: 0, active: true },
    { last: '2026-11-08T03:30:00Z', days: 14, active: true },
    { last: '2026-11-08T03:29:59Z', days: 14, active: false },
    { last: '2026-11-22T03:31:00Z', days: 0, active: true },
  ])('counts whole days since $last', ({ last, days, active }) => {
    const record = recordOf(aSeatPerson({ lastActivityAt: Date.parse(last) }))

    expect(record).toMatchObject({
      days_since_last_activity: days,
      active,
      no_recorded_activity: false,
    })
  })

  it('gives instants in UTC and the cancellation as a date-time', () => {
    const holder = aSeatPerson({
      createdAt: Date.parse('2021-08-03T18:00:00-06:00'),
      lastAuthenticatedAt: Date.parse('2021-10-14T00:53:32.250-06:00'),
      pendingCancellationDate: '2026-12-01',
    })

    expect(recordOf(holder)).toMatchObject({
      assigned_at: '2021-08-04T00:00:00Z',
      last_authenticated_at: '2021-10-14T06:53:32.250Z',
      pending_cancellation_date: '2026-12-01T00:00:00Z',
    })
  })

  it('has no editor for a text that does not begin with one', () => {
    const record = recordOf(aSeatPerson({ lastActivityEditor: '/1.77' }))

    expect(record.last_activity_editor).toBe('/1.77')
    expect(record).not.toHaveProperty('editor')
  })
})
