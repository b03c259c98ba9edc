import { describe, expect, it } from '@jest/globals'
import nock from 'nock'
import { collectUsage } from '../../../../src/collectors/github/usage/collect-usage.ts'
import type { UsageOptions } from '../../../../src/collectors/github/usage/usage-days.ts'
import {
  API_URL,
  allOf,
  answerLinks,
  answerStatus,
  DOWNLOADS_URL,
  itemsOf,
  ndjson,
  serveFile,
  USAGE_PATH,
  usageHarness,
} from './usage-harness.ts'

const DAY = '2026-11-20'
const WEEK = { since: '2026-11-14', until: DAY }
const ROW = ndjson({ day: DAY, daily_active_users: 7 })

async function collect(overrides: Partial<UsageOptions> = {}) {
  const harness = usageHarness(overrides)
  return allOf(collectUsage(harness.options))
}

async function failureOf(overrides: Partial<UsageOptions> = {}) {
  const [event] = await collect(overrides)
  if (event?.type !== 'failed-day') throw new Error('No day failed.')
  return event.failure
}

/** Answers every day of the window alike and tells which were asked for. */
function answerAll(status: number, message: string): string[] {
  const asked: string[] = []
  nock(API_URL)
    .get(USAGE_PATH)
    .query(({ day }) => asked.push(String(day)) > 0)
    .reply(status, { message })
    .persist()
  return asked
}

describe('collectUsage, when GitHub refuses', () => {
  it('says which policy is off and asks for no further days', async () => {
    const asked = answerAll(
      403,
      "The 'Copilot usage metrics' policy must be enabled to use this API",
    )
    const window = { since: '2026-09-22', until: DAY }

    await expect(collect({ window })).rejects.toMatchObject({
      code: 'GITHUB_METRICS_POLICY_OFF',
      message:
        'Cannot read Copilot usage of 2026-11-20 of organization "octo-org": GitHub answered 403 (The \'Copilot usage metrics\' policy must be enabled to use this API). Enable the policy "Copilot usage metrics". For an enterprise it is under AI controls > Copilot. For a standalone organization it is under Settings > Copilot > Policies.',
    })
    expect(asked).toEqual([DAY])
  })

  it.each([
    [403, 'Resource not accessible by integration', 'GITHUB_FORBIDDEN'],
    [
      422,
      'Copilot metrics API access is disabled for this organization',
      'GITHUB_METRICS_POLICY_OFF',
    ],
    [422, 'There is a billing problem', 'GITHUB_BILLING_PROBLEM'],
  ])(
    'asks once for what is refused for all days: %s "%s"',
    async (status, message, code) => {
      const asked = answerAll(status, message)

      await expect(collect({ window: WEEK })).rejects.toMatchObject({ code })
      expect(asked).toEqual([DAY])
    },
  )

  it.each([
    [401, 'Bad credentials', 'GITHUB_UNAUTHORIZED'],
    [403, 'Resource not accessible by integration', 'GITHUB_FORBIDDEN'],
  ])('gives up on %s "%s"', async (status, message, code) => {
    answerAll(status, message)

    await expect(collect({ window: WEEK })).rejects.toMatchObject({ code })
  })

  it('names the permission that a refused token lacks', async () => {
    answerStatus(USAGE_PATH, DAY, {
      status: 403,
      message: 'Must have admin rights',
    })

    await expect(collect()).rejects.toThrow(
      'The token needs the organization permission "Organization Copilot metrics: read" (classic token: "read:org")',
    )
  })

  it('gives up when the rate limit lasts longer than the run may wait', async () => {
    nock(API_URL)
      .get(USAGE_PATH)
      .query(true)
      .reply(
        403,
        { message: 'API rate limit exceeded for user ID 1.' },
        {
          'x-ratelimit-remaining': '0',
          'x-ratelimit-reset': String(
            Date.parse('2026-11-22T05:00:00Z') / 1000,
          ),
        },
      )

    await expect(collect()).rejects.toMatchObject({
      code: 'GITHUB_RATE_LIMITED',
    })
  })
})

