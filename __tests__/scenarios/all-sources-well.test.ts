import { describe, expect, it } from '@jest/globals'
import {
  aCollector,
  anM365User,
  aSeatOf,
  found,
  OCTO_ORG,
  someM365Usage,
  someSeats,
  TENANT,
  usageOf,
} from '../support/builders/a-collector.ts'
import { aRun } from '../support/builders/a-run.ts'

function collectors() {
  return [
    aCollector(
      'github',
      {
        datasets: ['github-seats', 'github-seat-users'],
        scope: OCTO_ORG,
        events: [found(someSeats()), found(aSeatOf(1001, 'mona'))],
      },
      {
        datasets: ['github-usage'],
        scope: OCTO_ORG,
        requestCount: 4,
        events: [
          found(usageOf('2026-11-20')),
          found(usageOf('2026-11-19')),
          { type: 'empty-day', dataset: 'github-usage', day: '2026-11-21' },
        ],
      },
    ),
    aCollector(
      'm365',
      { datasets: ['m365-summary'], events: [found(someM365Usage())] },
      {
        datasets: ['m365-users'],
        requestCount: 1,
        events: [
          found(anM365User('Adele.Vance@contoso.example')),
          found(anM365User('Alex.Wilber@contoso.example')),
        ],
      },
    ),
  ]
}

describe('a run in which all goes well', () => {
  it('reports every source and dataset', async () => {
    const { report, sink } = await aRun({ collectors: collectors() })

    const { figures, ...rest } = report
    expect(rest).toStrictEqual({
      schema_version: 1,
      run_id: '42-1',
      started_at: '2026-11-22T03:30:00Z',
      finished_at: '2026-11-22T03:31:30Z',
      result: 'success',
      mode: 'ingest',
      dry_run: false,
      sources: [
        { source: 'github', scope: 'octo-org', status: 'ok' },
        { source: 'm365', scope: '', status: 'ok' },
      ],
      datasets: [
        {
          dataset: 'github-seats',
          blueprint: 'github_copilot_seats',
          scope: 'octo-org',
          status: 'ok',
          collected: 1,
          sent: 1,
          failed: 0,
          verified: null,
          requests: 3,
          batches: 1,
        },
        {
          dataset: 'github-usage',
          blueprint: 'github_copilot_usage',
          scope: 'octo-org',
          status: 'ok',
          collected: 2,
          sent: 2,
          failed: 0,
          verified: null,
          requests: 4,
          batches: 1,
          empty_days: 1,
        },
        {
          dataset: 'github-seat-users',
          blueprint: 'github_copilot_seat',
          scope: 'octo-org',
          status: 'ok',
          collected: 1,
          sent: 1,
          failed: 0,
          verified: null,
          requests: 3,
          batches: 1,
        },
        {
          dataset: 'm365-summary',
          blueprint: 'm365_copilot_usage_summary',
          status: 'ok',
          collected: 1,
          sent: 1,
          failed: 0,
          verified: null,
          requests: 3,
          batches: 1,
        },
        {
          dataset: 'm365-users',
          blueprint: 'm365_copilot_user',
          status: 'ok',
          collected: 2,
          sent: 2,
          failed: 0,
          verified: null,
          requests: 1,
          batches: 1,
        },
      ],
      warnings: [],
      requests: { github: 6, downloads: 2, entra: 1, graph: 4, port: 3 },
      waits_ms: 2500,
    })
    expect(sink.isClosed).toBe(true)
    expect(Object.keys(figures).sort()).toEqual([
      'github-seats',
      'github-usage',
      'm365-summary',
    ])
  })

  it('sends a record of everything that was read', async () => {
    const { records } = await aRun({ collectors: collectors() })

    expect(records.map(({ identifier }) => identifier).sort()).toEqual([
      `${TENANT}/adele.vance@contoso.example`,
      `${TENANT}/alex.wilber@contoso.example`,
      `${TENANT}:D28@2026-11-19`,
      'octo-org/1001',
      'octo-org@2026-11-19',
      'octo-org@2026-11-20',
      'octo-org@2026-11-22',
    ])
  })

  it('sets the outputs', async () => {
    const { outputs } = await aRun({ collectors: collectors() })

    expect(outputs).toMatchObject({
      result: 'success',
      'entities-sent': '7',
      'entities-failed': '0',
      'seats-total': '4',
      'seats-active': '3',
      'seat-utilization-rate': '75',
      'm365-enabled-users': '300',
      'm365-active-users': '240',
    })
  })

  it('says what it read, by source', async () => {
    const { logger } = await aRun({ collectors: collectors() })

    expect(logger.groups).toEqual([
      'GitHub Copilot',
      'Microsoft 365 Copilot',
      'Port',
    ])
    expect(logger.messages('info')).toEqual(
      expect.arrayContaining([
        'github-seats of organization "octo-org": 1 record from 3 requests.',
        'github-usage of organization "octo-org": 2 records from 4 requests, 1 day without a report.',
        'm365-users: 2 records from 1 request.',
      ]),
    )
    expect(logger.messages('warning')).toEqual([])
  })

  it('sends the same records when it is run again', async () => {
    const first = await aRun({ collectors: collectors() })
    const second = await aRun({ collectors: collectors() })

    expect(second.records).toEqual(first.records)
  })

  it('shows no person anywhere beside the hashed records', async () => {
    const key = '0123456789abcdef0123456789abcdef'
    const run = await aRun({
      collectors: collectors(),
      identity: { mode: 'hash', key },
    })

    const everything = JSON.stringify([
      run.report,
      run.records,
      run.outputs,
      run.summary,
      run.logger.lines,
    ])
    expect(everything).not.toMatch(/mona|1001|adele|wilber/i)
    expect(run.records.map(({ identifier }) => identifier)).toEqual(
      expect.arrayContaining([
        'octo-org/3b6f909f2bc12180f5ae0d7c84a22cf8',
        `${TENANT}/4e88fcb31134ece1a14581f19c9d64cd`,
      ]),
    )
  })
})
