import nock from 'nock'
import { PortClient, type PortCredentials } from '../../src/port/client.ts'
import { anHttpClient } from '../support/fakes/fake-http-client.ts'

export const API = 'https://api.port.example'
const CLIENT = { clientId: 'client-of-a-test', clientSecret: 'client-secret' }
export const TOKEN_PATH = '/v1/auth/access_token'

type Options = {
  readonly credentials?: PortCredentials
  readonly apiUrl?: string
  readonly maxWaitMs?: number
}

/** Creates a client of an invented Port, on a clock that does not really wait. */
export function aPortClient(options: Options = {}) {
  const { credentials = CLIENT, apiUrl = API, maxWaitMs = 3_600_000 } = options
  const { http, clock, logger } = anHttpClient({ maxWaitMs })
  const masked: string[] = []
  const secrets = { add: (value: string) => masked.push(value) }
  const client = new PortClient({ http, clock, secrets, apiUrl, credentials })
  return { client, clock, logger, masked }
}

/** Expects one request for a token and grants it. */
export function expectTokenRequest(token = 'token-1', expiresIn = 10_800) {
  nock(API).post(TOKEN_PATH, CLIENT).reply(200, {
    ok: true,
    accessToken: token,
    expiresIn,
    tokenType: 'Bearer',
  })
}

/** Expects requests that carry a token. */
export function withToken(token: string) {
  return nock(API, { reqheaders: { authorization: `Bearer ${token}` } })
}

/** Credentials of a client that mints no token. */
export const GIVEN = { accessToken: 'given-token' }
