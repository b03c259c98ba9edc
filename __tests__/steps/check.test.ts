import { describe, expect, it } from '@jest/globals'
import { createTenant } from '../../dev/tenants/tenant.ts'
import { readReport, withEmulators } from '../bundle/support/emulated-step.ts'
import { stepInProcess } from './step-in-process.ts'

const tenant = createTenant({
  now: new Date(),
  orgs: [{ login: 'octo-org', seats: 3 }],
  usage: { policyEnabled: false },
  m365: { users: 4, licences: 5 },
})

describe('a step, asked to check', () => {
  it('fails with what is not ready, in annotation, log and summary', async () => {
    await withEmulators(tenant, async (emulators) => {
      const { urls, secrets, port } = emulators
      const step = await stepInProcess(emulators, {
        mode: 'check',
        'port-api-url': urls.portApi,
        'port-client-id': secrets.portClientId,
        'port-client-secret': secrets.portClientSecret,
      })

      expect(step.exitCode).toBe(1)
      expect(step.outputs).toMatchObject({
        result: 'failed',
        'entities-sent': '0',
      })
      expect(step.log).toContain(
        '::error title=Copilot Usage for Port%3A check failed::Not everything is ready: 1 of 32 checks failed.',
      )
      expect(step.log).toMatch(
        /^GitHub +metrics of organization "octo-org" +failure +\[GITHUB_METRICS_POLICY_OFF\]/m,
      )
      expect(step.summary).toContain('❌ Not ready: 1 of 32 checks failed.')
      expect(readReport(step).check).toHaveLength(32)
      expect(port.writes).toEqual([])
    })
  })
})
