import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import type { CollectorEvent } from '../../../src/collectors/collector.ts'
import type { GitHubClient } from '../../../src/collectors/github/client.ts'
import { collectSeats } from '../../../src/collectors/github/seats.ts'
import type { Collected } from '../../../src/domain/collected.ts'
import type { DatasetName } from '../../../src/domain/dataset.ts'
import type { DataRecord } from '../../../src/domain/record.ts'
import type { Scope } from '../../../src/domain/scope.ts'
import { toDataRecord } from '../../../src/records/to-data-record.ts'
import { aContext } from '../../support/a-context.ts'
import {
  aGitHubClient,
  cannedClient,
  expectSeatsPage,
  linkTo,
} from '../../support/a-github-client.ts'
import { anAssignee, aSeat, seatsOf } from '../../support/a-seat.ts'
import { FakeLogger } from '../../support/fake-logger.ts'

const ORG = { type: 'organization', name: 'octo-org' } as const
const ENTERPRISE = { type: 'enterprise', name: 'octo-corp' } as const
const BOTH: readonly DatasetName[] = ['github-seats', 'github-seat-users']

function sample(name: string): unknown {
  const file = new URL(`../../fixtures/github/${name}`, import.meta.url)
  return JSON.parse(readFileSync(file, 'utf8'))
}

type Given = {
  readonly client: GitHubClient
  readonly scope?: Scope
  readonly datasets?: readonly DatasetName[]
  readonly startedAt?: string
}

async function eventsOf(given: Given): Promise<CollectorEvent[]> {
  const { client, scope = ORG, datasets = BOTH } = given
  const log = new FakeLogger()
  return allOf(collectSeats({ client, scope, datasets, log }))
}

async function allOf<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = []
  for await (const item of items) list.push(item)
  return list
}

/** The records that come of what is read, as they would be sent. */
async function recordsOf(given: Given): Promise<DataRecord[]> {
  const startedAt = new Date(given.startedAt ?? '2026-11-22T03:30:00Z')
  const events = await eventsOf(given)
  return itemsIn(events).map((item) =>
    toDataRecord(item, aContext({ startedAt })),
  )
}

function itemsIn(events: readonly CollectorEvent[]): Collected[] {
  return events.flatMap((event) => (event.type === 'item' ? [event.item] : []))
}

