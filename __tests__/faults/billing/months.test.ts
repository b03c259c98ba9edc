// The days of a finished month, and its export, are compared with GitHub's
// answer for the whole month.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { CatalogView } from '../catalog-view.ts'
import { except, quick, type Target, testFaults } from '../fault-table.ts'
import { GITHUB_TABLE } from '../github/github-rows.ts'
import { Harness } from '../harness.ts'

const BACKFILL = { since: '2026-10-30', until: '2026-10-31' } as const

/** What was read before is sent; both datasets have failed. */
const ENTERPRISE_MONTH = {
  service: 'github',
  match:
    'GET /enterprises/octo/settings/billing/ai_credit/usage?year=2026&month=10 ',
  datasets: [
    'github-credits enterprise:octo',
    'github-user-credits enterprise:octo',
  ],
  lost: [],
  names: 'the AI credits of 2026-10 of enterprise "octo"',
  advice: {
    GITHUB_FORBIDDEN: /[Ss]et "github-billing-token" to a classic token/,
    GITHUB_NOT_FOUND:
      /set "github-enterprise" to the slug .+ set "github-billing-token" to/,
  },
} as const satisfies Target

const ORGANIZATION_MONTH = {
  service: 'github',
  match:
    'GET /organizations/octo-org/settings/billing/ai_credit/usage?year=2026&month=10 ',
  datasets: ['github-credits octo-org'],
  lost: [],
  names: 'the AI credits of 2026-10 of organization "octo-org"',
  advice: {
    GITHUB_FORBIDDEN: /[Ss]et "github-billing-token" to a classic token/,
    GITHUB_NOT_FOUND:
      /set "github-enterprise" to the slug of the enterprise\. .+ set "github-org"/,
  },
} as const satisfies Target

const TENANT = {
  orgs: [{ login: 'octo-org', seats: 12 }],
  hasAutomaticReviews: false,
}
// The client treats these as it treats 503.
const TABLE = except(quick(GITHUB_TABLE), '408', '500', '502')
/** The connection is the same for both. */
const SHORT_TABLE = except(
  TABLE,
  '429 with Retry-After',
  '429 without Retry-After',
  'reset before it is accepted',
  'reset after it was accepted',
  'truncated body',
)
const PAYERS = [
  {
    payer: 'an enterprise',
    target: ENTERPRISE_MONTH,
    table: TABLE,
    sent: [
      'github_copilot_credits enterprise:octo@2026-10-30',
      expect.stringMatching(
        /^github_copilot_user_credits enterprise:octo\/.+@2026-10$/,
      ),
    ],
    tenant: { ...TENANT, enterprise: { slug: 'octo', orgs: ['octo-org'] } },
    inputs: {
      'github-org': '',
      'github-enterprise': 'octo',
      datasets: 'github-seats,github-credits,github-user-credits',
    },
  },
  {
    payer: 'an organization',
    target: ORGANIZATION_MONTH,
    table: SHORT_TABLE,
    sent: ['github_copilot_credits octo-org@2026-10-30'],
    tenant: TENANT,
    inputs: {
      'github-org': 'octo-org',
      datasets: 'github-seats,github-credits',
    },
  },
]

describe.each(PAYERS)(
  'the finished month of $payer',
  ({ target, table, tenant, inputs, sent }) => {
    let harness: Harness
    let healthy: CatalogView

    beforeAll(async () => {
      harness = await Harness.start(
        { ...inputs, ...BACKFILL, 'ingest-m365': 'false' },
        tenant,
      )
      // It also creates the export, which the other runs find finished.
      healthy = (await harness.run()).catalog
    })
    afterAll(() => harness.close())

    it('is sent', () => {
      expect(Object.keys(healthy)).toEqual(expect.arrayContaining(sent))
    })

    testFaults({
      harness: () => harness,
      healthy: () => healthy,
      target: () => target,
      table,
    })
  },
)
