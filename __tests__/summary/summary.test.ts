import { Buffer } from 'node:buffer'
import { describe, expect, it } from '@jest/globals'
import type { DatasetReport } from '../../src/report/run-report.ts'
import { renderSummary } from '../../src/summary/summary.ts'
import {
  anM365Figure,
  aSeatsFigure,
  aUsageFigure,
} from '../support/builders/a-figure.ts'
import { aDatasetReport, aRunReport } from '../support/builders/a-run-report.ts'

const MIB = 1_048_576
const FORBIDDEN = {
  code: 'GITHUB_FORBIDDEN',
  message: 'GitHub answered 403 (<b>no</b> | *really*). Do this.',
} as const

describe('renderSummary', () => {
  it('shows a run in which all went well', () => {
    const { scope: _, ...tenantRow } = aDatasetReport()
    const report = aRunReport({
      datasets: [
        aDatasetReport(),
        aDatasetReport({ dataset: 'github-usage', collected: 2, sent: 2 }),
        { ...tenantRow, dataset: 'm365-summary' },
      ],
      sources: [
        { source: 'github', scope: 'octo-org', status: 'ok' },
        { source: 'm365', scope: '', status: 'ok' },
      ],
      figures: {
        'github-seats': [aSeatsFigure()],
        'github-usage': [
          aUsageFigure('2026-11-20', { total_active_users: 780 }),
          aUsageFigure('2026-11-21'),
        ],
        'm365-summary': [anM365Figure()],
      },
    })

    expect(renderSummary(report)).toMatchSnapshot()
  })

  it('shows first what failed, and what it means', () => {
    const report = aRunReport({
      result: 'partial',
      datasets: [
        aDatasetReport(),
        aDatasetReport({
          scope: 'octo_labs',
          status: 'failed',
          collected: 0,
          sent: 0,
          error: FORBIDDEN,
        }),
      ],
      warnings: [
        { code: 'M365_DATA_OLD', message: 'The report is 5 days old.' },
        { code: 'M365_DATA_OLD', message: 'The report is 5 days old.' },
      ],
      sources: [
        { source: 'github', scope: 'octo-org', status: 'ok' },
        { source: 'm365', scope: '', status: 'skipped' },
      ],
    })

    expect(renderSummary(report)).toMatchSnapshot()
  })

  it.each([
    {
      result: 'success',
      dry_run: true,
      line: '✅ Dry run: 1,200 records collected, nothing was sent.',
    },
    {
      result: 'partial',
      dry_run: true,
      line: '⚠️ Dry run: 1,200 records collected, nothing was sent; what failed is listed below.',
    },
    {
      result: 'failed',
      dry_run: true,
      line: '❌ Dry run: nothing was sent; what failed is listed below.',
    },
    {
      result: 'failed',
      dry_run: false,
      line: '❌ Nothing was delivered; what failed is listed below.',
    },
  ] as const)('begins with the result: $line', ({ line, ...overrides }) => {
    const datasets = [aDatasetReport({ collected: 1200, sent: 0 })]

    const summary = renderSummary(aRunReport({ ...overrides, datasets }))

    expect(summary.split('\n').slice(0, 3)).toEqual([
      '## Copilot usage',
      '',
      line,
    ])
  })

  it('has no empty part for a run that did nothing', () => {
    const report = aRunReport({ datasets: [], sources: [] })

    const headings = renderSummary(report).match(/^#+ .*$/gm)

    expect(headings).toEqual(['## Copilot usage'])
  })
})

describe('the size of the summary', () => {
  it('stays under 1 MiB for 100 organizations and a year', () => {
    const orgs = Array.from({ length: 100 }, (_, index) => `octo-org-${index}`)
    const days = Array.from({ length: 365 }, (_, index) =>
      new Date(Date.UTC(2025, 10, 22 + index)).toISOString().slice(0, 10),
    )
    const message = `It failed. ${'Reason. '.repeat(100)}`
    const datasets = orgs.flatMap((scope): DatasetReport[] =>
      (['github-seats', 'github-usage', 'github-seat-users'] as const).map(
        (dataset) =>
          aDatasetReport({
            dataset,
            scope,
            status: 'failed',
            failed_days: days,
            error: { code: 'GITHUB_UNAVAILABLE', message: scope + message },
          }),
      ),
    )
    const figures = {
      'github-seats': orgs.map((scope) => aSeatsFigure({ scope })),
      'github-usage': orgs.flatMap((scope) =>
        days.map((day) => aUsageFigure(day, { scope })),
      ),
    }
    const previous = {
      run_id: '41-1',
      started_at: '2026-11-21T03:30:00Z',
      figures: {
        'github-seats': orgs.map((scope) =>
          aSeatsFigure({ scope, seats_total: 1_000_000, seats_active: 1 }),
        ),
      },
    }
    const warnings = orgs.map((scope) => ({
      code: 'SEATS_COUNT_DIFFERS',
      message: scope + message,
    }))

    const summary = renderSummary(
      aRunReport({
        result: 'partial',
        datasets,
        figures,
        previous,
        warnings,
      }),
    )

    expect(Buffer.byteLength(summary)).toBeLessThan(MIB)
    expect(summary).toContain('| octo-org-99 | 1,240 (−998,760) | 900 (+899) |')
    expect(summary).toContain('- 50 more are in `report.json`.')
    expect(summary).toContain('100 more rows are in `report.json`.')
    expect(summary).not.toContain('do not fit')
  })

  it('leaves out whole sections before it is too long', () => {
    const long = '–'.repeat(350_000)
    const failed = aDatasetReport({
      status: 'failed',
      error: { code: 'INTERNAL', message: long },
    })
    const report = aRunReport({
      result: 'failed',
      datasets: [failed],
      figures: { 'github-seats': [aSeatsFigure()] },
    })

    const summary = renderSummary(report)

    expect(Buffer.byteLength(summary)).toBeLessThan(MIB)
    expect(summary).not.toContain(long)
    expect(summary).toMatch(
      /5 more sections do not fit into a job summary; `report\.json` has everything\.$/,
    )
  })
})
