import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import type { CollectorEvent } from '../../../../src/collectors/collector.ts'
import { collectUserCredits } from '../../../../src/collectors/github/billing/collect-user-credits.ts'
import { anHttpClient } from '../../../support/fakes/fake-http-client.ts'
import {
  type Answers,
  aClient,
  accessOf,
  aRoster,
  sample,
  usageOf,
} from './billing-harness.ts'

const CSV = readFileSync('__tests__/fixtures/github-2/ai-credit-report.csv')
const LINK = 'https://reports.example.com/exports/1?sig=secret'
const EXPORT = {
  id: 'a1b2c3d4-0000-4000-8000-000000000001',
  report_type: 'ai_credit',
  start_date: '2026-11-01',
  end_date: '2026-11-21',
}
const COMPLETED = { ...EXPORT, status: 'completed', download_urls: [LINK] }
const DAY_ITEMS = sample('ai-credit-usage-enterprise-day').usageItems

const USAGE: Answers = {
  'ai_credit/usage': (parameters) =>
    usageOf(parameters, parameters.day === 20 ? DAY_ITEMS : []),
}

type Served = { readonly status?: number; readonly body?: string }

async function collect(
  answers: Answers,
  files: readonly Served[] = [{}],
  since = '2026-11-17',
) {
  const client = aClient({ ...USAGE, ...answers })
  const served = [...files]
  const headers: Headers[] = []
  const { http } = anHttpClient({
    fetch: async (_, init) => {
      headers.push(new Headers(init?.headers))
      const { status = 200, body } = served.shift() ?? {}
      return new Response(body ?? CSV, { status })
    },
  })
  const waits: number[] = []
  const events: CollectorEvent[] = []
  const reading = collectUserCredits({
    ...accessOf(client),
    window: { since, until: '2026-11-21' },
    downloads: http,
    secrets: { add: () => undefined },
    apiUrl: 'https://api.github.com',
    readSeats: async () =>
      aRoster([3, 'Mona', 'business'], [1, 'hubot', 'enterprise']),
    wait: async (waitMs) => waits.push(waitMs) < 40,
  })
  for await (const event of reading) events.push(event)
  const asked = client.asked.filter((route) => route.includes('/reports'))
  return { events, asked, waits, headers }
}

/** The failure that is the only event of a reading. */
async function failureOf(answers: Answers, files?: readonly Served[]) {
  const { events } = await collect(answers, files)
  expect(events).toHaveLength(1)
  const [event] = events
  return event?.type === 'failed' ? event.failure : undefined
}

function listOf(...exports: readonly object[]): Answers {
  return { '/reports': () => ({ data: { usage_report_exports: exports } }) }
}

const FINISHED: Answers = {
  ...listOf(COMPLETED),
  'reports/{report_id}': () => ({ data: COMPLETED }),
}

