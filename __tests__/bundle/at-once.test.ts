// Two processes of the bundle at the same time, in one output-dir.
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, it } from '@jest/globals'
import { z } from 'zod'
import type { Emulators } from '../../dev/emulators/start.ts'
import { emulatedInputs } from '../../dev/runner/emulated-inputs.ts'
import { runStep } from '../../dev/runner/run-step.ts'
import { createTenant } from '../../dev/tenants/tenant.ts'
import { runAction, withEmulators } from './support/emulated-step.ts'

const USERS = 600
const tenant = createTenant({
  now: new Date(),
  orgs: [{ login: 'octo-org', seats: 20 }],
  m365: { users: USERS, licences: USERS },
})
const fileSchema = z.object({
  run_id: z.string().optional(),
  records: z.array(z.object({ identifier: z.string() })),
})

function newInputs() {
  const folder = mkdtempSync(join(tmpdir(), 'at-once-'))
  return { folder, inputs: { 'output-dir': folder, datasets: 'm365-users' } }
}

function identifiersIn(text: string): string[] {
  return fileSchema.parse(JSON.parse(text)).records.map((it) => it.identifier)
}

/** The identifiers in all files of a folder, in order. */
function keptIn(folder: string): string[] {
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .flatMap(identifiersIn)
    .sort()
}

/** The identifiers of all records that Port has accepted, in order. */
function acceptedBy({ requests }: Emulators): string[] {
  return requests
    .filter((it) => it.service === 'port-ingest' && it.status === 202)
    .flatMap(({ body }) => identifiersIn(body))
    .sort()
}

function bothWith(
  emulators: Emulators,
  inputs: Readonly<Record<string, string>>,
) {
  return Promise.all(
    ['1', '2'].map((run) =>
      runAction(emulators, inputs, { GITHUB_RUN_ID: `170000000${run}` }),
    ),
  )
}

describe('two runs at once in one folder', () => {
  it('keep all records of both, and two replays send each file once', async () => {
    await withEmulators(tenant, async (emulators) => {
      const { folder, inputs } = newInputs()
      emulators.addFault({
        service: 'port-ingest',
        kind: 'status',
        status: 400,
      })

      const ingests = await bothWith(emulators, inputs)

      expect(ingests.map(({ exitCode }) => exitCode)).toEqual([1, 1])
      const kept = keptIn(join(folder, 'undelivered'))
      const people = [...new Set(kept)]
      expect(people).toHaveLength(USERS)
      expect(kept).toEqual(people.flatMap((it) => [it, it]))

      emulators.clearFaults()
      const replays = await bothWith(emulators, { ...inputs, mode: 'replay' })

      expect(replays.map(({ exitCode }) => exitCode)).toEqual([0, 0])
      expect(replays.map(({ outputs }) => outputs.result)).toEqual([
        'success',
        'success',
      ])
      expect(acceptedBy(emulators)).toEqual(kept)
      expect(readdirSync(join(folder, 'undelivered'))).toEqual([])
    })
  })

  it('keep the bodies of a dry run that still runs', async () => {
    await withEmulators(tenant, async (emulators) => {
      const { folder, inputs } = newInputs()
      const dryRun = { ...inputs, 'dry-run': 'true' }
      emulators.addFault({
        service: 'graph',
        kind: 'status',
        status: 429,
        headers: { 'retry-after': '600' },
        times: 1,
      })
      const graph = () =>
        emulators.requests.filter(({ service }) => service === 'graph')
      let end: (signal: NodeJS.Signals) => void = () => undefined
      const first = runStep({
        inputs: { ...emulatedInputs(emulators), ...dryRun },
        env: { NODE_EXTRA_CA_CERTS: emulators.caFile },
        onStart: (kill) => {
          end = kill
        },
      })
      while (graph()[0]?.status !== 429) await delay(20)
      const body = JSON.stringify({ records: [{ identifier: 'of the first' }] })
      mkdirSync(join(folder, 'dry-run'), { recursive: true })
      writeFileSync(join(folder, 'dry-run/1-m365-copilot-users.json'), body)

      const second = await runAction(emulators, dryRun)

      expect(second.exitCode).toBe(0)
      expect(keptIn(join(folder, 'dry-run'))).toHaveLength(USERS + 2)
      expect(keptIn(join(folder, 'dry-run'))).toContain('of the first')
      end('SIGTERM')
      expect((await first).exitCode).toBe(1)
      expect(readdirSync(folder).sort()).toEqual(['dry-run', 'report.json'])
    })
  })
})
