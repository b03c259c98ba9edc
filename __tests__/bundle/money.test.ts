import { describe, expect, it } from '@jest/globals'
import { createTenant } from '../../dev/tenants/tenant.ts'
import {
  readReport,
  runAction,
  withEmulators,
} from './support/emulated-step.ts'

const NOW = new Date()
const TENANT = createTenant({
  now: NOW,
  orgs: [
    { login: 'octo-org', seats: 30, plan: 'enterprise' },
    { login: 'octo-labs', seats: 10, firstPerson: 100 },
  ],
  enterprise: { slug: 'octo', orgs: ['octo-org', 'octo-labs'] },
})
const INPUTS = {
  'ingest-m365': 'false',
  'github-org': '',
  'github-enterprise': 'octo',
  datasets:
    'github-seats,github-credits,github-cost-centers,github-user-credits',
}

describe('the bundle, with the money datasets', () => {
  it('sends what is billed, and the cost of the seats', async () => {
    await withEmulators(TENANT, async (emulators) => {
      const step = await runAction(emulators, INPUTS)

      const { datasets } = readReport(step)
      const { catalog } = emulators
      expect(step.outputs.result).toBe('success')
      // 30 x 39 + 10 x 19.
      expect(step.outputs['monthly-cost']).toBe('1360.00')
      expect(step.outputs['github-cost-centers-count']).toBe('3')
      expect(catalog.entities('github_copilot_credits').length).toBeGreaterThan(
        1,
      )
      expect(
        catalog.entities('github_copilot_user_credits').length,
      ).toBeGreaterThan(20)
      expect(catalog.rejected).toEqual([])
      expect(step.summary).toContain('| enterprise:octo | Seats, a month |')
      expect(step.summary).toContain('AI credits used this month')
      const people = datasets.find(
        (row: { dataset: string }) => row.dataset === 'github-user-credits',
      )
      expect(people.unmatched_credits.credits).toBeGreaterThan(0)
    })
  })
})
