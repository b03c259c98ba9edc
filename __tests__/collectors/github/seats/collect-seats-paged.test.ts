import { describe, expect, it } from '@jest/globals'
import {
  aGitHubClient,
  expectSeatsPage,
  linkTo,
} from '../../../support/github/a-github-client.ts'
import { anAssignee, aSeat, seatsOf } from '../../../support/github/a-seat.ts'
import { seatRecordsOf } from '../../../support/github/a-seats-reading.ts'

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

    const [snapshot, ...people] = await seatRecordsOf({ client })

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
