import { describe, expect, it } from '@jest/globals'
import { NO_EVIDENCE } from '../../src/domain/forecast/forecast.ts'
import { addForecast, type ForecastSettings } from '../../src/modes/forecast.ts'
import { evidenceOf } from '../../src/report/evidence.ts'
import { renderSummary } from '../../src/summary/summary.ts'
import { renderTextReport } from '../../src/summary/text-report.ts'
import { aCheckReport, aCheckRow } from '../support/builders/a-check-report.ts'

function seatsOf(scope: string, seat: number) {
  return aCheckRow({ subject: `seats of ${scope}`, counts: { seat } })
}

function check(
  rows: Parameters<typeof aCheckReport>[0],
  settings: Partial<ForecastSettings> = {},
) {
  const report = addForecast(aCheckReport(rows), {
    datasets: ['github-user-usage', 'github-teams'],
    given: { scope: 1, tenant: 1 },
    retentionDays: undefined,
    lookbackDays: 5,
    earlier: { counts: { team: 5 }, rates: {} },
    ...settings,
  })
  return { report, line: report.check?.at(-1) }
}

describe('addForecast', () => {
  it('adds a line to a check, and shows how the numbers are calculated', () => {
    const { report, line } = check([seatsOf('octo-org', 2000)])

    expect(line).toEqual({
      area: 'Port',
      subject: 'entities after a year',
      status: 'ok',
      detail:
        'A nightly run stores this many entities in a year: 730,370. The check warns above 1,000,000.',
    })
    const rows = [
      '| github-user-usage | github\\_copilot\\_user\\_usage | 730,000 | 2,000 seats × 365 days, at most |',
      '| github-teams | github\\_copilot\\_team | 5 | 5 teams (counted by an earlier run) |',
      '| the run itself | copilot\\_usage\\_run | 365 | 1 run × 365 days |',
      '| all |  | 730,370 |  |',
    ].join('\n')
    expect(renderSummary(report)).toContain(rows)
    const text =
      'github-user-usage  github_copilot_user_usage  730,000                2,000 seats × 365 days, at most'
    expect(renderTextReport(report, 'report.json')).toContain(text)
  })

  it('warns above the line, and names retention-days', () => {
    const { line } = check([seatsOf('octo-org', 100_000)])

    expect(line).toMatchObject({
      status: 'warning',
      detail:
        'A nightly run stores this many entities in a year: 36,500,370. The check warns above 1,000,000.',
      remedy: {
        system: 'workflow',
        kind: 'input',
        name: 'retention-days',
        expected: 'the number of days that you need, such as 90',
        alternatives: [
          { name: 'datasets', expected: 'a list without "github-user-usage"' },
        ],
      },
    })
  })

  it('asks for fewer days where retention-days is not enough', () => {
    const { line } = check([seatsOf('octo-org', 100_000)], {
      retentionDays: 90,
    })

    expect(line).toMatchObject({
      status: 'warning',
      remedy: { name: 'retention-days', expected: 'fewer days than 90' },
    })
  })

  it('names a dataset to leave off where no day is deleted', () => {
    const { line } = check([], {
      datasets: ['github-team-usage'],
      earlier: { counts: { team: 5000 }, rates: {} },
    })

    expect(line).toMatchObject({
      status: 'warning',
      remedy: {
        name: 'datasets',
        expected: 'a list without "github-team-usage"',
      },
    })
  })

  it('does not know the seats when one of two scopes has no count', () => {
    const { report, line } = check([seatsOf('octo-org', 2000)], {
      given: { scope: 2, tenant: 1 },
      earlier: NO_EVIDENCE,
    })

    expect(line).toMatchObject({
      status: 'unknown',
      detail:
        'A nightly run stores this many entities in a year: 365, and those that cannot be forecast. The check warns above 1,000,000.',
    })
    expect(report.forecast?.rows[0]).toMatchObject({ entities: null })
    expect(renderSummary(report)).toContain('Without what is unknown.')
  })

  it('adds up the seats of all scopes', () => {
    const rows = [seatsOf('octo-org', 2000), seatsOf('octo-labs', 100)]

    const { report } = check(rows, { given: { scope: 2, tenant: 1 } })

    expect(report.forecast?.evidence.counts).toEqual({
      scope: 2,
      tenant: 1,
      seat: 2100,
      team: 5,
    })
  })
})

describe('evidenceOf', () => {
  it('does not count a dataset that failed in one scope', () => {
    const row = {
      dataset: 'github-teams',
      blueprint: 'github_copilot_team',
      collected: 4,
      sent: 4,
      failed: 0,
      verified: null,
      requests: 1,
      batches: 1,
    } as const
    const read = { ...row, scope: 'octo-org', status: 'ok' } as const
    const failed = { ...row, scope: 'octo-labs', status: 'failed' } as const
    const report = aCheckReport([])

    const whole = evidenceOf({ ...report, datasets: [read, read] }, {})
    const part = evidenceOf({ ...report, datasets: [read, failed] }, {})

    expect(whole.counts).toEqual({ team: 8 })
    expect(part.counts).toEqual({})
  })
})
