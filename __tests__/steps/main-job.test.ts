import { describe, expect, it } from '@jest/globals'
import { createTenant } from '../../dev/tenants/tenant.ts'
import { readReport, withEmulators } from '../bundle/support/emulated-step.ts'
import { stepInProcess } from './step-in-process.ts'

const tenant = createTenant({
  now: new Date(),
  orgs: [{ login: 'octo-org', seats: 120 }],
  m365: { users: 603, licences: 700 },
})

describe('a step, on its main job', () => {
  it('fails, sends no zero and says what to check for an organization that answers 404', async () => {
    await withEmulators(tenant, async (emulators) => {
      const step = await stepInProcess(emulators, {
        'github-org': 'octo-nobody\nocto-org',
        datasets: 'github-seats,m365-summary',
      })

      expect(step.exitCode).toBe(1)
      expect(step.outputs.result).toBe('partial')
      expect(step.outputs['seats-total']).toBe('120')
      expect(
        emulators.catalog
          .entities('github_copilot_seats')
          .map(({ properties }) => properties.scope),
      ).toEqual(['octo-org'])
      expect(
        emulators.catalog.entities('m365_copilot_usage_summary'),
      ).toHaveLength(1)
      expect(step.log).toContain(
        'Cannot read Copilot seats of organization "octo-nobody": GitHub answered 404 (Not Found). The organization does not exist under this name, or the token cannot see it.',
      )
      expect(readReport(step).sources).toContainEqual(
        expect.objectContaining({
          source: 'github',
          scope: 'octo-nobody',
          status: 'failed',
        }),
      )
    })
  })

  it('writes the exact bodies and sends nothing in a dry run', async () => {
    await withEmulators(tenant, async (emulators) => {
      const step = await stepInProcess(emulators, { 'dry-run': 'true' })

      expect(step.exitCode).toBe(0)
      expect(step.outputs).toMatchObject({
        result: 'success',
        'entities-sent': '0',
      })
      expect(JSON.parse(step.outputs.counts ?? '')['m365-users']).toMatchObject(
        { collected: 603, sent: 0, failed: 0 },
      )
      expect(
        emulators.requests.filter(({ service }) => service === 'port-ingest'),
      ).toEqual([])
    })
  })

  it('takes plain http for no host but loopback', async () => {
    const plain = {
      'github-api-url': 'http://api.contoso.example',
      'ms-authority-host': 'http://login.contoso.example',
      'graph-api-url': 'http://graph.contoso.example',
      'port-webhook-seats-url': 'http://ingest.contoso.example/key',
    }
    await withEmulators(tenant, async (emulators) => {
      const step = await stepInProcess(emulators, plain)

      for (const input of Object.keys(plain)) {
        expect(step.log).toContain(
          `- "${input}" must be an https:// address without user name, query or fragment.`,
        )
      }
      expect(emulators.requests).toEqual([])
    })
  })
})
