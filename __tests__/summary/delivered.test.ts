// What the reader is told of delivery is what Port has.
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { lostRecords } from '../../src/report/run-report.ts'
import { describeFailures } from '../../src/summary/failures/failures.ts'
import { usageSection } from '../../src/summary/sections/usage.ts'
import { renderSummary } from '../../src/summary/summary.ts'
import { renderTextReport } from '../../src/summary/text-report.ts'
import { aUsageFigure } from '../support/builders/a-figure.ts'
import { aDatasetReport, aRunReport } from '../support/builders/a-run-report.ts'

const MISSING = aDatasetReport({
  status: 'failed',
  collected: 321,
  sent: 321,
  verified: 1,
  failed: 320,
})
const LOST = aDatasetReport({
  dataset: 'm365-users',
  status: 'failed',
  collected: 1_300,
  sent: 0,
  failed: 1_300,
  error: { code: 'UNDELIVERED_NOT_KEPT', message: 'The disk is full.' },
})

describe('a run that Port has only in part', () => {
  const report = aRunReport({ result: 'partial', datasets: [MISSING] })

  it('counts what Port has in the headline', () => {
    expect(renderSummary(report)).toContain(
      'Some records were delivered: Port has 1 record;',
    )
  })

  it('counts what Port has on the terminal', () => {
    expect(renderTextReport(report, 'r.json')).toContain(
      '321 records collected, 1 in Port, 320 failed.',
    )
  })
})

describe('records that are lost', () => {
  const report = aRunReport({ result: 'partial', datasets: [LOST] })
  const sentence =
    'm365-users: 1,300 records are lost. Port did not accept them, and they are not kept for a replay.'

  it('are told first, in the annotation and on the page', () => {
    expect(describeFailures(report).split('\n')[1]).toContain(sentence)
    expect(renderSummary(report)).toContain(sentence)
  })

  it.each([
    [{ failed: 5, kept: 5 }, 0],
    [{ failed: 5, kept: 2 }, 3],
    [{ failed: 0 }, 0],
    [{ sent: 5, verified: 3, failed: 2 }, 0],
    [{ sent: 5, verified: 3, failed: 4, kept: 1 }, 1],
  ])('are counted without those that are kept: %j', (counts, lost) => {
    expect(lostRecords(aDatasetReport({ sent: 0, ...counts }))).toBe(lost)
  })
})

describe('the labels of the chart of days', () => {
  it('are unique for any range of up to 31 days', () => {
    const start = Date.parse('2024-01-01T00:00:00Z')
    const day = fc.integer({ min: 0, max: 1_500 })
    fc.assert(
      fc.property(
        fc.uniqueArray(day, { minLength: 2, maxLength: 31 }),
        (days) => {
          const figures = days.map((offset) => {
            const date = new Date(start + offset * 86_400_000).toISOString()
            return aUsageFigure(date.slice(0, 10))
          })

          const [, axis = ''] =
            /x-axis \[(.*)\]/.exec(usageSection(figures)) ?? []
          const labels = axis.split(', ')

          expect(labels).toHaveLength(days.length)
          expect(new Set(labels).size).toBe(days.length)
        },
      ),
    )
  })
})
