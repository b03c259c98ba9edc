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

  it('fails on a report whose row is no day', async () => {
    const body = ndjson({ day_totals: [{ day: 'yesterday' }] })
    answer(200, { download_links: [serveFile('one', body)] })

    await expect(collect()).rejects.toMatchObject({
      code: 'GITHUB_REPORT_UNREADABLE',
      message: expect.stringContaining('day_totals.0.day'),
    })
  })
})
