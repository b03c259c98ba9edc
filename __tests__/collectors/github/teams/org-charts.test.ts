// Any organization, read through both reports: people in no team or in many,
// who move between days, and rows that repeat over the files of a report.
import { afterEach, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import nock from 'nock'
import type { CollectorEvent } from '../../../../src/collectors/collector.ts'
import { MalformedRows } from '../../../../src/collectors/github/malformed-rows.ts'
import { SeatRoster } from '../../../../src/collectors/github/seats/seat-roster.ts'
import { collectPeople } from '../../../../src/collectors/github/teams/collect-people.ts'
import { peopleOptions } from '../../../support/people-options.ts'
import {
  allOf,
  answerLinks,
  DOWNLOADS_URL,
  itemsOf,
  ndjson,
  USERS_PATH,
  usageHarness,
} from '../usage/usage-harness.ts'

const TEAMS_PATH = '/orgs/octo-org/copilot/metrics/reports/user-teams-1-day'
const NEWEST = 20
const FILES = 3
/** More rows than the action keeps of a report, so that it reads on. */
const FILLERS = 260
const RUNS = 20

type Person = {
  readonly id: number
  readonly teams: readonly number[]
  /** The generations of each row; undefined without any row. */
  readonly rows: readonly number[] | undefined
  /** The files that repeat all rows of the person. */
  readonly files: readonly number[]
}
type OrgDay = {
  readonly people: readonly Person[]
  readonly fileCount: number
  readonly isLong: boolean
}

const files = fc.uniqueArray(fc.nat(FILES - 1), { minLength: 1 })
const rows = fc.array(fc.nat(3), { minLength: 1, maxLength: 3 })
const person: fc.Arbitrary<Person> = fc.record({
  id: fc.integer({ min: 1, max: 25 }),
  teams: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 6 }),
  rows: fc.option(rows, { nil: undefined }),
  files,
})
const orgDay: fc.Arbitrary<OrgDay> = fc.record({
  people: fc.uniqueArray(person, { selector: ({ id }) => id, maxLength: 25 }),
  fileCount: fc.integer({ min: 1, max: FILES }),
  isLong: fc.boolean(),
})
const organizations = fc.array(orgDay, { minLength: 1, maxLength: 4 })

function dayOf(age: number): string {
  return `2026-11-${NEWEST - age}`
}

/** Serves each file as often as it is asked for. */
function serve(name: string, contents: readonly object[][]): string[] {
  return contents.map((lines, file) => {
    const path = `/${name}-${file}`
    nock(DOWNLOADS_URL)
      .persist()
      .get(path)
      .reply(200, ndjson(...lines))
    return `${DOWNLOADS_URL}${path}`
  })
}

function answer({ people, fileCount, isLong }: OrgDay, age: number): void {
  const day = dayOf(age)
  const empty = () => Array.from({ length: fileCount }, (): object[] => [])
  const [users, teams] = [empty(), empty()]
  const fillers = isLong ? FILLERS : 0
  for (let index = 0; index < fillers; index += 1) {
    users[0]?.push(userRow(1000 + index, day, 0))
  }
  for (const { id, teams: own, rows: generations = [], files: at } of people) {
    // With fewer files, a file has the same rows several times.
    for (const file of at.map((each) => each % fileCount)) {
      for (const each of generations) users[file]?.push(userRow(id, day, each))
      for (const team of own) teams[file]?.push(teamRow(id, day, team))
    }
  }
  answerLinks(USERS_PATH, day, serve(`users-${day}`, users))
  answerLinks(TEAMS_PATH, day, serve(`teams-${day}`, teams))
}

function userRow(id: number, day: string, generations: number): object {
  const totals = { code_generation_activity_count: generations }
  return { day, user_id: id, user_login: `p${id}`, ...totals }
}

function teamRow(id: number, day: string, team: number): object {
  const ids = { user_id: id, team_id: team, organization_id: '10' }
  return { day, ...ids, slug: `team-${team}` }
}

