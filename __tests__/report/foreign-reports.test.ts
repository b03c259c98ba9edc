import { describe, expect, it } from '@jest/globals'
import { RECORDED, readRecorded } from '../../dev/recorded-reports.ts'
import { findReports } from '../../src/report/total/find-reports.ts'
import { knownSecrets } from '../../src/runtime/known-secrets.ts'
import { redactIn } from '../../src/runtime/redact.ts'
import { LINES, unsafeOf } from '../foreign-text/marks.ts'
import { addUp, OCTO, put } from '../modes/reports-in-a-folder.ts'
import { aDatasetReport } from '../support/builders/a-run-report.ts'
import { FakeFolder } from '../support/fakes/fake-folder.ts'

const seats = { identifier: LINES, title: LINES, scope: LINES, [LINES]: 1 }
const ERROR = { code: 'INTERNAL', message: LINES } as const

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flat().flatMap(stringsIn)
    : []
}

describe('a report that another job has written', () => {
  it('shows none of its text as it is', () => {
    using folder = new FakeFolder()
    put(folder, 'a', {
      ...OCTO,
      datasets: [aDatasetReport({ scope: LINES, error: ERROR })],
      warnings: [{ code: LINES, message: LINES }],
      figures: { 'github-seats': [seats] },
    })
    put(folder, 'b', {
      ...OCTO,
      run_id: LINES,
      result: 'failed',
      datasets: [],
      failures: [ERROR],
    })

    const { report, logger } = addUp(folder)

    const texts = stringsIn([report, logger.lines])
    expect(report.datasets).toHaveLength(2)
    expect(unsafeOf(texts)).toEqual([])
  })

  it('keeps an organization that is part of a secret', () => {
    using folder = new FakeFolder()
    knownSecrets.add('octo-engineering-of-2026-identity')
    const scope = 'octo-engineering'
    put(folder, 'a', { ...OCTO, datasets: [aDatasetReport({ scope })] })

    const { report } = addUp(folder, [scope])

    expect(report.datasets).toMatchObject([{ scope, status: 'ok' }])
  })

  it('shows no folder as it is', () => {
    using folder = new FakeFolder()
    put(folder, 'mona@contoso.example', {})

    const { unreadable } = findReports(folder.path)

    expect(unreadable).toEqual([`${folder.path}/…/report.json`])
  })

  it.each(RECORDED)('keeps all that the action wrote: %s', (name) => {
    const report = readRecorded(name)

    expect(redactIn(report, 3_000)).toEqual(report)
  })
})
