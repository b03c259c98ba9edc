import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from '@jest/globals'
import {
  readDeliveredRun,
  withEarlier,
} from '../../src/report/earlier-report.ts'
import type { RunReport } from '../../src/report/run-report.ts'
import { aDatasetReport, aRunReport } from '../support/builders/a-run-report.ts'

const folder = mkdtempSync(join(tmpdir(), 'last-run-'))
const file = join(folder, 'report.json')

const delivered = {
  run_id: '41-1',
  started_at: '2026-11-21T03:30:00Z',
  entities: { 'github-seats': 2 },
}

function write(report: RunReport): void {
  writeFileSync(file, JSON.stringify(report))
}

describe('readDeliveredRun', () => {
  afterEach(() => rmSync(file, { force: true }))

  it('adds up what Port has of each dataset over its scopes', () => {
    write(
      aRunReport({
        datasets: [
          aDatasetReport({ sent: 2, verified: 1 }),
          aDatasetReport({ scope: 'octo-labs', sent: 2 }),
          aDatasetReport({ dataset: 'm365-users', sent: 40, verified: 39 }),
        ],
      }),
    )

    expect(readDeliveredRun(file)).toEqual({
      run_id: '42-1',
      started_at: '2026-11-22T03:30:00Z',
      entities: { 'github-seats': 3, 'm365-users': 39 },
    })
  })

  it.each([
    ['of another mode', aRunReport({ mode: 'check' })],
    ['of a dry run', aRunReport({ dry_run: true })],
  ])('knows nothing from a report %s', (_, report) => {
    write(report)

    expect(readDeliveredRun(file)).toBeUndefined()
  })

  it.each([
    ['a check', { mode: 'check' }],
    ['a dry run', { dry_run: true }],
    ['a run that sent nothing', { datasets: [aDatasetReport({ sent: 0 })] }],
  ])('looks through the report of %s to the run before', (_, other) => {
    write(aRunReport({ run_id: '43-1', ...other, delivered }))

    expect(readDeliveredRun(file)).toEqual(delivered)
  })

  it('prefers the records of the report itself', () => {
    write(aRunReport({ datasets: [aDatasetReport({ sent: 2 })], delivered }))

    expect(readDeliveredRun(file)?.run_id).toBe('42-1')
  })

  it('knows nothing without a report, or from one that is cut off', () => {
    const without = readDeliveredRun(file)
    writeFileSync(file, '{"run_id": "42')

    expect([without, readDeliveredRun(file)]).toEqual([undefined, undefined])
  })
})

describe('withEarlier', () => {
  const report = aRunReport({ mode: 'check', datasets: [] })

  it('carries the run that sent records on, over any number of checks', () => {
    const once = withEarlier(report, { delivered })

    expect(once.delivered).toEqual(delivered)
  })

  it('leaves it out once a run has sent records itself', () => {
    const sent = aRunReport({ datasets: [aDatasetReport({ sent: 1 })] })

    expect(withEarlier(sent, { delivered })).toEqual(sent)
  })
})