async function read(
  organization: readonly OrgDay[],
): Promise<readonly CollectorEvent[]> {
  nock.cleanAll()
  for (const [age, day] of organization.entries()) answer(day, age)
  const window = { since: dayOf(organization.length - 1), until: dayOf(0) }
  const listing = {
    roster: new SeatRoster(),
    reportedTotal: 0,
    malformed: new MalformedRows(),
    ignoredDates: 0,
    pageDoubt: undefined,
    readingCount: 1,
  }
  const options = {
    ...peopleOptions(usageHarness({ window }).options, [
      'github-teams',
      'github-team-usage',
      'github-user-usage',
    ]),
    minTeamSize: 1,
    readSeats: async () => listing,
  }
  return allOf(collectPeople(options))
}

/** Equal rows of a person count once; others are added. */
function generationsOf({ rows: own = [] }: Person): number {
  return [...new Set(own)].reduce((sum, each) => sum + each, 0)
}

function figuresOf(team: string, people: readonly Person[]) {
  const active = people.filter((each) => generationsOf(each) > 0)
  const generations = people.reduce((sum, it) => sum + generationsOf(it), 0)
  return `${team}: ${people.length}, ${active.length} active, ${generations}`
}

/** The teams of a day and the people in none, worked out with sets. */
function expectedDay({ people, isLong }: OrgDay): string[] {
  const reported = people.filter(({ rows: own }) => own !== undefined)
  const members = people.filter(({ teams }) => teams.length > 0)
  const fillers = isLong ? FILLERS : 0
  if (members.length === 0 || reported.length + fillers === 0) return []
  const teams = [...new Set(members.flatMap((each) => each.teams))]
  const lines = teams.map((team) => {
    const own = members.filter((each) => each.teams.includes(team))
    return figuresOf(String(team), own)
  })
  const outside = reported.filter((each) => each.teams.length === 0)
  const filler: Person = { id: 0, teams: [], rows: [0], files: [] }
  const all = [...outside, ...Array.from({ length: fillers }, () => filler)]
  if (all.length > 0) lines.push(figuresOf('none', all))
  return lines.toSorted()
}

/** Members of the newest day who were active on a day in the same team. */
function expectedActive(organization: readonly OrgDay[]): string[] {
  const newest = organization.find(({ people }) =>
    people.some(({ teams }) => teams.length > 0),
  )
  const now = newest?.people ?? []
  const teams = [...new Set(now.flatMap((each) => each.teams))]
  const then = organization.flatMap(({ people }) => people)
  return teams
    .map((team) => {
      const ids = now.flatMap((each) =>
        each.teams.includes(team) ? [each.id] : [],
      )
      const active = ids.filter((id) =>
        then.some(
          (each) =>
            each.id === id &&
            each.teams.includes(team) &&
            generationsOf(each) > 0,
        ),
      )
      return `${team}: ${ids.length}, ${active.length} active`
    })
    .toSorted()
}

describe('collectPeople, of any organization', () => {
  afterEach(() => nock.cleanAll())

  it('counts everybody once in each team, over files and days', async () => {
    await fc.assert(
      fc.asyncProperty(organizations, async (organization) => {
        const events = await read(organization)

        const sent = itemsOf(events, 'github-team-usage')
        for (const [age, day] of organization.entries()) {
          const lines = sent
            .filter((item) => item.day === dayOf(age))
            .map(({ usage: { team, members, people, sums } }) => {
              const { generations = 0 } = sums
              return `${team?.id ?? 'none'}: ${members}, ${people.active} active, ${generations}`
            })
          expect(lines.toSorted()).toEqual(expectedDay(day))
        }
        const snapshots = itemsOf(events, 'github-teams').map(
          ({ snapshot: { team, members, activity } }) =>
            `${team.id}: ${members}, ${activity?.activePeople ?? 0} active`,
        )
        expect(snapshots.toSorted()).toEqual(expectedActive(organization))
        // A day that does not add up would fail.
        expect(events.filter((event) => 'failure' in event)).toEqual([])
      }),
      { numRuns: RUNS },
    )
  })
})
