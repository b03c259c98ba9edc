// A disk without space, and files of the runner that cannot be written: what
// was delivered is delivered, and what was lost is told.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import type { StepResult } from '../../dev/runner/run-step.ts'
import { createTenant } from '../../dev/tenants/tenant.ts'
import { readReport, withEmulators } from '../bundle/support/emulated-step.ts'
import { stepInProcess } from './step-in-process.ts'

const tenant = createTenant({
  now: new Date(),
  orgs: [{ login: 'octo-org', seats: 20 }],
  m365: { users: 600, licences: 600 },
})
const SEATS = { datasets: 'github-seats' }
function warningsOf({ log }: StepResult): string[] {
  return log.split('\n').filter((line) => line.startsWith('::warning'))
}

const STACK = /^\s+at /m

describe('a step whose runner files cannot be written', () => {
  it.each([
    ['GITHUB_OUTPUT', 'a full disk', '/dev/full'],
    ['GITHUB_OUTPUT', 'a folder', mkdtempSync(join(tmpdir(), 'folder-'))],
    ['GITHUB_OUTPUT', 'missing', '/nowhere/output'],
    ['GITHUB_STEP_SUMMARY', 'a full disk', '/dev/full'],
    ['GITHUB_STEP_SUMMARY', 'a folder', mkdtempSync(join(tmpdir(), 'folder-'))],
    ['GITHUB_STEP_SUMMARY', 'missing', '/nowhere/summary'],
  ])(
    'warns once, and does everything else: %s is %s',
    async (name, _, path) => {
      await withEmulators(tenant, async (emulators) => {
        const step = await stepInProcess(emulators, SEATS, { [name]: path })

        expect(step.exitCode).toBe(0)
        expect(warningsOf(step)).toHaveLength(1)
        expect(warningsOf(step)[0]).toMatch(
          name === 'GITHUB_OUTPUT'
            ? /^::warning::Cannot write the outputs of the step to GITHUB_OUTPUT: .+\. Later steps have no outputs of this step\.$/
            : /^::warning::Cannot write the job summary to GITHUB_STEP_SUMMARY: .+\.$/,
        )
        expect(step.log).not.toMatch(STACK)
        expect(readReport(step)).toMatchObject({ result: 'success' })
        const isSummary = name === 'GITHUB_STEP_SUMMARY'
        expect(step.outputs.result).toBe(isSummary ? 'success' : undefined)
        if (!isSummary) expect(step.summary).toContain('✅')
      })
    },
  )
})
