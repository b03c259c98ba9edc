import { describe, expect, it } from '@jest/globals'
import type { Emulators } from '../../dev/emulators/start.ts'
import { createTenant } from '../../dev/tenants/tenant.ts'
import { withEmulators } from '../bundle/support/emulated-step.ts'
import { oidcVariables } from '../bundle/support/keyless.ts'
import { aCertificate } from '../support/builders/a-certificate.ts'
import { stepInProcess } from './step-in-process.ts'

const tenant = createTenant({
  now: new Date(),
  orgs: [{ login: 'octo-org', seats: 5 }],
  m365: { users: 7, licences: 9 },
})
const NO_SECRET = { 'ms-client-secret': '' }
const ONLY_M365 = { ...NO_SECRET, 'ingest-github': 'false' }

function tokenForms({ requests }: Emulators): URLSearchParams[] {
  return requests
    .filter(({ path }) => path.includes('/oauth2/v2.0/token'))
    .map(({ body }) => new URLSearchParams(body))
}

describe('a step, without a stored secret of Microsoft', () => {
  it('prints what Entra compares when it refuses the federation', async () => {
    const federatedCredential = {
      issuer: 'https://token.actions.githubusercontent.com',
      subject: 'repo:octo-org/octo-repo:ref:refs/heads/main',
      audience: 'api://AzureADTokenExchange',
    }
    await withEmulators(
      tenant,
      async (emulators) => {
        const step = await stepInProcess(
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
          'No federated credential of the app matches the subject of the OIDC token. Add a federated credential with issuer "https://token.actions.githubusercontent.com", subject "repo:octo-org@1/octo-repo@2:ref:refs/heads/main", audience "api://AzureADTokenExchange" to the app registration.',
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
      const step = await stepInProcess(emulators, NO_SECRET)

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
        const step = await stepInProcess(emulators, {
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
      const step = await stepInProcess(emulators, {
        ...ONLY_M365,
        'ms-client-certificate': `${cert}\n${key}`,
      })

      expect(step.outputs.result).toBe('failed')
      expect(step.log).toContain(
        'it answered 401 (AADSTS700027, invalid_client)',
      )
      expect(step.log).toContain('add the certificate to the app registration')
    })
  })
})
