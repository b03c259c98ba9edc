// A wait that is longer than the run may wait is not begun.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Fault } from '../../../dev/emulators/start.ts'
import {
  asksWith,
  DAY_FILE,
  looksUpUsers,
  pathOf,
  SEATS,
  SUMMARY,
} from '../asking.ts'
import { type CatalogView, without } from '../catalog-view.ts'
import { Harness, type Outcome } from '../harness.ts'
import { expectAdvice } from '../messages.ts'

const ONE_MINUTE = { inputs: { 'max-wait-minutes': '1' } }

type Refusal = {
  readonly what: string
  readonly fault: (harness: Harness) => Fault
  readonly code: string
  readonly dataset: string
  readonly lost: string
  readonly names: string
}

const TOO_LONG: readonly Refusal[] = [
  {
    what: 'GitHub',
    fault: () => ({
      service: 'github',
      match: SEATS,
      ...asksWith({ 'retry-after': '120' }),
    }),
    code: 'GITHUB_RATE_LIMITED',
    dataset: 'github-seats',
    lost: 'github_copilot_seats octo-org@',
    names: 'Copilot seats of organization "octo-org"',
  },
  {
    what: 'the download',
    fault: () => ({
      service: 'downloads',
      match: DAY_FILE,
      ...asksWith({ 'retry-after': '120' }, 503),
    }),
    code: 'GITHUB_RATE_LIMITED',
    dataset: 'github-usage',
    lost: 'github_copilot_usage octo-org@2026-11-19',
    names: 'Copilot usage of 2026-11-19 of organization "octo-org"',
  },
  {
    what: 'Graph',
    fault: () => ({
      service: 'graph',
      match: SUMMARY,
      ...asksWith({ 'retry-after': '120' }),
    }),
    code: 'GRAPH_RATE_LIMITED',
    dataset: 'm365-summary',
    lost: 'm365_copilot_usage_summary ',
    names: 'the Copilot user count summary',
  },
  {
    what: 'Port',
    fault: ({ emulators }) => ({
      service: 'port-ingest',
      match: pathOf(emulators.webhookUrls.m365Users),
      ...asksWith({ 'retry-after': '120' }),
    }),
    code: 'PORT_RATE_LIMITED',
    dataset: 'm365-users',
    lost: 'm365_copilot_user ',
    names: 'Port\'s webhook "m365-users"',
  },
  {
    what: "Port's API",
    fault: () => ({
      service: 'port-api',
      match: '/v1/webhooks/',
      ...asksWith({ 'retry-after': '120' }),
    }),
    code: 'PORT_RATE_LIMITED',
    dataset: 'm365-users',
    lost: 'm365_copilot_user ',
    names: 'Cannot look up the URL of webhook',
  },
]

let harness: Harness
let healthy: CatalogView

function requestsTo({ requests }: Outcome, { service, match }: Fault): number {
  return requests.filter((request) => {
    return request.service === service && request.path.includes(match ?? '')
  }).length
}

describe('a wait that is longer than the run may wait', () => {
  beforeAll(async () => {
    harness = await Harness.start(looksUpUsers)
    healthy = (await harness.run()).catalog
  })

  afterAll(() => harness.close())

  it.each(TOO_LONG)(
    'is not begun: $what',
    async ({ fault, code, dataset, lost, names }) => {
      await harness.reset()
      harness.emulators.addFault(fault(harness))

      const outcome = await harness.run(ONE_MINUTE)

      const failed = outcome.report.datasets.filter(({ error }) => error)
      const message = failed[0]?.error?.message ?? ''
      expect(failed).toMatchObject([{ dataset, error: { code } }])
      expect(message).toMatch(/2026-11-22T03:32:0[01]\.\d{3}Z/)
      expectAdvice(code, message, { names })
      expect(outcome.catalog).toEqual(without(healthy, [lost]))
      expect(requestsTo(outcome, fault(harness))).toBe(1)
      expect(outcome.clock.sleeps).toEqual([])
      expect(outcome.report.waits_ms).toBe(0)
    },
  )

  it('is named by Entra, too, and nothing is read without a token', async () => {
    await harness.reset()
    harness.emulators.addFault({
      service: 'entra',
      match: 'POST',
      ...asksWith({ 'retry-after': '120' }),
    })

    const outcome = await harness.run(ONE_MINUTE)

    const failed = outcome.report.datasets.filter(({ error }) => error)
    expect(failed).toMatchObject([
      { dataset: 'm365-summary', error: { code: 'ENTRA_UNAVAILABLE' } },
      { dataset: 'm365-users', error: { code: 'ENTRA_UNAVAILABLE' } },
    ])
    expect(failed[0]?.error?.message).toMatch(/until 2026-11-22T03:32:0[01]/)
    expect(outcome.catalog).toEqual(without(healthy, ['m365_']))
    expect(outcome.requests.map(({ service }) => service)).not.toContain(
      'graph',
    )
  })

  it('ends the requests to GitHub when its own limit lasts too long', async () => {
    await harness.reset()
    harness.emulators.addFault({
      service: 'github',
      kind: 'secondary-limit',
      headers: { 'retry-after': '120' },
    })

    const outcome = await harness.run(ONE_MINUTE)

    const failed = outcome.report.datasets.filter(({ error }) => error)
    expect(failed.map(({ dataset, scope }) => [dataset, scope])).toEqual([
      ['github-seats', 'octo-org'],
      ['github-seats', 'octo-labs'],
      ['github-usage', 'octo-org'],
      ['github-usage', 'octo-labs'],
    ])
    for (const { error } of failed) {
      expect(error?.code).toBe('GITHUB_RATE_LIMITED')
      expect(error?.message).toContain('after 2026-11-22T03:32:01.000Z')
    }
    expect(outcome.catalog).toEqual(without(healthy, ['github_']))
    expect(outcome.clock.sleeps).toEqual([])
  })
})
