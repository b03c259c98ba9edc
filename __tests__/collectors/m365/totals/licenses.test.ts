import { describe, expect, it } from '@jest/globals'
import {
  type LicensesResult,
  readLicenses,
} from '../../../../src/collectors/m365/totals/licenses.ts'
import {
  aGraphClient,
  failureOf,
  fixture,
  GRAPH,
  json,
  ScriptedServer,
} from '../harness.ts'

function read(
  answer: () => Response,
  skus: readonly string[] = [],
): Promise<LicensesResult> {
  const server = new ScriptedServer({ '/subscribedSkus': [answer] })
  return readLicenses(aGraphClient(server), skus)
}

const TENANT_SKUS = () => json(fixture('subscribed_skus.json'))

describe('readLicenses', () => {
  it('adds up every SKU with the Copilot plan, grace included', async () => {
    // Copilot 300, E7 bundle 20 and EDU 10 in grace; 250, 4 and 3 assigned.
    // E5 has no paid Copilot.
    expect(await read(TENANT_SKUS)).toEqual({
      licenses: { total: 330, assigned: 257 },
      warnings: [],
    })
  })

  it('gives up on a list without end', async () => {
    let pages = 0
    const answer = () => {
      pages += 1
      const link = `${GRAPH}/v1.0/subscribedSkus?$skiptoken=${pages}`
      return json(JSON.stringify({ value: [], '@odata.nextLink': link }))
    }

    const { licenses, warnings } = await read(answer)

    expect(licenses).toBeUndefined()
    expect(warnings[0]?.message).toContain(
      'the list has no end after 100 pages',
    )
    expect(pages).toBe(100)
  })

  it('knows that a tenant has none', async () => {
    expect(
      await read(() => json(fixture('subscribed_skus_none.json'))),
    ).toEqual({
      licenses: undefined,
      warnings: [
        {
          code: 'M365_SKU_NOT_FOUND',
          message:
            'No SKU of the tenant has a Copilot service plan. The license figures are left out. If the tenant has Copilot in another SKU, set "m365-copilot-skus" to the SKUs of the tenant with Copilot. If the tenant has no Copilot, assign Copilot licenses in the tenant.',
          remedy: {
            system: 'entra',
            kind: 'input',
            name: 'm365-copilot-skus',
            expected: 'the SKUs of the tenant with Copilot',
            when: 'the tenant has Copilot in another SKU',
            alternatives: [
              {
                system: 'graph',
                kind: 'license',
                need: 'assignment',
                of: 'the tenant',
                when: 'the tenant has no Copilot',
              },
            ],
          },
        },
      ],
    })
  })

  it('counts the configured SKUs by part number or id, in any case', async () => {
    const skus = ['spe_e5', '9A18296A-025f-4e37-9ffa-30bf8d1ce775']

    // E5 1200 and E7 20; 1111 and 4 assigned.
    expect(await read(TENANT_SKUS, skus)).toEqual({
      licenses: { total: 1220, assigned: 1115 },
      warnings: [],
    })
  })

  it('warns of a configured SKU that the tenant does not have', async () => {
    const skus = ['SPE_E5', 'Copilot_Typo']

    expect(await read(TENANT_SKUS, skus)).toEqual({
      licenses: { total: 1200, assigned: 1111 },
      warnings: [
        {
          code: 'M365_SKU_NOT_FOUND',
          message:
            'The tenant has no SKU "Copilot_Typo". Set "m365-copilot-skus" to the SKUs of the tenant with Copilot. It accepts part numbers such as "Microsoft_365_Copilot", or SKU IDs.',
          remedy: {
            system: 'entra',
            kind: 'input',
            name: 'm365-copilot-skus',
            expected: 'the SKUs of the tenant with Copilot',
            note: 'It accepts part numbers such as "Microsoft_365_Copilot", or SKU IDs.',
          },
        },
      ],
    })
  })

  it('does not know how many there are when no configured SKU is there', async () => {
    const { licenses, warnings } = await read(TENANT_SKUS, ['Copilot_Typo'])

    expect(licenses).toBeUndefined()
    expect(warnings).toHaveLength(1)
  })

  it('goes on without licenses after a 403', async () => {
    const body = fixture('error_403_authorization_requestdenied.json')

    expect(await read(() => json(body, 403))).toEqual({
      licenses: undefined,
      warnings: [
        {
          code: 'M365_LICENSES_UNREADABLE',
          message:
            'Cannot read the licenses: GET graph.contoso.example/v1.0/subscribedSkus: answered 403 (Authorization_RequestDenied: Insufficient privileges to complete the operation., request-id 11111111-2222-3333-4444-555555555555). The license figures are left out. Grant the app registration the application permission "LicenseAssignment.Read.All" with admin consent. A new consent takes effect after some minutes.',
          remedy: {
            system: 'graph',
            kind: 'permission',
            permissions: ['LicenseAssignment.Read.All'],
            on: 'service principal',
            note: 'A new consent takes effect after some minutes.',
          },
        },
      ],
    })
  })

  it.each([
    ['{"value":{}}', 'the field "value" is not a list'],
    ['<html>', 'the field "value" is not a list'],
    [
      '{"value":[{"skuId":"1","skuPartNumber":"A","consumedUnits":"2","servicePlans":[]}]}',
      'a SKU lacks "consumedUnits", "prepaidUnits" or has another type there',
    ],
  ])('goes on without licenses after %s', async (body, problem) => {
    const { licenses, warnings } = await read(() => json(body))

    expect(licenses).toBeUndefined()
    expect(warnings).toMatchObject([
      {
        code: 'M365_LICENSES_UNREADABLE',
        message: expect.stringContaining(problem),
        remedy: { kind: 'input', name: 'graph-api-url' },
      },
    ])
  })

  it('does not hide a bug', async () => {
    const bug = new TypeError('bug')
    const client = aGraphClient(new ScriptedServer({}))
    client.open = () => Promise.reject(bug)

    expect(await failureOf(readLicenses(client, []))).toBe(bug)
  })
})
