import { describe, expect, it } from '@jest/globals'
import nock from 'nock'
import { GraphClient } from '../../../src/collectors/m365/client.ts'
import {
  type Subject,
  toGraphError,
} from '../../../src/collectors/m365/error.ts'
import { HttpError } from '../../../src/http/http-error.ts'
import {
  anHttpClient,
  FakeClock,
  failureOf,
  fixture,
  GRAPH,
  LogLines,
} from './harness.ts'

const RESOURCE =
  "/copilot/reports/getMicrosoft365CopilotUsageUserDetail(period='D28',version='v2')"
const QUERY = { resource: RESOURCE, path: RESOURCE }
const SUBJECT: Subject = {
  name: 'the Copilot user report',
  permission: 'Reports.Read.All',
}

type Harness = {
  readonly client: GraphClient
  readonly renewals: () => number
  readonly logger: LogLines
}

function aClient(
  options: { graphApiUrl?: string; maxWaitMs?: number } = {},
): Harness {
  const clock = new FakeClock()
  const logger = new LogLines()
  let renewals = 0
  const client = new GraphClient({
    http: anHttpClient({
      clock,
      logger,
      maxWaitMs: options.maxWaitMs ?? 3_600_000,
    }),
    clock,
    tokens: {
      token: async () => 'FIRST',
      renew: async () => {
        renewals += 1
        return 'RENEWED'
      },
    },
    graphApiUrl: options.graphApiUrl ?? GRAPH,
  })
  return { client, renewals: () => renewals, logger }
}

/** Answers one GET and gives what was asked, byte for byte. */
function answerOnce(
  status: number,
  body: string,
  headers: Record<string, string> = {},
): { uri: string; authorization: string | null } {
  const seen = { uri: '', authorization: null as string | null }
  nock(GRAPH)
    .get(/.*/)
    .reply(
      status,
      (request: Request) => {
        seen.uri = request.url.slice(GRAPH.length)
        seen.authorization = request.headers.get('authorization')
        return body
      },
      headers,
    )
  return seen
}

describe('GraphClient', () => {
  it('sends quotes and parentheses as they are, with the token', async () => {
    const seen = answerOnce(200, 'a,b')

    const response = await aClient().client.open(QUERY)

    expect(await response.text()).toBe('a,b')
    expect(seen).toEqual({
      uri: "/v1.0/copilot/reports/getMicrosoft365CopilotUsageUserDetail(period='D28',version='v2')",
      authorization: 'Bearer FIRST',
    })
  })

  it('works below a path of a base of its own', async () => {
    const seen = answerOnce(200, '{}')
    const { client } = aClient({ graphApiUrl: `${GRAPH}/gateway/` })

    await client.open({ resource: '/subscribedSkus', path: '/subscribedSkus' })

    expect(seen.uri).toBe('/gateway/v1.0/subscribedSkus')
  })

  it('keeps the query of a link that Graph gave', async () => {
    const seen = answerOnce(200, '{}')
    const link = `${GRAPH}/beta/reports/x(period='D30')?$format=application%2fjson&$top=1&$skiptoken=MDoyOg`

    await aClient().client.open({ resource: link, path: RESOURCE })

    expect(seen.uri).toBe(
      "/beta/reports/x(period='D30')?$format=application%2fjson&$top=1&$skiptoken=MDoyOg",
    )
  })

  it('follows a redirect to another host without the token', async () => {
    const elsewhere = 'https://reports.contoso.example'
    answerOnce(302, '', { location: `${elsewhere}/file?sig=hush` })
    let authorization: string | null = ''
    nock(elsewhere)
      .get('/file?sig=hush')
      .reply(200, (request: Request) => {
        authorization = request.headers.get('authorization')
        return 'rows'
      })
    const { client, logger } = aClient()

    const response = await client.open(QUERY)

    expect(await response.text()).toBe('rows')
    expect(authorization).toBeNull()
    expect(logger.lines.join()).not.toContain('hush')
  })

  it('renews the token once when Graph refuses it', async () => {
    answerOnce(401, fixture('error_401_invalid_token.json'))
    const seen = answerOnce(200, 'rows')
    const { client, renewals } = aClient()

    await client.open(QUERY)

    expect(seen.authorization).toBe('Bearer RENEWED')
    expect(renewals()).toBe(1)
  })

  it.each([
    [`${GRAPH}/v1.0/x?$skiptoken=1`, true],
    ['https://GRAPH.contoso.example/v1.0/x', false],
    ['http://graph.contoso.example/v1.0/x', false],
    ['https://graph.contoso.example@evil.example/x', false],
    ['https://graph.contoso.example.evil.example/x', false],
    ['https://graph.contoso.example:444/x', false],
    ['/v1.0/x', false],
  ])('knows whether %s is its own: %s', (link, isOwn) => {
    expect(aClient().client.isOwnLink(link)).toBe(isOwn)
  })

  it('hands on what the token source fails with', async () => {
    const reason = new Error('no token today')
    const client = new GraphClient({
      http: anHttpClient(),
      clock: new FakeClock(),
      tokens: {
        token: () => Promise.reject(reason),
        renew: () => Promise.reject(reason),
      },
      graphApiUrl: GRAPH,
    })

    expect(await failureOf(client.open(QUERY))).toBe(reason)
  })
})

