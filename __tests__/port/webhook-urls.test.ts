import { describe, expect, it } from '@jest/globals'
import { PortError } from '../../src/port/error.ts'
import { WEBHOOK_DOCUMENTS } from '../../src/port/setup/configs.ts'
import { WEBHOOK_IDENTIFIERS } from '../../src/port/webhook-identifiers.ts'
import { lookUpWebhookUrls } from '../../src/port/webhook-urls.ts'
import { failureOf } from '../support/fakes/fake-http-client.ts'

type Answers = Readonly<Record<string, unknown>>

/** Answers by webhook identifier; one without an answer is not found. */
function portWith(answers: Answers) {
  const masked: string[] = []
  const get = async (path: string, params: Record<string, string> = {}) => {
    expect(path).toBe('/v1/webhooks/{webhook}')
    const answer = answers[params.webhook ?? '']
    if (answer === undefined) throw new PortError('PORT_NOT_FOUND', 'Not there')
    return answer
  }
  const secrets = { add: (value: string) => masked.push(value) }
  return { deps: { client: { get }, secrets }, masked }
}

const SEATS = { url: 'https://ingest.port.example/seats-key', enabled: true }
const USERS = { url: 'https://ingest.port.example/users-key', enabled: true }

describe('lookUpWebhookUrls', () => {
  it('gives the URLs that are needed and masks them', async () => {
    const { deps, masked } = portWith({
      'gh-copilot-seats-webhook': { ok: true, integration: SEATS },
      'm365-copilot-users-webhook': { ok: true, webhook: USERS },
    })

    const urls = await lookUpWebhookUrls(deps, ['seats', 'm365-users'])

    expect(urls).toEqual({
      seats: 'https://ingest.port.example/seats-key',
      'm365-users': 'https://ingest.port.example/users-key',
    })
    expect(masked).toEqual([SEATS.url, USERS.url])
  })

  it('names every webhook that is missing or disabled', async () => {
    const { deps } = portWith({
      'gh-copilot-seats-webhook': { integration: { ...SEATS, enabled: false } },
    })

    const error = await failureOf(
      lookUpWebhookUrls(deps, ['seats', 'm365-summary']),
    )

    expect(error).toMatchObject({
      code: 'PORT_WEBHOOK_MISSING',
      message:
        'Cannot look up the URL of webhook "gh-copilot-seats-webhook" (disabled), webhook "m365-copilot-summary-webhook" (missing). Run "mode: setup" to create or correct the webhooks.',
    })
  })

  it.each([
    'http://ingest.port.example/key',
    'ftp://ingest.port.example/key',
    'https://user@ingest.port.example/key',
    'https://ingest.port.example/key?a=b',
  ])('refuses the URL %s, as the input is', async (url) => {
    const { deps } = portWith({
      'gh-copilot-seats-webhook': { integration: { ...SEATS, url } },
    })

    const error = await failureOf(lookUpWebhookUrls(deps, ['seats']))

    expect(error).toMatchObject({
      code: 'PORT_WEBHOOK_MISSING',
      message:
        'Cannot look up the URL of webhook "gh-copilot-seats-webhook" (its URL is not an https:// address without user name, query or fragment). Run "mode: setup" to create or correct the webhooks.',
    })
  })

  it.each([
    'http://127.0.0.1:8080/key',
    'http://localhost/key',
    'http://[::1]/k',
  ])('takes the URL %s, which does not leave the host', async (url) => {
    const { deps } = portWith({
      'gh-copilot-seats-webhook': { integration: { ...SEATS, url } },
    })

    expect(await lookUpWebhookUrls(deps, ['seats'])).toEqual({ seats: url })
  })

  it('does not take an answer without a URL', async () => {
    const { deps } = portWith({
      'gh-copilot-seats-webhook': { integration: { enabled: true } },
    })

    const error = await failureOf(lookUpWebhookUrls(deps, ['seats']))

    expect(error).toHaveProperty('code', 'PORT_UNEXPECTED_RESPONSE')
  })

  it('hands on any other failure', async () => {
    const get = async () => {
      throw new PortError('PORT_FORBIDDEN', 'Needs admin')
    }
    const deps = { client: { get }, secrets: { add: () => undefined } }

    const error = await failureOf(lookUpWebhookUrls(deps, ['seats']))

    expect(error).toHaveProperty('code', 'PORT_FORBIDDEN')
  })
})

describe('WEBHOOK_IDENTIFIERS', () => {
  it('are those of the webhooks that setup makes', () => {
    const made = Object.entries(WEBHOOK_DOCUMENTS).map(
      ([webhook, { identifier }]) => [webhook, identifier],
    )

    expect(Object.fromEntries(made)).toEqual(WEBHOOK_IDENTIFIERS)
  })
})
