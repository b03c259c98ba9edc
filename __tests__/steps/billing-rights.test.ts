import { describe, expect, it } from '@jest/globals'
import { createTenant } from '../../dev/tenants/tenant.ts'
import { readReport, withEmulators } from '../bundle/support/emulated-step.ts'
import { stepInProcess } from './step-in-process.ts'

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

describe('a step that may not read the bill', () => {
  it('names the enterprise that pays for an organization', async () => {
    await withEmulators(TENANT, async (emulators) => {
      const step = await stepInProcess(emulators, {
        ...INPUTS,
        'github-org': 'octo-org',
        'github-enterprise': '',
        datasets: 'github-seats,github-credits',
      })

      const { datasets } = readReport(step)
      expect(step.outputs.result).toBe('partial')
      expect(step.outputs['github-credits-count']).toBe('0')
      expect(datasets[1].error).toMatchObject({
        code: 'GITHUB_NOT_FOUND',
        message: expect.stringContaining(
          'The enterprise of this organization pays its bill. Set "github-enterprise" to "octo"',
        ),
      })
    })
  })

  it('reads the bill with its own token', async () => {
    await withEmulators(TENANT, async (emulators) => {
      const seats = { 'github-token': 'emulated-seats-only-token' }
      const billing = { 'github-billing-token': 'emulated-billing-token' }

      const refused = await stepInProcess(emulators, { ...INPUTS, ...seats })
      const step = await stepInProcess(emulators, {
        ...INPUTS,
        ...seats,
        ...billing,
      })

      expect(refused.outputs.result).toBe('partial')
      expect(refused.summary).toContain('Set "github-billing-token" to')
      expect(step.outputs.result).toBe('success')
    })
  })
})