describe("GitHub's example of an organization", () => {
  const given = {
    client: cannedClient([{ data: sample('seats-org-page.json') }]),
    // Fourteen days after the first person's activity, to the second.
    startedAt: '2021-10-28T06:53:32Z',
  }

  it('gives the snapshot and one record a person', async () => {
    const records = await recordsOf(given)

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
    const [snapshot, octocat, octokitten] = await recordsOf({
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
    const [snapshot] = await recordsOf({
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
    const records = await recordsOf({
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

describe('237 seats on three pages', () => {
  /** Of 237 rows one is unassigned, and two are about the same person. */
  function threePages() {
    const odd = [
      { created_at: '2026-11-21T21:00:00-06:00', assignee: null },
      aSeat({
        assignee: anAssignee(1, 'mona'),
        assigning_team: { slug: 'core' },
        last_activity_at: '2026-11-07T21:30:00-06:00',
      }),
      { assignee: { id: 999, login: 'hubot' } },
    ]
    return [seatsOf(100, 1), seatsOf(100, 101), [...seatsOf(34, 201), ...odd]]
  }

  it('become exactly one snapshot', async () => {
    const [first, second, third] = threePages()
    const links = [{ next: 2, last: 3 }, { next: 3, last: 3 }, { prev: 2 }]
    for (const [index, seats] of [first, second, third].entries()) {
      expectSeatsPage(index + 1).reply(
        200,
        { total_seats: 236, seats },
        linkTo(links[index] ?? {}),
      )
    }
    const { client, counter } = aGitHubClient()

    const [snapshot, ...people] = await recordsOf({ client })

    expect(snapshot).toStrictEqual({
      identifier: 'octo-org@2026-11-22',
      title: 'octo-org seats 2026-11-22',
      record_date: '2026-11-22T00:00:00Z',
      scope: 'octo-org',
      scope_type: 'organization',
      // 234 people on the pages, hubot, and the unassigned seat.
      seats_total: 236,
      seats_reported: 236,
      seats_active_14d: 234,
      seats_active_30d: 234,
      seats_active: 234,
      active_window_days: 14,
      seats_inactive: 2,
      seats_no_recorded_activity: 2,
      seats_pending_cancellation: 0,
      seats_added_7d: 1,
      plan_type: 'business',
      // 234 / 236 = 99.15…
      seat_utilization_rate: 99.2,
      editors: { vscode: 234 },
      editor_top: 'vscode',
    })
    expect(people).toHaveLength(235)
    expect(people[0]).toMatchObject({
      identifier: 'octo-org/1',
      last_activity_at: '2026-11-20T10:00:00Z',
      assigning_teams: ['core'],
      grants: 2,
    })
    expect(counter.count).toBe(3)
  })
})

describe('collectSeats', () => {
  function page(...seats: readonly object[]) {
    return { data: { total_seats: seats.length, seats } }
  }

  it('gives an empty snapshot for a scope without seats', async () => {
    const events = await eventsOf({ client: cannedClient([page()]) })

    expect(itemsIn(events)).toMatchObject([
      { dataset: 'github-seats', seats: { size: 0, reportedTotal: 0 } },
    ])
    expect(events).toHaveLength(1)
  })

  it('gives only what is asked for', async () => {
    const seat = page(aSeat())

    const aggregate = await eventsOf({
      client: cannedClient([seat]),
      datasets: ['github-seats'],
    })
    const people = await eventsOf({
      client: cannedClient([seat]),
      datasets: ['github-seat-users'],
    })

    expect(itemsIn(aggregate).map(({ dataset }) => dataset)).toEqual([
      'github-seats',
    ])
    expect(itemsIn(people).map(({ dataset }) => dataset)).toEqual([
      'github-seat-users',
    ])
  })

  it('warns when GitHub says another number', async () => {
    const client = cannedClient([
      { data: { total_seats: 5, seats: [aSeat()] } },
    ])

    const [first, second] = await eventsOf({ client })

    expect(first).toEqual({
      type: 'warning',
      warning: {
        code: 'SEATS_COUNT_DIFFERS',
        message:
          'GitHub lists 1 distinct seats of organization "octo-org" and says there are 5. Both figures are sent ("seats_total" and "seats_reported"); a small difference is normal while seats change.',
      },
    })
    expect(second).toMatchObject({
      item: { seats: { size: 1, reportedTotal: 5 } },
    })
  })

  it('neither warns nor invents a number when GitHub says none', async () => {
    const client = cannedClient([{ data: { seats: [aSeat()] } }])

    const [snapshot] = await recordsOf({ client, datasets: ['github-seats'] })

    expect(snapshot).toMatchObject({ seats_total: 1 })
    expect(snapshot).not.toHaveProperty('seats_reported')
  })

  it('counts a team or a bot as a seat without a person', async () => {
    const client = cannedClient([
      page(
        aSeat({
          assignee: { id: 7, slug: 'core', name: 'Core', type: 'Team' },
        }),
        aSeat({ assignee: { id: 8, login: 'octobot[bot]', type: 'Bot' } }),
        aSeat(),
      ),
    ])

    const [snapshot, ...people] = await recordsOf({ client })

    expect(snapshot).toMatchObject({ seats_total: 3, seats_active: 3 })
    expect(people.map(({ login }) => login)).toEqual(['mona'])
  })

  it('takes a person whose kind is not said', async () => {
    const client = cannedClient([
      page(aSeat({ assignee: { id: 1001, login: 'mona' } })),
    ])

    const [, person] = await recordsOf({ client })

    expect(person).toMatchObject({ identifier: 'octo-org/1001' })
  })

  it('takes a seat of which hardly anything is said', async () => {
    const client = cannedClient([
      page({}, { assignee: anAssignee(5, 'hubot') }),
    ])

    const [snapshot, person] = await recordsOf({ client })

    expect(snapshot).toMatchObject({
      seats_total: 2,
      seats_no_recorded_activity: 2,
      plan_type: 'unknown',
    })
    expect(person).toStrictEqual({
      identifier: 'octo-org/5',
      title: 'hubot',
      scope: 'octo-org',
      scope_type: 'organization',
      user_key: '5',
      login: 'hubot',
      active: false,
      no_recorded_activity: true,
      organizations: ['octo-org'],
      grants: 1,
      record_date: '2026-11-22T00:00:00Z',
    })
  })

  it('names the listing organization, however the seat spells it', async () => {
    const client = cannedClient([
      page(
        aSeat({ organization: { login: 'Octo-Org' } }),
        aSeat({ organization: null }),
      ),
    ])

    const [, person] = await recordsOf({ client })

    expect(person).toMatchObject({ organizations: ['octo-org'], grants: 2 })
  })

  it('takes an unknown plan for none', async () => {
    const client = cannedClient([
      page(aSeat({ plan_type: 'unknown' }), aSeat({ plan_type: 'pro' })),
    ])

    const [snapshot, person] = await recordsOf({ client })

    expect(snapshot?.plan_type).toBe('unknown')
    expect(person).not.toHaveProperty('plan_type')
  })

  it('says how far it has come every hundred pages', async () => {
    const next = linkTo({ next: 2 })
    const answers = Array.from({ length: 250 }, (_, index) => ({
      data: { seats: seatsOf(1, index) },
      headers: { link: next.link.replace('page=2', `page=${index + 2}`) },
    }))
    const client = cannedClient([...answers, { data: { seats: [] } }])
    const log = new FakeLogger()

    await allOf(collectSeats({ client, scope: ORG, datasets: BOTH, log }))

    expect(log.messages('info')).toEqual([
      'organization "octo-org": 100 of more pages of seats read.',
      'organization "octo-org": 200 of more pages of seats read.',
    ])
  })
})
