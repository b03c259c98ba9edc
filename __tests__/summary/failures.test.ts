import { describe, expect, it } from '@jest/globals'
import { describeFailures } from '../../src/summary/failures.ts'
import { aDatasetReport, aRunReport } from '../support/builders/a-run-report.ts'

const refused = {
  code: 'PORT_WEBHOOK_REFUSED',
  message: 'Port refused the webhook.',
} as const
const forbidden = {
  code: 'GITHUB_FORBIDDEN',
  message: 'The token may not.',
} as const

describe('describeFailures', () => {
  it('names each failure once, with all that it befell', () => {
    const report = aRunReport({
      result: 'partial',
      datasets: [
        aDatasetReport(),
        aDatasetReport({
          dataset: 'm365-users',
          status: 'failed',
          error: refused,
        }),
        aDatasetReport({ status: 'failed', error: forbidden }),
        aDatasetReport({
          dataset: 'm365-daily',
          status: 'failed',
          error: refused,
        }),
        aDatasetReport({
          scope: 'octo-labs',
          status: 'failed',
          error: forbidden,
        }),
      ],
    })

    expect(describeFailures(report)).toBe(
      [
        'Some records were not delivered.',
        '- m365-users, m365-daily: [PORT_WEBHOOK_REFUSED] Port refused the webhook.',
        '- github-seats: [GITHUB_FORBIDDEN] The token may not.',
      ].join('\n'),
    )
  })

  it('says so when nothing was delivered', () => {
    const report = aRunReport({
      result: 'failed',
      datasets: [aDatasetReport({ status: 'failed', error: forbidden })],
    })

    expect(describeFailures(report)).toBe(
      [
        'No records were delivered.',
        '- github-seats: [GITHUB_FORBIDDEN] The token may not.',
      ].join('\n'),
    )
  })

  it('names thirty failures and counts the rest', () => {
    const datasets = Array.from({ length: 33 }, (_, index) =>
      aDatasetReport({
        scope: `octo-${index}`,
        status: 'failed',
        error: { ...forbidden, message: `No access to "octo-${index}".` },
      }),
    )

    const lines = describeFailures(aRunReport({ datasets })).split('\n')

    expect(lines).toHaveLength(32)
    expect(lines.at(-2)).toContain('octo-29')
    expect(lines.at(-1)).toBe('- 3 more are in "report.json".')
  })
})
