import { describe, expect, it } from '@jest/globals'
import { runDestination } from '../../../src/domain/run/run-record.ts'
import { SinkError } from '../../../src/errors.ts'
import { sendRunRecord } from '../../../src/modes/ingest/run-record.ts'
import { A_RUN } from '../../support/builders/a-run.ts'
import {
  aDatasetReport,
  aRunReport,
} from '../../support/builders/a-run-report.ts'
import { InMemorySink } from '../../support/builders/a-sink.ts'
import { FakeLogger } from '../../support/fakes/fake-logger.ts'

const FAILED = {
  code: 'GITHUB_FORBIDDEN',
  message: 'Cannot read the seats.',
} as const

const REPORT = aRunReport({
  result: 'partial',
  datasets: [
    aDatasetReport({ sent: 1, verified: 1 }),
    aDatasetReport({ dataset: 'github-usage', status: 'empty', sent: 0 }),
    aDatasetReport({
      dataset: 'github-seat-users',
      status: 'failed',
      sent: 0,
      error: FAILED,
    }),
    aDatasetReport({
      dataset: 'github-seat-users',
      scope: 'octo-labs',
      status: 'failed',
      sent: 0,
      error: FAILED,
    }),
    // Port refused two of its records.
    aDatasetReport({ dataset: 'm365-users', sent: 3, failed: 2, verified: 3 }),
  ],
  warnings: [{ code: 'PRUNE_SKIPPED', message: 'No entity is deleted.' }],
})

const DAYS = { github: '2026-11-20', m365: '2026-11-19' }

describe('sendRunRecord', () => {
  it('counts datasets by scope, and names each failed dataset once', async () => {
    const sink = new InMemorySink()

    await sendRunRecord(REPORT, {
      run: A_RUN,
      sink,
      logger: new FakeLogger(),
      newestDays: DAYS,
    })

    expect(sink.uncounted).toEqual([
      [
        {
          kind: 'copilot-usage-run',
          blueprint: 'copilot_usage_run',
          webhook: 'seats',
        },
        expect.objectContaining({
          result: 'partial',
          datasets_ok: 1,
          datasets_empty: 1,
          datasets_failed: 3,
          records_sent: 4,
          records_failed: 2,
          records_verified: 4,
          warnings: 1,
          failed_datasets: ['github-seat-users', 'm365-users'],
          failure_codes: ['GITHUB_FORBIDDEN'],
          newest_usage_day: '2026-11-20T00:00:00Z',
          m365_report_date: '2026-11-19T00:00:00Z',
        }),
      ],
    ])
  })

  it('says nothing of the newest usage after a backfill of older days', async () => {
    const sink = new InMemorySink()

    await sendRunRecord(REPORT, {
      run: { ...A_RUN, readsNewestDays: false },
      sink,
      logger: new FakeLogger(),
      newestDays: { ...DAYS, github: '2026-03-31' },
    })

    const [[, record] = []] = sink.uncounted
    expect(record?.newest_usage_day).toBeUndefined()
    expect(record?.usage_age_days).toBeUndefined()
    expect(record?.m365_data_age_days).toBe(3)
  })

  it('does not trouble a Port that has accepted nothing', async () => {
    const sink = new InMemorySink()
    const logger = new FakeLogger()
    const datasets = [aDatasetReport({ sent: 0, failed: 1, status: 'failed' })]

    await sendRunRecord(aRunReport({ result: 'failed', datasets }), {
      run: A_RUN,
      sink,
      logger,
      newestDays: DAYS,
    })

    expect(sink.uncounted).toEqual([])
    expect(logger.messages('info')).toEqual([
      'Port accepted no record, so the record of this run is not sent.',
    ])
  })

  it('tells Port that no source could be read', async () => {
    const sink = new InMemorySink()
    const datasets = [
      aDatasetReport({ sent: 0, status: 'failed', error: FAILED }),
    ]

    await sendRunRecord(aRunReport({ result: 'failed', datasets }), {
      run: A_RUN,
      sink,
      logger: new FakeLogger(),
      newestDays: {},
    })

    expect(sink.uncounted).toEqual([
      [
        expect.anything(),
        expect.objectContaining({ result: 'failed', datasets_failed: 1 }),
      ],
    ])
  })

  it('tells why Port does not have the record, and fails nothing', async () => {
    const logger = new FakeLogger()
    const sink = {
      sendUncounted: async () => {
        throw new SinkError('PORT_UNAVAILABLE', 'Port does not answer.')
      },
    }

    await sendRunRecord(REPORT, { run: A_RUN, sink, logger, newestDays: DAYS })

    expect(logger.messages('info')).toEqual([
      'The record of this run is not in Port (PORT_UNAVAILABLE). The result stays as it is. Port does not answer.',
    ])
    expect(logger.messages('warning')).toEqual([])
  })
})

describe('runDestination', () => {
  it('is the webhook of seats if the run reads anything of GitHub', () => {
    expect(runDestination(['m365-users', 'github-usage']).webhook).toBe('seats')
  })

  it('is the webhook of the summary otherwise', () => {
    expect(runDestination(['m365-users']).webhook).toBe('m365-summary')
  })
})
