import { describe, expect, it } from '@jest/globals'
import nock from 'nock'
import { PortError } from '../../src/port/error.ts'
import { failureOf } from '../support/fakes/fake-http-client.ts'
import { API, aPortClient, GIVEN } from './a-port-client.ts'

describe('a refusal of Port', () => {
  it.each([
    [
      403,
      'PORT_FORBIDDEN',
      'Cannot use Port\'s API: POST api.port.example/v1/webhooks: answered 403 (No, trace id t-1). Give the Port credentials the role "Admin". To read webhooks, the role "Moderator" is enough.',
    ],
    [
      404,
      'PORT_NOT_FOUND',
      'Cannot use Port\'s API: POST api.port.example/v1/webhooks: answered 404 (No, trace id t-1). Run "mode: setup" to create or correct the missing object. If the account is in another region, set "port-region" to the region of the Port account.',
    ],
    [
      422,
      'PORT_API_REFUSED',
      "Cannot use Port's API: POST api.port.example/v1/webhooks: answered 422 (No, trace id t-1). Report Port's words and the trace ID to Port Support.",
    ],
  ])('of status %d has code %s', async (status, code, message) => {
    const { client } = aPortClient({ credentials: GIVEN })
    nock(API)
      .post('/v1/webhooks')
      .reply(status, { ok: false, message: 'No' }, { 'x-trace-id': 't-1' })

    const secret = 'signing-secret'
    const error = await failureOf(client.post('/v1/webhooks', {}, { secret }))

    expect(error).toBeInstanceOf(PortError)
    expect(error).toMatchObject({ code, message })
  })

  it.each([400, 409, 413])(
    'of status %d is about the request',
    async (status) => {
      const { client } = aPortClient({ credentials: GIVEN })
      nock(API).put('/v1/pages/a').reply(status, 'not JSON')

      const error = await failureOf(client.put('/v1/pages/a', {}, {}))

      expect(error).toHaveProperty('code', 'PORT_API_REFUSED')
    },
  )

  it('is cut when it is long, and kept on one line', async () => {
    const { client } = aPortClient({ credentials: GIVEN })
    const message = `a\n b ${'x'.repeat(400)}`
    nock(API).get('/v1/pages').reply(422, { message })

    const error = await failureOf(client.get('/v1/pages'))

    expect(String(error)).toContain(`(a b ${'x'.repeat(296)}).`)
  })

  it('that stays at 503 has code PORT_UNAVAILABLE', async () => {
    const { client } = aPortClient({ credentials: GIVEN })
    nock(API).get('/v1/pages').times(5).reply(503, {})

    const error = await failureOf(client.get('/v1/pages'))

    expect(error).toHaveProperty('code', 'PORT_UNAVAILABLE')
  })

  it('to wait longer than allowed says when to come again', async () => {
    const { client } = aPortClient({ credentials: GIVEN, maxWaitMs: 1_000 })
    nock(API).get('/v1/pages').reply(429, {}, { 'retry-after': '600' })

    const error = await failureOf(client.get('/v1/pages'))

    expect(error).toMatchObject({
      code: 'PORT_RATE_LIMITED',
      message:
        'Cannot use Port\'s API: GET api.port.example/v1/pages: asks to wait until 2026-11-22T03:40:00.000Z, longer than max-wait-minutes allows. Run the workflow again after 2026-11-22T03:40:00.000Z. If the run may wait longer, set "max-wait-minutes" to a larger number.',
    })
  })

  it('without an answer means that Port is not reachable', async () => {
    const { client } = aPortClient({ credentials: GIVEN })
    nock(API).get('/v1/pages').times(5).replyWithError('broken')

    const error = await failureOf(client.get('/v1/pages'))

    expect(error).toHaveProperty('code', 'PORT_UNAVAILABLE')
  })

  it('by a redirect to elsewhere is not followed', async () => {
    const { client } = aPortClient({ credentials: GIVEN })
    nock(API)
      .get('/v1/pages')
      .reply(302, '', { location: 'https://contoso.example/login' })

    const error = await failureOf(client.get('/v1/pages'))

    expect(error).toHaveProperty('code', 'PORT_UNEXPECTED_RESPONSE')
  })
})
