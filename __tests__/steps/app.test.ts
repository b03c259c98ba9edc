import { describe, expect, it } from '@jest/globals'
import type { Emulators } from '../../dev/emulators/start.ts'
import { createTenant } from '../../dev/tenants/tenant.ts'
import { readReport, withEmulators } from '../bundle/support/emulated-step.ts'
import { anApp } from '../bundle/support/keyless.ts'
import { stepInProcess } from './step-in-process.ts'

const tenant = createTenant({
  now: new Date(),
  orgs: [
    { login: 'octo-org', seats: 120 },
    { login: 'octo-labs', seats: 4, firstPerson: 200 },
  ],
  enterprise: { slug: 'octo-corp', orgs: ['octo-org', 'octo-labs'] },
})
const SCOPES = {
  'ingest-m365': 'false',
  'github-org': 'octo-org\nocto-labs',
  'github-enterprise': 'octo-corp',
}

function mintsOf({ requests }: Emulators): number {
  return requests.filter(({ path }) => path.endsWith('/access_tokens')).length
}

describe('a step, as a GitHub App', () => {
  it('takes a key whose line breaks are written out', async () => {
    const app = anApp('pkcs1')
    const key = app.inputs['github-app-private-key'].replaceAll('\n', '\\n')
    await withEmulators(
      tenant,
      async (emulators) => {
        const step = await stepInProcess(emulators, {
          ...app.inputs,
          'github-app-private-key': key,
          'ingest-m365': 'false',
          datasets: 'github-seats',
        })

        expect(step.outputs.result).toBe('success')
        expect(step.log).toContain(`::add-mask::${key.split('\\n')[1]}`)
      },
      { secrets: { githubApp: app.known } },
    )
  })

  it('sends a new token again when GitHub does not know it everywhere yet', async () => {
    const app = anApp()
    await withEmulators(
      tenant,
      async (emulators) => {
        emulators.addFault({
          service: 'github',
          match: 'billing/seats?per_page=100&page=2',
          kind: 'status',
          status: 401,
          body: '{"message":"Bad credentials"}',
          times: 1,
        })

        const step = await stepInProcess(emulators, {
          ...app.inputs,
          'ingest-m365': 'false',
          datasets: 'github-seats',
        })

        expect(step.outputs).toMatchObject({
          result: 'success',
          'seats-total': '120',
        })
        expect(mintsOf(emulators)).toBe(1)
      },
      { secrets: { githubApp: app.known } },
    )
  })

  it('says where the App is not installed, and reads the rest', async () => {
    const app = anApp()
    const githubApp = { ...app.known, installedOn: ['octo-org'] }
    await withEmulators(
      tenant,
      async (emulators) => {
        const step = await stepInProcess(emulators, {
          ...SCOPES,
          ...app.inputs,
        })

        expect(step.exitCode).toBe(1)
        expect(step.outputs).toMatchObject({
          result: 'partial',
          'seats-total': '120',
        })
        expect(step.log).toContain(
          'Cannot get a token of GitHub App "4242" for organization "octo-labs": GitHub answered 404 (Not Found). The App is not installed on organization "octo-labs". Install the GitHub App on organization "octo-labs".',
        )
        expect(step.log).toContain(
          'The App is not installed on enterprise "octo-corp"',
        )
        const codes = readReport(step)
          .datasets.filter(({ scope = '' }) => scope !== 'octo-org')
          .map(({ error }: { error?: { code: string } }) => error?.code)
        expect(new Set(codes)).toEqual(new Set(['GITHUB_NOT_FOUND']))
        const lookUps = emulators.requests.filter(({ path }) =>
          path.endsWith('/installation'),
        )
        expect(lookUps).toHaveLength(3)
      },
      { secrets: { githubApp } },
    )
  })

  it('explains a key that is not of this App', async () => {
    const app = anApp()
    await withEmulators(
      tenant,
      async (emulators) => {
        const step = await stepInProcess(emulators, {
          ...anApp().inputs,
          'ingest-m365': 'false',
          datasets: 'github-seats',
        })

        expect(step.outputs.result).toBe('failed')
        expect(step.log).toContain(
          'GitHub answered 401 (A JSON web token could not be decoded). If the settings of the App do not list the key any more, set "github-app-private-key" to a new private key of the App.',
        )
      },
      { secrets: { githubApp: app.known } },
    )
  })
})
