import { describe, expect, it } from '@jest/globals'
import type { CollectorEvent } from '../../src/collectors/collector.ts'
import {
  aCollector,
  found,
  OCTO_ORG,
  usageOf,
} from '../support/builders/a-collector.ts'
import { aRun } from '../support/builders/a-run.ts'

const DATASET = 'github-usage'

describe('a run in which no day has a report', () => {
  it('is a success, and the dataset is empty', async () => {
    const github = aCollector('github', {
      datasets: [DATASET],
      scope: OCTO_ORG,
      events: [
        { type: 'empty-day', dataset: DATASET, day: '2026-11-20' },
        { type: 'empty-day', dataset: DATASET, day: '2026-11-21' },
      ],
    })

    const { report, records, outputs, summary, logger } = await aRun({
      collectors: [github],
    })

    expect(report.result).toBe('success')
    expect(report.sources[0]).toEqual({
      source: 'github',
      scope: 'octo-org',
      status: 'empty',
    })
    expect(report.datasets).toMatchObject([
      { dataset: DATASET, status: 'empty', collected: 0, empty_days: 2 },
    ])
    expect(records).toEqual([])
    expect(outputs['github-usage-count']).toBe('0')
    expect(summary).toContain('➖ empty')
    expect(logger.messages('info')).toContain(
      'github-usage of organization "octo-org": 0 records from 3 requests, 2 days without a report.',
    )
  })
})

describe('a run in which some days could not be read', () => {
  const failure = {
    code: 'GITHUB_UNAVAILABLE',
    message: 'Cannot read Copilot metrics. Run the workflow again.',
  } as const

  function failedDays(count: number): CollectorEvent[] {
    return Array.from({ length: count }, (_, index) => ({
      type: 'failed-day',
      dataset: DATASET,
      day: `2026-11-${String(count - index).padStart(2, '0')}`,
      failure,
    }))
  }

  it('sends the others and names those that failed', async () => {
    const github = aCollector('github', {
      datasets: [DATASET],
      scope: OCTO_ORG,
      events: [...failedDays(2), found(usageOf('2026-11-03'))],
    })

    const { report, records, logger } = await aRun({ collectors: [github] })

    expect(report.result).toBe('partial')
    expect(records).toHaveLength(1)
    expect(report.datasets).toMatchObject([
      {
        status: 'failed',
        collected: 1,
        sent: 1,
        failed_days: ['2026-11-01', '2026-11-02'],
        error: {
          code: 'GITHUB_UNAVAILABLE',
          message:
            '2 days could not be read (2026-11-01, 2026-11-02). Cannot read Copilot metrics. Run the workflow again.',
        },
      },
    ])
    expect(logger.messages('info')).toContain(
      'github-usage of organization "octo-org": 1 record from 3 requests, 2 days failed.',
    )
  })

  it('names ten days and counts the rest', async () => {
    const github = aCollector('github', {
      datasets: [DATASET],
      scope: OCTO_ORG,
      events: failedDays(12),
    })

    const { report } = await aRun({ collectors: [github] })

    expect(report.result).toBe('failed')
    expect(report.datasets[0]?.error?.message).toBe(
      '12 days could not be read (2026-11-01, 2026-11-02, 2026-11-03, 2026-11-04, 2026-11-05, 2026-11-06, 2026-11-07, 2026-11-08, 2026-11-09, 2026-11-10 and 2 more). Cannot read Copilot metrics. Run the workflow again.',
    )
    expect(report.datasets[0]?.failed_days).toHaveLength(12)
  })

  it('speaks of one day as one', async () => {
    const github = aCollector('github', {
      datasets: [DATASET],
      scope: OCTO_ORG,
      events: failedDays(1),
    })

    const { report } = await aRun({ collectors: [github] })

    expect(report.datasets[0]?.error?.message).toMatch(
      /^1 day could not be read \(2026-11-01\)\. /,
    )
  })
})
