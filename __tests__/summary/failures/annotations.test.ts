import { describe, expect, it } from '@jest/globals'
import { ConfigError } from '../../../src/errors.ts'
import {
  annotationOfNoRun,
  annotationsOf,
} from '../../../src/summary/failures/annotations.ts'
import {
  aDatasetReport,
  aRunReport,
} from '../../support/builders/a-run-report.ts'

function refused(dataset: 'github-seats' | 'm365-users', what: string) {
  return aDatasetReport({
    dataset,
    status: 'failed',
    sent: 0,
    error: { code: 'PORT_WEBHOOK_REFUSED', message: `Port refused ${what}.` },
  })
}

describe('annotationsOf', () => {
  it('has one with a title for each cause', () => {
    const report = aRunReport({
      result: 'partial',
      datasets: [
        refused('github-seats', 'the webhook'),
        refused('m365-users', 'the webhook'),
        refused('m365-users', 'the records'),
      ],
    })

    expect(annotationsOf(report)).toEqual([
      {
        title: 'Copilot Usage for Port: github-seats, m365-users',
        message:
          'Some records were not delivered. [PORT_WEBHOOK_REFUSED] Port refused the webhook.',
      },
      {
        title: 'Copilot Usage for Port: m365-users',
        message:
          'Some records were not delivered. [PORT_WEBHOOK_REFUSED] Port refused the records.',
      },
    ])
  })

  it('has none of a success', () => {
    expect(annotationsOf(aRunReport())).toEqual([])
  })

  it('says that records are missing if no dataset failed to be read', () => {
    const datasets = [
      aDatasetReport({ collected: 2, sent: 1, failed: 1, kept: 1 }),
    ]

    expect(annotationsOf(aRunReport({ result: 'partial', datasets }))).toEqual([
      {
        title: 'Copilot Usage for Port: partial',
        message: 'Some records were not delivered.',
      },
    ])
  })

  it('has ten at most, as GitHub shows', () => {
    const datasets = Array.from({ length: 12 }, (_, index) =>
      refused('github-seats', `record ${index}`),
    )

    const annotations = annotationsOf(
      aRunReport({ result: 'failed', datasets }),
    )

    expect(annotations).toHaveLength(10)
    expect(annotations[9]?.message).toBe(
      '3 more failures are in "report.json" and in the job summary.',
    )
  })
})

describe('annotationOfNoRun', () => {
  it.each([
    [
      new ConfigError('Found a problem.'),
      'Copilot Usage for Port: problems in the inputs',
    ],
    [new RangeError('x'), 'Copilot Usage for Port: the run did not start'],
  ])('tells mistakes in the inputs from other errors', (error, title) => {
    expect(annotationOfNoRun(error)).toMatchObject({ title })
  })
})
