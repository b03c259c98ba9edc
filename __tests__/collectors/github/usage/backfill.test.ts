import { describe, expect, it } from '@jest/globals'
import nock from 'nock'
import { collectUsage } from '../../../../src/collectors/github/usage/collect-usage.ts'
import { addDays, daysOf } from '../../../../src/domain/day.ts'
import { aResponse } from '../../../support/builders/a-response.ts'
import {
  API_URL,
  allOf,
  answerLinks,
  answerStatus,
  itemsOf,
  ndjson,
  serveFile,
  USAGE_PATH,
  usageHarness,
} from './usage-harness.ts'

const WINDOW = { since: '2026-09-22', until: '2026-11-20' }
const EMPTY_DAYS = ['2026-09-30', '2026-10-01', '2026-11-20']
const TWO_FILE_DAY = '2026-10-10'
const BAD_GATEWAY_DAY = '2026-10-20'

describe('collectUsage over 60 days', () => {
  it('yields 57 items when 3 days answer 204, one has two files and one fails twice at first', async () => {
    nock(API_URL)
      .get(USAGE_PATH)
      .query({ day: BAD_GATEWAY_DAY })
      .times(2)
      .reply(502)
    for (const day of daysOf(WINDOW)) answerDay(day)
    const harness = usageHarness({ window: WINDOW })

    const events = await allOf(collectUsage(harness.options))

    const days = itemsOf(events, 'github-usage').map(({ usage }) => usage.day)
    expect(days).toHaveLength(57)
    expect(days[0]).toBe('2026-11-19')
    expect(days.at(-1)).toBe('2026-09-22')
    expect(days).toEqual([...days].sort().reverse())
    expect(events.filter(({ type }) => type === 'empty-day')).toHaveLength(3)
    expect(events).toHaveLength(60)
    expect(harness.lines).toContain(
      'organization "octo-org": read 30 of 60 days of github-usage.',
    )
  })

  it('goes on past a day that fails', async () => {
    const window = { since: '2026-11-18', until: '2026-11-20' }
    answerRow('2026-11-18')
    nock(API_URL)
      .get(USAGE_PATH)
      .query({ day: '2026-11-19' })
      .times(5)
      .reply(502)
    answerRow('2026-11-20')
    const harness = usageHarness({ window })

    const events = await allOf(collectUsage(harness.options))

    expect(events).toMatchObject([
      { type: 'item', item: { usage: { day: '2026-11-20' } } },
      {
        type: 'failed-day',
        dataset: 'github-usage',
        day: '2026-11-19',
        failure: { code: 'GITHUB_UNAVAILABLE' },
      },
      { type: 'item', item: { usage: { day: '2026-11-18' } } },
    ])
  })

  it('reads a year eight days at a time', async () => {
    const since = addDays('2026-11-20', -364)
    let inFlight = 0
    let most = 0
    const client = {
      credential: 'token' as const,
      get: async () => {
        inFlight += 1
        most = Math.max(most, inFlight)
        await new Promise((done) => setTimeout(done, 2))
        inFlight -= 1
        return aResponse({ status: 204, data: '' })
      },
    }
    const window = { since, until: '2026-11-20' }
    const harness = usageHarness({ client, window })

    const events = await allOf(collectUsage(harness.options))

    expect(events).toHaveLength(365)
    expect(most).toBe(8)
  })

  it('asks for no more days once nobody takes the items', async () => {
    answerRow('2026-11-20')
    const harness = usageHarness({ window: WINDOW })
    const collecting = collectUsage(harness.options)

    const first = await collecting.next()
    await collecting.return(undefined)

    expect(first.value).toMatchObject({
      item: { usage: { day: '2026-11-20' } },
    })
  })
})

function answerDay(day: string): void {
  if (EMPTY_DAYS.includes(day)) answerStatus(USAGE_PATH, day, { status: 204 })
  else if (day === TWO_FILE_DAY) answerTwoFiles(day)
  else answerRow(day)
}

function answerTwoFiles(day: string): void {
  const links = [
    serveFile(`${day}-1`, ndjson({ day, code_generation_activity_count: 3 })),
    serveFile(`${day}-2`, ndjson({ day, code_generation_activity_count: 4 })),
  ]
  answerLinks(USAGE_PATH, day, links)
}

function answerRow(day: string): void {
  const body = ndjson({ day, daily_active_users: 7 })
  answerLinks(USAGE_PATH, day, [serveFile(day, body)])
}
