// Waits that a service asks for are kept to the end.
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
import type { CatalogView } from '../catalog-view.ts'
import { Harness } from '../harness.ts'

type Asking = {
  readonly what: string
  readonly fault: (harness: Harness) => Fault
  /** Part of the log's line about such a request. */
  readonly logged: string
}

const IN_90_SECONDS = { 'retry-after': '90' }

const ASKING: readonly Asking[] = [
  {
    what: 'GitHub in seconds',
    fault: () => ({
      service: 'github',
      match: SEATS,
      ...asksWith(IN_90_SECONDS),
    }),
    logged: SEATS,
  },
  {
    what: 'GitHub by its secondary limit',
    fault: () => ({
      service: 'github',
      match: SEATS,
      kind: 'secondary-limit',
      headers: IN_90_SECONDS,
      times: 1,
    }),
    logged: SEATS,
  },
  {
    what: 'GitHub by its primary limit',
    fault: () => ({
      service: 'github',
      match: SEATS,
      kind: 'primary-limit',
      // 2026-11-22T03:31:30Z
      headers: { 'x-ratelimit-reset': '1795318290' },
      times: 1,
    }),
    logged: SEATS,
  },
  {
    what: 'the download',
    fault: () => ({
      service: 'downloads',
      match: DAY_FILE,
      ...asksWith(IN_90_SECONDS, 503),
    }),
    logged: '/{report}',
  },
  {
    what: 'Entra',
    fault: () => ({
      service: 'entra',
      match: 'POST',
      ...asksWith(IN_90_SECONDS),
    }),
    logged: '/oauth2/v2.0/token',
  },
  {
    what: 'Graph by a date',
    fault: () => ({
      service: 'graph',
      match: SUMMARY,
      ...asksWith({ 'retry-after': 'Sun, 22 Nov 2026 03:31:30 GMT' }),
    }),
    logged: SUMMARY,
  },
  {
    what: 'Port',
    fault: ({ emulators }) => ({
      service: 'port-ingest',
      match: pathOf(emulators.webhookUrls.m365Summary),
      ...asksWith(IN_90_SECONDS, 503),
    }),
    logged: '/{webhookKey}',
  },
  {
    what: "Port's API by a date",
    fault: () => ({
      service: 'port-api',
      match: 'GET /v1/webhooks/',
      ...asksWith({ 'retry-after': 'Sun, 22 Nov 2026 03:31:30 GMT' }),
    }),
    logged: '/v1/webhooks/{webhook}',
  },
]

let harness: Harness
let healthy: CatalogView

describe('a wait that was asked for', () => {
  beforeAll(async () => {
    harness = await Harness.start(looksUpUsers)
    healthy = (await harness.run()).catalog
  })

  afterAll(() => harness.close())

  it.each(ASKING)('is kept to its end: $what', async ({ fault, logged }) => {
    await harness.reset()
    harness.emulators.addFault(fault(harness))

    const { report, catalog, log } = await harness.run()

    const sentAt = log.sentAt(logged)
    const waitedMs = Math.max(...sentAt) - Math.min(...sentAt)
    expect(report.result).toBe('success')
    expect(catalog).toEqual(healthy)
    expect(waitedMs).toBeGreaterThanOrEqual(90_000)
    expect(waitedMs).toBeLessThanOrEqual(92_000)
    expect(report.waits_ms).toBe(waitedMs)
  })
})
