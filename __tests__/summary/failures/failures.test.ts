import { describe, expect, it } from '@jest/globals'
import type { DatasetName } from '../../../src/domain/dataset.ts'
import { describeFailures } from '../../../src/summary/failures/failures.ts'
import {
  aDatasetReport,
  aRunReport,
} from '../../support/builders/a-run-report.ts'

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
        '- github-seats: [GITHUB_FORBIDDEN] The token may not. Scopes: octo-org, octo-labs.',
      ].join('\n'),
    )
  })

  it('tells one refusal once, whatever the requests were for', () => {
    const refusal = (dataset: DatasetName, scope: string, what: string) =>
      aDatasetReport({
        dataset,
        scope,
        status: 'failed',
        error: {
          code: 'GITHUB_UNAUTHORIZED',
          message: `Cannot read ${what} of organization "${scope}": GitHub answered 401 (Bad credentials). The token is wrong.`,
        },
      })
    const unverified = (dataset: DatasetName, path: string, id: string) =>
      aDatasetReport({
        dataset,
        status: 'failed',
        error: {
          code: 'PORT_UNAUTHORIZED',
          message: `Cannot verify the entities of "${dataset}": Cannot use Port's API: GET ${path}: answered 401 (trace id ${id}).`,
        },
      })
    const report = aRunReport({
      result: 'failed',
      datasets: [
        refusal('github-seats', 'octo-org', 'Copilot seats'),
        refusal('github-seats', 'octo-labs', 'Copilot seats'),
        refusal('github-usage', 'octo-org', 'Copilot usage of 2026-11-20'),
        unverified('m365-users', 'api.port.example/v1/one', 'a1'),
        unverified('m365-daily', 'api.port.example/v1/two', 'b2'),
      ],
    })

    expect(describeFailures(report)).toBe(
      [
        'No records were delivered.',
        '- github-seats, github-usage: [GITHUB_UNAUTHORIZED] Cannot read Copilot seats of organization "octo-org": GitHub answered 401 (Bad credentials). The token is wrong. Scopes: octo-org, octo-labs.',
        '- m365-users, m365-daily: [PORT_UNAUTHORIZED] Cannot verify the entities of "m365-users": Cannot use Port\'s API: GET api.port.example/v1/one: answered 401 (trace id a1).',
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
        error: { ...forbidden, message: `No access to team ${index}.` },
      }),
    )

    const lines = describeFailures(aRunReport({ datasets })).split('\n')

    expect(lines).toHaveLength(32)
    expect(lines.at(-2)).toContain('team 29')
    expect(lines.at(-1)).toBe('- 3 more are in "report.json".')
  })

  it('names what differs only in its scope once, with all scopes', () => {
    const unauthorized = (name: string) =>
      ({
        code: 'GITHUB_UNAUTHORIZED',
        message: `Cannot read seats of "${name}": GitHub answered 401.`,
      }) as const
    const datasets = ['octo-org', 'octo-labs', 'enterprise:octo-corp'].map(
      (scope) =>
        aDatasetReport({
          scope,
          status: 'failed',
          error: unauthorized(scope.replace('enterprise:', '')),
        }),
    )

    const lines = describeFailures(aRunReport({ datasets })).split('\n')

    expect(lines.slice(1)).toEqual([
      '- github-seats: [GITHUB_UNAUTHORIZED] Cannot read seats of "octo-org": GitHub answered 401. Scopes: octo-org, octo-labs, enterprise:octo-corp.',
    ])
  })
})