describe('collectUsage, when GitHub answers 404', () => {
  it('takes the scope for missing when no day answers otherwise', async () => {
    const asked = answerAll(404, 'Not Found')
    const window = { since: '2026-09-22', until: DAY }

    await expect(collect({ window })).rejects.toMatchObject({
      code: 'GITHUB_NOT_FOUND',
    })
    expect(new Set(asked).size).toBeLessThanOrEqual(12)
  })

  it('takes the scope for missing after a window of one day', async () => {
    answerStatus(USAGE_PATH, DAY, { status: 404, message: 'Not Found' })

    await expect(collect()).rejects.toMatchObject({ code: 'GITHUB_NOT_FOUND' })
  })

  it('takes the day for one without a report when another day has answered', async () => {
    for (const day of ['2026-11-20', '2026-11-19', '2026-11-14']) {
      answerStatus(USAGE_PATH, day, { status: 404, message: 'Not Found' })
    }
    for (const day of ['2026-11-17', '2026-11-16', '2026-11-15']) {
      answerStatus(USAGE_PATH, day, { status: 204 })
    }
    const row = ndjson({ day: '2026-11-18', daily_active_users: 7 })
    answerLinks(USAGE_PATH, '2026-11-18', [serveFile('one', row)])

    const events = await collect({ window: WEEK })

    expect(events.map(({ type }) => type).sort()).toEqual([
      'empty-day',
      'empty-day',
      'empty-day',
      'empty-day',
      'empty-day',
      'empty-day',
      'item',
    ])
  })

  it('takes the day for one without a report when the scope is known', async () => {
    answerStatus(USAGE_PATH, DAY, { status: 404, message: 'Not Found' })

    expect(await collect({ isScopeKnown: () => true })).toEqual([
      { type: 'empty-day', dataset: 'github-usage', day: DAY },
    ])
  })

  it('does not take a failed day for an answer', async () => {
    answerStatus(USAGE_PATH, '2026-11-19', {
      status: 422,
      message: 'Invalid day',
    })
    answerStatus(USAGE_PATH, DAY, { status: 404, message: 'Not Found' })
    const window = { since: '2026-11-19', until: DAY }

    await expect(collect({ window })).rejects.toMatchObject({
      code: 'GITHUB_NOT_FOUND',
    })
  })
})

