import { describe, expect, it } from '@jest/globals'
import nock from 'nock'
import { toSourceError } from '../../../src/collectors/github/error.ts'
import { GitHubRefusal } from '../../../src/collectors/github/refusal.ts'
import { seatsSubject } from '../../../src/collectors/github/seats/collect-seats.ts'
import { CancelledError, SourceError } from '../../../src/errors.ts'
import { aResponse } from '../../support/builders/a-response.ts'
import { failureOf } from '../../support/fakes/fake-http-client.ts'
import { API, aGitHubClient } from '../../support/github/a-github-client.ts'

const ORG = seatsSubject({ type: 'organization', name: 'octo-org' }, 'token')
const ENTERPRISE = seatsSubject(
  { type: 'enterprise', name: 'octo-corp' },
  'token',
)

type Answer = {
  readonly status: number
  readonly body?: nock.Body
  readonly headers?: Record<string, string>
}

/** What the client throws when GitHub gives this answer. */
function refusalOf({ status, body = {}, headers = {} }: Answer) {
  nock(API).get('/meta').times(5).reply(status, body, headers)
  const { client } = aGitHubClient()
  return failureOf(client.get('GET /meta')).finally(() => nock.cleanAll())
}

async function errorOf(answer: Answer, reading = ORG): Promise<Error> {
  return toSourceError(await refusalOf(answer), reading)
}

const ADVICE_ORG =
  'the organization permission "GitHub Copilot Business: read" (classic token: "manage_billing:copilot" or "read:org") of an organization owner'
const ADVICE_ENTERPRISE =
  'the enterprise permission "Enterprise Copilot license management: read" (classic token: "manage_billing:copilot" or "read:enterprise") of an enterprise owner or billing manager'

