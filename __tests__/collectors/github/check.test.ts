import { describe, expect, it } from '@jest/globals'
import {
  checkGitHub,
  type GitHubCheckOptions,
} from '../../../src/collectors/github/check.ts'
import { GitHubRefusal } from '../../../src/collectors/github/refusal.ts'
import type { Scope } from '../../../src/domain/scope.ts'
import {
  aResponse,
  type CannedResponse,
} from '../../support/builders/a-response.ts'
import { anHttpClient } from '../../support/fakes/fake-http-client.ts'
import { FakeLogger } from '../../support/fakes/fake-logger.ts'
import { aBilling } from '../../support/github/a-billing.ts'
import { aSeat } from '../../support/github/a-seat.ts'

const ORG: Scope = { type: 'organization', name: 'octo-org' }
const ENTERPRISE: Scope = { type: 'enterprise', name: 'octo-corp' }
const LINK = 'https://copilot-reports.github.com/report?sig=hush'
const NO_REPORT = { status: 204, data: '' }
const SEATS = {
  data: { total_seats: 2, seats: [aSeat(), aSeat({ assignee: null })] },
}

type Answer = CannedResponse | Error

/** Answers by the beginning of the last part of a route, or by the day. */
function aCheck(
  answers: Readonly<Record<string, Answer>>,
  options: Partial<GitHubCheckOptions> = {},
) {
  const asked: string[] = []
  const masked: string[] = []
  const client = {
    credential: 'token' as const,
    get: async (
      route: string,
      parameters: Readonly<Record<string, string | number>> = {},
    ) => {
      const key = String(parameters.day ?? route.split('/').at(-1))
      asked.push(key)
      const answer = answers[key] ?? NO_REPORT
      if (answer instanceof Error) throw answer
      return aResponse(answer)
    },
  }
  const findings = checkGitHub({
    scopes: [ORG],
    datasets: ['github-usage'],
    window: { since: '2026-11-17', until: '2026-11-21' },
    clientFor: () => client,
    downloads: anHttpClient({}).http,
    secrets: { add: (value) => masked.push(value) },
    apiUrl: 'https://api.github.com',
    billing: aBilling(),
    seatsActiveSince: 0,
    minTeamSize: 5,
    today: '2026-11-22',
    log: new FakeLogger(),
    ...options,
  })
  return { findings, asked, masked }
}

function refusal(status: number): Error {
  return new GitHubRefusal(aResponse({ status, data: { message: 'No' } }))
}

