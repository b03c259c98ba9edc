import { describe, expect, it } from '@jest/globals'
import { describeFailures } from '../../src/summary/failures/failures.ts'
import { renderSummary } from '../../src/summary/summary.ts'
import { renderTextReport } from '../../src/summary/text-report.ts'
import { aCheckReport, aCheckRow } from '../support/builders/a-check-report.ts'

const FAILURE = aCheckRow({
  subject: 'metrics of octo-org',
  status: 'failure',
  detail: 'GitHub answered 403.\nEnable the policy.',
  code: 'GITHUB_METRICS_POLICY_OFF',
})
const WARNING = aCheckRow({
  area: 'Port',
  subject: 'blueprint m365_copilot_user',
  status: 'warning',
  detail: 'It differs.',
  remedy: {
    system: 'port',
    kind: 'install',
    what: 'the blueprint',
    where: 'Port',
  },
})
const UNKNOWN = aCheckRow({
  area: 'Port',
  subject: 'secret',
  status: 'unknown',
  detail: 'Only a run can tell.',
})

describe('the summary of a check', () => {
  it('shows each line with what to do, failures first', () => {
    const entra = aCheckRow({ area: 'Microsoft 365', subject: 'Entra app' })
    const rows = [aCheckRow(), entra, UNKNOWN, WARNING, FAILURE]
    const report = aCheckReport(rows)

    expect(renderSummary(report)).toBe(
      [
        '## Copilot usage: check',
        '❌ Not ready: 1 of 5 checks failed. Warnings: 1.',
        [
          '| Area | Check | Status | Finding, and what to do |',
          '| --- | --- | --- | --- |',
          '| GitHub | metrics of octo-org | ❌&nbsp;failure | GitHub answered 403. Enable the policy. `GITHUB_METRICS_POLICY_OFF` |',
          '| Port | blueprint m365\\_copilot\\_user | ⚠️&nbsp;warning | It differs.<br>Run "mode: setup" to create or correct the blueprint. |',
          '| Port | secret | ❔&nbsp;unknown | Only a run can tell. |',
          '| GitHub | seats of octo-org | ✅&nbsp;ok | All 3 can be read. |',
          '| Microsoft&nbsp;365 | Entra app | ✅&nbsp;ok | All 3 can be read. |',
        ].join('\n'),
        '<sub>Run 42-1, 2026-11-22T03:30:00Z. Nothing was changed. Requests: GitHub 3, Microsoft 0, Port 1.</sub>',
      ].join('\n\n'),
    )
  })

  it('says so when everything is ready', () => {
    expect(renderSummary(aCheckReport([aCheckRow()]))).toContain(
      '✅ Ready: none of 1 checks failed.\n',
    )
  })

  it('stops after 500 lines', () => {
    const rows = Array.from({ length: 502 }, (_, index) =>
      aCheckRow({ subject: `seats of org-${index}.` }),
    )

    const summary = renderSummary(aCheckReport(rows))

    expect(summary).toContain('org-499.')
    expect(summary).not.toContain('org-500.')
    expect(summary).toContain('2 more are in `report.json`.')
  })
})

describe('the annotation of a check', () => {
  it('names what failed only', () => {
    expect(
      describeFailures(aCheckReport([aCheckRow(), FAILURE, WARNING])),
    ).toBe(
      [
        'Not everything is ready: 1 of 3 checks failed.',
        '- GitHub, metrics of octo-org: [GITHUB_METRICS_POLICY_OFF] GitHub answered 403. Enable the policy.',
      ].join('\n'),
    )
  })

  it('tells one reason once, with what it hit', () => {
    const rows = ['seats', 'metrics', 'seat count', 'bill'].map((what) => ({
      ...FAILURE,
      subject: `${what} of octo-org`,
      detail: `Cannot read ${what} of octo-org: GitHub answered 401.`,
    }))

    expect(describeFailures(aCheckReport(rows))).toBe(
      [
        'Not everything is ready: 4 of 4 checks failed.',
        '- GitHub, seats of octo-org, metrics of octo-org, seat count of octo-org and 1 more: [GITHUB_METRICS_POLICY_OFF] Cannot read seats of octo-org: GitHub answered 401.',
      ].join('\n'),
    )
  })

  it('stops after 30 lines', () => {
    const rows = Array.from({ length: 32 }, (_, index) => ({
      ...FAILURE,
      detail: `Reason ${index}.`,
    }))

    const lines = describeFailures(aCheckReport(rows)).split('\n')

    expect(lines).toHaveLength(32)
    expect(lines.at(-1)).toBe('- 2 more are in "report.json".')
  })
})

describe('the table of a check', () => {
  it('has a line for each finding, and what they add up to', () => {
    const report = aCheckReport([aCheckRow(), FAILURE, WARNING])

    expect(renderTextReport(report, 'report.json').split('\n')).toEqual([
      'Area    Check                        Status   Finding',
      'GitHub  seats of octo-org            ok       All 3 can be read.',
      'GitHub  metrics of octo-org          failure  [GITHUB_METRICS_POLICY_OFF] GitHub answered 403. Enable the policy.',
      'Port    blueprint m365_copilot_user  warning  It differs. Run "mode: setup" to create or correct the blueprint.',
      '',
      'Result: failed. 1 of 3 checks failed, 1 warned.',
      'Time: 90 s, 3 s of it waiting.',
      'Report: report.json',
    ])
  })
})
