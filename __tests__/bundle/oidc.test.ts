import { describe, expect, it } from '@jest/globals'
import type { Emulators } from '../../dev/emulators/start.ts'
import { createTenant } from '../../dev/tenants/tenant.ts'
import { runAction, withEmulators } from './support/emulated-step.ts'
import { anApp, oidcVariables } from './support/keyless.ts'

const tenant = createTenant({
  now: new Date(),
  orgs: [{ login: 'octo-org', seats: 5 }],
  m365: { users: 7, licences: 9 },
})
const NO_SECRET = { 'ms-client-secret': '' }

/** Port is asked where its webhooks are. */
function portCredentials({ urls, secrets }: Emulators): Record<string, string> {
  return {
    'port-api-url': urls.portApi,
    'port-client-id': secrets.portClientId,
    'port-client-secret': secrets.portClientSecret,
    'port-webhook-seats-url': '',
    'port-webhook-m365-summary-url': '',
    'port-webhook-m365-users-url': '',
  }
}

function tokenForms({ requests }: Emulators): URLSearchParams[] {
  return requests
    .filter(({ path }) => path.includes('/oauth2/v2.0/token'))
    .map(({ body }) => new URLSearchParams(body))
}

describe('the bundle, without any stored secret of GitHub or Microsoft', () => {
  it('delivers everything as a GitHub App, by OIDC and with Port credentials', async () => {
    const app = anApp()
    await withEmulators(
      tenant,
      async (emulators) => {
        const step = await runAction(
          emulators,
          { ...NO_SECRET, ...app.inputs, ...portCredentials(emulators) },
          oidcVariables(emulators),
        )

        expect(step.exitCode).toBe(0)
        expect(step.outputs).toMatchObject({
          result: 'success',
          'github-seats-count': '1',
          'm365-summary-count': '1',
          'm365-users-count': '7',
          'seats-total': '5',
          'entities-failed': '0',
        })
        expect(JSON.parse(step.outputs.counts ?? '')).toMatchObject({
          'github-seats': { sent: 1, verified: 1 },
          'm365-users': { sent: 7, verified: 7 },
        })
        const [form, ...more] = tokenForms(emulators)
        expect(more).toEqual([])
        expect(form?.has('client_secret')).toBe(false)
        expect(form?.get('client_assertion')).toMatch(/^ey[\w-]+\.ey/)
      },
      { secrets: { githubApp: app.known } },
    )
  })
})
