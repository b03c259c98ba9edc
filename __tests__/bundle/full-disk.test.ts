// A disk without space, and files of the runner that cannot be written: what
// was delivered is delivered, and what was lost is told.
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
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

function annotationsOf({ log }: StepResult): string[] {
  return log.split('\n').filter((line) => line.startsWith('::error'))
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

describe('the bundle in a dry run that cannot be written', () => {
  const dryRun = { ...inputs, 'dry-run': 'true' }

  it('says what is full, and nothing of Port or of lost records', async () => {
    await withEmulators(tenant, async (emulators) => {
      const step = await runAction(emulators, dryRun, fullDisk('/dry-run/'))

      const folder = `${step.tempDir}/copilot-usage-for-port/dry-run`
      const sentence = `Cannot write the records of the dry run to "${folder}": ENOSPC: no space left on device, write. Set "output-dir" to a writable folder on a disk with free space.`
      const summary = step.summary.replaceAll('\\', '')
      expect(step.exitCode).toBe(1)
      expect(step.outputs.result).toBe('failed')
      expect(summary).toContain(
        '❌ Dry run: nothing was sent; what failed is listed below.',
      )
      expect(summary).toContain(sentence)
      expect(annotationsOf(step)).toEqual([
        expect.stringContaining(
          `::The dry run is not complete. Nothing was sent. [DRY_RUN_NOT_WRITTEN] ${sentence}`,
        ),
      ])
      const shown = `${step.log} ${summary.split('### GitHub')[0]}`
      expect(shown).not.toMatch(/Port (did not )?accept|lost|INTERNAL|replay/)
    })
  })

  it('does not start when a file has the name of the folder', async () => {
    await withEmulators(tenant, async (emulators) => {
      const tempDir = mkdtempSync(join(tmpdir(), 'dry-run-'))
      const outputDir = join(tempDir, 'out')
      mkdirSync(outputDir)
      writeFileSync(join(outputDir, 'dry-run'), '')

      const step = await runAction(emulators, {
        ...dryRun,
        'output-dir': outputDir,
      })

      const [annotation] = annotationsOf(step)
      expect(step.exitCode).toBe(1)
      expect(annotation).toContain(
        `[DRY_RUN_NOT_WRITTEN] Cannot write the records of the dry run to "${outputDir}/dry-run": ENOTDIR`,
      )
      expect(annotation).toContain(
        'Set "output-dir" to a writable folder on a disk with free space. A file named "dry-run" must not be in it.',
      )
      expect(annotation).not.toMatch(/INTERNAL|Port (did not )?accept/)
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
