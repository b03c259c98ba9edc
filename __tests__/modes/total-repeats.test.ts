import { describe, expect, it } from '@jest/globals'
import type { RunReport } from '../../src/report/run-report.ts'
import { toOutputs } from '../../src/summary/outputs.ts'
import { aDatasetReport, aRunReport } from '../support/builders/a-run-report.ts'
import { FakeFolder } from '../support/fakes/fake-folder.ts'
import { addUp, LABS, OCTO, put, seatsOf } from './reports-in-a-folder.ts'

const M365: RunReport = aRunReport({
  datasets: [
    {
      dataset: 'm365-summary',
      blueprint: 'm365_copilot_usage_summary',
      status: 'ok',
      collected: 1,
      sent: 1,
      failed: 0,
      verified: null,
      requests: 3,
      batches: 1,
    },
  ],
})
/** Of a run whose inputs were wrong; it names no scope. */
const EARLY: RunReport = aRunReport({
  finished_at: '2026-11-22T03:45:00Z',
  result: 'failed',
  sources: [],
  datasets: [],
  failures: [{ code: 'CONFIG_INVALID', message: '"since" is wrong.' }],
})

function again(report: RunReport): RunReport {
  return { ...report, run_id: '42-2', finished_at: '2026-11-22T05:00:00Z' }
}

describe('total of repeated reports', () => {
  it('counts a dataset of a scope once, whatever else its reports have', () => {
    using folder = new FakeFolder()
    const both = [...OCTO.datasets, ...LABS.datasets]
    const figures = {
      'github-seats': [
        seatsOf('octo-org', 30, 20),
        seatsOf('octo-labs', 10, 5),
      ],
    }
    const previous = { run_id: '1', started_at: LABS.started_at, figures }
    put(folder, 'a-1', { ...OCTO, datasets: both, figures, previous })
    put(folder, 'a-2', {
      ...OCTO,
      finished_at: '2026-11-22T03:40:00Z',
      figures: { 'github-seats': [seatsOf('octo-org', 31, 21)] },
      previous: { ...previous, figures: OCTO.figures },
    })

    const { report } = addUp(folder)

    expect(toOutputs(report, 'report.json')).toMatchObject({
      'entities-sent': '4',
      'seats-total': '41',
      'seats-active': '26',
    })
    expect(report.sources).toHaveLength(2)
    expect(report.previous?.figures['github-seats']).toHaveLength(2)
  })

  it('adds up different datasets of one organization', () => {
    using folder = new FakeFolder()
    const usage = aDatasetReport({
      dataset: 'github-usage',
      blueprint: 'github_copilot_usage',
      collected: 5,
      sent: 5,
    })
    put(folder, 'a', OCTO)
    put(folder, 'b', { ...LABS, datasets: [usage], figures: {} })

    const { report } = addUp(folder)

    expect(toOutputs(report, 'report.json')).toMatchObject({
      'entities-sent': '6',
      'github-usage-count': '5',
      'seats-total': '30',
    })
  })

  it.each<[string, [string, number], readonly RunReport[]]>([
    ['alone', ['failed', 1], [EARLY]],
    ['beside a job that collected', ['partial', 1], [OCTO, EARLY]],
    ['beside Microsoft 365', ['partial', 1], [M365, EARLY]],
    ['made good by a re-run', ['success', 0], [EARLY, LABS, again(OCTO)]],
    ['and another job again', ['partial', 1], [EARLY, OCTO, again(OCTO)]],
    ['in the re-run', ['partial', 1], [OCTO, again(EARLY)]],
    ['twice, one made good', ['partial', 1], [EARLY, EARLY, again(OCTO)]],
  ])('counts a run that ended early: %s', (_, [result, failed], reports) => {
    using folder = new FakeFolder()
    for (const [at, each] of reports.entries()) put(folder, `a-${at}`, each)

    const { report } = addUp(folder)

    expect(report.result).toBe(result)
    expect(toOutputs(report, 'report.json')).toMatchObject({
      'datasets-failed': String(failed),
    })
    const rows = report.datasets.filter(({ status }) => status === 'failed')
    for (const { error } of rows) {
      expect(error).toMatchObject({
        code: 'CONFIG_INVALID',
        message: expect.stringContaining('"since" is wrong.'),
      })
    }
  })

  const OTHER = [{ code: 'CONFIG_INVALID', message: '"until" is wrong.' }]
  const CAUSE =
    'The job of "octo-labs" ended before it collected anything. "since" is wrong.'
  const LOG =
    'There is no report with figures of "octo-labs". The log of the job of "octo-labs" says why. Run "mode: ingest".'

  it.each([
    { what: 'one run', early: [EARLY], message: CAUSE },
    { what: 'more runs than scopes', early: [EARLY, EARLY], message: CAUSE },
    {
      what: 'fewer runs than scopes',
      scopes: ['octo-labs', 'octo-lab'],
      early: [EARLY],
      message: LOG,
    },
    {
      what: 'runs with different causes',
      early: [EARLY, { ...EARLY, failures: OTHER }],
      message: LOG,
    },
  ])(
    'says why an expected scope has no figures: $what',
    ({ scopes = ['octo-labs'], early, message }) => {
      using folder = new FakeFolder()
      put(folder, 'a', OCTO)
      for (const [at, each] of early.entries()) put(folder, `b-${at}`, each)

      const { report } = addUp(folder, ['octo-org', ...scopes])

      const [, row] = report.datasets
      expect([row?.scope, row?.status, row?.error?.message]).toEqual([
        'octo-labs',
        'failed',
        message,
      ])
      const failed = Math.max(scopes.length, early.length)
      expect(report.datasets).toHaveLength(1 + failed)
    },
  )

  it('names what it leaves out in the report', () => {
    using folder = new FakeFolder()
    put(folder, 'a', M365)
    put(folder, 'b', { ...M365, finished_at: '2026-11-22T03:40:00Z' })
    put(folder, 'c', { ...OCTO, schema_version: 2 })

    const { report } = addUp(folder)

    expect(report.datasets).toHaveLength(1)
    expect(report.warnings.map(({ code }) => code)).toEqual([
      'REPORT_IGNORED',
      'REPORT_IGNORED',
    ])
  })
})
