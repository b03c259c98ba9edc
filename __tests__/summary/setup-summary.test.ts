import { describe, expect, it } from '@jest/globals'
import type { SetupRow } from '../../src/domain/setup-row.ts'
import type { RunReport } from '../../src/report/run-report.ts'
import { resultOfSetup } from '../../src/report/setup-report.ts'
import { describeSetupFailures } from '../../src/summary/failures/failures.ts'
import { renderSetupSummary } from '../../src/summary/setup-summary.ts'
import { aRunReport } from '../support/builders/a-run-report.ts'

function aRow(overrides: Partial<SetupRow> = {}): SetupRow {
  return {
    kind: 'blueprint',
    identifier: 'github_copilot_seats',
    action: 'create',
    changes: [],
    ...overrides,
  }
}

function aSetupReport(
  setup: readonly SetupRow[],
  overrides: Partial<RunReport> = {},
): RunReport {
  const result = resultOfSetup(setup)
  return aRunReport({
    mode: 'setup',
    datasets: [],
    result,
    setup,
    ...overrides,
  })
}

const UPDATED = aRow({
  kind: 'webhook',
  identifier: 'seats-webhook',
  action: 'update',
  changes: ['title changed from "A|B" to "C"', 'signing secret written again'],
})
const SKIPPED = aRow({
  kind: 'action',
  identifier: 'backfill',
  action: 'skipped',
  reason: 'No workflow.',
})
const REFUSED = aRow({
  identifier: 'usage',
  action: 'refused',
  error: { code: 'PORT_SETUP_REFUSED', message: 'Another type.' },
})
const FAILED = aRow({
  kind: 'page',
  identifier: 'adoption',
  action: 'failed',
  error: { code: 'PORT_API_REFUSED', message: 'Bad widget.' },
})

describe('renderSetupSummary', () => {
  it('tells what was left out, beside what was done or alone', () => {
    const note = 'A relation is left out.'
    const report = aSetupReport([
      { ...UPDATED, note },
      aRow({ action: 'unchanged', note }),
    ])

    expect(renderSetupSummary(report)).toContain(
      '| webhook seats-webhook | ✅ updated | title changed from "A\\|B" to "C"<br>signing secret written again<br>A relation is left out. |\n| blueprint github\\_copilot\\_seats | ➖ unchanged | A relation is left out. |',
    )
    expect(report.result).toBe('success')
  })

  it('shows every object with what was done', () => {
    const report = aSetupReport([aRow(), UPDATED, SKIPPED])

    expect(renderSetupSummary(report)).toBe(
      [
        '## Port set-up',
        '✅ Port is set up: 2 of 3 objects created or updated.',
        '### Objects',
        [
          '| Object | Action | Changes |',
          '| --- | --- | --- |',
          '| blueprint github\\_copilot\\_seats | ✅ created | – |',
          '| webhook seats-webhook | ✅ updated | title changed from "A\\|B" to "C"<br>signing secret written again |',
          '| action backfill | ➖ skipped | No workflow. |',
        ].join('\n'),
        '<sub>Run 42-1, 2026-11-22T03:30:00Z. Requests to Port: 1.</sub>',
      ].join('\n\n'),
    )
  })

  it('begins with what is to do when something was left', () => {
    const summary = renderSetupSummary(aSetupReport([aRow(), REFUSED, FAILED]))

    expect(summary).toContain(
      [
        '2 of 3 objects could not be set up; what to do is listed below.',
        '### To do',
        [
          '- **blueprint usage** `PORT_SETUP_REFUSED` Another type.',
          '- **page adoption** `PORT_API_REFUSED` Bad widget.',
        ].join('\n'),
      ].join('\n\n'),
    )
  })

  it('says in a dry run what would be done', () => {
    const report = aSetupReport([aRow(), UPDATED], { dry_run: true })

    const summary = renderSetupSummary(report)

    expect(summary).toContain(
      'Dry run: 2 of 2 objects would be created or updated; nothing was written.',
    )
    expect(summary).toContain('| would be updated |')
  })

  it('says so when there was nothing to do', () => {
    const report = aSetupReport([aRow({ action: 'unchanged' })])

    expect(renderSetupSummary(report)).toContain(
      '✅ Nothing to do: Port has all objects.',
    )
  })

  it('says that a webhook that stays keeps its secret', () => {
    const kind = 'webhook'
    const notice =
      'The signing secrets of unchanged webhooks were not compared, because Port may hide them. If "port-webhook-secret" has changed, set the new secret in each webhook in Port, too.'

    const kept = aSetupReport([aRow({ kind, action: 'unchanged' })])
    const created = aSetupReport([aRow({ kind })])

    expect(renderSetupSummary(kept)).toContain(
      `✅ Nothing to do: Port has all objects. ${notice}`,
    )
    expect(renderSetupSummary(created)).not.toContain(notice)
  })

  it('names ten changes of an object', () => {
    const changes = Array.from({ length: 12 }, (_, index) => `change ${index}`)

    const summary = renderSetupSummary(aSetupReport([aRow({ changes })]))

    expect(summary).toContain('change 9<br>and 2 more, all in `report.json` |')
    expect(summary).not.toContain('change 10')
  })
})

const UNAUTHORIZED = Array.from({ length: 14 }, (_, index) =>
  aRow({
    identifier: `object_${index}`,
    action: 'failed',
    error: {
      code: 'PORT_UNAUTHORIZED',
      message: `Answered 401 (No, trace id ${index}a). Check it.`,
    },
  }),
)

describe('what fails for the same reason', () => {
  it('is told once, with the names of a few', () => {
    const message = describeSetupFailures(aSetupReport(UNAUTHORIZED))

    expect(message).toBe(
      [
        'Port could not be set up.',
        '- blueprint "object_0", blueprint "object_1", blueprint "object_2" and 11 more: [PORT_UNAUTHORIZED] Answered 401 (No, trace id 0a). Check it.',
      ].join('\n'),
    )
  })

  it('is told once in the summary, too', () => {
    const summary = renderSetupSummary(aSetupReport([...UNAUTHORIZED, FAILED]))

    expect(summary).toContain(
      [
        '### To do',
        [
          '- **blueprint object\\_0, blueprint object\\_1, blueprint object\\_2 and 11 more** `PORT_UNAUTHORIZED` Answered 401 (No, trace id 0a). Check it.',
          '- **page adoption** `PORT_API_REFUSED` Bad widget.',
        ].join('\n'),
        '### Objects',
      ].join('\n\n'),
    )
  })
})

describe('describeSetupFailures', () => {
  it('names what could not be set up and what to do', () => {
    expect(describeSetupFailures(aSetupReport([aRow(), REFUSED, FAILED]))).toBe(
      [
        'Port is not completely set up.',
        '- blueprint "usage": [PORT_SETUP_REFUSED] Another type.',
        '- page "adoption": [PORT_API_REFUSED] Bad widget.',
      ].join('\n'),
    )
  })

  it('says so when nothing could be set up', () => {
    expect(describeSetupFailures(aSetupReport([FAILED]))).toBe(
      [
        'Port could not be set up.',
        '- page "adoption": [PORT_API_REFUSED] Bad widget.',
      ].join('\n'),
    )
  })
})

describe('resultOfSetup', () => {
  it.each([
    ['success', [aRow(), SKIPPED]],
    ['partial', [aRow({ action: 'unchanged' }), REFUSED]],
    ['failed', [FAILED, SKIPPED]],
  ])('is %s', (result, rows) => {
    expect(resultOfSetup(rows)).toBe(result)
  })
})
