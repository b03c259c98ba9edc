import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, it } from '@jest/globals'
import type { Emulators } from '../../dev/emulators/start.ts'
import { emulatedInputs } from '../../dev/runner/emulated-inputs.ts'
import { runStep, type StepResult } from '../../dev/runner/run-step.ts'
import { createTenant } from '../../dev/tenants/tenant.ts'
import {
  readReport,
  runAction,
  withEmulators,
} from './support/emulated-step.ts'

const USERS = 3_200
const tenant = createTenant({
  now: new Date(),
  orgs: [{ login: 'octo-org', seats: 20 }],
  m365: { users: USERS, licences: USERS },
})
const inputs = { datasets: 'm365-users' }

/** Cancels the step as GitHub does: SIGINT, and SIGTERM a little later. */
async function runAndCancel(
  emulators: Emulators,
  isTime: () => boolean,
): Promise<{ step: StepResult; endedAfterMs: number }> {
  let cancelledAt = 0
  const running = runStep({
    inputs: { ...emulatedInputs(emulators), ...inputs },
    env: { NODE_EXTRA_CA_CERTS: emulators.caFile },
    onStart: async (kill) => {
      while (!isTime()) await delay(10)
      cancelledAt = performance.now()
      kill('SIGINT')
      await delay(200)
      kill('SIGTERM')
    },
  })
  const step = await running
  return { step, endedAfterMs: performance.now() - cancelledAt }
}

function undeliveredIn(step: StepResult) {
  const folder = join(step.tempDir, 'copilot-usage-for-port', 'undelivered')
  const names = existsSync(folder) ? readdirSync(folder).sort() : []
  return {
    names,
    identifiers: names.flatMap((name) =>
      JSON.parse(readFileSync(join(folder, name), 'utf8')).records.map(
        (record: { identifier: string }) => record.identifier,
      ),
    ),
  }
}

describe('the bundle, cancelled', () => {
  it('keeps what Port has not accepted, writes its report and ends; a replay delivers the rest', async () => {
    await withEmulators(tenant, async (emulators) => {
      emulators.addFault({ service: 'port-ingest', kind: 'hang', after: 2 })
      const posts = () =>
        emulators.requests.filter(({ service }) => service === 'port-ingest')

      const { step, endedAfterMs } = await runAndCancel(
        emulators,
        // Four are under way at a time: with the sixth, two are answered.
        () => posts().length >= 6,
      )

      await emulators.catalog.settled()
      const accepted = emulators.catalog
        .entities('m365_copilot_user')
        .map(({ identifier }) => identifier)
      const kept = undeliveredIn(step)
      const report = readReport(step)
      expect(endedAfterMs).toBeLessThan(5_000)
      expect(step.exitCode).toBe(1)
      expect(step.outputs.result).toBe('partial')
      expect(report.datasets).toMatchObject([
        {
          dataset: 'm365-users',
          status: 'failed',
          sent: accepted.length,
          failed: kept.identifiers.length,
          error: { code: 'CANCELLED' },
        },
      ])
      expect(accepted).toHaveLength(1_000)
      expect(kept.names.every((name) => name.endsWith('.json'))).toBe(true)
      expect(kept.identifiers.length).toBeGreaterThan(0)
      expect(accepted.filter((it) => kept.identifiers.includes(it))).toEqual([])
      expect(report.datasets[0].collected).toBe(
        accepted.length + kept.identifiers.length,
      )

      emulators.clearFaults()
      const replayed = await runAction(emulators, {
        mode: 'replay',
        'output-dir': join(step.tempDir, 'copilot-usage-for-port'),
      })

      expect(replayed.exitCode).toBe(0)
      expect(undeliveredIn(step).names).toEqual([])
      expect(emulators.catalog.entities('m365_copilot_user')).toHaveLength(
        accepted.length + kept.identifiers.length,
      )

      const again = await runAction(emulators, {
        mode: 'replay',
        'output-dir': join(step.tempDir, 'copilot-usage-for-port'),
      })

      expect(again.outputs).toMatchObject({
        result: 'success',
        'entities-sent': '0',
      })
    })
  })
})
