import { Buffer } from 'node:buffer'
import { describe, expect, it } from '@jest/globals'
import nock from 'nock'
import { CancelledError, ConfigError } from '../../src/errors.ts'
import { PortError } from '../../src/port/error.ts'
import { Batch } from '../../src/sink/batch.ts'
import { sign, WebhookTransport } from '../../src/sink/webhook-transport.ts'
import { anHttpClient, failureOf } from '../support/fakes/fake-http-client.ts'

const PORT = 'https://ingest.contoso.example'
const BODY =
  '{"kind":"m365-copilot-users","schema_version":1,"run_id":"1234567890-1","collected_at":"2026-11-22T03:30:00Z","batch":{"index":1,"count":1},"records":[{"identifier":"t/u1","title":"Adèle","prompts_total":3}]}'
const SECRET = 'It is a secret, isn’t it?'
/** printf '%s' "$BODY" | openssl dgst -sha256 -hmac "$SECRET" */
const SIGNATURE =
  '705fce44b5dfd315878eb06b1b64ca3d3f855b7542de0988688e4abd48f8dbf6'
const REPLAY =
  'The records are stored in "undelivered". Send the stored records later with "mode: replay".'

function aTransport(maxWaitMs = 3_600_000) {
  const { http, clock } = anHttpClient({ maxWaitMs })
  const transport = new WebhookTransport({
    http,
    stamp: { runId: '1234567890-1', collectedAt: '2026-11-22T03:30:00Z' },
    targetOf: (webhook) => ({
      url: `${PORT}/key-of-${webhook}`,
      secret: SECRET,
    }),
  })
  return { transport, clock }
}

function aBatch(): Batch {
  const batch = new Batch('m365-users')
  batch.add({ identifier: 't/u1', title: 'Adèle', prompts_total: 3 }, undefined)
  return batch
}

const POSITION = { index: 1, count: 1 }

/** Returns what becomes of a batch that Port answers so. */
async function refusalOf(status: number): Promise<unknown> {
  nock(PORT).post('/key-of-m365-users').reply(status)
  const { transport } = aTransport(0)
  return failureOf(transport.deliver(aBatch(), POSITION))
}

describe('sign', () => {
  it('gives the lower-case hex HMAC-SHA256 that openssl gives', () => {
    expect(sign(Buffer.from(BODY), SECRET)).toBe(SIGNATURE)
  })

  it('signs a body of no bytes', () => {
    expect(sign(Buffer.alloc(0), SECRET)).toBe(
      '67de22d0706737a6af938bc577b650fd6c60a9b82e6e8971f6793b7c727ba611',
    )
  })
})

