import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from '@jest/globals'
import { portApiInputs } from '../../../dev/runner/emulated-inputs.ts'
import { toOutputs } from '../../../src/summary/outputs.ts'
import { Harness } from '../../faults/harness.ts'
import { FakeFolder } from '../../support/fakes/fake-folder.ts'

const IDENTIFIER = 'm365+octo-labs+octo-org@2026-11-22'

let harness: Harness

/** Starts a nightly run of everything, at 2026-11-22T03:30Z. */
async function runNight(inputs: Record<string, string> = {}) {
  harness = await Harness.start((emulators) => ({
    ...portApiInputs(emulators),
    'verify-delivery': 'false',
    ...inputs,
  }))
  return harness.run()
}

function storedRuns() {
  return harness.emulators.catalog.entities('copilot_usage_run')
}

describe('the record of a run', () => {
  afterEach(() => harness.close())

  it('is stored in Port through the webhook of the seats', async () => {
    const { report, requests } = await runNight()

    expect(report.result).toBe('success')
    expect(storedRuns()).toMatchObject([
      {
        identifier: IDENTIFIER,
        title: 'octo-org, octo-labs, m365 2026-11-22',
        properties: {
          record_date: '2026-11-22T00:00:00Z',
          scopes: ['octo-org', 'octo-labs', 'm365'],
          result: 'success',
          mode: 'ingest',
          // Two scopes with seats and usage, and a tenant with two datasets.
          datasets_ok: 6,
          datasets_empty: 0,
          datasets_failed: 0,
          // 2 snapshots, 2 × 2 days that have a report, a summary, 4 people.
          records_sent: 11,
          records_failed: 0,
          failed_datasets: [],
          failure_codes: [],
          url: 'https://github.com/octo-org/copilot-usage/actions/runs/1700000001',
        },
      },
    ])
    const bodies = requests.filter(({ service }) => service === 'port-ingest')
    expect(bodies.at(-1)?.body).toContain('"kind":"copilot-usage-run"')
    expect(report.requests.port).toBe(bodies.length)
  })

  it('is in no count of the outputs', async () => {
    const { report } = await runNight()

    expect(toOutputs(report, '/out')).toMatchObject({ 'entities-sent': '11' })
    // The forecast is of a year, and no count of this run.
    const { forecast: _, ...counted } = report
    expect(JSON.stringify(counted)).not.toContain('copilot_usage_run')
  })

  it('is stored through the Entities API', async () => {
    await runNight({ 'use-port-webhook': 'false' })

    expect(storedRuns().map(({ identifier }) => identifier)).toEqual([
      IDENTIFIER,
    ])
  })

  it('is stored through the webhook of the summary without GitHub', async () => {
    const { requests } = await runNight({
      'ingest-github': 'false',
      datasets: 'm365-summary',
    })

    expect(storedRuns().map(({ identifier }) => identifier)).toEqual([
      'm365@2026-11-22',
    ])
    const last = requests.at(-1)
    const { webhookUrls } = harness.emulators
    expect(last?.path).toBe(new URL(webhookUrls.m365Summary).pathname)
  })

  it('is a file in a dry run', async () => {
    using folder = new FakeFolder()

    await runNight({ 'dry-run': 'true', 'output-dir': folder.path })

    expect(storedRuns()).toEqual([])
    const bodies = join(folder.path, 'dry-run')
    const name = readdirSync(bodies).find((it) =>
      it.endsWith('-copilot-usage-run.json'),
    )
    const body = JSON.parse(readFileSync(join(bodies, name ?? ''), 'utf8'))
    expect(body).toMatchObject({
      kind: 'copilot-usage-run',
      batch: { index: 1, count: 1 },
      records: [{ identifier: IDENTIFIER, records_sent: 0 }],
    })
  })

  it('changes nothing when no webhook is there for it', async () => {
    // Neither URL nor credentials: only people are sent.
    harness = await Harness.start({
      datasets: 'm365-users',
      'port-webhook-m365-summary-url': '',
    })

    const { report, undelivered, log } = await harness.run()

    expect(report.result).toBe('success')
    expect(storedRuns()).toEqual([])
    expect(undelivered).toEqual([])
    expect(log.lines.map(({ message }) => message)).toContainEqual(
      expect.stringMatching(/^The record of this run is not in Port \(/),
    )
  })

  it('is not kept when Port refuses it', async () => {
    harness = await Harness.start((emulators) => ({
      ...portApiInputs(emulators),
      'use-port-webhook': 'false',
      'verify-delivery': 'false',
    }))
    harness.emulators.catalog.blueprints.delete('copilot_usage_run')

    const { report, undelivered } = await harness.run()

    expect(report.result).toBe('success')
    expect(undelivered).toEqual([])
  })

  it('says that an older day was read again, not what is newest', async () => {
    await runNight()
    await harness.run({
      inputs: { since: '2026-11-10', until: '2026-11-12' },
    })
    await harness.emulators.catalog.settled()

    expect(storedRuns()).toHaveLength(1)
    expect(storedRuns()[0]?.properties).toMatchObject({
      newest_usage_day: '2026-11-20T00:00:00Z',
      usage_age_days: 2,
    })
  })
})
