import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { MembershipBuilder } from '../../../../src/domain/github/teams/membership.ts'
import { TeamDay } from '../../../../src/domain/github/teams/team-day.ts'
import { TeamWindow } from '../../../../src/domain/github/teams/team-window.ts'
import type { UserUsageDay } from '../../../../src/domain/github/usage.ts'

type Person = {
  readonly userId: number
  readonly teams: readonly string[]
  /** Undefined if the report on people lacks the person. */
  readonly isActive: boolean | undefined
}

/** An organization on some days: people move between the days. */
const people = fc.uniqueArray(
  fc.record({
    userId: fc.integer({ min: 1, max: 60 }),
    teams: fc.uniqueArray(fc.integer({ min: 1, max: 7 }).map(String), {
      maxLength: 6,
    }),
    isActive: fc.option(fc.boolean(), { nil: undefined }),
  }),
  { selector: ({ userId }) => userId, maxLength: 40 },
)
const days = fc.array(people, { minLength: 1, maxLength: 5 })

function usageOf({ userId, isActive }: Person): UserUsageDay {
  const totals = { interactions: isActive ? 2 : 0 }
  return { day: '2026-11-20', userId, login: '', totals }
}

/** Adds every row of a team several times, as files that overlap do. */
function readDay(day: readonly Person[], repeats: number) {
  const builder = new MembershipBuilder()
  for (let time = 0; time <= repeats; time += 1) {
    for (const { userId, teams } of day) {
      for (const teamId of teams) {
        builder.add({ userId, teamId, slug: undefined })
      }
    }
  }
  const membership = builder.build()
  const usage = new TeamDay(membership)
  const reported = day.filter(({ isActive }) => isActive !== undefined)
  for (const person of reported) usage.add(usageOf(person))
  return { membership, usage, reported }
}

describe('TeamDay, on any organization', () => {
  it('has everybody of both reports once', () => {
    fc.assert(
      fc.property(people, fc.integer({ min: 0, max: 2 }), (day, repeats) => {
        const { usage, reported } = readDay(day, repeats)
        const known = day.filter(
          ({ teams, isActive }) => teams.length > 0 || isActive !== undefined,
        )

        expect(usage.reconcile(reported.length)).toEqual({
          inTeams: known.length,
          inReports: known.length,
        })
      }),
    )
  })

  it('counts the people of each team', () => {
    fc.assert(
      fc.property(people, fc.integer({ min: 0, max: 2 }), (day, repeats) => {
        const { usage } = readDay(day, repeats)

        for (const { team, members, people: counts, sums } of usage.teams()) {
          const own = day.filter(({ teams, isActive }) =>
            team === undefined
              ? teams.length === 0 && isActive !== undefined
              : teams.includes(team.id),
          )
          const active = own.filter(({ isActive }) => isActive === true).length
          expect(members).toBe(own.length)
          expect(counts.active).toBe(active)
          expect(sums.interactions ?? 0).toBe(2 * active)
        }
      }),
    )
  })
})

describe('TeamWindow, on any organization', () => {
  it('counts each active member of the newest report once', () => {
    fc.assert(
      fc.property(days, (organization) => {
        const window = new TeamWindow()
        for (const [age, day] of organization.entries()) {
          const { membership, usage } = readDay(day, 0)
          window.add({ day: `2026-11-${20 - age}`, membership, usage })
        }
        const [newest = []] = organization

        for (const { team, activity } of window.teams([], () => false)) {
          const members = newest.filter(({ teams }) => teams.includes(team.id))
          const active = members.filter(({ userId }) =>
            organization.some((day) =>
              day.some(
                (person) =>
                  person.userId === userId &&
                  person.isActive === true &&
                  person.teams.includes(team.id),
              ),
            ),
          )
          expect(activity?.activePeople).toBe(active.length)
        }
      }),
    )
  })
})
