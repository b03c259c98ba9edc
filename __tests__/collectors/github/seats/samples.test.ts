import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { cannedClient } from '../../../support/github/a-github-client.ts'
import { seatRecordsOf } from '../../../support/github/a-seats-reading.ts'

const ENTERPRISE = { type: 'enterprise', name: 'octo-corp' } as const

function sample(name: string): unknown {
  const file = new URL(`../../../fixtures/github/${name}`, import.meta.url)
  return JSON.parse(readFileSync(file, 'utf8'))
}

describe("GitHub's example of an organization", () => {
  const given = {
    client: cannedClient([{ data: sample('seats-org-page.json') }]),
    // Fourteen days after the first person's activity, to the second.
    startedAt: '2021-10-28T06:53:32Z',
  }

  it('gives the snapshot and one record a person', async () => {
    const records = await seatRecordsOf(given)

    expect(records).toStrictEqual([
      {
        identifier: 'octo-org@2021-10-28',
        title: 'octo-org seats 2021-10-28',
        record_date: '2021-10-28T00:00:00Z',
        scope: 'octo-org',
        scope_type: 'organization',
        seats_total: 2,
        seats_reported: 2,
        seats_active_14d: 1,
        seats_active_30d: 2,
        seats_active: 1,
        active_window_days: 14,
        seats_inactive: 1,
        seats_no_recorded_activity: 0,
        seats_pending_cancellation: 1,
        seats_added_7d: 0,
        plan_type: 'business',
        seat_utilization_rate: 50,
        editors: { vscode: 1 },
        editor_top: 'vscode',
      },
      {
        identifier: 'octo-org/1',
        title: 'octocat',
        scope: 'octo-org',
        scope_type: 'organization',
        user_key: '1',
        login: 'octocat',
        plan_type: 'business',
        assigned_at: '2021-08-04T00:00:00Z',
        last_activity_at: '2021-10-14T06:53:32Z',
        last_authenticated_at: '2021-10-14T06:53:32Z',
        last_activity_editor: 'vscode/1.77.3/copilot/1.86.82',
        editor: 'vscode',
        days_since_last_activity: 14,
        active: true,
        no_recorded_activity: false,
        assigning_teams: ['justice-league'],
        organizations: ['octo-org'],
        grants: 1,
        record_date: '2021-10-28T00:00:00Z',
      },
      {
        identifier: 'octo-org/2',
        title: 'octokitten',
        scope: 'octo-org',
        scope_type: 'organization',
        user_key: '2',
        login: 'octokitten',
        assigned_at: '2021-09-24T00:00:00Z',
        last_activity_at: '2021-10-13T06:53:32Z',
        last_authenticated_at: '2021-10-14T06:53:32Z',
        last_activity_editor: 'vscode/1.77.3/copilot/1.86.82',
        editor: 'vscode',
        days_since_last_activity: 15,
        active: false,
        no_recorded_activity: false,
        pending_cancellation_date: '2021-11-01T00:00:00Z',
        organizations: ['octo-org'],
        grants: 1,
        record_date: '2021-10-28T00:00:00Z',
      },
    ])
  })
})

describe('an enterprise that lists each person twice', () => {
  it('counts people once, with their latest activity', async () => {
    const [snapshot, octocat, octokitten] = await seatRecordsOf({
      client: cannedClient([
        { data: sample('seats-enterprise-duplicates.json') },
      ]),
      scope: ENTERPRISE,
      startedAt: '2021-10-30T00:00:00Z',
    })

    expect(snapshot).toMatchObject({
      identifier: 'enterprise:octo-corp@2021-10-30',
      seats_total: 2,
      seats_reported: 2,
      // 2021-10-16T06:53:32Z is within 14 days, 2021-10-15T06:53:32Z is not.
      seats_active_14d: 1,
      seats_active_30d: 2,
      plan_type: 'unknown',
      seat_utilization_rate: 50,
    })
    expect(octocat).toMatchObject({
      identifier: 'enterprise:octo-corp/1',
      last_activity_at: '2021-10-16T06:53:32Z',
      assigned_at: '2021-08-04T00:00:00Z',
      assigning_teams: ['team-alpha', 'team-beta'],
      grants: 2,
    })
    expect(octocat).not.toHaveProperty('organizations')
    expect(octokitten).toMatchObject({
      last_activity_at: '2021-10-15T06:53:32Z',
      grants: 2,
    })
  })
})

describe('an enterprise with every odd case', () => {
  const page = { data: sample('seats-enterprise-edge-cases.json') }

  it('gives the snapshot that adds them up', async () => {
    const [snapshot] = await seatRecordsOf({
      client: cannedClient([page]),
      scope: ENTERPRISE,
      datasets: ['github-seats'],
    })

    expect(snapshot).toStrictEqual({
      identifier: 'enterprise:octo-corp@2026-11-22',
      title: 'octo-corp seats 2026-11-22',
      record_date: '2026-11-22T00:00:00Z',
      scope: 'octo-corp',
      scope_type: 'enterprise',
      seats_total: 4,
      seats_reported: 4,
      seats_active_14d: 1,
      seats_active_30d: 1,
      seats_active: 1,
      active_window_days: 14,
      seats_inactive: 3,
      seats_no_recorded_activity: 3,
      seats_pending_cancellation: 1,
      seats_added_7d: 0,
      plan_type: 'mixed',
      seat_utilization_rate: 25,
      editors: { vscode: 1 },
      editor_top: 'vscode',
    })
  })

  it('gives a record of each person, and none of the unassigned seat', async () => {
    const records = await seatRecordsOf({
      client: cannedClient([page]),
      scope: ENTERPRISE,
      datasets: ['github-seat-users'],
    })

    expect(records).toHaveLength(3)
    expect(records[0]).toMatchObject({
      identifier: 'enterprise:octo-corp/1001',
      plan_type: 'enterprise',
      assigned_at: '2026-02-01T08:00:00Z',
      last_authenticated_at: '2026-11-20T07:00:00Z',
      days_since_last_activity: 2,
      organizations: ['octo-data', 'octo-eng'],
      grants: 2,
    })
    expect(records[1]).toMatchObject({
      login: 'hubot',
      no_recorded_activity: true,
      assigning_teams: ['ent:copilot-pilots'],
    })
    expect(records[2]).toMatchObject({
      login: 'octocat',
      assigned_at: '2026-04-06T14:00:00Z',
      pending_cancellation_date: '2026-12-01T00:00:00Z',
    })
  })
})
