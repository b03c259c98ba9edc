import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import nock from 'nock'
import { collectAdoption } from '../../../../src/collectors/github/usage/collect-adoption.ts'
import type { UsageOptions } from '../../../../src/collectors/github/usage/usage-days.ts'
import {
  API_URL,
  allOf,
  ENTERPRISE,
  itemsOf,
  ndjson,
  serveFile,
  usageHarness,
} from './usage-harness.ts'

const PATH = '/orgs/octo-org/copilot/metrics/reports/organization-28-day/latest'
const SAMPLE = readFileSync(
  new URL(
    '../../../fixtures/github-2/organization-28-day-wrapper.ndjson',
    import.meta.url,
  ),
  'utf8',
)

const DAY_18 = '2026-11-18'

async function collect(overrides: Partial<UsageOptions> = {}) {
  return allOf(collectAdoption(usageHarness(overrides).options))
}

function answer(status: number, body: unknown, path = PATH): void {
  nock(API_URL).get(path).reply(status, Object(body))
}

describe('collectAdoption', () => {
  it('yields the latest report with one request and one download', async () => {
    answer(200, { download_links: [serveFile('one', SAMPLE)] })

    const [item, ...others] = itemsOf(await collect(), 'github-adoption')

    expect(others).toEqual([])
    expect(item?.report).toMatchObject({
      startDay: '2026-10-24',
      endDay: '2026-11-20',
      days: [{ day: '2026-11-19' }, { day: '2026-11-20' }],
    })
    expect(Object.fromEntries(item?.report.engagedByFeature ?? [])).toEqual({
      code_completion: 11,
      agent_edit: 9,
      code_review_passive: 4,
      code_review_active: 2,
      cloud_agent: 1,
      copilot_cli: 3,
      github_app: 0,
    })
  })

  it('asks for the report of an enterprise under its own path', async () => {
    const path =
      '/enterprises/octo-corp/copilot/metrics/reports/enterprise-28-day/latest'
    answer(200, { download_links: [serveFile('one', SAMPLE)] }, path)

    expect(await collect({ scope: ENTERPRISE })).toHaveLength(1)
  })

  it('reads days that are not wrapped, in several files', async () => {
    const links = [
      serveFile('one', ndjson({ day: '2026-11-18' })),
      serveFile('two', ndjson({ day: '2026-11-20' }, { day: '2026-11-19' })),
    ]
    answer(200, { download_links: links })

    expect(itemsOf(await collect(), 'github-adoption')).toMatchObject([
      { report: { endDay: '2026-11-20', startDay: undefined } },
    ])
  })

  it.each([
    ['204', 204, undefined],
    ['no links', 200, { download_links: [] }],
    ['an empty object', 200, {}],
    ['an empty list', 200, []],
  ])('finds no report in %s', async (_, status, body) => {
    nock(API_URL).get(PATH).reply(status, body)

    expect(await collect()).toEqual([])
  })

  it('finds no report in an empty file', async () => {
    answer(200, { download_links: [serveFile('one', '')] })

    expect(await collect()).toEqual([])
  })

  it('takes 404 for "no report" only of a scope that has answered', async () => {
    answer(404, { message: 'Not Found' })
    answer(404, { message: 'Not Found' })

    expect(await collect({ isScopeKnown: () => true })).toEqual([])
    await expect(collect()).rejects.toMatchObject({
      code: 'GITHUB_NOT_FOUND',
      message: expect.stringContaining(
        'Cannot read the Copilot adoption of 28 days of organization "octo-org"',
      ),
    })
  })

  it('names the permission when GitHub refuses', async () => {
    answer(403, { message: 'Resource not accessible by integration' })

    await expect(collect()).rejects.toMatchObject({
      code: 'GITHUB_FORBIDDEN',
      message: expect.stringContaining('Organization Copilot metrics: read'),
    })
  })

  it('fails on a file that is neither a day nor a wrapper', async () => {
    const body = ndjson({ message: 'Server Error' })
    answer(200, { download_links: [serveFile('one', body)] })

    await expect(collect()).rejects.toMatchObject({
      code: 'GITHUB_REPORT_UNREADABLE',
    })
  })

  it('fails on a report without any day that is well-formed', async () => {
    const body = ndjson({ day_totals: [{ day: 'yesterday' }, null] })
    answer(200, { download_links: [serveFile('one', body)] })

    await expect(collect()).rejects.toMatchObject({
      code: 'GITHUB_REPORT_UNREADABLE',
      message: expect.stringContaining(
        '2 of 2 rows are malformed, first day 1 of the report has an invalid "day"',
      ),
    })
  })

  it.each([
    ['a day that is no day', { day: 'yesterday' }],
    ['a day with a count that is text', { day: DAY_18, loc_added_sum: '7' }],
    ['null', null],
  ])('skips %s in the wrapper and keeps the others', async (_, bad) => {
    const day_totals = [{ day: '2026-11-17' }, bad, { day: '2026-11-19' }]
    const body = ndjson({ report_end_day: '2026-11-19', day_totals })
    answer(200, { download_links: [serveFile('one', body)] })

    const events = await collect()

    expect(itemsOf(events, 'github-adoption')).toMatchObject([
      { report: { days: [{ day: '2026-11-17' }, { day: '2026-11-19' }] } },
    ])
    expect(events.slice(1)).toMatchObject([
      {
        type: 'warning',
        warning: {
          code: 'GITHUB_ROWS_SKIPPED',
          message: expect.stringMatching(
            /^Skipped 1 of 3 rows of the Copilot adoption of 28 days .* first one is day 2 of the report has an invalid /,
          ),
        },
      },
      {
        type: 'incomplete',
        dataset: 'github-adoption',
        reason: '1 of 3 rows are malformed',
      },
    ])
  })

  it.each([
    ['null', { report_end_day: '2026-11-19', day_totals: null }],
    ['absent', { report_start_day: '2026-10-23', report_end_day: DAY_18 }],
    ['empty', { report_end_day: '2026-11-19', day_totals: [] }],
  ])('finds no report in a wrapper whose days are %s', async (_, wrapper) => {
    answer(200, { download_links: [serveFile('one', ndjson(wrapper))] })

    expect(await collect()).toEqual([])
  })

  it('keeps the engagement of a wrapper without days', async () => {
    const totals_by_feature = [
      { feature: 'copilot_cli', engaged_user_count: 3 },
    ]
    const body = ndjson({
      report_end_day: '2026-11-19',
      copilot_feature_engagement: { totals_by_feature },
      day_totals: null,
    })
    answer(200, { download_links: [serveFile('one', body)] })

    const [item] = itemsOf(await collect(), 'github-adoption')

    expect(item?.report).toMatchObject({ endDay: '2026-11-19', days: [] })
    expect([...(item?.report.engagedByFeature ?? [])]).toEqual([
      ['copilot_cli', 3],
    ])
  })
})
