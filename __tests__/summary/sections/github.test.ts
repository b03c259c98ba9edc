import { describe, expect, it } from '@jest/globals'
import type { RunReport } from '../../../src/report/run-report.ts'
import { githubSection } from '../../../src/summary/summary.ts'
import { aUsageFigure } from '../../support/a-figure.ts'
import { aRunReport } from '../../support/a-run-report.ts'

function sectionOf(figures: RunReport['figures']): string {
  return githubSection(aRunReport({ figures }))
}

describe('githubSection', () => {
  it('tells an enterprise from an organization of the same name', () => {
    const enterprise = { scope: 'octo-org', scope_type: 'enterprise' }

    const section = sectionOf({
      'github-usage': [
        aUsageFigure('2026-11-20'),
        aUsageFigure('2026-11-21'),
        aUsageFigure('2026-11-20', {
          ...enterprise,
          total_active_users: 5_000,
        }),
        aUsageFigure('2026-11-21', {
          ...enterprise,
          total_active_users: 6_000,
        }),
      ],
    })

    expect(section).toContain('| enterprise:octo-org | 2026-11-21 | 6,000 |')
    expect(section).toContain('bar [5000, 6000]')
  })

  it('shows the latest 31 days of the busiest scope, oldest first', () => {
    const days = Array.from({ length: 40 }, (_, index) =>
      aUsageFigure(
        new Date(Date.UTC(2026, 9, 12 + index)).toISOString().slice(0, 10),
        { total_active_users: index },
      ),
    )

    const section = sectionOf({ 'github-usage': days.toReversed() })

    expect(section).toContain('| octo-org | 2026-11-20 | 39 |')
    expect(section).toContain('x-axis ["21", "22", "23",')
    expect(section).toMatch(/bar \[9, 10, 11, .*, 38, 39\]/)
  })

  it('draws no bar for a day whose figure is unknown', () => {
    const unknown = aUsageFigure('2026-11-20')
    const { total_active_users: _, ...without } = unknown
    const known = ['2026-11-19', '2026-11-21'].map((day) => aUsageFigure(day))

    const section = sectionOf({
      'github-usage': [
        ...known,
        { ...without, identifier: unknown.identifier, title: unknown.title },
      ],
    })

    expect(section).toContain('x-axis ["19", "21"]')
    expect(section).toContain('bar [800, 800]')
  })

  it('draws no chart of a single day', () => {
    const section = sectionOf({ 'github-usage': [aUsageFigure('2026-11-21')] })

    expect(section).toContain('| octo-org | 2026-11-21 | 800 |')
    expect(section).not.toContain('xychart')
  })

  it('shows a dash for what a report does not say', () => {
    const figure = {
      identifier: 'octo-org@2026-11-21',
      title: 'octo-org 2026-11-21',
      scope: 'octo-org',
      scope_type: 'organization',
      record_date: '2026-11-21T00:00:00Z',
    }

    const section = sectionOf({ 'github-usage': [figure] })

    expect(section).toContain('| octo-org | 2026-11-21 | – | – | – | – | – |')
  })
})
