import { describe, expect, it } from '@jest/globals'
import nock from 'nock'
import { resolveTenantId } from '../../../../src/collectors/m365/auth/tenant-id.ts'
import { anHttpClient, CLIENT, failureOf, LOGIN, TENANT } from '../harness.ts'

function resolve(tenant: string): Promise<string> {
  return resolveTenantId(tenant, {
    http: anHttpClient(),
    authorityHost: LOGIN,
    clientId: CLIENT,
  })
}

function answer(tenant: string, status: number, body: string | object): void {
  nock(LOGIN)
    .get(`/${tenant}/v2.0/.well-known/openid-configuration`)
    .reply(status, body)
}

describe('resolveTenantId', () => {
  it('keeps a GUID, in lower case, without a request', async () => {
    expect(await resolve('AAAAAAAA-2222-4333-8444-555555555555')).toBe(
      'aaaaaaaa-2222-4333-8444-555555555555',
    )
  })

  it.each([
    `https://login.microsoftonline.com/${TENANT.toUpperCase()}/v2.0`,
    `https://sts.windows.net/${TENANT}/`,
    `https://sts.windows.net/${TENANT}`,
  ])('takes the GUID of a domain from the issuer %s', async (issuer) => {
    answer('contoso.example', 200, { issuer })

    expect(await resolve('contoso.example')).toBe(TENANT)
  })

  it('explains a domain that Entra does not know', async () => {
    answer('nobody.example', 400, {
      error: 'invalid_tenant',
      error_codes: [90002],
    })

    expect(await failureOf(resolve('nobody.example'))).toMatchObject({
      code: 'ENTRA_REFUSED',
      message: `Cannot get a token from Entra for app "${CLIENT}" in tenant "nobody.example": it answered 400 (AADSTS90002, invalid_tenant). Entra does not know the tenant. If the overview of the tenant in Entra shows another ID, set "ms-tenant-id" to the tenant ID (a GUID) or a verified domain of the tenant. If the tenant is in another cloud, set "ms-cloud" to the cloud of the tenant.`,
    })
  })

  it.each([
    [{ issuer: 'https://login.microsoftonline.com/{tenantid}/v2.0' }],
    [{}],
    ['<html></html>'],
  ])('refuses a configuration that names no tenant: %j', async (body) => {
    answer('common', 200, body)

    expect(await failureOf(resolve('common'))).toMatchObject({
      code: 'ENTRA_REFUSED',
      message:
        'Cannot find the tenant "common": the response of Entra has no tenant ID. Set "ms-tenant-id" to the tenant ID (a GUID) or a verified domain of the tenant. The values "common" and "organizations" do not name a tenant.',
    })
  })

  it('tells of an answer without a reason', async () => {
    answer('contoso.example', 404, 'gone')

    expect(await failureOf(resolve('contoso.example'))).toHaveProperty(
      'message',
      expect.stringContaining(
        'it answered 404. Report the code to an administrator of the tenant. The codes are explained at https://learn.microsoft.com',
      ),
    )
  })

  it('tells of a network that fails', async () => {
    nock(LOGIN)
      .get(/openid/)
      .times(5)
      .replyWithError('reset')

    expect(await failureOf(resolve('contoso.example'))).toHaveProperty(
      'code',
      'ENTRA_UNAVAILABLE',
    )
  })
})
