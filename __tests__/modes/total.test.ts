import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { toOutputs } from '../../src/summary/outputs.ts'
import { aDatasetReport } from '../support/builders/a-run-report.ts'
import { FakeFolder } from '../support/fakes/fake-folder.ts'
import { addUp, LABS, OCTO, put, seatsOf } from './reports-in-a-folder.ts'

describe('total', () => {
  it('adds up the reports of several runs', () => {
    using folder = new FakeFolder()
    put(folder, 'a-1/octo-org', OCTO)
    put(folder, 'a-1/octo-labs', LABS)

    const { report } = addUp(folder, ['octo-org', 'octo-labs'])

    expect(report).toMatchObject({
      run_id: '99-1',
      mode: 'total',
      result: 'success',
      started_at: '2026-11-22T03:29:00Z',
      finished_at: '2026-11-22T03:33:00Z',
      requests: { github: 6, port: 2 },
      waits_ms: 5000,
    })
    expect(toOutputs(report, 'report.json')).toMatchObject({
      result: 'success',
      'entities-sent': '4',
      'github-seats-count': '4',
      'seats-total': '40',
      'seats-active': '25',
      'seat-utilization-rate': '62.5',
    })
  })

  it('counts the newest report of the same scopes only', () => {
    using folder = new FakeFolder()
    const failed = aDatasetReport({ status: 'failed', sent: 0, failed: 1 })
    put(folder, 'a-1', { ...OCTO, result: 'failed', datasets: [failed] })
    put(folder, 'a-2', { ...OCTO, finished_at: '2026-11-22T03:40:00Z' })

    const { report } = addUp(folder)

    expect(report).toMatchObject({ result: 'success', waits_ms: 2500 })
    expect(report.datasets).toHaveLength(1)
  })

  it('is partial without the report of an organization', () => {
    using folder = new FakeFolder()
    put(folder, 'a', OCTO)

    const { report } = addUp(folder, ['Octo-Org', 'octo-labs'])

    expect(report.result).toBe('partial')
    expect(report.datasets[1]).toMatchObject({
      scope: 'octo-labs',
      status: 'failed',
      error: {
        code: 'REPORT_MISSING',
        message:
          'There is no report with figures of "octo-labs". The log of the job of "octo-labs" says why. Run "mode: ingest".',
      },
    })
  })

  it('fails without any report', () => {
    using folder = new FakeFolder()

    expect(addUp(folder, ['octo-org']).report.result).toBe('failed')
    expect(() => addUp(folder)).toThrow(
      expect.objectContaining({ code: 'REPORT_MISSING' }),
    )
  })

  it('takes neither its own report, nor other files, nor links', () => {
    using folder = new FakeFolder()
    using elsewhere = new FakeFolder()
    put(elsewhere, 'b', LABS)
    put(folder, '.', { ...LABS, mode: 'total' })
    put(folder, 'a', OCTO)
    put(folder, 'check', { ...OCTO, mode: 'check' })
    symlinkSync(join(elsewhere.path, 'b'), join(folder.path, 'link'))

    const { report, logger } = addUp(folder)

    expect(report.datasets.map(({ scope }) => scope)).toEqual(['octo-org'])
    expect(
      logger.lines.filter(({ level }) => level === 'warning'),
    ).toHaveLength(1)
  })

  it('compares every organization with its run before', () => {
    using folder = new FakeFolder()
    const previous = (scope: string, started: string) => ({
      run_id: '1',
      started_at: started,
      figures: { 'github-seats': [seatsOf(scope, 9, 5)] },
    })
    put(folder, 'a', {
      ...OCTO,
      previous: previous('octo-org', '2026-11-20T03:30:00Z'),
    })
    put(folder, 'b', {
      ...LABS,
      previous: previous('octo-labs', '2026-11-21T03:30:00Z'),
    })

    const { report } = addUp(folder)

    expect(report.previous).toMatchObject({
      started_at: '2026-11-21T03:30:00Z',
      figures: {
        'github-seats': [{ scope: 'octo-org' }, { scope: 'octo-labs' }],
      },
    })
  })
})