describe('checkGitHub, of seats', () => {
  it('counts people and unassigned seats, and compares with the bill', async () => {
    const { findings } = aCheck(
      { seats: SEATS, billing: { data: { seat_breakdown: { total: 3 } } } },
      { datasets: ['github-seats'] },
    )

    expect(await findings).toEqual([
      {
        subject: 'seats of organization "octo-org"',
        status: 'ok',
        detail: 'All 2 seats can be read.',
        counts: { seat: 2 },
      },
      {
        subject: 'seat count of organization "octo-org"',
        status: 'warning',
        detail:
          "The list has 2 people and unassigned seats. The number in GitHub's billing summary is 3.",
        remedy: {
          system: 'github',
          kind: 'wait',
          note: 'A small difference is normal while seats change. A person with several grants counts once here.',
          alternatives: [
            {
              system: 'github',
              kind: 'contact',
              who: 'GitHub Support',
              about: 'both numbers',
              when: 'the difference stays',
            },
          ],
        },
      },
    ])
  })

  it('tells of a single seat, and asks for the bill of the organization', async () => {
    const seats = { data: { total_seats: 1, seats: [aSeat()] } }
    const billing = { data: { seat_breakdown: { total: 1 } } }
    const asked: unknown[] = []
    const client = {
      credential: 'token' as const,
      get: async (route: string, parameters: unknown) => {
        asked.push([route, parameters])
        return aResponse(route.endsWith('/seats') ? seats : billing)
      },
    }
    const { findings } = aCheck(
      {},
      { datasets: ['github-seats'], clientFor: () => client },
    )

    expect((await findings)[0]?.detail).toBe('The 1 seat can be read.')
    expect(asked.at(-1)).toEqual([
      'GET /orgs/{org}/copilot/billing',
      { org: 'octo-org' },
    ])
  })

  it('compares an enterprise, which has no such summary, with its list', async () => {
    const { findings, asked } = aCheck(
      { seats: SEATS },
      { datasets: ['github-seat-users'], scopes: [ENTERPRISE] },
    )

    expect((await findings)[1]).toEqual({
      subject: 'seat count of enterprise "octo-corp"',
      status: 'ok',
      detail:
        'The list has 2 people and unassigned seats. The number in "total_seats" of the list is 2.',
    })
    expect(asked).toEqual(['seats'])
  })

  it.each([
    [
      'gives no number',
      { data: {} },
      undefined,
      "GitHub gives no number to compare with in GitHub's billing summary.",
    ],
    [
      'is refused',
      refusal(403),
      'GITHUB_FORBIDDEN',
      'Cannot read the Copilot billing summary of organization "octo-org"',
    ],
    [
      'is no summary',
      { data: { seat_breakdown: 'x' } },
      'GITHUB_UNEXPECTED_RESPONSE',
      'Cannot read the Copilot billing summary of organization "octo-org"',
    ],
  ])('knows nothing to compare with when the summary %s', async (...row) => {
    const [, billing, code, detail] = row
    const { findings } = aCheck(
      { seats: SEATS, billing },
      { datasets: ['github-seats'] },
    )

    const comparison = (await findings)[1]

    expect([comparison?.status, comparison?.code]).toEqual(['unknown', code])
    expect(comparison?.detail).toContain(detail)
  })

  it.each([
    {
      scope: ORG,
      of: 'organization "octo-org"',
      name: 'github-org',
      expected: 'the organizations with Copilot',
    },
    {
      scope: ENTERPRISE,
      of: 'enterprise "octo-corp"',
      name: 'github-enterprise',
      expected: 'an enterprise with Copilot',
    },
  ])('warns of an empty list of $of', async ({ scope, of, ...input }) => {
    const { findings } = aCheck(
      { seats: { data: { total_seats: 0, seats: [] } } },
      { datasets: ['github-seats'], scopes: [scope] },
    )

    expect((await findings)[0]).toMatchObject({
      status: 'warning',
      detail: 'The list can be read, and it is empty.',
      remedy: {
        system: 'github',
        kind: 'license',
        need: 'assignment',
        of,
        alternatives: [
          {
            kind: 'input',
            ...input,
            when: 'nobody there is to use Copilot',
          },
        ],
      },
    })
  })

  it('goes on with the metrics when seats are refused', async () => {
    const { findings } = aCheck(
      {
        seats: refusal(403),
        '2026-11-20': { data: { download_links: [LINK] } },
      },
      { datasets: ['github-seats', 'github-usage'] },
    )

    expect((await findings).map(({ status }) => status)).toEqual([
      'failure',
      'ok',
    ])
  })
})

describe('checkGitHub, of metrics', () => {
  it('looks for the latest report, downloads nothing and masks its link', async () => {
    const { findings, asked, masked } = aCheck({
      '2026-11-20': { data: { download_links: [LINK] } },
    })

    expect(await findings).toEqual([
      {
        subject: 'metrics of organization "octo-org"',
        status: 'ok',
        detail: 'The latest report is for 2026-11-20, 2 days ago.',
      },
    ])
    expect(asked).toEqual(['2026-11-21', '2026-11-20'])
    expect(masked).toEqual([LINK])
  })

  it('asks for the report on users where only that is collected', async () => {
    const routes: string[] = []
    const client = {
      credential: 'token' as const,
      get: async (route: string) => {
        routes.push(route)
        return aResponse({ data: { download_links: [LINK] } })
      },
    }
    const { findings } = aCheck(
      {},
      { datasets: ['github-user-usage'], clientFor: () => client },
    )

    expect((await findings)[0]?.detail).toBe(
      'The latest report is for 2026-11-21, 1 day ago.',
    )
    expect(routes).toEqual([
      'GET /orgs/{org}/copilot/metrics/reports/users-1-day',
    ])
  })

  it('warns when the latest report is older than GitHub takes', async () => {
    const { findings } = aCheck({
      '2026-11-18': { data: { download_links: [LINK] } },
    })

    expect((await findings)[0]).toMatchObject({
      status: 'warning',
      detail: 'The latest report is for 2026-11-18, 4 days ago.',
    })
  })

  it('warns when no recent day has a report', async () => {
    const { findings, asked } = aCheck({ '2026-11-19': refusal(404) })

    expect((await findings)[0]).toMatchObject({
      status: 'warning',
      detail:
        'The metrics can be read, but none of the last 5 days has a report.',
    })
    expect(asked).toHaveLength(5)
  })

  it('fails when GitHub knows the scope on no day', async () => {
    const days = ['17', '18', '19', '20', '21']
    const answers = days.map((day) => [`2026-11-${day}`, refusal(404)])

    const { findings } = aCheck(Object.fromEntries(answers))

    expect((await findings)[0]?.code).toBe('GITHUB_NOT_FOUND')
  })
})
