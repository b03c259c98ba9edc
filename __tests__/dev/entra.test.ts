import {
  constants,
  createHash,
  createPrivateKey,
  type KeyObject,
  sign,
  X509Certificate,
} from 'node:crypto'
import { afterEach, describe, expect, it } from '@jest/globals'
import { generate } from 'selfsigned'
import type { Emulators } from '../../dev/emulators/start.ts'
import { fetchToken, startTrusted } from './trusted-emulators.ts'

const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

let emulators: Emulators

async function refusalOf(
  fields: Readonly<Record<string, string>>,
  tenant?: string,
) {
  const response = await fetchToken(emulators, fields, tenant)
  const { error, error_codes } = await response.json()
  return { status: response.status, error, error_codes }
}

async function oidcToken(audience: string): Promise<string> {
  const { requestUrl, requestToken } = emulators.oidc
  const response = await fetch(`${requestUrl}&audience=${audience}`, {
    headers: { authorization: `bearer ${requestToken}` },
  })
  return (await response.json()).value
}

function signAssertion(claims: object, header: object, key: KeyObject): string {
  const encode = (part: object) => {
    return Buffer.from(JSON.stringify(part)).toString('base64url')
  }
  const signed = `${encode(header)}.${encode(claims)}`
  const signature = sign('sha256', Buffer.from(signed), {
    key,
    padding: constants.RSA_PKCS1_PSS_PADDING,
    saltLength: constants.RSA_PSS_SALTLEN_DIGEST,
  })
  return `${signed}.${signature.toString('base64url')}`
}

describe('the emulated Entra', () => {
  afterEach(() => emulators.close())

  it('issues a token for a secret', async () => {
    emulators = await startTrusted({})

    const response = await fetchToken(emulators, {
      client_secret: emulators.secrets.msClientSecret,
    })

    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({
      token_type: 'Bearer',
      expires_in: 3599,
    })
  })

  it('names the GUID of a tenant that was asked for by its domain', async () => {
    emulators = await startTrusted({})

    const url = `${emulators.urls.login}/contoso.example/v2.0/.well-known/openid-configuration`
    const { issuer, token_endpoint } = await (await fetch(url)).json()

    const base = `${emulators.urls.login}/6e3f9b1c-2a47-4d58-9c60-7b1d5e8fa234`
    expect(issuer).toBe(`${base}/v2.0`)
    expect(token_endpoint).toBe(`${base}/oauth2/v2.0/token`)
  })

  it('tells a wrong secret from an expired one', async () => {
    emulators = await startTrusted({})
    const { msExpiredSecret } = emulators.secrets

    expect(await refusalOf({ client_secret: 'wrong' })).toEqual({
      status: 401,
      error: 'invalid_client',
      error_codes: [7000215],
    })
    expect(await refusalOf({ client_secret: msExpiredSecret })).toMatchObject({
      error_codes: [7000222],
    })
  })

  it('does not know another app, another tenant or another resource', async () => {
    emulators = await startTrusted({})
    const client_secret = emulators.secrets.msClientSecret

    expect(await refusalOf({ client_secret, client_id: 'x' })).toMatchObject({
      error_codes: [700016],
    })
    expect(await refusalOf({ client_secret }, 'other.example')).toMatchObject({
      error_codes: [90002],
    })
    expect(
      await refusalOf({
        client_secret,
        scope: 'https://other.example/.default',
      }),
    ).toMatchObject({ error_codes: [500011] })
  })

  it('accepts the OIDC token of a job for its federated credential', async () => {
    emulators = await startTrusted({})
    const client_assertion = await oidcToken('api://AzureADTokenExchange')

    const response = await fetchToken(emulators, {
      client_assertion,
      client_assertion_type: ASSERTION_TYPE,
    })

    expect(response.status).toBe(200)
  })

  it('refuses an OIDC token with another subject, and names it', async () => {
    const issuer = 'https://token.actions.githubusercontent.com'
    const subject = 'repo:octo-org@1/fork@9:pull_request'
    const secrets = { oidc: { issuer, subject } }
    emulators = await startTrusted({}, { secrets })

    const response = await fetchToken(emulators, {
      client_assertion: await oidcToken('api://AzureADTokenExchange'),
      client_assertion_type: ASSERTION_TYPE,
    })

    const { error_codes, error_description } = await response.json()
    expect(error_codes).toEqual([700213])
    expect(error_description).toContain(`'${subject}'`)
  })

  it('accepts an assertion that its certificate signed, and no other', async () => {
    const made = await generate([{ name: 'commonName', value: 'app' }], {
      algorithm: 'sha256',
    })
    const secrets = { msCertificate: made.cert }
    emulators = await startTrusted({}, { secrets })
    const { raw } = new X509Certificate(made.cert)
    const header = {
      alg: 'PS256',
      'x5t#S256': createHash('sha256').update(raw).digest('base64url'),
    }
    const now = Math.floor(Date.now() / 1_000)
    const claims = {
      iss: emulators.secrets.msClientId,
      sub: emulators.secrets.msClientId,
      aud: `${emulators.urls.login}/contoso.example/oauth2/v2.0/token`,
      exp: now + 60,
    }
    const key = createPrivateKey(made.private)
    const ask = (claimed: object) => {
      return fetchToken(emulators, {
        client_assertion: signAssertion(claimed, header, key),
        client_assertion_type: ASSERTION_TYPE,
      })
    }

    expect((await ask(claims)).status).toBe(200)
    const late = await (await ask({ ...claims, exp: now - 1 })).json()
    expect(late.error_codes).toEqual([700024])
  })
})
