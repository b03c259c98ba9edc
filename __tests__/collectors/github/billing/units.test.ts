import { describe, expect, it } from '@jest/globals'
import {
  billedScopes,
  collectCreditsOf,
  enterprisesOf,
} from '../../../../src/collectors/github/billing/units.ts'
import { RequestCounter } from '../../../../src/http/http-client.ts'
import { anHttpClient } from '../../../support/fakes/fake-http-client.ts'
import {
  aClient,
  accessOf,
  ENTERPRISE,
  ORG,
  sample,
  usageOf,
} from './billing-harness.ts'

const ITEMS = sample('ai-credit-usage-enterprise-day').usageItems
const SEATS = '/enterprises/{enterprise}/copilot/billing/seats'

/** Collects a day's credits, with the seats of one person. */
async function collectWith(totalSeats: number) {
  const client = aClient({
    'ai_credit/usage': (parameters) => usageOf(parameters, ITEMS),
    [SEATS]: () => ({
      data: {
        total_seats: totalSeats,
        seats: [
          {
            assignee: { id: 1, login: 'mona', type: 'User' },
            created_at: '2026-10-01T00:00:00Z',
            plan_type: 'business',
          },
        ],
      },
    }),
  })
  const { pace, today, log, bills } = accessOf(client)
  const unit = {
    scope: ENTERPRISE,
    datasets: ['github-credits' as const],
    window: { since: '2026-11-21', until: '2026-11-21' },
    log,
    client,
    counter: new RequestCounter(),
    downloads: anHttpClient({}).http,
    secrets: { add: () => undefined },
    apiUrl: 'https://api.github.com',
    billing: {
      today,
      pace,
      bills,
      clientFor: () => client,
      wait: async () => true,
    },
  }
  const events = []
  for await (const event of collectCreditsOf(unit)) events.push(event)
  return events
}

describe('the pool of the credits', () => {
  it('is the sum over the seats', async () => {
    const events = await collectWith(1)

    expect(events).toMatchObject([
      { type: 'item', item: { credits: { poolEstimate: 1900 } } },
    ])
  })

  it('is left out, with a warning, if the list may lack seats', async () => {
    const events = await collectWith(2)

    expect(events).toMatchObject([
      { type: 'item', item: { credits: { poolEstimate: undefined } } },
      {
        type: 'warning',
        warning: {
          code: 'CREDITS_POOL_UNKNOWN',
          message:
            'The credit pool of enterprise "octo-enterprise" cannot be estimated without its seats. The other figures are sent. The seat list of enterprise "octo-enterprise" may lack seats: GitHub lists 1 of 2 seats. Run the workflow again later. If it fails again, report the seat list to GitHub Support.',
        },
      },
    ])
  })
})

describe('the scopes of the money datasets', () => {
  it('are the enterprise alone, whose bill has its organizations', () => {
    expect(billedScopes([ORG, ENTERPRISE])).toEqual([ENTERPRISE])
    expect(billedScopes([ORG])).toEqual([ORG])
    expect(enterprisesOf([ORG])).toEqual([])
  })
})
