import { describe, expect, it } from '@jest/globals'
import { verifyDelivery } from '../../../src/modes/ingest/verify.ts'
import type {
  Expectation,
  Verification,
} from '../../../src/port/entities/verify.ts'
import type { DatasetReport } from '../../../src/report/run-report.ts'
import { aDatasetReport } from '../../support/builders/a-run-report.ts'
import { InMemorySink } from '../../support/builders/a-sink.ts'
import { FakeLogger } from '../../support/fakes/fake-logger.ts'

const OCTO = { type: 'organization', name: 'octo-org' } as const

/** Verifies reports over a verifier that gives these verdicts. */
async function verify(
  rows: readonly DatasetReport[],
  ...verdicts: Verification[]
) {
  const sink = new InMemorySink()
  const record = { identifier: 'octo-org@2026-11-22', title: 'octo-org' }
  await sink.put({ dataset: 'github-seats', scope: OCTO, record })
  const asked: Expectation[] = []
  const verifier = {
    verify: async (expectations: readonly Expectation[]) => {
      asked.push(...expectations)
      return verdicts
    },
  }
  const logger = new FakeLogger()
  const datasets = await verifyDelivery(rows, { verifier, sink, logger })
  return { datasets, asked, logger }
}

const MISSING: Verification = {
  verified: 0,
  missing: 1,
  problems: [{ identifier: 'octo-org@2026-11-22', reason: 'not in Port' }],
}

describe('verifyDelivery', () => {
  it('asks for what was sent of each dataset and scope', async () => {
    const unsent = aDatasetReport({ dataset: 'm365-users', sent: 0 })
    const verdict = { verified: 1, missing: 0, problems: [] }

    const { datasets, asked } = await verify(
      [unsent, aDatasetReport()],
      verdict,
    )

    expect(asked).toEqual([
      {
        blueprint: 'github_copilot_seats',
        webhook: 'seats',
        identifiers: ['octo-org@2026-11-22'],
      },
    ])
    expect(datasets).toEqual([unsent, aDatasetReport({ verified: 1 })])
  })

  it('adds to what was rejected before, whose failure is told first', async () => {
    const error = { code: 'PORT_ENTITIES_REJECTED', message: 'No.' } as const
    const rejected = [{ identifier: 'octo-org@2026-11-21', reason: 'No.' }]
    const before = aDatasetReport({
      status: 'failed',
      failed: 1,
      failed_entities: rejected,
      error,
    })

    const { datasets, logger } = await verify([before], MISSING)

    expect(datasets).toMatchObject([
      {
        status: 'failed',
        verified: 0,
        failed: 2,
        failed_entities: [
          { identifier: 'octo-org@2026-11-21' },
          { identifier: 'octo-org@2026-11-22' },
        ],
        error,
      },
    ])
    expect(logger.messages('info')).toEqual([
      'github-seats of octo-org: Port has 0, 1 missing.',
    ])
  })

  it.each([
    [undefined, 'Port has not stored it. The signing secret may be wrong'],
    [true, 'Run "mode: setup" to create or correct blueprint'],
  ])(
    'suspects the secret only when Port gives no reason (%s)',
    async (isRefused, advice) => {
      const verdict = { ...MISSING, ...(isRefused && { isRefused }) }

      const { datasets } = await verify([aDatasetReport()], verdict)

      const [{ error } = {}] = datasets
      expect(error?.message).toContain(`(not in Port). ${advice}`)
    },
  )

  it('leaves the reports as they are when nothing was sent', async () => {
    const rows = [aDatasetReport({ sent: 0 })]

    const { datasets, logger } = await verify(rows)

    expect(datasets).toBe(rows)
    expect(logger.groups).toEqual([])
  })
})
