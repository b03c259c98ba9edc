import { describe, expect, it } from '@jest/globals'
import { describeFailures } from '../../../src/summary/failures/failures.ts'
import { toOutputs } from '../../../src/summary/outputs.ts'
import { renderSummary } from '../../../src/summary/summary.ts'
import {
  aCollector,
  anM365User,
  found,
  someM365Usage,
  TENANT,
} from '../../support/builders/a-collector.ts'
import { PortHarness, requiring } from './port-harness.ts'

const STRICT = { blueprints: [requiring('m365_copilot_user', 'display_name')] }
const ADELE = `${TENANT}/adele@contoso.example`
const ALEX = `${TENANT}/alex@contoso.example`

/** Two people, one of them without a display name. */
function microsoft() {
  return aCollector('m365', {
    datasets: ['m365-summary', 'm365-users'],
    events: [
      found(someM365Usage()),
      found(
        anM365User('adele@contoso.example', { displayName: 'Adele Vance' }),
      ),
      found(anM365User('alex@contoso.example')),
    ],
  })
}

describe('a run whose entities are verified', () => {
  it('counts what Port has, however long Port takes', async () => {
    await using harness = await PortHarness.start({ processingDelayMs: 150 })

    const report = await harness.run({ collectors: [microsoft()] })

    expect(report.result).toBe('success')
    expect(report.datasets).toMatchObject([
      { dataset: 'm365-summary', sent: 1, verified: 1, failed: 0 },
      { dataset: 'm365-users', sent: 2, verified: 2, failed: 0 },
    ])
    expect(toOutputs(report, '/out')).toMatchObject({ 'm365-users-count': '2' })
    expect(renderSummary(report)).toContain(
      '| Dataset | Scope | Status | Collected | Sent | Failed | Verified | Requests | Batches |',
    )
    expect(harness.logger.messages('info')).toContain('m365-users: Port has 2.')
  })

  it('finds and names an entity that Port has not stored, and fails', async () => {
    await using harness = await PortHarness.start(STRICT)

    const report = await harness.run({ collectors: [microsoft()] })

    expect(report.result).toBe('partial')
    expect(report.datasets).toMatchObject([
      { dataset: 'm365-summary', status: 'ok', verified: 1 },
      {
        dataset: 'm365-users',
        status: 'failed',
        sent: 2,
        verified: 1,
        failed: 1,
        failed_entities: [
          { identifier: ALEX, reason: 'property "display_name" is required' },
        ],
        error: {
          code: 'PORT_ENTITIES_MISSING',
          message: `Port does not have 1 of the 2 entities of "m365_copilot_user" that were sent: "${ALEX}" (property "display_name" is required). Run "mode: setup" to create or correct blueprint "m365_copilot_user" and its webhook. If Port is slow, set "verify-timeout-seconds" to a larger number.`,
        },
      },
    ])
    expect(toOutputs(report, '/out')).toMatchObject({
      result: 'partial',
      'm365-users-count': '1',
      'entities-failed': '1',
    })
    expect(describeFailures(report)).toContain(
      '- m365-users: [PORT_ENTITIES_MISSING]',
    )
  })

  it('fails altogether when Port dropped every request', async () => {
    await using harness = await PortHarness.start()

    const report = await harness.run({
      collectors: [microsoft()],
      webhookSecret: 'another-secret',
    })

    expect(report.result).toBe('failed')
    expect(report.datasets.map(({ verified }) => verified)).toEqual([0, 0])
    expect(report.datasets[0]?.error?.message).toMatch(
      /\(not in Port\)\. Port has not stored it\. The signing secret may be wrong\. Set "port-webhook-m365-summary-secret" to the secret of webhook "m365-copilot-summary-webhook" in Port\. /,
    )
  })

  it('does not take what an earlier run left for what it has sent', async () => {
    await using harness = await PortHarness.start()
    await harness.run({ collectors: [microsoft()] })
    const { catalog } = harness.emulators
    const stored = catalog.entities('m365_copilot_user')
    expect(stored.map(({ identifier }) => identifier)).toContain(ADELE)
    for (const entity of stored) {
      Object.assign(entity, { updatedAt: '2026-11-01T03:31:00.000Z' })
    }
    harness.emulators.addFault({
      service: 'port-ingest',
      kind: 'status',
      status: 202,
    })

    const report = await harness.run({ collectors: [microsoft()] })

    expect(report.datasets[1]).toMatchObject({
      verified: 0,
      failed_entities: expect.arrayContaining([
        {
          identifier: ADELE,
          reason: 'in Port, but unchanged since 2026-11-01T03:31:00.000Z',
        },
      ]),
    })
  })

  it('says that it is not known when Port cannot be asked', async () => {
    await using harness = await PortHarness.start()
    harness.emulators.addFault({
      service: 'port-api',
      match: '/entities/search',
      kind: 'status',
      status: 503,
    })

    const report = await harness.run({ collectors: [microsoft()] })

    expect(report.result).toBe('partial')
    expect(report.datasets[1]).toMatchObject({
      status: 'failed',
      sent: 2,
      verified: null,
      error: {
        code: 'PORT_UNAVAILABLE',
        message: expect.stringMatching(
          /^Cannot verify the entities of "m365_copilot_user": the records were sent, but the run could not query Port\. /,
        ),
      },
    })
  })
})

