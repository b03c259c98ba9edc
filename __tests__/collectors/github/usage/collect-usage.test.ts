import { describe, expect, it } from '@jest/globals'
import nock from 'nock'
import { collectUsage } from '../../../../src/collectors/github/usage/collect-usage.ts'
import {
  API_URL,
  allOf,
  answerLinks,
  answerStatus,
  DOWNLOADS_URL,
  ENTERPRISE,
  githubFixture,
  itemsOf,
  ndjson,
  serveFile,
  TOKEN,
  USAGE_PATH,
  usageHarness,
} from './usage-harness.ts'

const DAY = '2026-11-20'
const EMPTY_DAY = { type: 'empty-day', dataset: 'github-usage', day: DAY }

async function collect(harness = usageHarness()) {
  return allOf(collectUsage(harness.options))
}

describe('collectUsage', () => {
  it('yields the day of an organization, with missing figures undefined', async () => {
    const day = '2026-04-25'
    const body = githubFixture('organization-1-day.ndjson')
    answerLinks(USAGE_PATH, day, [serveFile('one', body)])
    const harness = usageHarness({ window: { since: day, until: day } })

    const [item] = itemsOf(await collect(harness), 'github-usage')

    expect(item?.scope).toEqual({ type: 'organization', name: 'octo-org' })
    expect(item?.usage).toMatchObject({
      day: '2026-04-25',
      people: {
        dailyActive: 2,
        weeklyActive: 5,
        monthlyActive: 6,
        monthlyActiveChat: 6,
        monthlyActiveAgent: 6,
        dailyActiveCli: 2,
      },
      totals: {
        interactions: 24,
        generations: 25,
        acceptances: 24,
        linesSuggested: 0,
        linesAdded: 435,
        linesDeleted: 29,
      },
      byEditor: [{ name: 'vscode', interactions: 40, generations: 40 }],
      pullRequests: { created: 0, createdByCopilot: 0, merged: 0 },
    })
    expect(item?.usage.byLanguage?.map(({ name }) => name)).toEqual([
      'typescript',
      'markdown',
      'others',
    ])
    expect(Object.keys(item?.usage.breakdown ?? {})).toEqual([
      'totals_by_ide',
      'totals_by_feature',
      'totals_by_language_feature',
      'totals_by_model_feature',
      'totals_by_language_model',
    ])
  })

  it('asks for the report of an enterprise under its own path', async () => {
    const day = '2025-10-01'
    const path = '/enterprises/octo-corp/copilot/metrics/reports'
    const body = githubFixture('enterprise-1-day.ndjson')
    answerLinks(`${path}/enterprise-1-day`, day, [serveFile('one', body)])
    const window = { since: day, until: day }

    const events = await collect(usageHarness({ scope: ENTERPRISE, window }))

    expect(itemsOf(events, 'github-usage')).toMatchObject([
      { usage: { people: { monthlyActiveChat: 0, weeklyActive: 2 } } },
    ])
  })

  it.each([
    ['one object over several lines', (row: object) => [row, null, 2] as const],
    ['an array', (row: object) => [[row], null, 2] as const],
    ['an array on one line', (row: object) => [[row], null, 0] as const],
  ])('reads a report that is %s', async (_, shape) => {
    const [value, , indent] = shape({ day: DAY, daily_active_users: 7 })
    const body = `\uFEFF${JSON.stringify(value, null, indent)}\n`
    answerLinks(USAGE_PATH, DAY, [serveFile('one', body)])

    expect(itemsOf(await collect(), 'github-usage')).toMatchObject([
      { usage: { day: DAY, people: { dailyActive: 7 } } },
    ])
  })

  it('leaves nulls out of the kept breakdown', async () => {
    const totals_by_ide = [{ ide: 'vscode', loc_added_sum: null, tags: [null] }]
    const body = ndjson({ day: DAY, totals_by_ide, totals_by_feature: null })
    answerLinks(USAGE_PATH, DAY, [serveFile('one', body)])

    const [item] = itemsOf(await collect(), 'github-usage')

    expect(item?.usage.breakdown).toEqual({
      totals_by_ide: [{ ide: 'vscode', tags: [] }],
    })
    expect(item?.usage.byFeature).toBeUndefined()
  })

  it('sends no credential to the host of the reports and hides the link', async () => {
    const sent: Headers[] = []
    nock(DOWNLOADS_URL)
      .get('/one')
      .query({ sig: 'c2VjcmV0' })
      .reply(200, async (request: Request) => {
        sent.push(request.headers)
        return ndjson({ day: DAY })
      })
    const link = `${DOWNLOADS_URL}/one?sig=c2VjcmV0`
    nock(API_URL)
      .get(USAGE_PATH)
      .query({ day: DAY })
      .matchHeader('authorization', `token ${TOKEN}`)
      .matchHeader('x-github-api-version', '2026-03-10')
      .reply(200, { download_links: [link] })
    const harness = usageHarness()

    await collect(harness)

    expect(sent[0]?.get('authorization')).toBeNull()
    expect(harness.secrets).toEqual([link])
    expect(harness.lines.join('\n')).not.toContain('c2VjcmV0')
    expect(harness.lines).toContain('GET copilot-reports.github.com/{report}')
  })

  it('finds no report in a 204', async () => {
    answerStatus(USAGE_PATH, DAY, { status: 204 })

    expect(await collect()).toEqual([EMPTY_DAY])
  })

  it('finds no report in an answer without links', async () => {
    answerLinks(USAGE_PATH, DAY, [])

    expect(await collect()).toEqual([EMPTY_DAY])
  })

  it('skips rows of other days and warns about them', async () => {
    const body = ndjson(
      { day: '2026-11-19', daily_active_users: 4 },
      { day: DAY, daily_active_users: 1 },
    )
    answerLinks(USAGE_PATH, DAY, [serveFile('one', body)])

    expect(await collect()).toMatchObject([
      {
        type: 'item',
        item: { usage: { day: DAY, people: { dailyActive: 1 } } },
      },
      {
        type: 'warning',
        warning: {
          code: 'GITHUB_ROWS_OF_OTHER_DAYS',
          message:
            'The report on Copilot usage of 2026-11-20 of organization "octo-org" has 1 row about other days. The action skips these rows. If the warning comes every night, contact GitHub Support.',
        },
      },
    ])
  })

  it('takes a wrapper whose days are null for a day without a report', async () => {
    const body = ndjson({ day_totals: null })
    answerLinks(USAGE_PATH, DAY, [serveFile('one', body)])

    expect(await allOf(collectUsage(usageHarness().options))).toEqual([
      { type: 'empty-day', dataset: 'github-usage', day: DAY },
    ])
  })

  it('finds the day in a report that wraps its days', async () => {
    const day_totals = [
      { day: DAY, daily_active_users: 1 },
      { day: '2026-11-19', daily_active_users: 4 },
    ]
    answerLinks(USAGE_PATH, DAY, [serveFile('one', ndjson({ day_totals }))])

    const items = itemsOf(await collect(), 'github-usage')

    expect(items).toMatchObject([{ usage: { people: { dailyActive: 1 } } }])
  })

  it.each(['', '\uFEFF\n', '[]'])(
    'finds no report in a file of %j',
    async (body) => {
      answerLinks(USAGE_PATH, DAY, [serveFile('one', body)])

      expect(await collect()).toEqual([EMPTY_DAY])
    },
  )

  it('makes one item of a record and an empty second file', async () => {
    const body = ndjson({ day: DAY, daily_active_users: 7 })
    const links = [serveFile('one', body), serveFile('two', '')]
    answerLinks(USAGE_PATH, DAY, links)

    expect(itemsOf(await collect(), 'github-usage')).toHaveLength(1)
  })

  it('counts a record that two files repeat once', async () => {
    const body = ndjson({ day: DAY, code_generation_activity_count: 5 })
    const links = [serveFile('one', body), serveFile('two', body)]
    answerLinks(USAGE_PATH, DAY, links)

    expect(itemsOf(await collect(), 'github-usage')).toMatchObject([
      { usage: { totals: { generations: 5 } } },
    ])
  })

  it('adds up the activity of parts of a day, and not their people', async () => {
    const feature = 'code_completion'
    const one = {
      day: DAY,
      daily_active_users: 7,
      monthly_active_users: 20,
      code_generation_activity_count: 5,
      totals_by_feature: [{ feature, code_generation_activity_count: 5 }],
      pull_requests: { total_created: 2, total_merged: 1 },
    }
    const other = {
      day: DAY,
      daily_active_users: 9,
      code_generation_activity_count: 6,
      totals_by_feature: [{ feature, code_generation_activity_count: 6 }],
      pull_requests: { total_created: 3 },
    }
    const links = [
      serveFile('one', ndjson(one)),
      serveFile('two', ndjson(other)),
    ]
    answerLinks(USAGE_PATH, DAY, links)

    const [item] = itemsOf(await collect(), 'github-usage')

    expect(item?.usage).toMatchObject({
      people: { dailyActive: 9, monthlyActive: 20 },
      totals: { generations: 11 },
      byFeature: [{ generations: 5 }, { generations: 6 }],
      pullRequests: { created: 5, merged: 1 },
      breakdown: {
        totals_by_feature: [
          { feature, code_generation_activity_count: 5 },
          { feature, code_generation_activity_count: 6 },
        ],
      },
    })
  })
})
