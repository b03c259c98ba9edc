import { describe, expect, it } from '@jest/globals'
import {
  type Membership,
  MembershipBuilder,
} from '../../../../src/domain/github/teams/membership.ts'
import { TeamDay } from '../../../../src/domain/github/teams/team-day.ts'
import { TeamWindow } from '../../../../src/domain/github/teams/team-window.ts'
import type { UserUsageDay } from '../../../../src/domain/github/usage.ts'
import { aSeatPerson } from '../../../support/github/a-seat-holder.ts'

function members(...pairs: readonly (readonly [number, string])[]): Membership {
  const builder = new MembershipBuilder()
  for (const [userId, teamId] of pairs) {
    builder.add({ userId, teamId, slug: `team-${teamId}` })
  }
  return builder.build()
}

function usageOf(userId: number, more: Partial<UserUsageDay> = {}) {
  return { day: '2026-11-20', userId, login: '', totals: {}, ...more }
}

function teamDay(membership: Membership, ...people: UserUsageDay[]): TeamDay {
  const day = new TeamDay(membership)
  for (const usage of people) day.add(usage)
  return day
}

const CHAT = { usedChat: true }

function noSeats(window: TeamWindow) {
  return [...window.teams([], () => false)]
}

describe('TeamWindow', () => {
  it('has no team before any report', () => {
    expect(new TeamWindow().day).toBeUndefined()
    expect(noSeats(new TeamWindow())).toEqual([])
  })

  it('counts a member who was active on any day in the team once', () => {
    const window = new TeamWindow()
    const now = members([1, '42'], [2, '42'], [3, '42'])
    const usage = teamDay(now, usageOf(1, CHAT), usageOf(3))
    window.add({ day: '2026-11-20', membership: now, usage })
    const then = members([1, '42'], [2, '42'], [4, '42'])
    const before = teamDay(then, usageOf(1, CHAT), usageOf(2, CHAT))
    window.add({ day: '2026-11-19', membership: then, usage: before })

    const [team] = noSeats(window)

    expect(team).toMatchObject({
      team: { id: '42', slug: 'team-42' },
      day: '2026-11-20',
      members: 3,
      activity: {
        since: '2026-11-19',
        until: '2026-11-20',
        days: 2,
        activePeople: 2,
      },
    })
  })

  it('does not count what a member did before joining the team', () => {
    const window = new TeamWindow()
    const now = members([1, '42'])
    const then = members([1, '43'])
    window.add({
      day: '2026-11-20',
      membership: now,
      usage: teamDay(now, usageOf(1)),
    })
    window.add({
      day: '2026-11-19',
      membership: then,
      usage: teamDay(then, usageOf(1, CHAT)),
    })

    expect(noSeats(window)[0]?.activity?.activePeople).toBe(0)
  })

  it('adds up the days of a team, and leaves out what nobody has', () => {
    const window = new TeamWindow()
    const now = members([1, '42'], [2, '42'])
    for (const day of ['2026-11-20', '2026-11-19']) {
      const usage = teamDay(
        now,
        usageOf(1, { totals: { interactions: 2 }, aiCreditsUsed: 0.1 }),
        usageOf(2, { totals: { interactions: 3 }, aiCreditsUsed: 0.2 }),
      )
      window.add({ day, membership: now, usage })
    }

    expect(noSeats(window)[0]?.activity?.sums).toEqual({
      interactions: 10,
      generations: undefined,
      linesAdded: undefined,
      linesDeleted: undefined,
      completionAcceptances: undefined,
      completionGenerations: undefined,
      aiCreditsUsed: 0.6,
    })
  })

  it('has no activity without a report on people', () => {
    const window = new TeamWindow()
    const membership = members([1, '42'])
    window.add({ day: '2026-11-20', membership, usage: undefined })

    expect(noSeats(window)).toEqual([
      {
        team: { id: '42', slug: 'team-42' },
        day: '2026-11-20',
        members: 1,
        seats: { total: 0, active: 0, noRecordedActivity: 0, groups: [] },
        activity: undefined,
      },
    ])
  })

  it('counts the seats of members, of each of their teams', () => {
    const window = new TeamWindow()
    const membership = members([1, '42'], [1, '43'], [2, '43'], [3, '43'])
    window.add({ day: '2026-11-20', membership, usage: undefined })
    const seats = [
      aSeatPerson({
        person: { userId: 1, login: 'a' },
        plan: 'enterprise',
        lastActivityAt: 9,
      }),
      aSeatPerson({
        person: { userId: 2, login: 'b' },
        plan: 'business',
        lastActivityAt: 1,
      }),
      aSeatPerson({ person: { userId: 3, login: 'c' }, plan: undefined }),
      aSeatPerson({ person: { userId: 4, login: 'd' } }),
    ]

    const teams = [
      ...window.teams(seats, ({ lastActivityAt = 0 }) => lastActivityAt > 5),
    ]

    expect(teams.map((team) => team.seats)).toEqual([
      {
        total: 1,
        active: 1,
        noRecordedActivity: 0,
        groups: [{ plan: 'enterprise', isActive: true, count: 1 }],
      },
      {
        total: 3,
        active: 1,
        noRecordedActivity: 1,
        groups: [
          { plan: 'enterprise', isActive: true, count: 1 },
          { plan: 'business', isActive: false, count: 1 },
          { plan: undefined, isActive: false, count: 1 },
        ],
      },
    ])
  })
})

describe('MembershipBuilder', () => {
  it('counts a row that repeats once, and takes the first name', () => {
    const builder = new MembershipBuilder()
    builder.add({ userId: 7, teamId: '42', slug: undefined })
    builder.add({ userId: 3, teamId: '42', slug: 'frontend' })
    builder.add({ userId: 7, teamId: '42', slug: 'other' })
    const membership = builder.build()

    expect(membership.teams).toEqual([{ id: '42', slug: 'frontend' }])
    expect([...membership.countMembers()]).toEqual([2])
    expect(membership.personCount).toBe(2)
  })

  it('holds more rows than it begins with', () => {
    const builder = new MembershipBuilder()
    for (let userId = 10_000; userId > 0; userId -= 1) {
      builder.add({ userId, teamId: String(userId % 3), slug: undefined })
    }
    const membership = builder.build()

    expect(membership.personCount).toBe(10_000)
    expect(membership.find(10_000)).toBe(9_999)
    expect(membership.find(10_001)).toBeUndefined()
    expect([...membership.countMembers()]).toEqual([3334, 3333, 3333])
  })
})

describe('TeamDay', () => {
  it('replaces a person who has another row after all', () => {
    const day = new TeamDay(members([1, '42']))
    const first = usageOf(1, { totals: { interactions: 0 } })
    day.add(first)
    day.add(usageOf(1, { totals: { interactions: 4 }, ...CHAT }), first)

    expect([...day.teams()]).toMatchObject([
      { members: 1, people: { active: 1, seen: 0 }, sums: { interactions: 4 } },
    ])
    expect(day.isActive(0)).toBe(true)
    expect(day.reconcile(1)).toEqual({ inTeams: 1, inReports: 1 })
  })

  it('replaces a person in no team, who counts once', () => {
    const day = new TeamDay(members([1, '42']))
    const first = usageOf(9)
    day.add(first)
    day.add(usageOf(9, CHAT), first)

    expect([...day.teams()].at(-1)).toMatchObject({
      team: undefined,
      members: 1,
      people: { active: 1, unknown: 0 },
    })
  })
})