describe('a refusal of Graph', () => {
  async function refusal(
    status: number,
    body: string,
    headers?: Record<string, string>,
  ): Promise<unknown> {
    answerOnce(status, body, headers)
    return toGraphError(await failureOf(aClient().client.open(QUERY)), SUBJECT)
  }

  it('names the permission after a 403, with code, message and request-id', async () => {
    const error = await refusal(403, fixture('error_403_s2sunauthorized.json'))

    expect(error).toMatchObject({
      code: 'GRAPH_FORBIDDEN',
      message: `Cannot read the Copilot user report: GET graph.contoso.example/v1.0${RESOURCE}: answered 403 (S2SUnauthorized: Invalid permission., request-id 11111111-2222-3333-4444-555555555555). Grant the app registration the application permission "Reports.Read.All" with admin consent. A new consent takes effect after some minutes.`,
    })
  })

  it('is final when the renewed token is refused, too', async () => {
    answerOnce(401, '')

    expect(
      await refusal(401, fixture('error_401_invalid_token.json')),
    ).toMatchObject({
      code: 'GRAPH_UNAUTHORIZED',
      message: expect.stringContaining(
        'answered 401 (InvalidAuthenticationToken: Access token has expired or is not yet valid., request-id',
      ),
    })
  })

  it.each([
    [404, 'GRAPH_NO_REPORT', 'The tenant has no Copilot data yet'],
    [400, 'GRAPH_REFUSED', 'Set "m365-period" to another period.'],
    [410, 'GRAPH_REFUSED', 'report the request-id to Microsoft Support.'],
    [
      304,
      'GRAPH_UNEXPECTED_RESPONSE',
      'If "graph-api-url" is not the address of Microsoft Graph, set',
    ],
  ])('explains a %s', async (status, code, advice) => {
    const error = await refusal(status, '')

    expect(error).toMatchObject({
      code,
      message: expect.stringContaining(advice),
    })
    expect(error).toHaveProperty(
      'message',
      expect.stringContaining(`answered ${status}. `),
    )
  })

  it('leaves out a request-id that is none', async () => {
    const innerError = { 'request-id': 'adele.vance' }
    const body = JSON.stringify({ error: { code: 'No', innerError } })

    expect(await refusal(400, body)).toHaveProperty(
      'message',
      expect.stringContaining(
        'answered 400 (No). Set "m365-period" to another',
      ),
    )
  })

  it('takes the request-id from the header of a body that is not JSON', async () => {
    expect(
      await refusal(400, '<html>hush</html>', { 'request-id': 'abc' }),
    ).toHaveProperty(
      'message',
      expect.stringContaining(
        'answered 400 (request-id abc). Set "m365-period" to another',
      ),
    )
  })

  it('says when to run again after a limit', async () => {
    nock(GRAPH)
      .get(/.*/)
      .times(5)
      .reply(429, fixture('error_429.json'), { 'retry-after': '600' })
    const { client } = aClient({ maxWaitMs: 2_400_000 })

    const error = await failureOf(client.open(QUERY))

    // Four waits of 600 s from 05:00, and the last answer asks for 600 s more.
    expect(toGraphError(error, SUBJECT)).toMatchObject({
      code: 'GRAPH_RATE_LIMITED',
      message: expect.stringContaining(
        'Run the workflow again after 2026-11-22T05:50:00.000Z. If the run may wait longer, set "max-wait-minutes" to a larger number.',
      ),
    })
  })

  it('waits within the budget when Graph names no time', async () => {
    nock(GRAPH).get(/.*/).times(7).reply(429, '')
    const { client } = aClient({ maxWaitMs: 60_000 })

    const error = await failureOf(client.open(QUERY))

    // Six waits of 0.5 to 16 s; the seventh, of 30 s, is too long.
    expect(toGraphError(error, SUBJECT)).toHaveProperty(
      'message',
      expect.stringContaining('again after 2026-11-22T05:01:01.500Z'),
    )
  })

  it('does not wait longer than it may', async () => {
    nock(GRAPH).get(/.*/).reply(503, '', { 'retry-after': '600' })
    const { client } = aClient({ maxWaitMs: 60_000 })

    expect(
      toGraphError(await failureOf(client.open(QUERY)), SUBJECT),
    ).toMatchObject({
      code: 'GRAPH_RATE_LIMITED',
      message: expect.stringContaining('2026-11-22T05:10:00.000Z'),
    })
  })

  it('tells of a Graph that stays unavailable', async () => {
    nock(GRAPH).get(/.*/).times(5).reply(502, '')

    const error = await failureOf(aClient().client.open(QUERY))

    expect(toGraphError(error, SUBJECT)).toMatchObject({
      code: 'GRAPH_UNAVAILABLE',
      message: expect.stringContaining('answered 502. Microsoft Graph may be'),
    })
  })

  it('tells of a network that fails', async () => {
    nock(GRAPH).get(/.*/).times(5).replyWithError('reset')

    const error = await failureOf(aClient().client.open(QUERY))

    expect(toGraphError(error, SUBJECT)).toHaveProperty(
      'code',
      'GRAPH_UNAVAILABLE',
    )
  })

  it('tells of a network that fails when there is no time to wait', async () => {
    nock(GRAPH).get(/.*/).replyWithError('reset')
    const { client } = aClient({ maxWaitMs: 0 })

    const error = await failureOf(client.open(QUERY))

    expect(toGraphError(error, SUBJECT)).toHaveProperty(
      'code',
      'GRAPH_UNAVAILABLE',
    )
  })

  it('does not follow a redirect to plain http', async () => {
    answerOnce(302, '', { location: 'http://graph.contoso.example/x' })

    const error = await failureOf(aClient().client.open(QUERY))

    expect(toGraphError(error, SUBJECT)).toHaveProperty(
      'code',
      'GRAPH_UNEXPECTED_RESPONSE',
    )
  })

  it('leaves other errors as they are', () => {
    const bug = new Error('bug')

    expect(toGraphError(bug, SUBJECT)).toBe(bug)
  })

  it('is an HttpError as long as nobody has put it into words', async () => {
    answerOnce(400, '')

    expect(await failureOf(aClient().client.open(QUERY))).toBeInstanceOf(
      HttpError,
    )
  })
})
