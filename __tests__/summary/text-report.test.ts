import { describe, expect, it } from '@jest/globals'
import { wrap } from '../../src/summary/text.ts'
import { renderTextReport, tablesOf } from '../../src/summary/text-report.ts'
import { aDatasetReport, aRunReport } from '../support/builders/a-run-report.ts'

const NO_FORECAST = {
  entities: 0,
  is_complete: true,
  warns_above: 1_000_000,
  rows: [],
  evidence: { counts: {}, rates: {} },
}

describe('renderTextReport', () => {
  it('lists the datasets in columns and adds them up', () => {
    const report = aRunReport({
      result: 'partial',
      datasets: [
        aDatasetReport(),
        aDatasetReport({
          dataset: 'm365-users',
          scope: 'tenant',
          status: 'failed',
          collected: 1203,
          sent: 1000,
          failed: 203,
        }),
      ],
    })

    expect(renderTextReport(report, '/tmp/report.json')).toBe(
      [
        'Dataset       Scope     Status  Collected   Sent  Failed',
        'github-seats  octo-org  ok              1      1       0',
        'm365-users    tenant    failed      1,203  1,000     203',
        '',
        'Result: partial. 1,204 records collected, 1,001 sent, 203 failed.',
        'Time: 90 s, 3 s of it waiting.',
        'Report: /tmp/report.json',
      ].join('\n'),
    )
  })

  it('shows what Port was asked about, and sources that were left out', () => {
    const { scope: _, ...withoutScope } = aDatasetReport({
      dataset: 'm365-summary',
    })
    const report = aRunReport({
      datasets: [aDatasetReport({ verified: 1 }), withoutScope],
      sources: [{ source: 'm365', scope: '', status: 'skipped' }],
    })

    const [header, ...rows] =
      renderTextReport(report, 'report.json').split('\n\n')[0]?.split('\n') ??
      []

    expect(header).toBe(
      'Dataset       Scope     Status   Collected  Sent  Failed  Verified',
    )
    expect(rows).toEqual([
      'github-seats  octo-org  ok               1     1       0         1',
      'm365-summary  -         ok               1     1       0         -',
      'all of m365   -         skipped',
    ])
  })

  it('says that a dry run has sent nothing', () => {
    const report = aRunReport({
      dry_run: true,
      datasets: [aDatasetReport({ collected: 4, sent: 0 })],
    })

    expect(renderTextReport(report, 'report.json')).toContain(
      'Result: success. 4 records collected, 0 sent, 0 failed. Dry run: nothing was sent.',
    )
  })

  it('has no table when nothing was done', () => {
    const report = aRunReport({ mode: 'replay', datasets: [], sources: [] })

    expect(renderTextReport(report, 'report.json')).toBe(
      [
        'Result: success. 0 records collected, 0 sent, 0 failed.',
        'Time: 90 s, 3 s of it waiting.',
        'Report: report.json',
      ].join('\n'),
    )
  })

  it('shows what was pruned, or would be', () => {
    const datasets = [
      aDatasetReport({ dataset: 'm365-users', pruned: 3 }),
      aDatasetReport({ dataset: 'github-seat-users', would_prune: 4 }),
    ]

    const lines = renderTextReport(aRunReport({ datasets }), 'report.json')

    expect(lines.split('\n').slice(0, 3)).toEqual([
      'Dataset            Scope     Status  Collected  Sent  Failed     Removed',
      'm365-users         octo-org  ok              1     1       0           3',
      'github-seat-users  octo-org  ok              1     1       0  would be 4',
    ])
  })

  it.each([
    [false, 'created', 'are new or changed.'],
    [
      true,
      'would be created',
      'would be new or changed. Dry run: nothing was sent.',
    ],
  ])('lists the objects of a set-up (dry run: %s)', (isDryRun, word, note) => {
    const report = aRunReport({
      mode: 'setup',
      dry_run: isDryRun,
      datasets: [],
      setup: [
        {
          kind: 'blueprint',
          identifier: 'm365_copilot_user',
          action: 'create',
          changes: ['title'],
        },
        {
          kind: 'page',
          identifier: 'copilot',
          action: 'refused',
          changes: [],
          error: { code: 'PORT_SETUP_REFUSED', message: 'It differs.' },
        },
        {
          kind: 'action',
          identifier: 'backfill',
          action: 'skipped',
          changes: [],
          reason: 'Not set.',
        },
        {
          kind: 'webhook',
          identifier: 'seats',
          action: 'update',
          changes: ['a', 'b', 'c', 'd', 'e', 'f'],
          note: 'Look.',
        },
      ],
    })

    expect(renderTextReport(report, 'report.json').split('\n')).toEqual([
      `blueprint "m365_copilot_user": ${word}: title.`,
      'page "copilot": left as it is (PORT_SETUP_REFUSED).',
      'action "backfill": skipped. Not set.',
      `webhook "seats": ${isDryRun ? 'would be updated' : 'updated'}: a; b; c; d; e; and 1 more. Look.`,
      '',
      `Result: success. 2 of 4 objects ${note}`,
      'Time: 90 s, 3 s of it waiting.',
      'Report: report.json',
    ])
  })

  it('stops after 200 rows and says how many are left', () => {
    const datasets = Array.from({ length: 203 }, (_, index) =>
      aDatasetReport({ scope: `org-${index}` }),
    )

    const text = renderTextReport(aRunReport({ datasets }), 'report.json')

    expect(text).toContain('org-199 ')
    expect(text).not.toContain('org-200 ')
    expect(text).toContain('3 more rows are in report.json.')
    expect(text).toContain('203 records collected')
  })
})

describe('tablesOf', () => {
  it('has each table of a check once, and none of a real run', () => {
    const check = [
      { area: 'Port', subject: 'credentials', status: 'ok', detail: 'Good.' },
    ] as const

    expect(tablesOf(aRunReport({ mode: 'check', check }))).toEqual([
      {
        heading: 'Check',
        lines: [
          'Area  Check        Status  Finding',
          'Port  credentials  ok      Good.',
        ],
      },
    ])
    expect(tablesOf(aRunReport({ forecast: NO_FORECAST }))).toEqual([])
    expect(
      tablesOf(aRunReport({ forecast: NO_FORECAST, dry_run: true })).map(
        ({ heading }) => heading,
      ),
    ).toEqual(['Entities after a year'])
  })
})

describe('wrap', () => {
  it('breaks between words and keeps a long one whole', () => {
    expect(wrap('one two three enormously-long four', 9)).toEqual([
      'one two',
      'three',
      'enormously-long',
      'four',
    ])
  })

  it('fills a line to the last character', () => {
    expect(wrap('four four x', 9)).toEqual(['four four', 'x'])
  })
})
