import { describe, expect, it } from '@jest/globals'
import nock from 'nock'
import { errorMessage } from '../../../../src/errors.ts'
import { CLIENT, FakeClock, failureOf, fixture, TENANT } from '../harness.ts'

import { aJwt, answerOnce, aSource, TOKEN_PATH } from './token-harness.ts'

const HOUR_MS = 3_600_000

describe('EntraTokenSource', () => {
  it('sends the secret and the scope of the Graph host', async () => {
    const form = answerOnce(fixture('token_ok.json'))
    const { source, secrets } = aSource()

    expect(await source.token()).toBe('FAKE.ACCESS.TOKEN')

    expect(form.get('client_id')).toBe(CLIENT)
    expect(form.get('client_secret')).toBe('hush')
    expect(form.get('grant_type')).toBe('client_credentials')
    expect(form.get('scope')).toContain(
      'https://graph.contoso.example/.default',
    )
    expect(secrets).toEqual(['FAKE.ACCESS.TOKEN'])
  })

  it('keeps a token until five minutes before its end', async () => {
    const clock = new FakeClock()
    const { source } = aSource({ clock })
    answerOnce(fixture('token_ok.json'))
    await source.token()

    clock.advance(3_298_000)
    expect(await source.token()).toBe('FAKE.ACCESS.TOKEN')

    answerOnce(
      '{"token_type":"Bearer","expires_in":3599,"access_token":"SECOND"}',
    )
    clock.advance(2_000)
    expect(await source.token()).toBe('SECOND')
  })

  it.each([
    ['back', -HOUR_MS],
    ['forward', HOUR_MS],
  ])('counts no change of the time of day: %s', async (_, shiftMs) => {
    const clock = new FakeClock()
    const { source } = aSource({ clock })
    answerOnce(fixture('token_ok.json'))
    await source.token()

    clock.shiftDay(shiftMs)
    clock.advance(3_298_000)
    expect(await source.token()).toBe('FAKE.ACCESS.TOKEN')

    answerOnce(
      '{"token_type":"Bearer","expires_in":3599,"access_token":"SECOND"}',
    )
    clock.advance(2_000)
    expect(await source.token()).toBe('SECOND')
  })

  it('gets a new token on renewal although the last one is still good', async () => {
    const { source } = aSource()
    answerOnce(fixture('token_ok.json'))
    await source.token()
    answerOnce(
      '{"token_type":"Bearer","expires_in":3599,"access_token":"SECOND"}',
    )

    expect(await source.renew()).toBe('SECOND')
    expect(await source.token()).toBe('SECOND')
  })

  it('reads the configuration of an authority that is not Microsoft’s', async () => {
    const host = 'https://login.contoso.example'
    nock(host)
      .get(`/${TENANT}/v2.0/.well-known/openid-configuration`)
      .reply(200, {
        issuer: `${host}/${TENANT}/v2.0`,
        authorization_endpoint: `${host}/${TENANT}/oauth2/v2.0/authorize`,
        token_endpoint: `${host}${TOKEN_PATH}`,
        jwks_uri: `${host}/keys`,
      })
    answerOnce(fixture('token_ok.json'), { host })
    const { source } = aSource({ authorityHost: host })

    expect(await source.token()).toBe('FAKE.ACCESS.TOKEN')
  })

  it('refuses an authority whose configuration names another issuer', async () => {
    const host = 'https://login.contoso.example'
    nock(host)
      .get(`/${TENANT}/v2.0/.well-known/openid-configuration`)
      .reply(200, {
        issuer: 'https://elsewhere.example/v2.0',
        authorization_endpoint: `${host}/authorize`,
        token_endpoint: `${host}/token`,
        jwks_uri: `${host}/keys`,
      })
    const { source } = aSource({ authorityHost: host })

    expect(await failureOf(source.token())).toMatchObject({
      code: 'ENTRA_REFUSED',
      message: `Cannot get a token from Entra for app "${CLIENT}" in tenant "${TENANT}": the response does not match the request. If "ms-authority-host" is not the host of Entra, set "ms-authority-host" to the host of Entra in the cloud of the tenant. If the app is in another tenant, set "ms-tenant-id" to the tenant ID of the app.`,
    })
  })
})

