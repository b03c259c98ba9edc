import { describe, expect, it } from '@jest/globals'
import type { Emulators } from '../../dev/emulators/start.ts'
import { createTenant } from '../../dev/tenants/tenant.ts'
import { aCertificate } from '../support/builders/a-certificate.ts'
import { runAction, withEmulators } from './support/emulated-step.ts'
import { anApp, oidcVariables } from './support/keyless.ts'

const tenant = createTenant({
  now: new Date(),
  orgs: [{ login: 'octo-org', seats: 5 }],
  m365: { users: 7, licences: 9 },
})
const NO_SECRET = { 'ms-client-secret': '' }
const ONLY_M365 = { ...NO_SECRET, 'ingest-github': 'false' }

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

  it('prints what Entra compares when it refuses the federation', async () => {
    const federatedCredential = {
      issuer: 'https://token.actions.githubusercontent.com',
      subject: 'repo:octo-org/octo-repo:ref:refs/heads/main',
      audience: 'api://AzureADTokenExchange',
    }
    await withEmulators(
      tenant,
      async (emulators) => {
        const step = await runAction(
          emulators,
          NO_SECRET,
          oidcVariables(emulators),
        )

        expect(step.exitCode).toBe(1)
        expect(step.outputs).toMatchObject({
          result: 'partial',
          'seats-total': '5',
          'm365-users-count': '0',
        })
        expect(step.log).toContain(
          'No federated credential of the app matches the subject of the OIDC token. The token has iss "https://token.actions.githubusercontent.com", sub "repo:octo-org@1/octo-repo@2:ref:refs/heads/main", aud "api://AzureADTokenExchange".',
        )
        expect(step.log).toContain(
          'The subject begins with "repo:OWNER/REPO:". For repositories created or renamed since 2026-07-15 it begins with "repo:OWNER@OWNER-ID/REPO@REPO-ID:".',
        )
      },
      { secrets: { federatedCredential } },
    )
  })

  it('asks for a secret or the permission where there is no OIDC token', async () => {
    await withEmulators(tenant, async (emulators) => {
      const step = await runAction(emulators, NO_SECRET)

      expect(step.exitCode).toBe(1)
      expect(step.log).toContain(
        '- "ms-client-secret" or "ms-client-certificate" is required, because GitHub gives this job no OIDC token.',
      )
      expect(emulators.requests).toEqual([])
    })
  })

  it('delivers with a certificate', async () => {
    const { cert, key } = await aCertificate()
    await withEmulators(
      tenant,
      async (emulators) => {
        const step = await runAction(emulators, {
          ...ONLY_M365,
          'ms-client-certificate': `${cert}\n${key}`.replaceAll('\n', '\\n'),
        })

        expect(step.outputs).toMatchObject({
          result: 'success',
          'm365-users-count': '7',
        })
        const [form] = tokenForms(emulators)
        expect(form?.has('client_assertion')).toBe(true)
      },
      { secrets: { msCertificate: cert } },
    )
  })

  it('explains a certificate that the app registration does not have', async () => {
    const { cert, key } = await aCertificate()
    await withEmulators(tenant, async (emulators) => {
      const step = await runAction(emulators, {
        ...ONLY_M365,
        'ms-client-certificate': `${cert}\n${key}`,
      })

      expect(step.outputs.result).toBe('failed')
      expect(step.log).toContain(
        'it answered 401 (AADSTS700027, invalid_client)',
      )
      expect(step.log).toContain(
        'Upload the certificate to the app registration',
      )
    })
  })
})
