import { describe, expect, it } from '@jest/globals'
import type { CollectorEvent } from '../../../../src/collectors/collector.ts'
import { MalformedRows } from '../../../../src/collectors/github/malformed-rows.ts'
import type { SeatListing } from '../../../../src/collectors/github/seats/read-seats.ts'
import { SeatRoster } from '../../../../src/collectors/github/seats/seat-roster.ts'
import {
  collectPeople,
  type PeopleOptions,
} from '../../../../src/collectors/github/teams/collect-people.ts'
import type { DatasetName } from '../../../../src/domain/dataset.ts'
import { SourceError } from '../../../../src/errors.ts'
import { peopleOptions } from '../../../support/people-options.ts'
import {
  allOf,
  answerLinks,
  answerStatus,
  githubFixture,
  itemsOf,
  ndjson,
  serveFile,
  USERS_PATH,
  usageHarness,
} from '../usage/usage-harness.ts'

const DAY = '2026-11-20'
const TEAMS_PATH = '/orgs/octo-org/copilot/metrics/reports/user-teams-1-day'
const ALL: readonly DatasetName[] = [
  'github-teams',
  'github-team-usage',
  'github-user-usage',
]

function seats(...userIds: readonly number[]): SeatListing {
  const roster = new SeatRoster()
  for (const userId of userIds) {
    const lastActivityAt = Date.parse('2026-11-19T00:00:00Z')
    roster.add({ person: { userId, login: 'x' }, lastActivityAt })
  }
  return {
    roster,
    reportedTotal: userIds.length,
    malformed: new MalformedRows(),
    ignoredDates: 0,
    pageDoubt: undefined,
    readingCount: 1,
  }
}

async function collect(
  datasets: readonly DatasetName[] = ALL,
  overrides: Partial<PeopleOptions> = {},
): Promise<readonly CollectorEvent[]> {
  const options = peopleOptions(usageHarness().options, datasets)
  const readSeats = async () => seats(1001, 1002, 1003, 9999)
  return allOf(collectPeople({ ...options, readSeats, ...overrides }))
}

function answerTeams(body = githubFixture2('user-teams-1-day-org.ndjson')) {
  answerLinks(TEAMS_PATH, DAY, [serveFile('teams', body)])
}

function answerUsers() {
  const body = githubFixture2('users-1-day-active-cases.ndjson')
  answerLinks(USERS_PATH, DAY, [serveFile('users', body)])
}

function githubFixture2(name: string): string {
  return githubFixture(`../github-2/${name}`)
}

/** What happened, without the items. */
function others(events: readonly CollectorEvent[]) {
  return events.flatMap((event) => {
    if (event.type === 'item') return []
    if ('failure' in event) {
      return [`${event.dataset} ${event.type} ${event.failure.code}`]
    }
    return 'dataset' in event ? [`${event.dataset} ${event.type}`] : event.type
  })
}

function teamRow(userId: number, teamId: number) {
  return { user_id: userId, day: DAY, organization_id: '10', team_id: teamId }
}

