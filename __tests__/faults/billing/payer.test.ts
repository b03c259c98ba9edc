// Whatever the question for the enterprise that pays ends with, the bill of the
// organization has failed with GitHub's first answer.
import { afterAll, beforeAll, describe } from '@jest/globals'
import type { Expected, FaultTable, Row, Target } from '../fault-table.ts'
import { quick, testFaults } from '../fault-table.ts'
import { GITHUB_TABLE } from '../github/github-rows.ts'
import { Harness } from '../harness.ts'

const PAYER = {
  service: 'github',
  match: 'GET /orgs/octo-org',
  datasets: ['github-credits octo-org'],
  lost: [],
  names: 'the AI credits of 2026-11-01 of organization "octo-org"',
  advice: {
    GITHUB_NOT_FOUND:
      /set "github-enterprise" to the slug of the enterprise\. .+ set "github-org"/,
  },
} as const satisfies Target
const KNOWN_PAYER = {
  ...PAYER,
  advice: { GITHUB_NOT_FOUND: /Set "github-enterprise" to "octo", and set / },
} as const

const LATE = { kind: 'drip', delayMs: 1 } as const

function notFound(requests: number): Expected {
  return {
    result: 'failed',
    code: 'GITHUB_NOT_FOUND',
    requests,
    catalog: () => ({}),
  }
}

const rows = Object.entries(quick(GITHUB_TABLE))
const STAYING: Partial<FaultTable> = Object.fromEntries(
  rows.map(([name, row]): [string, Row] => {
    const { requests } = 'always' in row ? row.always : row.stays
    return [name, { always: notFound(requests) }]
  }),
)

describe('the enterprise that pays for an organization', () => {
  let harness: Harness

  beforeAll(async () => {
    harness = await Harness.start(
      {
        'github-org': 'octo-org',
        'ingest-m365': 'false',
        datasets: 'github-credits',
      },
      {
        orgs: [{ login: 'octo-org', seats: 12 }],
        enterprise: { slug: 'octo', orgs: ['octo-org'] },
      },
    )
  })
  afterAll(() => harness.close())

  const shared = { harness: () => harness, healthy: () => ({}) }

  describe('with a fault that stays', () => {
    testFaults({ ...shared, target: () => PAYER, table: STAYING })
  })

  describe('with a response that is only late', () => {
    const table = { late: { always: notFound(1) } }
    const plans = { late: { what: () => LATE } }
    testFaults({ ...shared, target: () => KNOWN_PAYER, table, plans })
  })
})
