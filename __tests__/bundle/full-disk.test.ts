// A disk without space, and files of the runner that cannot be written: what
// was delivered is delivered, and what was lost is told.
import { closeSync, openSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from '@jest/globals'
import { emulatedInputs } from '../../dev/runner/emulated-inputs.ts'
import { runStep, type StepResult } from '../../dev/runner/run-step.ts'
import { createTenant } from '../../dev/tenants/tenant.ts'
import {
  readReport,
  runAction,
  withEmulators,
} from './support/emulated-step.ts'

const PRELOAD = fileURLToPath(
  new URL('../../dev/runner/full-disk.js', import.meta.url),
)
const tenant = createTenant({
  now: new Date(),
  orgs: [{ login: 'octo-org', seats: 20 }],
  m365: { users: 600, licences: 600 },
})
const inputs = { datasets: 'github-seats,m365-users' }
const SEATS = { datasets: 'github-seats' }
/** 600 people and the totals of 20 seats. */
const SENT = '601'

function fullDisk(pattern: string): Record<string, string> {
  return { NODE_OPTIONS: `--import=${PRELOAD}`, FULL_DISK: pattern }
}

function warningsOf({ log }: StepResult): string[] {
  return log.split('\n').filter((line) => line.startsWith('::warning'))
}

/** All files of a step, without the files of the runner. */
function filesOf({ tempDir }: StepResult): string[] {
  const folder = join(tempDir, 'copilot-usage-for-port')
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
}

const STACK = /^\s+at /m

describe('the bundle on a full disk', () => {
  it('has delivered everything, and warns that it has no report', async () => {
    await withEmulators(tenant, async (emulators) => {
      const step = await runAction(emulators, inputs, fullDisk('report\\.json'))

      expect(step.exitCode).toBe(0)
      expect(step.outputs).toMatchObject({
        result: 'success',
        'entities-sent': SENT,
      })
      expect(step.summary).toContain('✅')
      expect(warningsOf(step)).toEqual([
        `::warning::Cannot write "${step.tempDir}/copilot-usage-for-port/report.json": ENOSPC: no space left on device, write. The next run has no figures to compare with. Free disk space, or set "output-dir" to another folder.`,
      ])
      expect(step.log).not.toMatch(STACK)
      expect(filesOf(step)).toEqual([])
    })
  })

  it('tells which records are lost when Port is down as well', async () => {
    await withEmulators(tenant, async (emulators) => {
      emulators.addFault({
        service: 'port-ingest',
        kind: 'status',
        status: 400,
      })

      const step = await runAction(
        emulators,
        inputs,
        fullDisk('copilot-usage-for-port'),
      )

      expect(step.exitCode).toBe(1)
      expect(step.outputs).toMatchObject({
        result: 'failed',
        'entities-sent': '0',
      })
      const lost = [
        'Lost 1 record of "github-seats": Port did not accept it, and "output-dir" could not store it (ENOSPC: no space left on device, write).',
        'Lost 600 records of "m365-users": Port did not accept them, and "output-dir" could not store them (ENOSPC: no space left on device, write).',
      ]
      for (const sentence of lost) {
        expect(step.log).toContain(sentence)
        expect(step.summary.replaceAll('\\', '')).toContain(sentence)
      }
      expect(step.log).not.toMatch(STACK)
      expect(filesOf(step)).toEqual(['undelivered'])
    })
  })
})

describe('the bundle whose log cannot be written', () => {
  it('still keeps what Port refuses, and has its outputs and its report', async () => {
    await withEmulators(tenant, async (emulators) => {
      emulators.addFault({
        service: 'port-ingest',
        kind: 'status',
        status: 400,
      })
      const full = openSync('/dev/full', 'w')

      const step = await runStep({
        inputs: { ...emulatedInputs(emulators), ...inputs },
        env: { NODE_EXTRA_CA_CERTS: emulators.caFile },
        logTo: full,
      })

      closeSync(full)
      expect(step.log).toBe('')
      expect(step.exitCode).toBe(1)
      expect(step.outputs).toMatchObject({
        result: 'failed',
        'entities-sent': '0',
      })
      expect(readReport(step).result).toBe('failed')
      expect(filesOf(step)).toEqual([
        'report.json',
        'undelivered',
        'undelivered/1-gh-copilot-seats.json',
        'undelivered/2-m365-copilot-users.json',
        'undelivered/3-m365-copilot-users.json',
      ])
    })
  })
})

describe('the bundle whose runner files cannot be written', () => {
  it('still fails with one annotation when nothing at all can be written', async () => {
    await withEmulators(tenant, async (emulators) => {
      const step = await runAction(
        emulators,
        { ...SEATS, 'github-org': 'octo-nobody' },
        { GITHUB_OUTPUT: '/dev/full', GITHUB_STEP_SUMMARY: '/dev/full' },
      )

      expect(step.exitCode).toBe(1)
      expect(step.log.match(/^::error/gm)).toHaveLength(1)
      expect(step.log).toContain('[GITHUB_NOT_FOUND]')
      expect(step.log).not.toMatch(STACK)
    })
  })
})
