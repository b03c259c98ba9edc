import { aCertificate } from '../../support/builders/a-certificate.ts'
import type { Row } from '../row.ts'
import type { World } from '../world/world.ts'
import { answers, wrong } from './spoil.ts'

const M365 = { datasets: 'm365-summary' }

function refuses(until: string, code: number) {
  return answers('entra', until, {
    status: 400,
    match: '/oauth2/v2.0/token',
    body: {
      error: 'invalid_request',
      error_description: `AADSTS${code}: Refused.`,
      error_codes: [code],
    },
  })
}

function withOidc(spoil: (world: World) => void) {
  return (world: World) => {
    world.inputs['ms-client-secret'] = ''
    world.hasOidc = true
    spoil(world)
  }
}

/** What Entra and Graph refuse. */
export const MICROSOFT_ROWS: readonly Row[] = [
  {
    title: 'the client secret is wrong',
    code: 'ENTRA_REFUSED',
    inputs: M365,
    spoil: wrong('ms-client-secret', 'the-id-of-the-secret'),
  },
  {
    title: 'the client secret has expired',
    code: 'ENTRA_REFUSED',
    inputs: M365,
    spoil: wrong('ms-client-secret', 'emulated-expired-secret'),
  },
  {
    title: 'the app has another client ID',
    code: 'ENTRA_REFUSED',
    inputs: M365,
    spoil: wrong('ms-client-id', '0c7f2a90-5b1e-4e4b-8a6d-3f1c2d4e5a6c'),
  },
  {
    title: 'the tenant has another domain',
    code: 'ENTRA_REFUSED',
    inputs: M365,
    spoil: wrong('ms-tenant-id', 'fabrikam.example'),
  },
  {
    title: 'no administrator has consented to the app',
    code: 'ENTRA_REFUSED',
    inputs: M365,
    spoil: refuses(
      'the app, with the consent of an administrator in the tenant',
      700016,
    ),
  },
  {
    title: 'the app has no service principal',
    code: 'ENTRA_REFUSED',
    inputs: M365,
    spoil: refuses(
      'the app, with the consent of an administrator in the tenant',
      7000229,
    ),
  },
  {
    title: 'the app is disabled',
    code: 'ENTRA_REFUSED',
    inputs: M365,
    spoil: refuses('policy "Enabled for users to sign-in" is on', 7000112),
  },
  {
    title: 'conditional access blocks the runner',
    code: 'ENTRA_REFUSED',
    inputs: M365,
    spoil: refuses('policy "conditional access" is exempt', 53003),
  },
  {
    title: 'the address of Graph is of another cloud',
    code: 'ENTRA_REFUSED',
    inputs: M365,
    spoil: wrong('graph-api-url', 'https://graph.microsoft.example'),
  },
  {
    title: 'the app registration does not have the certificate',
    code: 'ENTRA_REFUSED',
    inputs: { ...M365, 'ms-client-secret': '' },
    spoil: async ({ inputs }) => {
      const { cert, key } = await aCertificate()
      inputs['ms-client-certificate'] = `${key}\n${cert}`
    },
  },
  {
    title: 'no federated credential has the subject of the workflow',
    code: 'ENTRA_REFUSED',
    inputs: M365,
    spoil: withOidc(({ emulators }) => {
      const federatedCredential = {
        issuer: 'https://token.actions.githubusercontent.com',
        subject: 'repo:octo-org/octo-repo:ref:refs/heads/main',
        audience: 'api://AzureADTokenExchange',
      }
      Object.assign(emulators.secrets, { federatedCredential })
    }),
  },
  {
    title: 'the job has no permission for OIDC tokens',
    code: 'CONFIG_INVALID',
    inputs: M365,
    spoil: withOidc((world) => {
      world.hasOidc = false
    }),
  },
  {
    title: 'the app has no permission for reports',
    code: 'GRAPH_FORBIDDEN',
    inputs: M365,
    spoil: (world) => world.change({ m365: { reportsAllowed: false } }),
  },
  {
    title: 'the tenant has no Copilot data',
    code: 'GRAPH_NO_REPORT',
    inputs: M365,
    spoil: answers('graph', 'assignment of the tenant', {
      status: 404,
      match: '/copilot/reports/',
      body: { error: { code: 'NotFound', message: 'No data.' } },
    }),
  },
  {
    title: 'Graph refuses the period',
    code: 'GRAPH_REFUSED',
    inputs: { ...M365, 'm365-period': 'D90' },
    spoil: answers('graph', 'never', {
      status: 400,
      match: "period='D90'",
      body: { error: { code: 'BadRequest', message: 'Invalid period.' } },
    }),
  },
  {
    title: 'a proxy answers instead of Graph',
    code: 'GRAPH_UNEXPECTED_RESPONSE',
    inputs: M365,
    spoil: (world) => {
      const { host } = new URL(world.emulators.urls.graph)
      world.obstruct(`network to ${host}`, {
        service: 'graph',
        kind: 'wrong-type',
      })
    },
  },
]