describe('WebhookTransport', () => {
  it('posts the body with its signature to the webhook of the dataset', async () => {
    const reqheaders = {
      'content-type': 'application/json',
      'user-agent': 'copilot-usage-for-port/1.2.3',
      'x-signature': SIGNATURE,
    }
    let body = ''
    const scope = nock(PORT, { reqheaders })
      .post('/key-of-m365-users')
      .reply(202, async (request: Request) => {
        body = await request.text()
        return '{"ok":true}'
      })
    const { transport } = aTransport()

    await transport.deliver(aBatch(), POSITION)

    expect(scope.isDone()).toBe(true)
    expect(body).toBe(BODY)
  })

  it.each([
    ['github-seats', 'seats'],
    ['github-usage', 'seats'],
    ['github-seat-users', 'seats'],
    ['github-user-usage', 'seats'],
    ['m365-summary', 'm365-summary'],
    ['m365-daily', 'm365-summary'],
  ] as const)('sends %s to the webhook "%s"', async (dataset, webhook) => {
    const scope = nock(PORT).post(`/key-of-${webhook}`).reply(202)
    const { transport } = aTransport()

    await transport.deliver(new Batch(dataset), POSITION)

    expect(scope.isDone()).toBe(true)
  })

  it.each([408, 429, 500, 503])(
    'sends the same again after %d',
    async (status) => {
      const bodies: string[] = []
      const keep = async (request: Request) => {
        bodies.push(
          `${request.headers.get('x-signature')} ${await request.text()}`,
        )
        return ''
      }
      nock(PORT).post('/key-of-m365-users').reply(status, keep)
      nock(PORT).post('/key-of-m365-users').reply(202, keep)
      const { transport, clock } = aTransport()

      await transport.deliver(aBatch(), POSITION)

      expect(bodies).toEqual([`${SIGNATURE} ${BODY}`, `${SIGNATURE} ${BODY}`])
      expect(clock.sleeps).toEqual([500])
    },
  )

  it.each([401, 403, 404])('says what to check after %d', async (status) => {
    expect(await refusalOf(status)).toMatchObject({
      name: 'SinkError',
      code: 'PORT_WEBHOOK_REFUSED',
      message: `Cannot send to Port's webhook "m365-users": Port answered ${status}. If Port shows another URL for the data source, set "port-webhook-m365-users-url" to the URL of the webhook data source in Port. If the data source is disabled or missing, run "mode: setup" to create or correct webhook "m365-copilot-users-webhook". If a proxy answers instead of Port, let the runner reach ingest.contoso.example. If the account is in another region, set "port-region" to the region of the Port account.`,
    })
  })

  it.each([400, 409, 413, 422])(
    'takes %d for a refused body',
    async (status) => {
      expect(await refusalOf(status)).toMatchObject({
        code: 'PORT_BODY_REFUSED',
        message: `Cannot send to Port's webhook "m365-users": Port answered ${status}. Port refuses this request body. The records are stored in "undelivered". Report the message to the maintainers of this action. To see the records, open the files in "undelivered".`,
      })
    },
  )

  it.each([
    [408, 'PORT_UNAVAILABLE'],
    [503, 'PORT_UNAVAILABLE'],
  ])('gives up on %d after five attempts', async (status, code) => {
    nock(PORT).post('/key-of-m365-users').times(5).reply(status)
    const { transport } = aTransport()

    const error = await failureOf(transport.deliver(aBatch(), POSITION))

    expect(error).toMatchObject({
      code,
      message: `Cannot send to Port's webhook "m365-users": Port answered ${status}. ${REPLAY}`,
    })
  })

  it.each([
    [429, 'PORT_RATE_LIMITED', 'after 2026-11-22T03:31:01.000Z'],
    [503, 'PORT_UNAVAILABLE', 'later'],
  ])(
    'does not wait longer than it may after %d',
    async (status, code, when) => {
      nock(PORT)
        .post('/key-of-m365-users')
        .reply(status, '', { 'retry-after': '61' })
      const { transport, clock } = aTransport(60_000)

      const error = await failureOf(transport.deliver(aBatch(), POSITION))

      expect(error).toMatchObject({
        code,
        message: `Cannot send to Port's webhook "m365-users": POST ingest.contoso.example/{webhookKey}: asks to wait until 2026-11-22T03:31:01.000Z, longer than max-wait-minutes allows. The records are stored in "undelivered". Send the stored records ${when} with "mode: replay".`,
        cause: { kind: 'wait-too-long', status },
      })
      expect(clock.sleeps).toEqual([])
    },
  )

  it('gives up on a connection that breaks five times', async () => {
    const reset = Object.assign(new Error('reset'), { code: 'ECONNRESET' })
    nock(PORT).post('/key-of-m365-users').times(5).replyWithError(reset)
    const { transport } = aTransport()

    const error = await failureOf(transport.deliver(aBatch(), POSITION))

    expect(error).toMatchObject({
      code: 'PORT_UNAVAILABLE',
      message: `Cannot send to Port's webhook "m365-users": POST ingest.contoso.example/{webhookKey}: no complete answer (ECONNRESET). ${REPLAY} If a proxy or firewall blocks the runner, let the runner reach ingest.contoso.example, and send the stored records later with "mode: replay".`,
    })
  })

  it('takes a redirect for the wrong address, and follows it nowhere', async () => {
    nock(PORT)
      .post('/key-of-m365-users')
      .reply(307, '', { location: `${PORT}/login` })
    const { transport } = aTransport()

    const error = await failureOf(transport.deliver(aBatch(), POSITION))

    expect(error).toMatchObject({
      code: 'PORT_WEBHOOK_REFUSED',
      message:
        'Cannot send to Port\'s webhook "m365-users": POST ingest.contoso.example/{webhookKey}: was redirected to another place, which is not followed (only a GET is redirected). If Port shows another URL for the data source, set "port-webhook-m365-users-url" to the URL of the webhook data source in Port. If the data source is disabled or missing, run "mode: setup" to create or correct webhook "m365-copilot-users-webhook". If a proxy answers instead of Port, let the runner reach ingest.contoso.example. If the account is in another region, set "port-region" to the region of the Port account.',
    })
  })

  it('takes a web page for no answer of Port', async () => {
    nock(PORT)
      .post('/key-of-m365-users')
      .reply(200, '<html></html>', { 'content-type': 'text/html' })
    const { transport } = aTransport()

    const error = await failureOf(transport.deliver(aBatch(), POSITION))

    expect(error).toMatchObject({
      code: 'PORT_WEBHOOK_REFUSED',
      message:
        'Cannot send to Port\'s webhook "m365-users": a web page answered 200, not Port. If Port shows another URL for the data source, set "port-webhook-m365-users-url" to the URL of the webhook data source in Port. If the data source is disabled or missing, run "mode: setup" to create or correct webhook "m365-copilot-users-webhook". If a proxy answers instead of Port, let the runner reach ingest.contoso.example. If the account is in another region, set "port-region" to the region of the Port account.',
    })
  })

  it.each([
    [200, { ok: false, error: 'invalid_request' }],
    [202, { ok: false }],
    [202, { ok: true, errors: [{ index: 0, message: 'No.' }] }],
    [202, { errors: ['No.'] }],
  ])('takes %i with %j for a refusal', async (status, answer) => {
    nock(PORT).post('/key-of-m365-users').reply(status, answer)
    const { transport } = aTransport()

    const error = await failureOf(transport.deliver(aBatch(), POSITION))

    expect(error).toMatchObject({
      name: 'SinkError',
      code: 'PORT_BODY_REFUSED',
      message: expect.stringContaining(
        `Cannot send to Port's webhook "m365-users": Port answered ${status} with an error. Port refuses this request body. The records are stored in "undelivered".`,
      ),
    })
  })

  it.each([
    [202, { ok: true }],
    [202, { ok: true, errors: [] }],
    [200, undefined],
    [202, 'accepted'],
  ])('takes %i with %j for an acceptance', async (status, answer) => {
    nock(PORT).post('/key-of-m365-users').reply(status, answer)
    const { transport } = aTransport()

    expect(await transport.deliver(aBatch(), POSITION)).toEqual([])
  })

  it('says that the records are kept if Port does not name an address', async () => {
    const cause = new PortError('PORT_UNAVAILABLE', 'Port is down.')
    const transport = new WebhookTransport({
      http: anHttpClient({}).http,
      stamp: { runId: '1', collectedAt: '2026-11-22T03:30:00Z' },
      targetOf: () => Promise.reject(cause),
    })

    const error = await failureOf(transport.deliver(aBatch(), POSITION))

    expect(error).toMatchObject({
      name: 'SinkError',
      code: 'PORT_UNAVAILABLE',
      message: 'Port is down. The records are stored in "undelivered".',
      cause,
    })
  })

  it('says when there is no address, as the config does', async () => {
    const transport = new WebhookTransport({
      http: anHttpClient({}).http,
      stamp: { runId: '1', collectedAt: '2026-11-22T03:30:00Z' },
      targetOf: () => {
        throw new ConfigError('no URL')
      },
    })

    const error = await failureOf(transport.deliver(aBatch(), POSITION))

    expect(error).toEqual(new ConfigError('no URL'))
  })

  it('ends with the reason when the run is cancelled', async () => {
    const { http, abort } = anHttpClient({})
    const transport = new WebhookTransport({
      http,
      stamp: { runId: '1', collectedAt: '2026-11-22T03:30:00Z' },
      targetOf: () => ({ url: `${PORT}/key`, secret: SECRET }),
    })
    abort.abort(new CancelledError())

    const error = await failureOf(transport.deliver(aBatch(), POSITION))

    expect(error).toEqual(new CancelledError())
  })
})
