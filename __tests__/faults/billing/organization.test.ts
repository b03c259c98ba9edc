// The bill of an organization that pays for itself.
import { afterAll, beforeAll, describe } from '@jest/globals'
import type { CatalogView } from '../catalog-view.ts'
import { quick, type Target, testFaults } from '../fault-table.ts'
import { GITHUB_TABLE } from '../github/github-rows.ts'
import { Harness } from '../harness.ts'

const DAY = {
  service: 'github',
  match:
    'GET /organizations/octo-org/settings/billing/ai_credit/usage?year=2026&month=11&day=20',
  datasets: ['github-credits octo-org'],
  lost: ['github_copilot_credits octo-org@2026-11-20'],
  names: 'the AI credits of 2026-11-20 of organization "octo-org"',
  advice: {
    GITHUB_FORBIDDEN: /[Ss]et "github-billing-token" to a classic token/,
    GITHUB_NOT_FOUND:
      /set "github-enterprise" to the slug of the enterprise\. .+ set "github-org"/,
  },
} as const satisfies Target

describe('the bill of an organization', () => {
  let harness: Harness
  let healthy: CatalogView

  beforeAll(async () => {
    harness = await Harness.start(
      {
        'github-org': 'octo-org',
        'ingest-m365': 'false',
        datasets: 'github-seats,github-credits',
      },
      { orgs: [{ login: 'octo-org', seats: 12 }], hasAutomaticReviews: false },
    )
    healthy = (await harness.run()).catalog
  })
  afterAll(() => harness.close())

  testFaults({
    harness: () => harness,
    healthy: () => healthy,
    target: () => DAY,
    table: quick(GITHUB_TABLE),
  })
})
