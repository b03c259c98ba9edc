import { describe, expect, it } from '@jest/globals'
import { createTenant } from '../../../dev/tenants/tenant.ts'
import {
  readReport,
  runAction,
  withEmulators,
} from '../support/emulated-step.ts'

const DAY_MS = 86_400_000
const NOW = new Date()
const TENANT_ID = '6e3f9b1c-2a47-4d58-9c60-7b1d5e8fa234'

/**
 * 237 rows on three pages: 200 people active yesterday, 20 active 20 days ago,
 * 10 whose rows have none of the optional keys, one unassigned seat, person 1
 * a second time through another team, and 5 new ones who are leaving again,
 * whose times are written with an offset.
 */
function writtenSeats() {
  const range = (from: number, length: number) =>
    Array.from({ length }, (_, index) => from + index)
  const person = (id: number) => ({ assignee: { id, login: `p${id}` } })
  const seat = {
    created_at: daysAgo(100),
    plan_type: 'business',
    last_activity_editor: 'vscode/1.99.0/copilot/1.300.0',
  }
  const seats = [
    ...range(1, 200).map((id) => ({
      ...seat,
      ...person(id),
      last_activity_at: daysAgo(1),
    })),
    ...range(201, 20).map((id) => ({
      ...seat,
      ...person(id),
      last_activity_at: daysAgo(20),
    })),
    ...range(221, 10).map((id) => ({
      ...person(id),
      created_at: daysAgo(100),
    })),
    { ...seat, assignee: null, last_activity_at: null },
    {
      ...seat,
      ...person(1),
      last_activity_at: daysAgo(3),
      assigning_team: { slug: 'second-team' },
    },
    ...range(231, 5).map((id) => ({
      ...seat,
      ...person(id),
      created_at: withOffset(daysAgo(2)),
      last_activity_at: withOffset(daysAgo(1)),
      last_activity_editor: 'JetBrains-IU/243.1',
      pending_cancellation_date: '2099-01-01',
    })),
  ]
  return { total_seats: 236, seats }
}

function daysAgo(days: number): string {
  return new Date(NOW.getTime() - days * DAY_MS).toISOString()
}

/** Writes the same instant as a clock six hours west of UTC would. */
function withOffset(instant: string): string {
  const shifted = new Date(Date.parse(instant) - 6 * 3_600_000)
  return shifted.toISOString().replace('Z', '-06:00')
}

const tenant = createTenant({
  now: NOW,
  orgs: [{ login: 'octo-org', seats: 237 }],
  m365: { users: 1203, licences: 1300 },
  overrides: {
    seats: ({ name }) => (name === 'octo-org' ? writtenSeats() : undefined),
  },
})

describe('the bundle, on its main job', () => {
  it('delivers seats, summary and every Microsoft 365 user, and again the same on a second run', async () => {
    await withEmulators(tenant, async (emulators) => {
      const { catalog, requests } = emulators

      const first = await runAction(emulators)

      const day = readReport(first).started_at.slice(0, 10)
      expect(first.exitCode).toBe(0)
      expect(first.outputs).toMatchObject({
        result: 'success',
        'github-seats-count': '1',
        'm365-summary-count': '1',
        'm365-users-count': '1203',
        'entities-failed': '0',
        'seats-total': '236',
        'seats-active': '205',
        'seat-utilization-rate': '86.9',
        'm365-enabled-users': '1203',
      })
      expect(catalog.entities('github_copilot_seats')).toHaveLength(1)
      expect(
        catalog.get('github_copilot_seats', `octo-org@${day}`)?.properties,
      ).toEqual({
        record_date: `${day}T00:00:00Z`,
        scope: 'octo-org',
        scope_type: 'organization',
        seats_total: 236,
        seats_reported: 236,
        seats_active_14d: 205,
        seats_active_30d: 225,
        seats_active: 205,
        active_window_days: 14,
        seats_inactive: 31,
        seats_no_recorded_activity: 11,
        seats_pending_cancellation: 5,
        seats_added_7d: 5,
        plan_type: 'business',
        seat_utilization_rate: 86.9,
        editors: { 'JetBrains-IU': 5, vscode: 200 },
        editor_top: 'vscode',
      })
      const users = catalog.entities('m365_copilot_user')
      const identifiers = users.map(({ identifier }) => identifier)
      expect(new Set(identifiers).size).toBe(1203)
      expect(identifiers.every((it) => it.startsWith(`${TENANT_ID}/`))).toBe(
        true,
      )
      const userRequests = requests.filter(({ body }) =>
        body.startsWith('{"kind":"m365-copilot-users"'),
      )
      expect(
        userRequests
          .map(({ body }) => JSON.parse(body).batch)
          .sort((one, other) => one.index - other.index),
      ).toEqual([
        { index: 1, count: 3 },
        { index: 2, count: 3 },
        { index: 3, count: 3 },
      ])
      expect(catalog.rejected).toEqual([])
      expect(catalog.dropped).toEqual([])

      await runAction(emulators)

      expect(
        catalog.entities('m365_copilot_user').map((user) => user.identifier),
      ).toEqual(identifiers)
      expect(catalog.entities('m365_copilot_usage_summary')).toHaveLength(1)
      const seatDays = catalog
        .entities('github_copilot_seats')
        .filter(({ identifier }) => identifier === `octo-org@${day}`)
      expect(seatDays).toHaveLength(1)
    })
  })

  it('tells all mistakes in the inputs at once, before any request', async () => {
    await withEmulators(tenant, async (emulators) => {
      const step = await runAction(emulators, {
        'github-token': '',
        'm365-period': 'D29',
        'identity-key': 'too short',
      })

      expect(step.exitCode).toBe(1)
      expect(step.outputs.result).toBe('failed')
      expect(step.log.match(/^::error /gm)).toHaveLength(1)
      for (const input of ['github-token', 'm365-period', 'identity-key']) {
        expect(step.log).toContain(`- "${input}" `)
      }
      expect(emulators.requests).toEqual([])
    })
  })
})
