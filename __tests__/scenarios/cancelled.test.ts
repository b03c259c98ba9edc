import { describe, expect, it } from '@jest/globals'
import { CancelledError } from '../../src/errors.ts'
import {
  aCollector,
  anM365User,
  found,
  OCTO_ORG,
  someSeats,
} from '../support/builders/a-collector.ts'
import { aRun } from '../support/builders/a-run.ts'
import { InMemorySink } from '../support/builders/a-sink.ts'

describe('a run that is cancelled', () => {
  it('still ends with a complete report', async () => {
    const sink = new InMemorySink(({ dataset }) =>
      dataset === 'm365-users' ? new CancelledError() : 'sent',
    )
    const collectors = [
      aCollector('github', {
        datasets: ['github-seats'],
        scope: OCTO_ORG,
        events: [found(someSeats())],
      }),
      aCollector('m365', {
        datasets: ['m365-users'],
        events: [
          found(anM365User('adele.vance@contoso.example')),
          found(anM365User('alex.wilber@contoso.example')),
        ],
      }),
    ]

    const { report, summary } = await aRun({ collectors, sink })

    expect(sink.isClosed).toBe(true)
    expect(report.result).toBe('partial')
    expect(report.datasets).toMatchObject([
      { dataset: 'github-seats', status: 'ok', sent: 1 },
      {
        dataset: 'm365-users',
        status: 'failed',
        collected: 1,
        error: {
          code: 'CANCELLED',
          message: 'The run was cancelled before it had finished.',
        },
      },
    ])
    expect(summary).toContain('The run was cancelled before it had finished.')
  })
})
