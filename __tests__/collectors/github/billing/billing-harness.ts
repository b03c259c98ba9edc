// Reads bills from prepared responses, without any HTTP.
import { readFileSync } from 'node:fs'
import { BillCache } from '../../../../src/collectors/github/billing/credit-bills.ts'
import { PoolEstimate } from '../../../../src/collectors/github/billing/pool-estimate.ts'
import type {
  BillingClient,
  RequestParameters,
} from '../../../../src/collectors/github/client.ts'
import type { CredentialKind } from '../../../../src/collectors/github/error.ts'
import { GitHubRefusal } from '../../../../src/collectors/github/refusal.ts'
import { SeatRoster } from '../../../../src/collectors/github/seats/seat-roster.ts'
import {
  aResponse,
  type CannedResponse,
} from '../../../support/builders/a-response.ts'
import { FakeLogger } from '../../../support/fakes/fake-logger.ts'

export const ENTERPRISE = {
  type: 'enterprise',
  name: 'octo-enterprise',
} as const
export const ORG = { type: 'organization', name: 'octo-org' } as const

export type Answer = (parameters: RequestParameters) => CannedResponse
/** By the end of the route: `ai_credit/usage`. */
export type Answers = Readonly<Record<string, Answer>>

export function sample(name: string) {
  return JSON.parse(
    readFileSync(`__tests__/fixtures/github-2/${name}.json`, 'utf8'),
  )
}

/** The answer for a day or a month with these items. */
export function usageOf(
  { year, month, day }: RequestParameters,
  usageItems: readonly unknown[],
): CannedResponse {
  const timePeriod = { year, month, ...(day !== undefined && { day }) }
  return { data: { timePeriod, enterprise: 'octo-enterprise', usageItems } }
}

export function aClient(
  answers: Answers,
  credential: CredentialKind = 'token',
): BillingClient & { readonly asked: string[] } {
  const asked: string[] = []
  const answer = async (route: string, parameters: RequestParameters = {}) => {
    const { enterprise, org, ...own } = parameters
    asked.push(`${route} ${JSON.stringify(own)}`)
    const key = Object.keys(answers).find((end) => route.endsWith(end))
    const canned = key === undefined ? undefined : answers[key]
    const response = aResponse(canned?.(parameters) ?? { status: 404 })
    if (!response.ok) throw new GitHubRefusal(response)
    return response
  }
  return { credential, asked, get: answer, post: answer }
}

export function aRoster(
  ...people: readonly (readonly [number, string, 'business' | 'enterprise'])[]
): SeatRoster {
  const roster = new SeatRoster()
  for (const [userId, login, plan] of people) {
    roster.add({ person: { userId, login }, plan })
  }
  return roster
}

export function accessOf(client: BillingClient) {
  return {
    client,
    scope: ENTERPRISE,
    pace: { pass: async () => undefined },
    today: '2026-11-22',
    log: new FakeLogger(),
    bills: new BillCache(),
    pool: new PoolEstimate(async () => aRoster([1, 'mona', 'business'])),
  }
}
