import { describe, expect, it } from '@jest/globals'
import { ActivityBounds } from '../../../../src/collectors/github/usage/activity-bounds.ts'
import { collectUsage } from '../../../../src/collectors/github/usage/collect-usage.ts'
import { collectUserUsage } from '../../../support/people-options.ts'
import {
  allOf,
  answerLinks,
  ndjson,
  ORG,
  serveFile,
  USAGE_PATH,
  USERS_PATH,
  usageHarness,
} from './usage-harness.ts'

const DAY = '2026-11-20'

function warningsOf(
  dailyActive: number | undefined,
  active: number,
  rows: number,
) {
  const bounds = new ActivityBounds(ORG)
  return [
    ...bounds.reported(DAY, dailyActive),
    ...bounds.counted(DAY, { active, rows }),
  ]
}

describe('ActivityBounds', () => {
  it.each([
    [9, 9, 13],
    [0, 0, 0],
    [9, 0, 9],
    [undefined, 50, 3],
  ])(
    'accepts %s daily active users, %s active, %s rows',
    (daily, active, rows) => {
      expect(warningsOf(daily, active, rows)).toEqual([])
    },
  )

  it.each([
    [9, 10, 13],
    [14, 9, 13],
    [9, 10, 8],
  ])(
    'warns of %s daily active users, %s active, %s rows',
    (daily, active, rows) => {
      expect(warningsOf(daily, active, rows)).toMatchObject([
        { type: 'warning', warning: { code: 'GITHUB_ACTIVE_OUT_OF_BOUNDS' } },
      ])
    },
  )

  it('compares the reports of one day only, in either order', () => {
    const bounds = new ActivityBounds(ORG)

    expect([
      ...bounds.counted('2026-11-19', { active: 5, rows: 9 }),
      ...bounds.counted(DAY, { active: 5, rows: 9 }),
      ...bounds.reported('2026-11-18', 3),
    ]).toEqual([])
    expect([...bounds.reported(DAY, 3)]).toHaveLength(1)
  })
})

describe('the reports on a scope and on its people', () => {
  it('warn with the three numbers, and both are collected', async () => {
    const person = { day: DAY, user_login: 'mona' }
    answerLinks(USAGE_PATH, DAY, [
      serveFile('scope', ndjson({ day: DAY, daily_active_users: 1 })),
    ])
    answerLinks(USERS_PATH, DAY, [
      serveFile(
        'users',
        ndjson(
          { ...person, user_id: 1, used_cli: true },
          { ...person, user_id: 2, used_chat: true },
          { ...person, user_id: 3, used_chat: false },
        ),
      ),
    ])
    const { options } = usageHarness({ bounds: new ActivityBounds(ORG) })

    const usage = await allOf(collectUsage(options))
    const people = await allOf(collectUserUsage(options))

    expect(usage).toMatchObject([{ type: 'item' }])
    expect(people.slice(0, 3)).toMatchObject([
      { type: 'item' },
      { type: 'item' },
      { type: 'item' },
    ])
    expect(people.slice(3)).toEqual([
      {
        type: 'warning',
        warning: {
          code: 'GITHUB_ACTIVE_OUT_OF_BOUNDS',
          message:
            'The reports on organization "octo-org" of 2026-11-20 do not agree. GitHub reports 1 daily active users. The report on people has 3 rows, 2 of them active. Expected: active people <= daily active users <= rows. GitHub may correct the day in the next days.',
        },
      },
    ])
  })
})
