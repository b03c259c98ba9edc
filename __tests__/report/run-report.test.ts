import { describe, expect, it } from '@jest/globals'
import { countDataset, resultOf } from '../../src/report/run-report.ts'
import { aDatasetReport, aRunReport } from '../support/builders/a-run-report.ts'

const sent = aDatasetReport()
const empty = aDatasetReport({ status: 'empty', collected: 0, sent: 0 })
const failed = aDatasetReport({ status: 'failed', collected: 0, sent: 0 })
const halfSent = aDatasetReport({
  status: 'failed',
  collected: 4,
  sent: 3,
  failed: 1,
})
const refused = aDatasetReport({
  status: 'failed',
  collected: 4,
  sent: 0,
  failed: 4,
})
const collectedOnly = aDatasetReport({ collected: 4, sent: 0 })

describe('resultOf', () => {
  it.each([
    { case: 'all was sent', datasets: [sent, sent], result: 'success' },
    { case: 'there was nothing', datasets: [empty], result: 'success' },
    { case: 'one failed', datasets: [sent, failed], result: 'partial' },
    { case: 'some records failed', datasets: [halfSent], result: 'partial' },
    { case: 'all records failed', datasets: [refused], result: 'failed' },
    { case: 'all failed', datasets: [failed, failed], result: 'failed' },
    {
      case: 'one failed and the other is empty',
      datasets: [failed, empty],
      result: 'failed',
    },
  ])('is $result when $case', ({ datasets, result }) => {
    expect(resultOf(datasets, false)).toBe(result)
  })

  it('judges a dry run by what was collected', () => {
    expect(resultOf([collectedOnly], true)).toBe('success')
    expect(resultOf([collectedOnly, failed], true)).toBe('partial')
    expect(resultOf([failed], true)).toBe('failed')
  })

  it('counts nothing of a dry run that could not be written', () => {
    const half = { ...refused, failed: 3 }

    expect(resultOf([refused], true)).toBe('failed')
    expect(resultOf([refused, half], true)).toBe('partial')
  })
})

describe('countDataset', () => {
  it('adds up the scopes of one dataset only', () => {
    const report = aRunReport({
      datasets: [
        aDatasetReport({ collected: 5, sent: 4, failed: 1 }),
        aDatasetReport({ scope: 'octo-labs', collected: 7, sent: 7 }),
        aDatasetReport({ dataset: 'github-usage', collected: 9, sent: 9 }),
      ],
    })

    const count = countDataset(report, 'github-seats', 'github_copilot_seats')

    expect(count).toEqual({
      blueprint: 'github_copilot_seats',
      status: 'ok',
      collected: 12,
      sent: 11,
      failed: 1,
      verified: null,
      pruned: 0,
    })
  })

  it.each([
    [['ok', 'failed', 'skipped'], 'failed'],
    [['ok', 'skipped'], 'skipped'],
    [['empty', 'ok'], 'ok'],
    [['empty', 'empty'], 'empty'],
  ] as const)('has the worst status of the scopes %j', (statuses, status) => {
    const datasets = statuses.map((each) => aDatasetReport({ status: each }))

    const count = countDataset(
      aRunReport({ datasets }),
      'github-seats',
      'github_copilot_seats',
    )

    expect(count.status).toBe(status)
  })

  it('has a verified count as soon as one scope was verified', () => {
    const report = aRunReport({
      datasets: [
        aDatasetReport({ verified: 3 }),
        aDatasetReport({ scope: 'octo-labs', verified: null }),
        aDatasetReport({ scope: 'octo-eng', verified: 0 }),
      ],
    })

    const count = countDataset(report, 'github-seats', 'github_copilot_seats')

    expect(count.verified).toBe(3)
  })

  it('is all zero for a dataset that was not run', () => {
    const count = countDataset(aRunReport(), 'm365-users', 'm365_copilot_user')

    expect(count).toEqual({
      blueprint: 'm365_copilot_user',
      status: 'off',
      collected: 0,
      sent: 0,
      failed: 0,
      verified: null,
      pruned: 0,
    })
  })
})
