import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from '@jest/globals'
import {
  readEarlierReport,
  withEarlier,
} from '../../src/report/earlier-report.ts'
import { LINES, unsafeOf } from '../foreign-text/marks.ts'
import {
  anM365Figure,
  aSeatsFigure,
  aUsageFigure,
} from '../support/builders/a-figure.ts'
import { aDatasetReport, aRunReport } from '../support/builders/a-run-report.ts'
import { FakePipe } from '../support/fakes/fake-pipe.ts'

const file = join(mkdtempSync(join(tmpdir(), 'previous-run-')), 'report.json')
const counted = aRunReport({
  figures: {
    'github-seats': [aSeatsFigure()],
    'github-usage': [aUsageFigure('2026-11-21')],
    'm365-summary': [anM365Figure()],
  },
})
const figures = {
  'github-seats': [
    {
      scope: 'octo-org',
      scope_type: 'organization',
      active_window_days: 14,
      seats_total: 1240,
      seats_active: 900,
      seat_utilization_rate: 72.6,
    },
  ],
  'm365-summary': [
    {
      identifier: 'tenant:D28@2026-11-19',
      report_date: '2026-11-19T00:00:00Z',
      report_version: 'v2',
      enabled_user_count: 300,
      active_user_count: 240,
      sku_total: 320,
      sku_assigned: 300,
      license_utilization_rate: 75,
      adoption_rate: 80,
    },
  ],
}
const previous = {
  run_id: '42-1',
  started_at: '2026-11-22T03:30:00Z',
  figures,
}

function write(report: unknown): string {
  writeFileSync(file, JSON.stringify(report))
  return file
}

function readOf(report: unknown) {
  return readEarlierReport(write(report)).previous
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(stringsIn)
    : []
}

describe('readEarlierReport', () => {
  afterEach(() => rmSync(file, { force: true }))

  it('takes from a report what runs are compared by, and nothing else', () => {
    expect(readOf(counted)).toEqual(previous)
  })

  it('takes the figures of one product when there are no others', () => {
    const seats = { 'github-seats': [aSeatsFigure()] }

    expect(readOf(aRunReport({ figures: seats }))?.figures).toEqual({
      'github-seats': figures['github-seats'],
      'm365-summary': [],
    })
  })

  it.each([
    ['a check', { mode: 'check', figures: {} }],
    ['a dry run', { dry_run: true }],
    [
      'a backfill without seats',
      { figures: { 'github-usage': [aUsageFigure('2026-11-21')] } },
    ],
  ])('looks through the report of %s to the run before', (_, other) => {
    const report = { ...counted, run_id: '43-1', ...other, previous }

    expect(readOf(report)).toEqual(previous)
  })

  it.each([
    ['of a dry run', { ...counted, dry_run: true }],
    ['of a set-up', { ...counted, mode: 'setup' }],
    ['without figures', { ...counted, figures: {} }],
    ['of another schema', { ...counted, schema_version: 2 }],
    ['without a date', { ...counted, started_at: 'yesterday' }],
    [
      'with words for numbers',
      { ...counted, figures: { 'github-seats': [{ seats_total: 'many' }] } },
    ],
    ['of another program', [{ name: 'a test report' }]],
  ])('knows nothing from a report %s', (_, report) => {
    expect(readOf(report)).toBeUndefined()
  })

  it('knows nothing without a report, or from one that is cut off', () => {
    const without = readEarlierReport(file)
    writeFileSync(file, '{"schema_version": 1, "run_id": "4')

    expect([without, readEarlierReport(file)]).toEqual([{}, {}])
  })

  it('knows nothing from a named pipe, which may have no writer', () => {
    using _ = new FakePipe(file, JSON.stringify(counted))

    expect(readEarlierReport(file)).toEqual({})
  })

  it('shows no foreign text as it is', () => {
    const report = {
      ...counted,
      run_id: LINES,
      figures: {
        'github-seats': [{ ...aSeatsFigure(), scope: LINES }],
        'm365-summary': [
          { ...anM365Figure(), identifier: LINES, report_date: LINES },
        ],
      },
    }

    const { previous: run, delivered } = readEarlierReport(
      write({ ...report, datasets: [aDatasetReport({ sent: 1 })] }),
    )
    const carried = readEarlierReport(
      write({ ...report, mode: 'check', previous: report, delivered }),
    )

    const texts = [run, delivered, carried.previous, carried.delivered]
    expect(texts).not.toContain(undefined)
    expect(unsafeOf(texts.flatMap(stringsIn))).toEqual([])
  })
})

describe('withEarlier', () => {
  afterEach(() => rmSync(file, { force: true }))

  it('adds the earlier run to a report', () => {
    const report = aRunReport({ started_at: '2026-11-23T03:30:00Z' })

    expect(withEarlier(report, { previous })).toEqual({ ...report, previous })
  })

  it('leaves a report as it is without an earlier run', () => {
    const atOnce = aRunReport({ started_at: '2026-11-22T03:30:00Z' })
    const before = aRunReport({ started_at: '2026-11-21T03:30:00Z' })

    expect(withEarlier(atOnce, {})).toEqual(atOnce)
    expect(withEarlier(atOnce, { previous })).toEqual(atOnce)
    expect(withEarlier(before, { previous })).toEqual(before)
  })
})