describe('collectPeople', () => {
  it('reads both reports once for all datasets', async () => {
    answerTeams()
    answerUsers()

    const events = await collect()

    expect(itemsOf(events, 'github-user-usage')).toHaveLength(13)
    expect(
      itemsOf(events, 'github-team-usage').map(({ day, usage }) => [
        day,
        usage.team?.slug,
        usage.members,
        usage.people.active,
      ]),
    ).toEqual([
      [DAY, 'frontend', 5, 4],
      [DAY, 'backend', 7, 5],
    ])
    expect(
      itemsOf(events, 'github-teams').map(({ snapshot }) => snapshot),
    ).toMatchObject([
      {
        team: { id: '42', slug: 'frontend' },
        day: DAY,
        members: 5,
        seats: { total: 3, active: 3, noRecordedActivity: 0 },
        activity: { since: DAY, until: DAY, days: 1, activePeople: 4 },
      },
      {
        team: { id: '43', slug: 'backend' },
        seats: { total: 2, active: 2 },
        activity: { activePeople: 5 },
      },
    ])
    // The people in no listed team are 3, fewer than 5.
    expect(others(events)).toEqual([
      'github-team-usage too-small',
      'github-teams nearly-complete',
    ])
  })

  it('yields no person if only teams are collected', async () => {
    answerTeams()
    answerUsers()

    const events = await collect(['github-teams', 'github-team-usage'])

    expect(itemsOf(events, 'github-user-usage')).toEqual([])
    expect(itemsOf(events, 'github-team-usage')).toHaveLength(2)
  })

  it.each([
    ['2026-11-27', 2],
    ['2026-11-28', 0],
  ])(
    'on %s sends %i teams as of a window that ended on 11-20',
    async (today, count) => {
      answerTeams()
      answerUsers()

      const events = await collect(ALL, { today })

      expect(itemsOf(events, 'github-teams')).toHaveLength(count)
      expect(itemsOf(events, 'github-team-usage')).toHaveLength(2)
    },
  )

  it('sends no team with fewer people than allowed, in no dataset', async () => {
    answerTeams()
    answerUsers()

    const events = await collect(ALL, { minTeamSize: 6 })

    expect(
      itemsOf(events, 'github-team-usage').map(({ usage }) => usage.team?.slug),
    ).toEqual(['backend'])
    expect(
      itemsOf(events, 'github-teams').map(({ snapshot }) => snapshot.team.slug),
    ).toEqual(['backend'])
    expect(events).toContainEqual({
      type: 'too-small',
      dataset: 'github-team-usage',
      count: 2,
    })
    expect(events).toContainEqual({
      type: 'too-small',
      dataset: 'github-teams',
      count: 1,
    })
  })

  it.each([
    ['204', () => answerStatus(TEAMS_PATH, DAY, { status: 204 })],
    ['404', () => answerStatus(TEAMS_PATH, DAY, { status: 404 })],
    ['an empty file', () => answerTeams('')],
  ])('leaves the teams of a day out after %s', async (_, answer) => {
    answer()
    answerUsers()

    const events = await collect()

    expect(itemsOf(events, 'github-user-usage')).toHaveLength(13)
    expect(others(events)).toEqual([
      'github-teams empty-day',
      'github-team-usage empty-day',
    ])
  })

  it.each([
    ['204', () => answerStatus(USERS_PATH, DAY, { status: 204 })],
    ['404', () => answerStatus(USERS_PATH, DAY, { status: 404 })],
  ])('knows only the members if the people answer %s', async (_, answer) => {
    answerTeams()
    answer()

    const events = await collect()

    expect(
      itemsOf(events, 'github-teams').map(({ snapshot }) => [
        snapshot.members,
        snapshot.activity,
      ]),
    ).toEqual([
      [5, undefined],
      [7, undefined],
    ])
    expect(others(events)).toEqual([
      'github-team-usage empty-day',
      'github-user-usage empty-day',
      'github-teams nearly-complete',
    ])
  })

  it('sends the people of a day whose teams cannot be read', async () => {
    answerTeams('{"broken"')
    answerTeams('{"broken"')
    answerTeams('{"broken"')
    answerTeams('{"broken"')
    answerUsers()

    const events = await collect()

    expect(itemsOf(events, 'github-user-usage')).toHaveLength(13)
    expect(others(events)).toEqual([
      'github-teams failed-day GITHUB_REPORT_UNREADABLE',
      'github-team-usage failed-day GITHUB_REPORT_UNREADABLE',
    ])
  })

  it('fails the teams alone if GitHub refuses their report', async () => {
    answerStatus(TEAMS_PATH, DAY, { status: 403, message: 'No' })
    answerUsers()

    const events = await collect()

    expect(itemsOf(events, 'github-user-usage')).toHaveLength(13)
    expect(others(events)).toEqual([
      'github-teams failed GITHUB_FORBIDDEN',
      'github-team-usage failed GITHUB_FORBIDDEN',
    ])
  })

  it('fails as a whole if only teams are collected', async () => {
    answerStatus(TEAMS_PATH, DAY, { status: 403, message: 'No' })

    await expect(collect(['github-teams'])).rejects.toThrow(
      'Cannot read Copilot teams of 2026-11-20 of organization "octo-org"',
    )
  })

  it('takes 404 for a scope that does not exist if nothing answers', async () => {
    answerStatus(TEAMS_PATH, DAY, { status: 404, message: 'Not Found' })

    await expect(collect(['github-team-usage'])).rejects.toMatchObject({
      code: 'GITHUB_NOT_FOUND',
    })
  })

  it('fails every dataset of a day whose people cannot be read', async () => {
    answerTeams()
    answerLinks(USERS_PATH, DAY, [serveFile('users', 'nonsense\n')])

    const events = await collect()

    expect(others(events)).toEqual([
      'github-teams failed-day GITHUB_REPORT_UNREADABLE',
      'github-team-usage failed-day GITHUB_REPORT_UNREADABLE',
      'github-user-usage failed-day GITHUB_REPORT_UNREADABLE',
      'github-teams nearly-complete',
    ])
    expect(itemsOf(events, 'github-teams')).toHaveLength(2)
  })

  it('reads the seats with the date, so that later dates are ignored', async () => {
    answerTeams()
    answerUsers()
    const asked: unknown[] = []
    const readSeats = async ({ today }: { readonly today?: unknown }) => {
      asked.push(today)
      return seats(1001, 1002, 1003, 9999)
    }

    await collect(ALL, { readSeats, today: '2026-11-22' })

    expect(asked).toEqual(['2026-11-22'])
  })

  it('fails the snapshot if the seats cannot be read', async () => {
    answerTeams()
    answerUsers()
    const readSeats = async () => {
      throw new SourceError('GITHUB_FORBIDDEN', 'No seats')
    }

    const events = await collect(ALL, { readSeats })

    expect(itemsOf(events, 'github-team-usage')).toHaveLength(2)
    expect(others(events)).toEqual([
      'github-team-usage too-small',
      'github-teams failed GITHUB_FORBIDDEN',
    ])
  })

  it('passes on a bug in reading the seats', async () => {
    answerTeams()
    answerUsers()
    const readSeats = async () => {
      throw new TypeError('a bug')
    }

    await expect(collect(ALL, { readSeats })).rejects.toThrow('a bug')
  })

  it('warns of rows that are malformed or about another day', async () => {
    const rows = Array.from({ length: 200 }, (_, index) => teamRow(index, 7))
    const other = { ...teamRow(900, 7), day: '2026-11-19' }
    answerTeams(ndjson(...rows, { user_id: 1 }, other))
    answerUsers()

    const events = await collect()

    expect(others(events)).toEqual([
      'warning',
      'warning',
      'github-teams incomplete',
      'github-team-usage incomplete',
      'github-teams nearly-complete',
    ])
    expect(itemsOf(events, 'github-teams')[0]?.snapshot.members).toBe(200)
  })

  it('merges the rows of several files', async () => {
    const first = ndjson(...[1, 2, 3].map((id) => teamRow(id, 7)))
    const second = ndjson(...[3, 4, 5].map((id) => teamRow(id, 7)))
    const links = [serveFile('a', first), serveFile('b', second)]
    answerLinks(TEAMS_PATH, DAY, links)
    answerUsers()

    const events = await collect()

    expect(itemsOf(events, 'github-teams')[0]?.snapshot).toMatchObject({
      team: { id: '7', slug: undefined },
      members: 5,
    })
  })
})
