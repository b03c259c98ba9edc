import { describe, expect, it } from '@jest/globals'
import nock from 'nock'
import { findOidc, requestOidcToken } from '../../src/host/oidc.ts'
import { anHttpClient, failureOf } from '../support/fakes/fake-http-client.ts'

const HOST = 'https://oidc.contoso.example'
const SERVICE = { url: `${HOST}/42/idtoken?api-version=2.0`, bearer: 'hush' }

function request() {
  const { http, clock } = anHttpClient({})
  return { clock, token: requestOidcToken('api://x', SERVICE, http) }
}

function expectRequest() {
  return nock(HOST, { reqheaders: { authorization: 'Bearer hush' } })
    .get('/42/idtoken')
    .query({ 'api-version': '2.0', audience: 'api://x' })
}

describe('findOidc', () => {
  it('finds the service of a job that has both halves of it', () => {
    const variables = {
      ACTIONS_ID_TOKEN_REQUEST_URL: SERVICE.url,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'hush',
    }

    expect(findOidc(variables)).toEqual(SERVICE)
    expect(
      findOidc({ ...variables, ACTIONS_ID_TOKEN_REQUEST_TOKEN: '' }),
    ).toBeUndefined()
    expect(findOidc({})).toBeUndefined()
  })
})

describe('requestOidcToken', () => {
  it('asks for a token for the audience', async () => {
    expectRequest().reply(200, { value: 'the.oidc.token' })

    expect(await request().token).toBe('the.oidc.token')
  })

  it('tries again when the service fails for a moment', async () => {
    expectRequest().reply(503)
    expectRequest().reply(200, { value: 'the.oidc.token' })
    const { clock, token } = request()

    expect(await token).toBe('the.oidc.token')
    expect(clock.sleeps).toHaveLength(1)
  })

  it.each([
    [403, { message: 'hush' }, 'answered 403'],
    [200, { message: 'hush' }, 'answered 200 (no token in it)'],
    [200, '<html>hush</html>', 'answered 200 (no token in it)'],
  ])('says what it got in place of a token: %d', async (status, body, what) => {
    expectRequest().reply(status, body)

    expect(await failureOf(request().token)).toMatchObject({
      code: 'ENTRA_UNAVAILABLE',
      message: `Cannot get a token from Entra: GitHub gave no OIDC token (GET oidc.contoso.example/{id-token}: ${what}). Run the workflow again later.`,
    })
  })
})
