import { describe, expect, it } from '@jest/globals'
import type { Fault } from '../../dev/emulators/start.ts'
import { createTenant } from '../../dev/tenants/tenant.ts'
import { allHosts, runBehindProxy } from './support/behind-proxy.ts'
import { withEmulators } from './support/emulated-step.ts'

const tenant = createTenant({
  now: new Date(),
  orgs: [{ login: 'octo-org', seats: 120 }],
  m365: { users: 3, licences: 4 },
})
const GHE_API = 'api.octo-corp.ghe.com'
const ELSEWHERE = 'https://elsewhere.contoso.example'
const SEATS = '/orgs/octo-org/copilot/billing/seats'

describe('the bundle, and the hosts that it talks to', () => {
  it('reads GitHub under the API base of a ghe.com subdomain', async () => {
    await withEmulators(
      tenant,
      async (emulators) => {
        const { github } = emulators.urls

        const { step, targets } = await runBehindProxy({
          emulators,
          inputs: { 'github-api-url': `https://${GHE_API}` },
          proxy: { routes: { [`${GHE_API}:443`]: github } },
        })

        expect(step.outputs).toMatchObject({
          result: 'success',
          // Two pages: the link to the second has the subdomain's host.
          'seats-total': '120',
        })
        const others = allHosts(emulators)
        others.delete(new URL(github).host)
        expect(targets).toEqual(others.add(`${GHE_API}:443`))
      },
      { hostNames: [GHE_API] },
    )
  })

  const redirect = {
    kind: 'redirect',
    headers: { location: ELSEWHERE },
  } as const
  const faults: readonly (Fault & { readonly says: string })[] = [
    {
      ...redirect,
      service: 'github',
      match: SEATS,
      says: 'was redirected to another place, which is not followed (to elsewhere.contoso.example)',
    },
    {
      service: 'github',
      match: SEATS,
      kind: 'status',
      status: 200,
      headers: {
        'content-type': 'application/json',
        link: `<${ELSEWHERE}${SEATS}?page=2>; rel="next"`,
      },
      body: '{"total_seats": 0, "seats": []}',
      says: 'a link in the response leads to elsewhere.contoso.example',
    },
    {
      ...redirect,
      service: 'entra',
      says: 'was redirected to another place, which is not followed (to elsewhere.contoso.example)',
    },
    {
      ...redirect,
      service: 'port-ingest',
      says: 'was redirected to another place, which is not followed (only a GET is redirected)',
    },
  ]

  it.each(faults)(
    'does not follow $service elsewhere ($kind)',
    async ({ says, ...fault }) => {
      await withEmulators(tenant, async (emulators) => {
        emulators.addFault(fault)

        const { step, targets } = await runBehindProxy({ emulators })

        expect(step.exitCode).toBe(1)
        expect(step.log).toContain(says)
        const known = [...allHosts(emulators)]
        expect(known).toEqual(expect.arrayContaining([...targets]))
      })
    },
  )

  it('follows Graph to another host, without its token', async () => {
    await withEmulators(
      tenant,
      async (emulators) => {
        emulators.addFault({
          ...redirect,
          service: 'graph',
          match: 'UsageUserDetail',
        })

        const { step, targets } = await runBehindProxy({
          emulators,
          proxy: {
            routes: { 'elsewhere.contoso.example:443': emulators.urls.github },
          },
        })

        expect(targets).toContain('elsewhere.contoso.example:443')
        const [request] = emulators.requests.filter(
          ({ headers }) => headers.host === 'elsewhere.contoso.example',
        )
        expect(request?.path).toBe('/')
        expect(request?.headers).not.toHaveProperty('authorization')
        expect(step.exitCode).toBe(1)
      },
      { hostNames: ['elsewhere.contoso.example'] },
    )
  })
})
