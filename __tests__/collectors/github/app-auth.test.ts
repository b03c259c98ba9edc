import { createPrivateKey, createPublicKey } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import nock from 'nock'
import { isSignedBy, readJwt } from '../../../dev/emulators/credentials/jwt.ts'
import { appTokensFor } from '../../../src/collectors/github/app-auth.ts'
import { createGitHubClient } from '../../../src/collectors/github/client.ts'
import type { Scope } from '../../../src/domain/scope.ts'
import { RequestCounter } from '../../../src/http/http-client.ts'
import { RefusedTokens } from '../../../src/http/with-token.ts'
import { aPrivateKey } from '../../support/builders/a-private-key.ts'
import { failureOf } from '../../support/fakes/fake-http-client.ts'
import { API, aGitHubClient } from '../../support/github/a-github-client.ts'

const APP = { id: '4242', privateKey: aPrivateKey() }
const PUBLIC_KEY = createPublicKey(createPrivateKey(APP.privateKey))
const ORG = { type: 'organization', name: 'octo-org' } as const
const ENTERPRISE = { type: 'enterprise', name: 'octo-corp' } as const
/** The fake clock starts an hour before. */
const IN_AN_HOUR = '2026-11-22T04:30:00Z'
const IN_TWO_HOURS = '2026-11-22T05:30:00Z'
const HOUR_MS = 3_600_000

/** The tokens of an App by scope, on a clock that does not really wait. */
function anApp() {
  const { http, limits, clock, counter } = aGitHubClient()
  const secrets: string[] = []
  const app = appTokensFor({
    http,
    limits,
    apiUrl: API,
    app: APP,
    clock,
    secrets: { add: (value) => secrets.push(value) },
  })
  const tokensFor = (scope: Scope) => app(scope, counter)
  return { app, tokensFor, clock, counter, secrets }
}

/** Expects the look-up of an installation, and gives its bearer tokens. */
function expectInstallation(owner = 'orgs/octo-org', id = 7001): string[] {
  const bearers: string[] = []
  const authorization = (value: string | null) => bearers.push(value ?? '') > 0
  nock(API, { reqheaders: { authorization } })
    .get(`/${owner}/installation`)
    .reply(200, { id })
  return bearers
}

function expectMint(token: string, expires_at = IN_AN_HOUR, id = 7001): void {
  nock(API)
    .post(`/app/installations/${id}/access_tokens`)
    .reply(201, { token, expires_at, permissions: { metadata: 'read' } })
}

