import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { createTenant } from '../../../dev/tenants/tenant.ts'
import { newFolder, runCommand } from '../support/cli-command.ts'
import { withEmulators } from '../support/emulated-step.ts'

const tenant = createTenant({
  now: new Date(),
  orgs: [{ login: 'octo-org', seats: 12 }],
  m365: { users: 20, licences: 30, versions: ['v1', 'v2'] },
})

function aFile(lines: readonly string[]): string {
  const file = join(newFolder(), '.env')
  writeFileSync(file, lines.join('\n'))
  return file
}

describe('the settings of the Go worker', () => {
  it('work unchanged; what is needed beside is asked for', async () => {
    await withEmulators(tenant, async (emulators) => {
      const { urls, secrets, webhookUrls, caFile } = emulators
      const worker = [
        'PORT_REGION=eu                            # eu|us',
        'PORT_CLIENT_ID=',
        'INGEST_GITHUB=true',
        'GITHUB_ORG=octo-org',
        `GITHUB_TOKEN=${secrets.githubToken}`,
        `GITHUB_API_BASE=${urls.github}`,
        'GITHUB_API_VERSION=2022-11-28',
        'MS_TENANT_ID=contoso.example',
        `MS_CLIENT_ID=${secrets.msClientId}`,
        `MS_CLIENT_SECRET=${secrets.msClientSecret}`,
        `GRAPH_API_BASE=${urls.graph}`,
        'PERIOD_DAYS=30',
        'SEATS_ACTIVE_WINDOW_DAYS=14',
        'USE_PORT_WEBHOOK=true',
        `PORT_WEBHOOK_SECRET=${secrets.webhookSecrets.seats}`,
        `PORT_WEBHOOK_SEATS_URL=${webhookUrls.seats}`,
        `PORT_WEBHOOK_M365_SUMMARY_URL=${webhookUrls.m365Summary}`,
        `PORT_WEBHOOK_M365_USERS_URL=${webhookUrls.m365Users}`,
      ]
      const env = {
        NODE_EXTRA_CA_CERTS: caFile,
        MS_AUTHORITY_HOST: urls.login,
      }
      const args = ['--env-file', aFile(worker)]

      const lacking = await runCommand({ args, env })
      const complete = await runCommand({
        args,
        env: {
          ...env,
          COPILOT_USAGE_IDENTITY_KEY: 'of-32-characters-or-more'.repeat(2),
        },
      })

      expect(lacking.exitCode).toBe(2)
      expect(lacking.stderr).toContain(
        [
          'Found a problem in 1 input. Nothing was read or sent:',
          '- "identity-key" (COPILOT_USAGE_IDENTITY_KEY) is required,',
        ].join('\n'),
      )
      expect(complete.exitCode).toBe(0)
      expect(complete.stderr).toContain(
        'PERIOD_DAYS is the name of the setting in the Go worker. Rename it to M365_PERIOD.',
      )
      const report = join(complete.folder, 'copilot-usage-for-port/report.json')
      expect(JSON.parse(readFileSync(report, 'utf8'))).toMatchObject({
        result: 'success',
        figures: { 'm365-summary': [{ period: 'D30' }] },
      })
    })
  })
})