describe('a run that writes through the Entities API', () => {
  it('keeps what Port rejects; a replay sends it when the blueprint is mended', async () => {
    await using harness = await PortHarness.start(STRICT)

    const report = await harness.run({
      collectors: [microsoft()],
      usesApi: true,
    })

    expect(report.result).toBe('partial')
    expect(report.datasets[1]).toMatchObject({
      status: 'failed',
      sent: 1,
      verified: 1,
      failed: 1,
      kept: 1,
      failed_entities: [
        { identifier: ALEX, reason: 'property "display_name" is required' },
      ],
      error: { code: 'PORT_ENTITIES_REJECTED' },
    })
    expect(harness.folder.names('undelivered')).toEqual([
      '1-m365-copilot-users.json',
    ])

    const inVain = await harness.replay()
    expect(inVain.result).toBe('failed')
    expect(harness.folder.names('undelivered')).toHaveLength(1)

    const { catalog } = harness.emulators
    const blueprint = catalog.blueprints.get('m365_copilot_user')
    if (blueprint === undefined) throw new Error('There is no blueprint')
    catalog.blueprints.set('m365_copilot_user', { ...blueprint, required: [] })
    const mended = await harness.replay()

    expect(mended.result).toBe('success')
    expect(harness.folder.names('undelivered')).toEqual([])
    expect(harness.identifiers('m365_copilot_user')).toEqual([ADELE, ALEX])
  })

  it('writes everybody, 20 a request', async () => {
    await using harness = await PortHarness.start()
    const people = Array.from({ length: 45 }, (_, index) =>
      found(anM365User(`p${index}@contoso.example`)),
    )

    const report = await harness.run({
      collectors: [
        aCollector('m365', { datasets: ['m365-users'], events: people }),
      ],
      usesApi: true,
    })

    expect(report.datasets).toMatchObject([
      { sent: 45, verified: 45, failed: 0, batches: 3 },
    ])
    expect(harness.identifiers('m365_copilot_user')).toHaveLength(45)
  })

  it('writes the very bodies in a dry run, and asks nothing', async () => {
    await using harness = await PortHarness.start()

    const report = await harness.run({
      collectors: [microsoft()],
      usesApi: true,
      isDryRun: true,
    })

    expect(report.result).toBe('success')
    const [body] = harness.folder
      .names('dry-run')
      .filter((name) => name.includes('users'))
    expect(JSON.parse(harness.folder.read(`dry-run/${body}`))).toMatchObject({
      entities: [
        { identifier: ADELE, properties: { display_name: 'Adele Vance' } },
        { identifier: ALEX, title: 'alex@contoso.example' },
      ],
    })
    expect(harness.emulators.requests).toEqual([])
  })
})
