import { describe, expect, it } from '@jest/globals'
import { type Emulators, startEmulators } from '../../dev/emulators/start.ts'
import { emulatedInputs } from '../../dev/runner/emulated-inputs.ts'
import { runStep, type StepResult } from '../../dev/runner/run-step.ts'
import { createTenant } from '../../dev/tenants/tenant.ts'

const SIGNING_SECRET = 'an-invented-signing-secret'
const tenant = createTenant({
  now: new Date(),
  orgs: [{ login: 'octo-org', seats: 40 }],
  m365: { users: 50, licences: 60 },
})

/** Everything about Port that the workflow is told. */
function portInputs({ urls, secrets }: Emulators): Record<string, string> {
  return {
    'port-api-url': urls.portApi,
    'port-client-id': secrets.portClientId,
    'port-client-secret': secrets.portClientSecret,
    'port-webhook-secret': SIGNING_SECRET,
  }
}

function run(
  emulators: Emulators,
  inputs: Readonly<Record<string, string>>,
): Promise<StepResult> {
  const sources = Object.entries(emulatedInputs(emulators)).filter(
    ([name]) => !name.startsWith('port-'),
  )
  return runStep({
    inputs: {
      ...Object.fromEntries(sources),
      ...portInputs(emulators),
      ...inputs,
    },
    env: {
      NODE_EXTRA_CA_CERTS: emulators.caFile,
      GITHUB_REPOSITORY: 'octo-org/copilot-usage',
    },
  })
}

const EMPTY = {
  isEmpty: true,
  integrations: [
    { installationId: 'github-octo', installationAppType: 'github-ocean' },
  ],
}

describe('the bundle, with an empty Port', () => {
  it('sets Port up, fills it knowing only credentials and signing secret, and finds nothing to change again', async () => {
    const emulators = await startEmulators({ tenant, port: EMPTY })
    try {
      const { port, catalog } = emulators

      const planned = await run(emulators, { mode: 'setup', 'dry-run': 'true' })

      expect(planned.exitCode).toBe(0)
      expect(port.writes).toEqual([])

      const button = { 'backfill-workflow': 'copilot-usage-backfill.yml' }
      const setUp = await run(emulators, { mode: 'setup', ...button })

      expect(setUp.exitCode).toBe(0)
      expect(setUp.summary).toContain('✅ created')
      expect(setUp.summary).toContain('Setup chose a workflow of the GitHub')
      expect([...catalog.blueprints.keys()].sort()).toEqual([
        '_team',
        '_user',
        'copilot_usage_run',
        'github_copilot_adoption',
        'github_copilot_cost_center',
        'github_copilot_credits',
        'github_copilot_seat',
        'github_copilot_seats',
        'github_copilot_team',
        'github_copilot_team_usage',
        'github_copilot_usage',
        'github_copilot_user_credits',
        'github_copilot_user_usage',
        'm365_copilot_usage_daily',
        'm365_copilot_usage_summary',
        'm365_copilot_user',
      ])
      expect(port.pages.identifiers()).toEqual([
        'copilot_adoption',
        'copilot_people',
      ])
      expect(port.workflows.identifiers()).toEqual(['copilot_usage_backfill'])

      const ingested = await run(emulators, {})

      expect(ingested.outputs).toMatchObject({
        result: 'success',
        'github-seats-count': '1',
        'm365-summary-count': '1',
        'm365-users-count': '50',
      })
      expect(JSON.parse(ingested.outputs.counts ?? '')).toMatchObject({
        'm365-users': { sent: 50, failed: 0, verified: 50 },
      })
      expect(catalog.entities('m365_copilot_user')).toHaveLength(50)
      expect(catalog.rejected).toEqual([])

      const writes = port.writes.length
      const again = await run(emulators, { mode: 'setup', ...button })

      expect(again.exitCode).toBe(0)
      expect(again.summary).not.toContain('✅ created')
      expect(port.writes).toHaveLength(writes)
    } finally {
      await emulators.close()
    }
  })

  it('writes entities directly when webhooks are not to be used', async () => {
    const emulators = await startEmulators({ tenant })
    try {
      const step = await run(emulators, {
        'use-port-webhook': 'false',
        'port-webhook-secret': '',
      })

      expect(step.outputs).toMatchObject({
        result: 'success',
        'm365-users-count': '50',
      })
      expect(emulators.catalog.entities('m365_copilot_user')).toHaveLength(50)
      expect(
        emulators.requests.filter(({ service }) => service === 'port-ingest'),
      ).toEqual([])
    } finally {
      await emulators.close()
    }
  })

  it('says before it collects anything that the webhooks are missing', async () => {
    const emulators = await startEmulators({ tenant, port: { isEmpty: true } })
    try {
      const step = await run(emulators, {})

      expect(step.exitCode).toBe(1)
      expect(step.outputs.result).toBe('failed')
      expect(step.log).toContain('[PORT_WEBHOOK_MISSING]')
      expect(step.log).toContain('mode: setup')
      expect(
        emulators.requests.filter(({ service }) => service !== 'port-api'),
      ).toEqual([])
    } finally {
      await emulators.close()
    }
  })
})
