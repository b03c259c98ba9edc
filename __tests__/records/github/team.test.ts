import { describe, expect, it } from '@jest/globals'
import type { TeamUsage } from '../../../src/domain/github/teams/team-day.ts'
import type { TeamSums } from '../../../src/domain/github/teams/team-sums.ts'
import type { TeamSnapshot } from '../../../src/domain/github/teams/team-window.ts'
import { toTeamRecord } from '../../../src/records/github/team.ts'
import { toTeamUsageRecord } from '../../../src/records/github/team-usage.ts'
import { aContext } from '../../support/builders/a-context.ts'
import { asSent } from '../../support/builders/as-sent.ts'

const ORG = { type: 'organization', name: 'octo-org' } as const
const CORP = { type: 'enterprise', name: 'octo-corp' } as const
const SUMS: TeamSums = {
  interactions: 30,
  generations: 60,
  linesAdded: 42,
  linesDeleted: 8,
  completionAcceptances: 9,
  completionGenerations: 27,
  aiCreditsUsed: 4.25,
}
const NO_SUMS: TeamSums = {
  interactions: undefined,
  generations: undefined,
  linesAdded: undefined,
  linesDeleted: undefined,
  completionAcceptances: undefined,
  completionGenerations: undefined,
  aiCreditsUsed: undefined,
}
const SNAPSHOT: TeamSnapshot = {
  team: { id: '42', slug: 'frontend' },
  day: '2026-11-20',
  members: 8,
  seats: {
    total: 6,
    active: 4,
    noRecordedActivity: 1,
    groups: [
      { plan: 'business', isActive: true, count: 4 },
      { plan: 'business', isActive: false, count: 1 },
      { plan: 'enterprise', isActive: false, count: 1 },
    ],
  },
  activity: {
    since: '2026-11-16',
    until: '2026-11-20',
    days: 5,
    activePeople: 5,
    sums: SUMS,
  },
}
const USAGE: TeamUsage = {
  team: { id: '42', slug: 'frontend' },
  members: 8,
  people: { active: 3, passive: 1, seen: 2, unknown: 1 },
  surfaces: {
    ide: 2,
    cli: 1,
    app: 0,
    vscode_agent: 0,
    cloud_agent: 1,
    code_review: 0,
    third_party_agent: 0,
    unattributed: 1,
  },
  sums: SUMS,
}

describe('toTeamRecord', () => {
  it('has the seats and the activity of the members', () => {
    const record = toTeamRecord({ scope: ORG, snapshot: SNAPSHOT }, aContext())

    expect(asSent(record)).toEqual({
      identifier: 'octo-org/team:42',
      title: 'frontend',
      scope: 'octo-org',
      scope_type: 'organization',
      team_id: '42',
      slug: 'frontend',
      record_date: '2026-11-20T00:00:00Z',
      members: 8,
      seats_total: 6,
      seats_active: 4,
      active_window_days: 14,
      seats_inactive: 2,
      seats_no_recorded_activity: 1,
      seat_utilization_rate: 66.7,
      seat_rate: 75,
      currency: 'USD',
      monthly_cost: 134,
      dormant_monthly_cost: 58,
      window_start: '2026-11-16T00:00:00Z',
      window_end: '2026-11-20T00:00:00Z',
      window_days: 5,
      active_people: 5,
      active_rate: 62.5,
      interactions: 30,
      generations: 60,
      acceptances: 9,
      acceptance_rate: 33.3,
      ai_credits_used: 4.25,
    })
  })

  it('leaves out what no report has', () => {
    const snapshot: TeamSnapshot = {
      ...SNAPSHOT,
      team: { id: '9001', slug: undefined },
      seats: { total: 0, active: 0, noRecordedActivity: 0, groups: [] },
      activity: undefined,
    }

    const record = toTeamRecord({ scope: CORP, snapshot }, aContext())

    expect(asSent(record)).toEqual({
      identifier: 'enterprise:octo-corp/team:9001',
      title: 'team 9001',
      scope: 'octo-corp',
      scope_type: 'enterprise',
      team_id: '9001',
      record_date: '2026-11-20T00:00:00Z',
      members: 8,
      seats_total: 0,
      seats_active: 0,
      active_window_days: 14,
      seats_inactive: 0,
      seats_no_recorded_activity: 0,
      seat_rate: 0,
      currency: 'USD',
      monthly_cost: 0,
      dormant_monthly_cost: 0,
    })
  })

  it('leaves out a cost that holds a seat without a price', () => {
    const groups = [
      { plan: undefined, isActive: true, count: 1 },
      { plan: 'business', isActive: false, count: 2 },
    ] as const
    const seats = { total: 3, active: 1, noRecordedActivity: 0, groups }
    const snapshot: TeamSnapshot = { ...SNAPSHOT, seats }

    const record = asSent(toTeamRecord({ scope: ORG, snapshot }, aContext()))

    expect(record).toMatchObject({ currency: 'USD', dormant_monthly_cost: 38 })
    expect(record).not.toHaveProperty('monthly_cost')
  })
})

describe('toTeamUsageRecord', () => {
  const day = '2026-11-20'

  it('has the people and the sums of a day', () => {
    expect(
      asSent(toTeamUsageRecord({ scope: ORG, day, usage: USAGE })),
    ).toEqual({
      identifier: 'octo-org/team:42@2026-11-20',
      title: 'frontend 2026-11-20',
      scope: 'octo-org',
      scope_type: 'organization',
      record_date: '2026-11-20T00:00:00Z',
      team_id: '42',
      slug: 'frontend',
      members: 8,
      active_people: 3,
      passive_people: 1,
      seen_people: 2,
      active_rate: 37.5,
      people_ide: 2,
      people_cli: 1,
      people_app: 0,
      people_vscode_agent: 0,
      people_cloud_agent: 1,
      people_code_review: 0,
      people_third_party_agent: 0,
      interactions: 30,
      generations: 60,
      acceptances: 9,
      acceptance_rate: 33.3,
      ai_credits_used: 4.25,
      lines_added: 42,
      lines_deleted: 8,
    })
  })

  it('names the people in no listed team', () => {
    const usage = { ...USAGE, team: undefined, sums: NO_SUMS }

    const record = asSent(toTeamUsageRecord({ scope: ORG, day, usage }))

    expect(record).toMatchObject({
      identifier: 'octo-org/team:none@2026-11-20',
      title: 'no-listed-team 2026-11-20',
      slug: 'no-listed-team',
      members: 8,
    })
    expect(record).not.toHaveProperty('team_id')
    expect(record).not.toHaveProperty('interactions')
  })

  it('names a team without a slug by its ID', () => {
    const usage = { ...USAGE, team: { id: '7', slug: undefined } }

    const record = asSent(toTeamUsageRecord({ scope: CORP, day, usage }))

    expect(record).toMatchObject({
      identifier: 'enterprise:octo-corp/team:7@2026-11-20',
      title: 'team 7 2026-11-20',
    })
    expect(record).not.toHaveProperty('slug')
  })
})