describe('EntraTokenSource with GitHub’s OIDC token', () => {
  it.each([
    ['https://login.microsoftonline.com', 'api://AzureADTokenExchange'],
    ['https://login.microsoftonline.us', 'api://AzureADTokenExchangeUSGov'],
    [
      'https://login.partner.microsoftonline.cn',
      'api://AzureADTokenExchangeChina',
    ],
  ])('presents it to %s for %s', async (host, audience) => {
    const asked: string[] = []
    const getToken = async (wanted: string): Promise<string> => {
      asked.push(wanted)
      return aJwt({ sub: 'repo:octo-org/octo-repo:pull_request' })
    }
    const form = answerOnce(fixture('token_ok.json'), { host })
    const { source, secrets } = aSource({
      credential: { type: 'oidc', getToken },
      authorityHost: host,
    })

    await source.token()
    await source.token()

    expect(asked).toEqual([audience])
    expect(form.get('client_assertion_type')).toBe(
      'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    )
    expect(secrets).toEqual([form.get('client_assertion'), 'FAKE.ACCESS.TOKEN'])
  })

  it('follows the configuration of China’s authority', async () => {
    const host = 'https://login.chinacloudapi.cn'
    const issuer = 'https://login.partner.microsoftonline.cn'
    nock(host)
      .get(`/${TENANT}/v2.0/.well-known/openid-configuration`)
      .reply(200, {
        issuer: `${issuer}/${TENANT}/v2.0`,
        authorization_endpoint: `${host}/${TENANT}/oauth2/v2.0/authorize`,
        token_endpoint: `${host}${TOKEN_PATH}`,
        jwks_uri: `${host}/keys`,
      })
    answerOnce(fixture('token_ok.json'), { host })
    const asked: string[] = []
    const { source } = aSource({
      credential: {
        type: 'oidc',
        getToken: async (audience) => {
          asked.push(audience)
          return aJwt({})
        },
      },
      authorityHost: host,
    })

    expect(await source.token()).toBe('FAKE.ACCESS.TOKEN')
    expect(asked).toEqual(['api://AzureADTokenExchangeChina'])
  })

  it('shows the claims that Entra compared, never the token', async () => {
    const jwt = aJwt({
      iss: 'https://token.actions.githubusercontent.com',
      sub: 'repo:octo-org@1/octo-repo@2:ref:refs/heads/main',
      aud: 'api://AzureADTokenExchange',
    })
    answerOnce(fixture('token_fic_no_match.json'), { status: 401 })
    const { source } = aSource({
      credential: { type: 'oidc', getToken: async () => jwt },
    })

    const error = await failureOf(source.token())

    expect(error).toMatchObject({
      code: 'ENTRA_REFUSED',
      message: `Cannot get a token from Entra for app "${CLIENT}" in tenant "${TENANT}": it answered 401 (AADSTS700213, invalid_client), trace id 00000000-0000-0000-0000-000000000001. No federated credential of the app matches the subject of the OIDC token. Add a federated credential with issuer "https://token.actions.githubusercontent.com", subject "repo:octo-org@1/octo-repo@2:ref:refs/heads/main", audience "api://AzureADTokenExchange" to the app registration. All three values must be equal, also in upper and lower case. The subject begins with "repo:OWNER/REPO:". For repositories created or renamed since 2026-07-15 it begins with "repo:OWNER@OWNER-ID/REPO@REPO-ID:". It ends with "ref:refs/heads/BRANCH", "ref:refs/tags/TAG", "environment:NAME" or "pull_request".`,
    })
  })

  it.each([
    [
      70021,
      'matches the OIDC token. Add a federated credential with issuer "https://issuer.example"',
    ],
    [
      700211,
      'matches the issuer of the OIDC token. Add a federated credential with issuer',
    ],
    [
      700212,
      'matches the audience of the OIDC token. Add a federated credential with issuer',
    ],
    [
      700024,
      'If the app registration has no such credential, add a federated credential with issuer',
    ],
    [
      12345,
      '/reference-error-codes. If the app registration has no such credential, add',
    ],
  ])('shows the claims for AADSTS%s, too', async (code, words) => {
    const body = JSON.stringify({
      error: 'invalid_client',
      error_codes: [code],
    })
    answerOnce(body, { status: 401 })
    const jwt = aJwt({ iss: 'https://issuer.example', sub: 'repo:o/r:x' })
    const { source } = aSource({
      credential: { type: 'oidc', getToken: async () => jwt },
    })

    const message = errorMessage(await failureOf(source.token()))

    expect(message).toContain(words)
    expect(message).toContain('subject "repo:o/r:x"')
    expect(message).toContain('"repo:OWNER@OWNER-ID/REPO@REPO-ID:"')
    expect(message).not.toContain(jwt)
  })

  it('leaves the claims out where they do not matter', async () => {
    const body = JSON.stringify({ error_codes: [700016] })
    answerOnce(body, { status: 400 })
    const { source } = aSource({
      credential: { type: 'oidc', getToken: async () => aJwt({}) },
    })

    const message = errorMessage(await failureOf(source.token()))

    expect(message).toContain('The tenant does not know the app.')
    expect(message).not.toContain('federated credential')
  })

  it('says so when the token cannot be read', async () => {
    answerOnce(fixture('token_fic_no_match.json'), { status: 401 })
    const { source } = aSource({
      credential: { type: 'oidc', getToken: async () => 'no-jwt' },
    })

    expect(await failureOf(source.token())).toHaveProperty(
      'message',
      expect.stringContaining('The claims of the OIDC token cannot be read.'),
    )
  })

  it('hands on why no OIDC token could be had', async () => {
    const { source } = aSource({
      credential: {
        type: 'oidc',
        getToken: async () => {
          throw new Error('id-token: write is missing')
        },
      },
    })

    await expect(source.token()).rejects.toThrow('id-token: write is missing')
  })
})
