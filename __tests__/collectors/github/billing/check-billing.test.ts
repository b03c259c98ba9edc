import { describe, expect, it } from '@jest/globals'
import { checkBilling } from '../../../../src/collectors/github/billing/check-billing.ts'
import type { DatasetName } from '../../../../src/domain/dataset.ts'
import {
  type Answers,
  aClient,
  accessOf,
  sample,
  usageOf,
} from './billing-harness.ts'

const ALL: readonly DatasetName[] = [
  'github-credits',
  'github-cost-centers',
  'github-user-credits',
]
const READABLE: Answers = {
  'ai_credit/usage': (parameters) => usageOf(parameters, []),
  '/cost-centers': () => ({ data: sample('cost-centers') }),
  '/reports': () => ({ data: sample('report-export-list') }),
}

async function check(answers: Answers, datasets: readonly DatasetName[] = ALL) {
  const client = aClient({ ...READABLE, ...answers })
  const findings = await checkBilling({ ...accessOf(client), datasets })
  return { findings, asked: client.asked }
}

describe('checkBilling', () => {
  it('asks each endpoint once, and creates no export', async () => {
    const { findings, asked } = await check({})

    expect(findings).toEqual([
      {
        subject: 'AI credits of enterprise "octo-enterprise"',
        status: 'ok',
        detail: 'They can be read.',
      },
      {
        subject: 'cost centers of enterprise "octo-enterprise"',
        status: 'ok',
        detail: 'They can be read.',
      },
      {
        subject: 'billing exports of enterprise "octo-enterprise"',
        status: 'ok',
        detail: 'They can be read.',
      },
    ])
    expect(asked).toEqual([
      'GET /enterprises/{enterprise}/settings/billing/ai_credit/usage {"year":2026,"month":11}',
      'GET /enterprises/{enterprise}/settings/billing/cost-centers {}',
      'GET /enterprises/{enterprise}/settings/billing/reports {}',
    ])
  })

  it('asks only for what is selected', async () => {
    const { asked } = await check({}, ['github-seats', 'github-credits'])

    expect(asked).toHaveLength(1)
  })

  it.each([
    [401, 'GITHUB_UNAUTHORIZED', 'Set "github-token" to a new token.'],
    [403, 'GITHUB_FORBIDDEN', 'Set "github-billing-token" to a classic token'],
    [404, 'GITHUB_NOT_FOUND', 'set "github-enterprise" to the slug'],
    [503, 'GITHUB_UNAVAILABLE', 'https://www.githubstatus.com'],
  ])(
    'fails for what GitHub answers with %i, and goes on',
    async (status, code, words) => {
      const { findings } = await check({
        'ai_credit/usage': () => ({ status, data: { message: 'No' } }),
      })

      expect(findings.map((finding) => finding.status)).toEqual([
        'failure',
        'ok',
        'ok',
      ])
      expect(findings[0]).toMatchObject({
        code,
        detail: expect.stringContaining(words),
      })
    },
  )
})
