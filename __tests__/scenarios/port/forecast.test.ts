import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { portApiInputs } from '../../../dev/runner/emulated-inputs.ts'
import { readEvidence } from '../../../src/report/evidence.ts'
import { writeReport } from '../../../src/report/report-file.ts'
import { renderSummary } from '../../../src/summary/summary.ts'
import { Harness } from '../../faults/harness.ts'

let harness: Harness

describe('the forecast of entities', () => {
  beforeAll(async () => {
    harness = await Harness.start((emulators) => ({
      ...portApiInputs(emulators),
      'github-org': 'octo-org',
      datasets: 'github-seats,github-seat-users,m365-summary,m365-users',
    }))
  })

  afterAll(() => harness.close())

  /** Three seats and four users: 2 × 365 days, 3, 4 and 365 runs. */
  it('is made from what a dry run has collected, for later runs as well', async () => {
    await harness.reset()

    const { report } = await harness.run({ inputs: { 'dry-run': 'true' } })

    expect(report.forecast).toMatchObject({
      entities: 1102,
      is_complete: true,
      rows: [
        { dataset: 'github-seats', entities: 365 },
        { dataset: 'github-seat-users', entities: 3, basis: '3 seats' },
        { dataset: 'm365-summary', entities: 365 },
        {
          dataset: 'm365-users',
          entities: 4,
          basis: '4 Microsoft 365 users',
        },
        { blueprint: 'copilot_usage_run', entities: 365 },
      ],
    })
    expect(renderSummary(report)).toContain('### Entities after a year')
    const file = join(mkdtempSync(join(tmpdir(), 'forecast-')), 'report.json')
    writeReport(file, report)
    expect(readEvidence(file)).toEqual({
      counts: { seat: 3, 'Microsoft 365 user': 4 },
      rates: {},
    })
  })

  it('is only in the report of a real run', async () => {
    await harness.reset()

    const { report } = await harness.run()

    expect(report.forecast?.entities).toBe(1102)
    expect(renderSummary(report)).not.toContain('Entities after a year')
  })

  it('is made from what a check has counted', async () => {
    await harness.reset()

    const { report } = await harness.run({ inputs: { mode: 'check' } })

    expect(report.forecast).toMatchObject({ entities: 1102 })
    expect(report.check?.at(-1)).toMatchObject({
      subject: 'entities after a year',
      status: 'ok',
    })
  })

  it('says what a set-up has not counted', async () => {
    await harness.reset()

    const { report } = await harness.run({
      inputs: { mode: 'setup', 'dry-run': 'true' },
    })

    expect(report.forecast).toMatchObject({
      entities: 1095,
      is_complete: false,
    })
    expect(renderSummary(report)).toContain(
      '| unknown | The number of seats is not known: this run has not counted them. |',
    )
  })
})
