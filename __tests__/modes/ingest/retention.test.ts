import { describe, expect, it } from '@jest/globals'
import { deleteOldDays } from '../../../src/modes/ingest/retention.ts'
import type {
  ExpiryOutcome,
  ExpiryScope,
} from '../../../src/port/entities/retention.ts'
import type { DatasetReport } from '../../../src/report/run-report.ts'
import { aDatasetReport } from '../../support/builders/a-run-report.ts'
import { FakeLogger } from '../../support/fakes/fake-logger.ts'

const DAYS = aDatasetReport({
  dataset: 'github-user-usage',
  blueprint: 'github_copilot_user_usage',
  scope: 'octo-org',
})

/** Runs the step with 90 days, and keeps what it asks and logs. */
async function deleteAfter90Days(
  rows: readonly DatasetReport[],
  outcome: ExpiryOutcome = { found: 3, removed: 3 },
) {
  const logger = new FakeLogger()
  const asked: ExpiryScope[] = []
  const datasets = await deleteOldDays(rows, {
    retention: {
      days: 90,
      expirer: {
        expire: async (scope) => {
          asked.push(scope)
          return outcome
        },
      },
    },
    context: { startedAt: new Date('2026-11-22T03:30:00Z') },
    logger,
  })
  return { datasets, asked, logger }
}

describe('deleteOldDays', () => {
  it('keeps 90 days before the day of the run, of each scope', async () => {
    const enterprise = { ...DAYS, scope: 'enterprise:octo-corp' }

    const { datasets, asked } = await deleteAfter90Days([
      aDatasetReport(),
      DAYS,
      enterprise,
    ])

    expect(asked).toEqual([
      {
        blueprint: 'github_copilot_user_usage',
        prefix: 'octo-org/',
        properties: { scope: 'octo-org', scope_type: 'organization' },
        property: 'record_date',
        firstKeptDay: '2026-08-24',
      },
      {
        blueprint: 'github_copilot_user_usage',
        prefix: 'enterprise:octo-corp/',
        properties: { scope: 'octo-corp', scope_type: 'enterprise' },
        property: 'record_date',
        firstKeptDay: '2026-08-24',
      },
    ])
    expect(datasets).toEqual([
      aDatasetReport(),
      { ...DAYS, expired: 3 },
      { ...enterprise, expired: 3 },
    ])
  })

  it.each([
    ['failed', aDatasetReport({ dataset: 'm365-users', status: 'failed' })],
    ['was not delivered in full', aDatasetReport({ failed: 1 })],
  ])('deletes nothing when another dataset %s', async (_, other) => {
    const { datasets, asked, logger } = await deleteAfter90Days([other, DAYS])

    expect(asked).toEqual([])
    expect(datasets[1]).toEqual({
      ...DAYS,
      not_expired: 'not everything was collected and delivered',
    })
    expect(logger.messages('info')).toEqual([
      'github-user-usage of octo-org: no old day is deleted, because not everything was collected and delivered.',
    ])
  })

  it('fails the dataset when Port does not delete', async () => {
    const failure = {
      code: 'PORT_UNAVAILABLE',
      message: 'Port is down.',
    } as const

    const { datasets } = await deleteAfter90Days([DAYS], {
      found: 300,
      removed: 100,
      failure,
    })

    expect(datasets).toEqual([
      { ...DAYS, status: 'failed', expired: 100, error: failure },
    ])
  })

  it('says why it keeps all days', async () => {
    const { datasets, logger } = await deleteAfter90Days([DAYS], {
      found: 300,
      removed: 0,
      kept: 'The time is unknown.',
    })

    expect(datasets).toEqual([
      { ...DAYS, expired: 0, not_expired: 'The time is unknown.' },
    ])
    expect(logger.messages('warning')).toEqual([
      'github-user-usage of octo-org: The time is unknown.',
    ])
  })

  it('says what a run without dry-run would delete', async () => {
    const { datasets, logger } = await deleteAfter90Days([DAYS], {
      found: 300,
      removed: 0,
    })

    expect(datasets).toEqual([{ ...DAYS, would_expire: 300 }])
    expect(logger.messages('info')).toEqual([
      'github-user-usage of octo-org: without "dry-run", the run would delete 300 old days.',
    ])
  })

  it('says that the next run goes on', async () => {
    const { datasets } = await deleteAfter90Days([DAYS], {
      found: 500_000,
      removed: 500_000,
      isUnfinished: true,
    })

    expect(datasets).toEqual([
      {
        ...DAYS,
        expired: 500_000,
        not_expired: 'The next run deletes the rest.',
      },
    ])
  })

  it('keeps all days without the input', async () => {
    const datasets = await deleteOldDays([DAYS], {
      context: { startedAt: new Date('2026-11-22T03:30:00Z') },
      logger: new FakeLogger(),
    })

    expect(datasets).toEqual([DAYS])
  })
})