describe('toSourceError', () => {
  it.each([
    {
      answer: {
        status: 401,
        body: {
          message: 'Bad credentials',
          documentation_url: 'https://docs.github.com/rest',
        },
      },
      code: 'GITHUB_UNAUTHORIZED',
      message:
        'Cannot read Copilot seats of organization "octo-org": GitHub answered 401 (Bad credentials). The token is wrong, expired or revoked. Set "github-token" to a new token. Store it in the secret that the workflow reads.',
    },
    {
      answer: {
        status: 403,
        body: { message: 'Resource not accessible by integration.' },
        headers: {
          'x-accepted-github-permissions':
            'organization_copilot_seat_management=read',
        },
      },
      code: 'GITHUB_FORBIDDEN',
      message: `Cannot read Copilot seats of organization "octo-org": GitHub answered 403 (Resource not accessible by integration). GitHub accepts: organization_copilot_seat_management=read. The token needs ${ADVICE_ORG}. If the organization uses SAML, authorize the token for "single sign-on". Its owner does that in the GitHub settings of the token.`,
    },
    {
      answer: {
        status: 403,
        body: {
          message:
            "The 'Copilot usage metrics' policy must be enabled to use this API",
        },
      },
      code: 'GITHUB_METRICS_POLICY_OFF',
      message:
        'Cannot read Copilot seats of organization "octo-org": GitHub answered 403 (The \'Copilot usage metrics\' policy must be enabled to use this API). Enable the policy "Copilot usage metrics". For an enterprise it is under AI controls > Copilot. For a standalone organization it is under Settings > Copilot > Policies.',
    },
    {
      answer: {
        status: 422,
        body: {
          message:
            'Copilot metrics API access is disabled for this organization',
        },
      },
      code: 'GITHUB_METRICS_POLICY_OFF',
      message:
        'Cannot read Copilot seats of organization "octo-org": GitHub answered 422 (Copilot metrics API access is disabled for this organization). Enable the policy "Copilot usage metrics". For an enterprise it is under AI controls > Copilot. For a standalone organization it is under Settings > Copilot > Policies.',
    },
    {
      answer: { status: 404, body: { message: 'Not Found' } },
      code: 'GITHUB_NOT_FOUND',
      message: `Cannot read Copilot seats of organization "octo-org": GitHub answered 404 (Not Found). The organization does not exist under this name, or the token cannot see it. If a browser finds nothing at github.com/octo-org, set "github-org" to the name in its address on github.com. If the name is correct, the token needs ${ADVICE_ORG}. If the organization is on another host, such as SUBDOMAIN.ghe.com, set "github-api-url" to the address of the API on that host.`,
    },
    {
      answer: { status: 422, body: { message: 'There is a billing problem' } },
      code: 'GITHUB_BILLING_PROBLEM',
      message:
        'Cannot read Copilot seats of organization "octo-org": GitHub answered 422 (There is a billing problem). Correct the Copilot subscription and the payment details of organization "octo-org".',
    },
    {
      answer: { status: 422, body: { message: 'Invalid day' } },
      code: 'GITHUB_UNEXPECTED_RESPONSE',
      message:
        'Cannot read Copilot seats of organization "octo-org": GitHub answered 422 (Invalid day). If "github-api-url" is another address, set "github-api-url" to the address of GitHub\'s API. If a proxy answers instead of GitHub, let the runner reach the host of "github-api-url".',
    },
    {
      answer: { status: 503, body: { message: 'Service unavailable' } },
      code: 'GITHUB_UNAVAILABLE',
      message:
        'Cannot read Copilot seats of organization "octo-org": GitHub answered 503 (Service unavailable). Check https://www.githubstatus.com and run the workflow again later.',
    },
    {
      answer: { status: 410, body: { message: 'Gone' } },
      code: 'GITHUB_UNEXPECTED_RESPONSE',
      message:
        'Cannot read Copilot seats of organization "octo-org": GitHub answered 410 (Gone). If "github-api-url" is another address, set "github-api-url" to the address of GitHub\'s API. If a proxy answers instead of GitHub, let the runner reach the host of "github-api-url".',
    },
  ])('explains $answer.status as $code', async ({ answer, code, message }) => {
    const error = await errorOf(answer)

    expect(error).toBeInstanceOf(SourceError)
    expect(error).toMatchObject({ code, message })
  })

  it.each([
    {
      status: 401,
      message: 'Bad credentials',
      advice:
        'GitHub answered 401 (Bad credentials). GitHub also refuses a new token of the GitHub App. The App may have been suspended or uninstalled. Install the GitHub App on organization "octo-org".',
    },
    {
      status: 403,
      message: 'Resource not accessible by integration',
      advice:
        'GitHub answered 403 (Resource not accessible by integration). The GitHub App needs the organization permission "Copilot seat management: read". GitHub\'s reference calls it "GitHub Copilot Business". After you add a permission, an owner has to accept it for the installation.',
    },
    {
      status: 404,
      message: 'Not Found',
      advice:
        'GitHub answered 404 (Not Found). The GitHub App is installed there but cannot see this. The GitHub App needs the organization permission "Copilot seat management: read". GitHub\'s reference calls it "GitHub Copilot Business". After you add a permission, an owner has to accept it for the installation.',
    },
  ])('tells the owner of an App about $status', async (it) => {
    nock(API).get('/meta').twice().reply(it.status, { message: it.message })
    const tokens = {
      kind: 'app' as const,
      token: async () => 'ghs_one',
      renew: async () => 'ghs_two',
    }
    const { client } = aGitHubClient({ tokens })

    const refusal = await failureOf(client.get('GET /meta'))
    nock.cleanAll()

    const subject = seatsSubject(ORG.scope, client.credential)
    expect(toSourceError(refusal, subject).message).toBe(
      `Cannot read Copilot seats of organization "octo-org": ${it.advice}`,
    )
  })

  it('knows the permission of an enterprise', async () => {
    const error = await errorOf(
      { status: 404, body: { message: 'Not Found' } },
      ENTERPRISE,
    )

    expect(error.message).toBe(
      `Cannot read Copilot seats of enterprise "octo-corp": GitHub answered 404 (Not Found). The enterprise does not exist under this name, or the token cannot see it. If a browser finds nothing at github.com/enterprises/octo-corp, set "github-enterprise" to the slug in its address on github.com. If the name is correct, the token needs ${ADVICE_ENTERPRISE}. If the enterprise is on another host, such as SUBDOMAIN.ghe.com, set "github-api-url" to the address of the API on that host.`,
    )
  })

  it('does not repeat the page of a proxy', async () => {
    const error = await errorOf({
      status: 403,
      body: `<html><body>${'Blocked by policy. '.repeat(5_000)}</body></html>`,
      headers: { 'content-type': 'text/html' },
    })

    expect(error.message).toBe(
      `Cannot read Copilot seats of organization "octo-org": GitHub answered 403. The token needs ${ADVICE_ORG}. If the organization uses SAML, authorize the token for "single sign-on". Its owner does that in the GitHub settings of the token.`,
    )
  })

  it('explains a limit that the client has not waited for', () => {
    const refusal = new GitHubRefusal(
      aResponse({
        status: 403,
        data: { message: 'You have exceeded a secondary rate limit.' },
      }),
    )

    expect(toSourceError(refusal, ORG)).toMatchObject({
      code: 'GITHUB_RATE_LIMITED',
      message:
        'Cannot read Copilot seats of organization "octo-org": GitHub answered 403 (You have exceeded a secondary rate limit). Run the workflow again later. If the run may wait longer, set "max-wait-minutes" to a larger number.',
    })
  })

  it('redacts the permissions that GitHub accepts', async () => {
    const error = await errorOf({
      status: 403,
      body: { message: 'No' },
      headers: {
        'x-accepted-github-permissions':
          'seats=read; ghp_0123456789abcdef0123 mona@octo.example',
      },
    })

    expect(error.message).toMatch(
      / \(No\)\. GitHub accepts: seats=read; … …\. The token needs /,
    )
  })

  it('keeps a long explanation short and on one line', async () => {
    const error = await errorOf({
      status: 422,
      body: { message: `First\nsecond ${'x'.repeat(5_000)}` },
    })

    expect(error.message).toContain('GitHub answered 422 (First second xxx')
    expect(error.message.length).toBeLessThan(600)
  })

  it('says until when a limit lasts that the run cannot wait for', async () => {
    nock(API).get('/meta').reply(
      403,
      { message: 'API rate limit exceeded for user ID 1.' },
      {
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': '1795321200',
      },
    )
    const { client } = aGitHubClient({ maxWaitMs: 60_000 })

    const refusal = await failureOf(client.get('GET /meta'))

    expect(toSourceError(refusal, ORG)).toMatchObject({
      code: 'GITHUB_RATE_LIMITED',
      message:
        'Cannot read Copilot seats of organization "octo-org": GET api.github.com/meta: asks to wait until 2026-11-22T04:20:01.000Z, longer than max-wait-minutes allows. Run the workflow again after 2026-11-22T04:20:01.000Z. If the run may wait longer, set "max-wait-minutes" to a larger number.',
    })
  })

  it('says that the network failed', async () => {
    nock(API).get('/meta').times(5).replyWithError('socket hang up')
    const { client } = aGitHubClient()

    const failure = await failureOf(client.get('GET /meta'))

    expect(toSourceError(failure, ORG)).toMatchObject({
      code: 'GITHUB_UNAVAILABLE',
      message:
        'Cannot read Copilot seats of organization "octo-org": GET api.github.com/meta: no complete answer (socket hang up). Check https://www.githubstatus.com and run the workflow again later. If a proxy or firewall blocks the runner, let the runner reach api.github.com.',
    })
  })

  it('leaves a cancellation and what is explained already as they are', () => {
    const cancelled = new CancelledError()
    const explained = new SourceError('GITHUB_SEATS_UNSTABLE', 'It moves.')

    expect(toSourceError(cancelled, ORG)).toBe(cancelled)
    expect(toSourceError(explained, ORG)).toBe(explained)
  })

  it('does not blame GitHub for a bug of ours', () => {
    const bug = new TypeError('seats.map is not a function')
    const wrapped = Object.assign(new Error(bug.message, { cause: bug }), {
      status: 500,
    })

    expect(toSourceError(bug, ORG)).toBe(bug)
    expect(toSourceError(wrapped, ORG)).toBe(wrapped)
    expect(toSourceError('thrown text', ORG)).toEqual(new Error('thrown text'))
  })
})