describe('appTokensFor', () => {
  it('gets one token for all that is read of a scope', async () => {
    const { tokensFor, counter } = anApp()
    expectInstallation()
    expectMint('ghs_one')

    const tokens = await Promise.all([
      tokensFor(ORG).token(),
      tokensFor(ORG).token(),
    ])

    expect(tokens).toEqual(['ghs_one', 'ghs_one'])
    expect(await tokensFor(ORG).token()).toBe('ghs_one')
    expect(counter.count).toBe(2)
  })

  it('counts the requests for the dataset that needs the token', async () => {
    const { app } = anApp()
    const [first, second] = [new RequestCounter(), new RequestCounter()]
    expectInstallation()
    expectMint('ghs_one')
    await app(ORG, first).token()
    expectMint('ghs_two')

    expect(await app(ORG, second).renew('ghs_one')).toBe('ghs_two')
    expect([first.count, second.count]).toEqual([2, 1])
  })

  it('signs in as the App, and registers all that it shows or gets', async () => {
    const { tokensFor, secrets } = anApp()
    const bearers = expectInstallation()
    expectMint('ghs_one')

    await tokensFor(ORG).token()

    const jwt = bearers[0]?.replace(/^bearer /, '') ?? ''
    const parsed = readJwt(jwt)
    expect(parsed?.claims.iss).toBe('4242')
    expect(parsed && isSignedBy(parsed, 'RS256', PUBLIC_KEY)).toBe(true)
    expect(secrets[0]).toBe(APP.privateKey)
    expect(secrets.slice(1)).toEqual([jwt, expect.any(String), 'ghs_one'])
  })

  it('sends the API version and our name', async () => {
    const { tokensFor } = anApp()
    const reqheaders = {
      'x-github-api-version': '2026-03-10',
      'user-agent': 'copilot-usage-for-port/1.2.3',
    }
    nock(API, { reqheaders })
      .get('/orgs/octo-org/installation')
      .reply(200, { id: 7001 })
      .post('/app/installations/7001/access_tokens')
      .reply(201, { token: 'ghs_one', expires_at: IN_AN_HOUR })

    expect(await tokensFor(ORG).token()).toBe('ghs_one')
  })

  it('keeps the token of an enterprise apart from that of an organization', async () => {
    const { tokensFor } = anApp()
    expectInstallation()
    expectMint('ghs_org')
    expectInstallation('enterprises/octo-corp', 7002)
    expectMint('ghs_corp', IN_AN_HOUR, 7002)

    expect(await tokensFor(ORG).token()).toBe('ghs_org')
    expect(await tokensFor(ENTERPRISE).token()).toBe('ghs_corp')
  })

  it('renews a token five minutes before its end', async () => {
    const { tokensFor, clock } = anApp()
    expectInstallation()
    expectMint('ghs_one')
    await tokensFor(ORG).token()

    clock.advance(3_299_000)
    expect(await tokensFor(ORG).token()).toBe('ghs_one')

    expectMint('ghs_two', IN_TWO_HOURS)
    clock.advance(1_000)
    expect(await tokensFor(ORG).token()).toBe('ghs_two')
  })

  it.each([
    ['back', -HOUR_MS],
    ['forward', HOUR_MS],
  ])('counts no change of the time of day: %s', async (_, shiftMs) => {
    const { tokensFor, clock } = anApp()
    expectInstallation()
    expectMint('ghs_one')
    await tokensFor(ORG).token()

    clock.shiftDay(shiftMs)
    clock.advance(3_299_000)
    expect(await tokensFor(ORG).token()).toBe('ghs_one')

    expectMint('ghs_two', IN_TWO_HOURS)
    clock.advance(1_000)
    expect(await tokensFor(ORG).token()).toBe('ghs_two')
  })

  it('knows how old a token is, whatever the time of day', async () => {
    const { tokensFor, clock } = anApp()
    expectInstallation()
    expectMint('ghs_one')
    const tokens = tokensFor(ORG)
    const token = await tokens.token()

    clock.shiftDay(HOUR_MS)
    clock.advance(4_999)
    expect(tokens.isNew?.(token)).toBe(true)

    clock.shiftDay(-2 * HOUR_MS)
    clock.advance(1)
    expect(tokens.isNew?.(token)).toBe(false)
  })

  it.each([
    ['an hour behind', -HOUR_MS, 3_299_000],
    ['an hour ahead', HOUR_MS, 299_000],
    ['a day ahead', 24 * HOUR_MS, 299_000],
  ])('uses a token with a clock that is %s', async (_, shiftMs, keptMs) => {
    const { tokensFor, clock } = anApp()
    clock.shiftDay(shiftMs)
    expectInstallation()
    expectMint('ghs_one')
    await tokensFor(ORG).token()

    clock.advance(keptMs)
    expect(await tokensFor(ORG).token()).toBe('ghs_one')

    expectMint('ghs_two', IN_TWO_HOURS)
    clock.advance(1_000)
    expect(await tokensFor(ORG).token()).toBe('ghs_two')
  })

  it('replaces a refused token once, for every request that was refused with it', async () => {
    const { tokensFor } = anApp()
    expectInstallation()
    expectMint('ghs_one')
    await tokensFor(ORG).token()
    expectMint('ghs_two')

    const renewed = await Promise.all([
      tokensFor(ORG).renew('ghs_one'),
      tokensFor(ORG).renew('ghs_one'),
    ])

    expect(renewed).toEqual(['ghs_two', 'ghs_two'])
    expect(await tokensFor(ORG).renew('ghs_one')).toBe('ghs_two')
  })

  it('tries again when GitHub fails for a moment', async () => {
    const { tokensFor, clock } = anApp()
    nock(API).get('/orgs/octo-org/installation').reply(502)
    expectInstallation()
    nock(API).post('/app/installations/7001/access_tokens').reply(503)
    expectMint('ghs_one')

    expect(await tokensFor(ORG).token()).toBe('ghs_one')
    expect(clock.sleeps).toHaveLength(2)
  })
})

