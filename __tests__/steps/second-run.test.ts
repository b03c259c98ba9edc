import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { createTenant, type Tenant } from '../../dev/tenants/tenant.ts'
import { withEmulators } from '../bundle/support/emulated-step.ts'
import { stepInProcess } from './step-in-process.ts'

/** An organization whose seats are all active, as many as it is asked for. */
function aTenant(count: () => number): Tenant {
  const now = new Date().toISOString()
  const seatOf = (id: number) => ({
    assignee: { id, login: `p${id}` },
    created_at: now,
    last_activity_at: now,
    plan_type: 'business',
  })
  return createTenant({
    now: new Date(),
    orgs: [{ login: 'octo-org', seats: 1 }],
    m365: { users: 50, licences: 60 },
    overrides: {
      seats: () => ({
        total_seats: count(),
        seats: Array.from({ length: count() }, (_, at) => seatOf(at + 1)),
      }),
    },
  })
}

function inputsOf(folder: string): Record<string, string> {
  return { 'output-dir': folder, datasets: 'github-seats,m365-summary' }
}

describe('a step, run again in the same folder', () => {
  it('shows what has changed, also with a dry run in between', async () => {
    let seats = 40
    const inputs = inputsOf(mkdtempSync(join(tmpdir(), 'second-run-')))
    await withEmulators(
      aTenant(() => seats),
      async (emulators) => {
        const first = await stepInProcess(emulators, inputs)
        seats = 43
        const dry = await stepInProcess(emulators, {
          ...inputs,
          'dry-run': 'true',
        })
        const second = await stepInProcess(emulators, inputs)

        expect(first.summary).toContain(
          '| octo-org | 40 | 40 | 0 | $0 | 100.0% |',
        )
        expect(first.summary).not.toContain('In brackets')
        for (const { summary } of [dry, second]) {
          expect(summary).toContain(
            '| octo-org | 43 (+3) | 43 (+3) | 0 | $0 | 100.0% (±0 points) |',
          )
          expect(summary).toMatch(
            /In brackets: the change since the run of \d{4}-\d{2}-\d{2} \d{2}:\d{2} UTC\./,
          )
          // Both runs got the report that Microsoft has of these days.
          expect(summary).toContain('No change is shown: the run of ')
        }
      },
    )
  })

  it.each([
    ['is cut off', '{"schema_version": 1, "run_id": "4'],
    ['is of something else', '{"version": "9.2", "tests": []}'],
  ])('does without the report before when it %s', async (_, text) => {
    const folder = mkdtempSync(join(tmpdir(), 'second-run-'))
    writeFileSync(join(folder, 'report.json'), text)

    await withEmulators(
      aTenant(() => 40),
      async (emulators) => {
        const step = await stepInProcess(emulators, inputsOf(folder))

        expect(step.exitCode).toBe(0)
        expect(step.summary).toContain(
          '| octo-org | 40 | 40 | 0 | $0 | 100.0% |',
        )
      },
    )
  })
})
