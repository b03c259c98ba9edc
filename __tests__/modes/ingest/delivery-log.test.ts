import { describe, expect, it } from '@jest/globals'
import { logDeliveries } from '../../../src/modes/ingest/delivery-log.ts'
import type { DatasetReport } from '../../../src/report/run-report.ts'
import { aDatasetReport } from '../../support/builders/a-run-report.ts'
import { FakeLogger } from '../../support/fakes/fake-logger.ts'

/** The lines about a dataset of which this has become. */
function linesOf(
  overrides: Partial<DatasetReport>,
  isDryRun = false,
): string[] {
  const logger = new FakeLogger()
  logDeliveries([aDatasetReport(overrides)], logger, isDryRun)
  return logger.messages('info')
}

describe('logDeliveries', () => {
  it.each([
    [{ sent: 7 }, '7 sent in 1 batch.'],
    [
      { sent: 5, failed: 2, kept: 2 },
      '5 sent in 1 batch, 2 not accepted and stored for replay.',
    ],
    [
      { sent: 5, failed: 3, kept: 2 },
      '5 sent in 1 batch, 3 not accepted, 2 of them stored for replay.',
    ],
    [
      { sent: 0, failed: 2, batches: 0 },
      '0 sent in 0 batches, 2 not accepted and not stored.',
    ],
  ])('says of %j what is true', (overrides, expected) => {
    expect(linesOf(overrides)).toEqual([
      `github-seats of octo-org: ${expected}`,
    ])
  })

  it('says what a dry run could not write', () => {
    expect(linesOf({ sent: 0, failed: 2, batches: 0 }, true)).toEqual([
      'github-seats of octo-org: 2 not written.',
    ])
  })

  it('says nothing of a dataset of which nothing was to be sent', () => {
    expect(linesOf({ sent: 0 })).toEqual([])
  })
})