describe('an App that GitHub does not serve', () => {
  it.each([
    {
      scope: ORG,
      path: '/orgs/octo-org/installation',
      message:
        'Cannot get a token of GitHub App "4242" for organization "octo-org": GitHub answered 404 (Not Found). The App is not installed on organization "octo-org". Install the GitHub App on organization "octo-org". If a browser finds nothing at github.com/octo-org, set "github-org" to the name in its address on github.com. If the App is installed there, set "github-app-id" to the id of the App.',
    },
    {
      scope: ENTERPRISE,
      path: '/enterprises/octo-corp/installation',
      message:
        'Cannot get a token of GitHub App "4242" for enterprise "octo-corp": GitHub answered 404 (Not Found). The App is not installed on enterprise "octo-corp". Install the GitHub App on enterprise "octo-corp". If a browser finds nothing at github.com/enterprises/octo-corp, set "github-enterprise" to the slug in its address on github.com. If the App is installed there, set "github-app-id" to the id of the App.',
    },
  ])('is not installed on $scope.name', async ({ scope, path, message }) => {
    const { tokensFor, counter } = anApp()
    nock(API).get(path).reply(404, { message: 'Not Found' })

    const first = await failureOf(tokensFor(scope).token())
    const second = await failureOf(tokensFor(scope).token())

    expect(first).toMatchObject({ code: 'GITHUB_NOT_FOUND', message })
    expect(second).toBe(first)
    expect(counter.count).toBe(1)
  })

  it('has another key', async () => {
    const { tokensFor } = anApp()
    nock(API)
      .get('/orgs/octo-org/installation')
      .reply(401, { message: 'A JSON web token could not be decoded' })

    expect(await failureOf(tokensFor(ORG).token())).toMatchObject({
      code: 'GITHUB_UNAUTHORIZED',
      message:
        'Cannot get a token of GitHub App "4242" for organization "octo-org": GitHub answered 401 (A JSON web token could not be decoded). If the settings of the App do not list the key any more, set "github-app-private-key" to a new private key of the App. If the key belongs to another App, set "github-app-id" to the id of the App. If the clock of the runner is wrong, set the clock of the runner to the current time.',
    })
  })

  it('has a runner whose clock is wrong', async () => {
    const { tokensFor } = anApp()
    const message =
      "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued"
    nock(API).get('/orgs/octo-org/installation').reply(401, { message })

    expect(await failureOf(tokensFor(ORG).token())).toMatchObject({
      code: 'GITHUB_UNAUTHORIZED',
      message: `Cannot get a token of GitHub App "4242" for organization "octo-org": GitHub answered 401 (${message}). Set the clock of the runner to the current time.`,
    })
  })

  it('is suspended', async () => {
    const { tokensFor } = anApp()
    expectInstallation()
    nock(API)
      .post('/app/installations/7001/access_tokens')
      .reply(403, { message: 'This installation has been suspended' })

    expect(await failureOf(tokensFor(ORG).token())).toMatchObject({
      code: 'GITHUB_FORBIDDEN',
      message:
        'Cannot get a token of GitHub App "4242" for organization "octo-org": GitHub answered 403 (This installation has been suspended). The installation may be suspended. Check it in the settings of the organization. Install the GitHub App on organization "octo-org".',
    })
  })

  it('is refused by a status that says little', async () => {
    const { tokensFor } = anApp()
    expectInstallation()
    nock(API)
      .post('/app/installations/7001/access_tokens')
      .reply(422, { message: 'Validation Failed' })

    expect(await failureOf(tokensFor(ORG).token())).toMatchObject({
      code: 'GITHUB_FORBIDDEN',
      message:
        'Cannot get a token of GitHub App "4242" for organization "octo-org": GitHub answered 422 (Validation Failed). The installation may be suspended. Check it in the settings of the organization. Install the GitHub App on organization "octo-org".',
    })
  })

  it('cannot be connected to', async () => {
    const { tokensFor } = anApp()
    const refused = Object.assign(new Error('connect ECONNREFUSED'), {
      code: 'ECONNREFUSED',
    })
    nock(API)
      .get('/orgs/octo-org/installation')
      .times(5)
      .replyWithError(refused)

    expect(await failureOf(tokensFor(ORG).token())).toMatchObject({
      code: 'GITHUB_UNAVAILABLE',
      message:
        'Cannot read the GitHub App\'s installation of organization "octo-org": GET api.github.com/orgs/octo-org/installation: no complete answer (ECONNREFUSED). Check https://www.githubstatus.com and run the workflow again later. If a proxy or firewall blocks the runner, let the runner reach api.github.com.',
    })
  })

  it('cannot be reached, and may be again later in the run', async () => {
    const { tokensFor } = anApp()
    nock(API).get('/orgs/octo-org/installation').times(5).reply(500)

    expect(await failureOf(tokensFor(ORG).token())).toHaveProperty(
      'code',
      'GITHUB_UNAVAILABLE',
    )
    expectInstallation()
    expectMint('ghs_one')
    expect(await tokensFor(ORG).token()).toBe('ghs_one')
  })

  it.each([
    { what: 'an installation without id', found: {}, field: 'id' },
    {
      what: 'a token that is none',
      found: { id: 7001 },
      minted: { token: '', expires_at: IN_AN_HOUR },
      field: 'token',
    },
    {
      what: 'a token without end',
      found: { id: 7001 },
      minted: { token: 'ghs_one' },
      field: 'expiresAt',
    },
  ])('gets $what', async ({ found, minted, field }) => {
    const { tokensFor } = anApp()
    nock(API).get('/orgs/octo-org/installation').reply(200, found)
    if (minted) {
      nock(API).post('/app/installations/7001/access_tokens').reply(201, minted)
    }

    expect(await failureOf(tokensFor(ORG).token())).toMatchObject({
      code: 'GITHUB_UNEXPECTED_RESPONSE',
      message: expect.stringContaining(
        `Cannot read the GitHub App's installation of organization "octo-org": the field "${field}" differs from GitHub's documentation`,
      ),
    })
  })
})