describe('collectUserCredits', () => {
  it('divides the export into people and the rest', async () => {
    const { events } = await collect(FINISHED)

    const people = events.flatMap((event) =>
      event.type === 'item' && event.item.dataset === 'github-user-credits'
        ? [event.item.credits]
        : [],
    )
    expect(people.map(({ userId, use }) => [userId, use.credits])).toEqual([
      [1, 340_250_000],
      [3, 120_500_000],
    ])
    // octocat has no seat, and one row has no login: 13.6 and 50 credits.
    expect(events.slice(2)).toEqual([
      {
        type: 'unmatched-credits',
        dataset: 'github-user-credits',
        use: { credits: 63_600_000, grossAmount: 636_000, netAmount: 0 },
      },
      {
        type: 'warning',
        warning: {
          code: 'CREDITS_UNMATCHED',
          message: expect.stringContaining(
            'Of 524.35 credits (gross $5.2435, net $1) in 2026-11, 63.6 credits (gross $0.636, net $0) of enterprise "octo-enterprise" belong to no seat holder.',
          ),
        },
      },
    ])
  })

  it('uses a finished export, and downloads it without credentials', async () => {
    const { asked, headers, waits } = await collect(FINISHED)

    expect(asked.map((route) => route.split(' ')[0])).toEqual(['GET', 'GET'])
    expect(headers.map((each) => each.get('authorization'))).toEqual([null])
    expect(waits).toEqual([])
  })

  it('creates an export and waits for it', async () => {
    let polls = 0
    const answers: Answers = {
      '/reports': (parameters) =>
        parameters.report_type === undefined
          ? {
              data: { usage_report_exports: [{ ...EXPORT, status: 'failed' }] },
            }
          : { status: 202, data: { ...EXPORT, status: 'processing' } },
      'reports/{report_id}': () => {
        polls += 1
        const running = { ...EXPORT, status: 'pending' }
        return { data: polls < 8 ? running : COMPLETED }
      },
    }

    const { asked, waits } = await collect(answers)

    expect(asked[1]).toBe(
      'POST /enterprises/{enterprise}/settings/billing/reports {"report_type":"ai_credit","start_date":"2026-11-01","end_date":"2026-11-21","send_email":false}',
    )
    expect(waits).toEqual([5000, 5000, 5000, 5000, 5000, 10_000, 10_000])
  })

  it.each([
    ['another window', { ...COMPLETED, end_date: '2026-11-20' }],
    ['another type', { ...COMPLETED, report_type: 'detailed' }],
    ['an earlier day', { ...COMPLETED, created_at: '2026-11-21T23:00:00Z' }],
  ])('does not use an export of %s', async (_, known) => {
    const { asked } = await collect({
      '/reports': (parameters) =>
        parameters.report_type === undefined
          ? { data: { usage_report_exports: [known] } }
          : { status: 202, data: { ...EXPORT, status: 'processing' } },
      'reports/{report_id}': () => ({ data: COMPLETED }),
    })

    expect(asked[1]).toMatch(/^POST /)
  })

  it.each([[undefined], [[]]])(
    'has no rows if the finished export has the links %j',
    async (links) => {
      const empty = { ...COMPLETED, download_urls: links }
      const { events } = await collect({
        ...listOf(COMPLETED),
        'reports/{report_id}': () => ({ data: empty }),
        'ai_credit/usage': (parameters) => usageOf(parameters, []),
      })

      expect(events).toEqual([])
    },
  )

  it('notices that the export lacks a row, with both totals', async () => {
    const lines = CSV.toString().trim().split('\n')
    const { events } = await collect(FINISHED, [
      { body: lines.toSpliced(3, 1).join('\n') },
    ])

    expect(events.at(-1)).toMatchObject({
      type: 'warning',
      warning: {
        code: 'CREDITS_TOTALS_DIFFER',
        message: expect.stringContaining(
          "the rows of the export of 2026-11 are 484.1 credits (gross $4.841, net $1), and GitHub's own total is 524.35 credits (gross $5.2435, net $1)",
        ),
      },
    })
  })

  it('counts no row twice when a download breaks off', async () => {
    const { events } = await collect(FINISHED, [
      { body: CSV.toString().slice(0, -40) },
      {},
    ])

    expect(events).toHaveLength(4)
    expect(events[0]).toMatchObject({
      item: { credits: { use: { credits: 340_250_000 } } },
    })
  })

  it.each([
    ['fails', { status: 'failed' }],
    ['never ends', { status: 'processing' }],
  ])('fails if the export %s', async (_, state) => {
    const failure = await failureOf({
      ...listOf({ ...EXPORT, status: 'processing' }),
      'reports/{report_id}': () => ({ data: { ...EXPORT, ...state } }),
    })

    expect(failure).toMatchObject({ code: 'GITHUB_EXPORT_FAILED' })
  })

  it('reads the other months if one cannot be read', async () => {
    const october = {
      ...EXPORT,
      id: 'a1b2c3d4-0000-4000-8000-000000000010',
      start_date: '2026-10-01',
      end_date: '2026-10-31',
      status: 'processing',
    }
    const { events } = await collect(
      {
        ...listOf(COMPLETED, october),
        'reports/{report_id}': ({ report_id: id }) => ({
          data: id === EXPORT.id ? COMPLETED : { ...october, status: 'failed' },
        }),
      },
      [{}],
      '2026-10-30',
    )

    expect(events[0]).toMatchObject({
      type: 'failed',
      failure: {
        code: 'GITHUB_EXPORT_FAILED',
        message: expect.stringContaining('from 2026-10-01 to 2026-10-31'),
      },
    })
    // Two people and the rest, as without October.
    expect(events.slice(1).map(({ type }) => type)).toEqual([
      'item',
      'item',
      'unmatched-credits',
      'warning',
    ])
  })

  it('ends at the first refusal', async () => {
    await expect(
      collect({ '/reports': () => ({ status: 403 }) }, [], '2026-10-30'),
    ).rejects.toMatchObject({ code: 'GITHUB_FORBIDDEN' })
  })

  it('shows the id of a failed export on one line', async () => {
    const broken = { ...EXPORT, id: 'one\ntwo', status: 'failed' }
    const failure = await failureOf({
      ...listOf({ ...broken, status: 'processing' }),
      'reports/{report_id}': () => ({ data: broken }),
    })

    expect(failure).toMatchObject({
      message: expect.stringContaining('create the export one two. Run the'),
    })
  })

  it('does not open a link without https', async () => {
    const plain = {
      ...COMPLETED,
      download_urls: ['http://reports.example.com/exports/1?sig=secret'],
    }
    const failure = await failureOf({
      ...listOf(plain),
      'reports/{report_id}': () => ({ data: plain }),
    })

    expect(failure).toMatchObject({
      code: 'GITHUB_UNEXPECTED_RESPONSE',
      message:
        'Cannot read the export of AI credits from 2026-11-01 to 2026-11-21 of enterprise "octo-enterprise": the link to the report at "reports.example.com" does not use https. If "github-api-url" is another address, set "github-api-url" to the address of GitHub\'s API. If a proxy answers instead of GitHub, let the runner reach api.github.com.',
    })
  })

  it('fails on a web page instead of a CSV', async () => {
    const body = '<html>Sign in</html>'
    const failure = await failureOf(FINISHED, [{ body }])

    expect(failure).toMatchObject({
      code: 'GITHUB_REPORT_UNREADABLE',
      message: expect.stringContaining('has no column "date"'),
    })
  })
})
