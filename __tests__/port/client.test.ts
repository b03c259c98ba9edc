import { describe, expect, it } from '@jest/globals'
import nock from 'nock'
import { failureOf } from '../support/fakes/fake-http-client.ts'
import {
  API,
  aPortClient,
  expectTokenRequest,
  GIVEN,
  TOKEN_PATH,
  withToken,
} from './a-port-client.ts'

const HOUR_MS = 3_600_000

describe('PortClient', () => {
  it('mints one token, masks it and uses it again', async () => {
    const { client, masked } = aPortClient()
    expectTokenRequest()
    withToken('token-1').get('/v1/blueprints').times(2).reply(200, { ok: true })

    await client.get('/v1/blueprints')
    await client.get('/v1/blueprints')

    expect(masked).toEqual(['token-1'])
  })

  it('mints one token for requests that start together', async () => {
    const { client } = aPortClient()
    expectTokenRequest()
    withToken('token-1').get('/v1/pages').times(3).reply(200, {})

    const get = () => client.get('/v1/pages')
    const answers = await Promise.all([get(), get(), get()])

    expect(answers).toEqual([{}, {}, {}])
  })

  it('asks for nothing before it is used', () => {
    expect(aPortClient().masked).toEqual([])
  })

  it('renews the token five minutes before its end', async () => {
    const { client, clock } = aPortClient()
    expectTokenRequest('token-1', 3_600)
    withToken('token-1').get('/v1/pages').times(2).reply(200, {})
    await client.get('/v1/pages')
    clock.advance(3_299_000)
    await client.get('/v1/pages')

    clock.advance(1_000)
    expectTokenRequest('token-2')
    withToken('token-2').get('/v1/pages').reply(200, { renewed: true })

    expect(await client.get('/v1/pages')).toEqual({ renewed: true })
  })

  it.each([
    ['back', -HOUR_MS],
    ['forward', HOUR_MS],
  ])('counts no change of the time of day: %s', async (_, shiftMs) => {
    const { client, clock } = aPortClient()
    expectTokenRequest('token-1', 3_600)
    withToken('token-1').get('/v1/pages').times(2).reply(200, {})
    await client.get('/v1/pages')

    clock.shiftDay(shiftMs)
    clock.advance(3_299_000)
    await client.get('/v1/pages')

    clock.advance(1_000)
    expectTokenRequest('token-2')
    withToken('token-2').get('/v1/pages').reply(200, { renewed: true })
    expect(await client.get('/v1/pages')).toEqual({ renewed: true })
  })

  it('renews the token once when it is refused', async () => {
    const { client } = aPortClient()
    expectTokenRequest('token-1')
    withToken('token-1').get('/v1/pages').reply(401, { ok: false })
    expectTokenRequest('token-2')
    withToken('token-2').get('/v1/pages').reply(200, { renewed: true })

    expect(await client.get('/v1/pages')).toEqual({ renewed: true })
  })

  it('gives up when the new token is refused too', async () => {
    const { client } = aPortClient()
    expectTokenRequest()
    expectTokenRequest()
    withToken('token-1').get('/v1/pages').times(2).reply(401, { ok: false })

    const error = await failureOf(client.get('/v1/pages'))

    expect(error).toHaveProperty('code', 'PORT_UNAUTHORIZED')
  })

  it('cannot renew a token that was given', async () => {
    const { client } = aPortClient({ credentials: GIVEN })
    withToken('given-token')
      .get('/v1/pages')
      .reply(401, { ok: false, message: 'Expired' }, { 'x-trace-id': 'abc1' })

    const error = await failureOf(client.get('/v1/pages'))

    expect(error).toHaveProperty('code', 'PORT_UNAUTHORIZED')
    expect(error).toHaveProperty(
      'message',
      'Cannot use Port\'s API: GET api.port.example/v1/pages: answered 401 (Expired, trace id abc1). The "port-access-token" is wrong or has expired: Port\'s tokens expire after three hours. Remove "port-access-token", and set "port-client-id" to the client ID of the Port account, and set "port-client-secret" to its client secret. If the account is in another region, set "port-region" to the region of the Port account.',
    )
  })

  it.each([400, 401, 403, 422])(
    'says that the credentials are wrong when no token is given (%d)',
    async (status) => {
      const { client } = aPortClient()
      nock(API).post(TOKEN_PATH).reply(status, { message: 'Invalid client' })

      const error = await failureOf(client.get('/v1/pages'))

      expect(error).toHaveProperty('code', 'PORT_UNAUTHORIZED')
      expect(error).toHaveProperty(
        'message',
        'Cannot use Port\'s API: POST api.port.example/v1/auth/access_token: answered 401 (Invalid client). Set "port-client-id" to the client ID of the Port account, and set "port-client-secret" to the client secret that belongs to it. Both are in Port under Credentials. If the account is in another region, set "port-region" to the region of the Port account.',
      )
    },
  )

  it('does not send refused credentials or a refused token again', async () => {
    const { client: minting } = aPortClient()
    const { client: given } = aPortClient({ credentials: GIVEN })
    nock(API).post(TOKEN_PATH).reply(401, { message: 'Invalid client' })
    nock(API).get('/v1/pages').reply(401, { message: 'Expired' })

    for (const client of [minting, given]) {
      const first = await failureOf(client.get('/v1/pages'))
      const second = await failureOf(client.get('/v1/blueprints'))

      expect(String(second)).toBe(String(first))
    }
  })

  it('takes a token without an end for an answer that does not fit', async () => {
    const { client } = aPortClient()
    nock(API).post(TOKEN_PATH).reply(200, { accessToken: 'token-1' })

    const error = await failureOf(client.get('/v1/pages'))

    expect(error).toHaveProperty('code', 'PORT_UNEXPECTED_RESPONSE')
    expect(String(error)).not.toContain('token-1')
  })

  it('encodes whatever stands in an identifier', async () => {
    const { client, logger } = aPortClient({
      credentials: GIVEN,
      apiUrl: `${API}/`,
    })
    nock(API)
      .delete('/v1/blueprints/team/entities/octo-org%2Fmona%402026%3Fx')
      .reply(200, {})

    await client.delete('/v1/blueprints/{blueprint}/entities/{entity}', {
      blueprint: 'team',
      entity: 'octo-org/mona@2026?x',
    })

    expect(logger.messages('debug')).toEqual([
      'DELETE api.port.example/v1/blueprints/{blueprint}/entities/{entity}',
    ])
  })

  it.each(['post', 'put', 'patch'] as const)(
    'sends the body of a %s as JSON',
    async (method) => {
      const { client, logger } = aPortClient({ credentials: GIVEN })
      nock(API, { reqheaders: { 'content-type': 'application/json' } })
        .intercept('/v1/actions?upsert=true', method, { identifier: 'a' })
        .reply(200, { ok: true, action: {} })

      const answer = await client[method](
        '/v1/actions?upsert=true',
        {},
        { identifier: 'a' },
      )

      expect(answer).toEqual({ ok: true, action: {} })
      expect(logger.messages('debug')[0]).not.toContain('upsert')
    },
  )

  it('gives undefined for an empty answer', async () => {
    const { client } = aPortClient({ credentials: GIVEN })
    nock(API).delete('/v1/pages/a').reply(204)

    expect(await client.delete('/v1/pages/a')).toBeUndefined()
  })

  it('refuses an answer that is not JSON', async () => {
    const { client } = aPortClient({ credentials: GIVEN })
    nock(API).get('/v1/pages').reply(200, '<html>Sign in</html>')

    const error = await failureOf(client.get('/v1/pages'))

    expect(error).toHaveProperty('code', 'PORT_UNEXPECTED_RESPONSE')
    expect(error).toHaveProperty(
      'message',
      'Cannot read GET /v1/pages from Port: the answer is not JSON. If "port-api-url" is not the address of Port\'s API, set "port-api-url" to the address of Port\'s API. If the account is in another region, set "port-region" to the region of the Port account. If a proxy answers instead of Port\'s API, let the runner reach the host of "port-api-url". If both are correct, report the message to the maintainers of this action. Port\'s API may have changed.',
    )
  })

  it('waits until the limit that Port reports is reset', async () => {
    const { client, clock } = aPortClient({ credentials: GIVEN })
    nock(API)
      .get('/v1/pages')
      .reply(
        429,
        {},
        { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '9' },
      )
    nock(API).get('/v1/pages').reply(200, {})

    await client.get('/v1/pages')

    expect(clock.sleeps).toEqual([9_000])
  })

  it('names a path that lacks a value as a bug', async () => {
    const { client } = aPortClient({ credentials: GIVEN })

    const error = await failureOf(client.get('/v1/pages/{page}'))

    expect(error).toBeInstanceOf(TypeError)
  })
})