describe('collectUsage, when a download fails', () => {
  it.each([401, 403])('replaces an expired link (%d) once', async (status) => {
    answerLinks(USAGE_PATH, DAY, [serveFile('old', 'expired', status)])
    answerLinks(USAGE_PATH, DAY, [serveFile('new', ROW)])

    expect(itemsOf(await collect(), 'github-usage')).toHaveLength(1)
  })

  it('fails the day when the new link is refused too', async () => {
    answerLinks(USAGE_PATH, DAY, [serveFile('old', 'expired', 403)])
    answerLinks(USAGE_PATH, DAY, [serveFile('new', 'expired', 403)])

    expect(await failureOf()).toEqual({
      code: 'GITHUB_UNAVAILABLE',
      message:
        'Cannot read Copilot usage of 2026-11-20 of organization "octo-org": GET copilot-reports.github.com/{report}: answered 403. Check https://www.githubstatus.com and run the workflow again later. If a proxy or firewall blocks the runner, let the runner reach copilot-reports.github.com.',
      remedy: expect.objectContaining({ kind: 'wait' }),
    })
  })

  it('fails the day when the link leads nowhere', async () => {
    answerLinks(USAGE_PATH, DAY, [serveFile('gone', 'gone', 404)])

    expect(await failureOf()).toMatchObject({ code: 'GITHUB_UNAVAILABLE' })
  })

  it('fails the day when the links are gone at the second attempt', async () => {
    answerLinks(USAGE_PATH, DAY, [serveFile('old', 'expired', 403)])
    answerStatus(USAGE_PATH, DAY, { status: 204 })

    expect(await failureOf()).toMatchObject({ code: 'GITHUB_UNAVAILABLE' })
  })

  it('downloads a report again that is cut off', async () => {
    answerLinks(USAGE_PATH, DAY, [serveFile('one', ROW.slice(0, -9))])
    answerLinks(USAGE_PATH, DAY, [serveFile('two', ROW)])

    expect(itemsOf(await collect(), 'github-usage')).toHaveLength(1)
  })

  it('fails the day when the report stays cut off', async () => {
    for (const name of ['one', 'two', 'three', 'four']) {
      answerLinks(USAGE_PATH, DAY, [serveFile(name, '{"day":')])
    }

    expect(await failureOf()).toEqual({
      code: 'GITHUB_REPORT_UNREADABLE',
      message:
        'Cannot read Copilot usage of 2026-11-20 of organization "octo-org": line 1 of the report is cut off. Run the workflow again later. If it fails again, report the line and the field, without their content, to the maintainers of this action.',
      remedy: expect.objectContaining({ kind: 'wait' }),
    })
  })

  it('names the line, the field and the file of an unfit row, not its content', async () => {
    const unfit = `${ROW}${ndjson({ day: 'Adele Vance' })}`
    const links = [serveFile('one', ROW), serveFile('two', unfit)]
    answerLinks(USAGE_PATH, DAY, links)

    const failure = await failureOf()

    expect(failure.code).toBe('GITHUB_REPORT_UNREADABLE')
    expect(failure.message).toContain(
      'line 2 of the report has an invalid "day" (is not a day) in file 2 of 2.',
    )
    expect(failure.message).not.toContain('Adele')
  })

  it.each([
    ['http://copilot-reports.github.com/one', API_URL],
    ['http://copilot-reports.github.com/one', 'http://127.0.0.1:4010'],
    ['http://127.0.0.1:4010/one', API_URL],
    ['ftp://127.0.0.1:4010/one', 'http://127.0.0.1:4010'],
  ])('refuses to download from %s when the API is %s', async (link, apiUrl) => {
    answerLinks(USAGE_PATH, DAY, [link])

    expect(await failureOf({ apiUrl })).toMatchObject({
      code: 'GITHUB_UNEXPECTED_RESPONSE',
      message: expect.stringContaining('does not use https'),
    })
  })

  it('downloads over http from this machine when the API is there too', async () => {
    nock('http://127.0.0.1:4010').get('/one').reply(200, ROW)
    answerLinks(USAGE_PATH, DAY, ['http://127.0.0.1:4010/one'])

    const events = await collect({ apiUrl: 'http://localhost:4010' })

    expect(itemsOf(events, 'github-usage')).toHaveLength(1)
  })

  it('fails the day when GitHub offers the report of another day', async () => {
    nock(API_URL)
      .get(USAGE_PATH)
      .query(true)
      .reply(200, {
        download_links: [`${DOWNLOADS_URL}/one`],
        report_day: '2026-11-18',
      })

    expect(await failureOf()).toEqual({
      code: 'GITHUB_UNEXPECTED_RESPONSE',
      message:
        'Cannot read Copilot usage of 2026-11-20 of organization "octo-org": GitHub offers the report of another day, "2026-11-18". Run the workflow again later. If it fails again, report the day to GitHub Support.',
      remedy: expect.objectContaining({ kind: 'wait' }),
    })
  })

  it('rejects a report of more files than anybody has', async () => {
    const links = (length: number) =>
      Array.from({ length }, (_, at) => `${DOWNLOADS_URL}/${at}`)
    nock(API_URL)
      .get(USAGE_PATH)
      .query(true)
      .reply(200, { download_links: links(1_001) })

    expect(await failureOf()).toEqual({
      code: 'GITHUB_UNEXPECTED_RESPONSE',
      message:
        'Cannot read Copilot usage of 2026-11-20 of organization "octo-org": GitHub offers 1001 files for one report, and the run reads 1000 at most. Run the workflow again later. If it fails again, report the number of files to GitHub Support.',
      remedy: expect.objectContaining({ kind: 'wait' }),
    })
  })

  it('follows the link to another host', async () => {
    nock(DOWNLOADS_URL)
      .get('/moved')
      .reply(302, undefined, { location: 'https://blob.contoso.example/one' })
    nock('https://blob.contoso.example').get('/one').reply(200, ROW)
    answerLinks(USAGE_PATH, DAY, [`${DOWNLOADS_URL}/moved`])

    expect(itemsOf(await collect(), 'github-usage')).toHaveLength(1)
  })
})