describe('createGitHubClient with tokens that can be renewed', () => {
  const tokens = {
    kind: 'app' as const,
    token: async () => 'ghs_old',
    renew: async (refused: string) => `${refused}-renewed`,
  }

  it('sends a request again with a new token when the old one is refused', async () => {
    const { client, counter } = aGitHubClient({ tokens })
    nock(API, { reqheaders: { authorization: 'token ghs_old' } })
      .get('/meta')
      .reply(401, { message: 'Bad credentials' })
    nock(API, { reqheaders: { authorization: 'token ghs_old-renewed' } })
      .get('/meta')
      .reply(200, { ok: true })

    expect((await client.get('GET /meta')).json()).toEqual({ ok: true })
    expect(counter.count).toBe(2)
  })

  it('gives up when the new token is refused, too', async () => {
    const { client, counter } = aGitHubClient({ tokens })
    nock(API).get('/meta').twice().reply(401, { message: 'Bad credentials' })

    const error = await failureOf(client.get('GET /meta'))

    expect(error).toHaveProperty('status', 401)
    expect(counter.count).toBe(2)
  })
})

describe('a token that GitHub does not know everywhere yet', () => {
  const SEATS = '/orgs/octo-org/copilot/billing/seats'
  const refuse = (times: number) =>
    nock(API)
      .get(SEATS)
      .times(times)
      .reply(401, { message: 'Bad credentials', status: '401' })

  /** A client that reads octo-org with an App's tokens, on one fake clock. */
  function aClientOfApp(maxWaitMs = 1_800_000) {
    const parts = aGitHubClient({ maxWaitMs })
    const { http, limits, clock, counter, budget } = parts
    const connection = { http: http.countedBy(counter), limits, apiUrl: API }
    const secrets = { add: () => undefined }
    const app = appTokensFor({ ...connection, app: APP, clock, secrets })
    const tokens = app(ORG, new RequestCounter())
    const client = createGitHubClient({
      refusedTokens: new RefusedTokens(),
      ...connection,
      tokens,
    })
    return { client, clock, budget }
  }

  it('is sent again until GitHub knows it', async () => {
    const { client, budget } = aClientOfApp()
    expectInstallation()
    expectMint('ghs_one')
    refuse(2)
    nock(API, { reqheaders: { authorization: 'token ghs_one' } })
      .get(SEATS)
      .reply(200, { total_seats: 1, seats: [] })

    const response = await client.get(`GET ${SEATS}`)

    expect(response.json()).toEqual({ total_seats: 1, seats: [] })
    expect(budget.usedMs).toBe(2_000)
  })

  it('is replaced, and given up on, when it stays refused for five seconds', async () => {
    const { client, budget } = aClientOfApp()
    expectInstallation()
    expectMint('ghs_one')
    expectMint('ghs_two')
    refuse(12)

    const error = await failureOf(client.get(`GET ${SEATS}`))

    expect(error).toHaveProperty('status', 401)
    expect(budget.usedMs).toBe(10_000)
  })

  it('is not waited for without a wait budget', async () => {
    const { client, clock } = aClientOfApp(0)
    expectInstallation()
    expectMint('ghs_one')
    expectMint('ghs_two')
    refuse(2)

    const error = await failureOf(client.get(`GET ${SEATS}`))

    expect(error).toHaveProperty('status', 401)
    expect(clock.sleeps).toEqual([])
  })

  it('is replaced at once when it is older', async () => {
    const { client, clock, budget } = aClientOfApp()
    expectInstallation()
    expectMint('ghs_one')
    nock(API).get(SEATS).reply(200, { seats: [] })
    await client.get(`GET ${SEATS}`)
    clock.advance(5_000)
    refuse(1)
    expectMint('ghs_two')
    nock(API, { reqheaders: { authorization: 'token ghs_two' } })
      .get(SEATS)
      .reply(200, { seats: [] })

    await client.get(`GET ${SEATS}`)

    expect(budget.usedMs).toBe(0)
  })
})
