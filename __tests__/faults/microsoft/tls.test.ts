import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { z } from 'zod'
import type { Fault } from '../../../dev/emulators/start.ts'
import type { ErrorCode } from '../../../src/errors.ts'
import type { DatasetReport } from '../../../src/report/run-report.ts'
import { fetchGithub, fetchToken } from '../../dev/trusted-emulators.ts'
import type { GivenInputs } from '../../support/builders/a-inputs.ts'
import { type CatalogView, without } from '../catalog-view.ts'
import { Harness } from '../harness.ts'
import { expectAdvice, expectNoSecret } from '../messages.ts'
import { TlsGate } from './tls-gate.ts'

const DAY_REPORT =
  '/orgs/octo-org/copilot/metrics/reports/organization-1-day?day=2026-11-19'

type Place = {
  readonly name: string
  /** Stands the gate before the service; gives inputs that lead through it. */
  readonly lead: (harness: Harness, gate: TlsGate) => Promise<GivenInputs>
  readonly code: ErrorCode
  readonly datasets: readonly string[]
  readonly lost: readonly string[]
  readonly names: string
  /** Connections that fail when all do: five for each request. */
  readonly connections: number
}

/** Lets a service answer with a JSON text of our own. */
function answerInstead(
  { emulators }: Harness,
  to: Pick<Fault, 'service' | 'match'>,
  body: string,
): void {
  const headers = { 'content-type': 'application/json' }
  emulators.addFault({ ...to, kind: 'status', status: 200, headers, body })
}

/** GitHub gives a link that leads through the gate. */
async function leadDownload(harness: Harness, gate: TlsGate) {
  const answer = await fetchGithub(harness.emulators, DAY_REPORT)
  const { download_links } = z
    .object({ download_links: z.tuple([z.string()]) })
    .parse(await answer.json())
  const { origin, pathname, search } = new URL(download_links[0])
  const link = `${await gate.standBefore(origin)}${pathname}${search}`
  answerInstead(
    harness,
    { service: 'github', match: DAY_REPORT },
    JSON.stringify({ download_links: [link] }),
  )
  return {}
}

/** Entra makes tokens for the true Graph only, so it is helped to one. */
async function leadGraph(harness: Harness, gate: TlsGate) {
  const { secrets, urls } = harness.emulators
  const answer = await fetchToken(harness.emulators, {
    client_secret: secrets.msClientSecret,
  })
  answerInstead(
    harness,
    { service: 'entra', match: 'POST ' },
    await answer.text(),
  )
  return { 'graph-api-url': await gate.standBefore(urls.graph) }
}

async function leadPort({ emulators }: Harness, gate: TlsGate) {
  const { origin, pathname } = new URL(emulators.webhookUrls.m365Users)
  const url = `${await gate.standBefore(origin)}${pathname}`
  return { 'port-webhook-m365-users-url': url }
}

const M365 = ['m365-summary', 'm365-users']
const ENDPOINTS: readonly Place[] = [
  {
    name: 'GitHub',
    lead: async ({ emulators }, gate) => ({
      'github-api-url': await gate.standBefore(emulators.urls.github),
    }),
    code: 'GITHUB_UNAVAILABLE',
    datasets: [
      'github-seats octo-org',
      'github-seats octo-labs',
      'github-usage octo-org',
      'github-usage octo-labs',
    ],
    lost: ['github_'],
    names: 'of organization "octo-',
    // One page of seats and three days of each organization.
    connections: 40,
  },
  {
    name: 'the download',
    lead: leadDownload,
    code: 'GITHUB_UNAVAILABLE',
    datasets: ['github-usage octo-org'],
    lost: ['github_copilot_usage octo-org@2026-11-19'],
    names: 'Copilot usage of 2026-11-19 of organization "octo-org"',
    connections: 5,
  },
  {
    name: 'Entra',
    lead: async ({ emulators }, gate) => ({
      'ms-authority-host': await gate.standBefore(emulators.urls.login),
    }),
    code: 'ENTRA_UNAVAILABLE',
    datasets: M365,
    lost: ['m365_'],
    names: 'Entra',
    connections: 5,
  },
  {
    name: 'Graph',
    lead: leadGraph,
    code: 'GRAPH_UNAVAILABLE',
    datasets: M365,
    lost: ['m365_'],
    names: 'the Copilot user ',
    // The summary and the user report.
    connections: 10,
  },
  {
    name: 'Port',
    lead: leadPort,
    code: 'PORT_UNAVAILABLE',
    datasets: ['m365-users'],
    lost: ['m365_copilot_user '],
    names: 'Port\'s webhook "m365-users"',
    connections: 5,
  },
]

let harness: Harness
let healthy: CatalogView

function nameOf({ dataset, scope }: DatasetReport): string {
  return scope === undefined ? dataset : `${dataset} ${scope}`
}

async function runThrough(place: Place, gate: TlsGate) {
  await harness.reset()
  return harness.run({ inputs: await place.lead(harness, gate) })
}

describe.each(ENDPOINTS)(
  'a certificate that nobody trusts at $name',
  (place) => {
    beforeAll(async () => {
      harness = await Harness.start()
      healthy = (await harness.run()).catalog
    })

    afterAll(() => harness.close())

    it('delivers all when it was there once', async () => {
      await using gate = new TlsGate(1)

      const { report, catalog } = await runThrough(place, gate)

      expect(gate.refusedCount).toBe(1)
      expect(report.result).toBe('success')
      expect(catalog).toEqual(healthy)
    })

    it('fails when it stays, and sends nothing through', async () => {
      await using gate = new TlsGate()

      const outcome = await runThrough(place, gate)

      const failed = outcome.report.datasets.filter(({ error }) => error)
      expect(gate.refusedCount).toBe(place.connections)
      expect(failed.map(nameOf)).toEqual(place.datasets)
      expect(outcome.catalog).toEqual(without(healthy, place.lost))
      for (const { error } of failed) {
        expect(error).toHaveProperty('code', place.code)
        expectAdvice(place.code, error?.message ?? '', place)
        expect(error?.message).toContain(
          '(DEPTH_ZERO_SELF_SIGNED_CERT: its certificate is not trusted; if a proxy of yours opens TLS, name the file of its certificate authority in "NODE_EXTRA_CA_CERTS")',
        )
      }
      expectNoSecret(outcome, harness.emulators)
    })
  },
)
