import { describe, expect, it } from '@jest/globals'
import type { RunReport } from '../../../src/report/run-report.ts'
import { githubSection } from '../../../src/summary/summary.ts'
import { aUsageFigure } from '../../support/builders/a-figure.ts'
import { aRunReport } from '../../support/builders/a-run-report.ts'

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

  it('lists people by surface on the newest day, of known surfaces', () => {
    const section = sectionOf({
      'github-usage': [
        aUsageFigure('2026-11-20', { daily_active_cli_users: 1 }),
        aUsageFigure('2026-11-21', {
          daily_active_cli_users: 1_200,
          daily_active_copilot_app_users: 0,
          daily_active_code_review_users: 5,
        }),
      ],
    })

    expect(section).toContain(
      [
        'People by surface on 2026-11-21. One person may use several surfaces. GitHub does not count the editors here.',
        '',
        '| Surface |  | People |',
        '| --- | --- | ---: |',
        '| CLI | ███████████████ | 1,200 |',
        '| Copilot app |  | 0 |',
        '| Code review | ▏ | 5 |',
      ].join('\n'),
    )
  })

  it('names the changes of GitHub that the days cross', () => {
    const crossing = sectionOf({
      'github-usage': [aUsageFigure('2026-10-05'), aUsageFigure('2026-10-06')],
    })
    const after = sectionOf({
      'github-usage': [aUsageFigure('2026-10-06'), aUsageFigure('2026-10-07')],
    })

    expect(crossing).toContain(
      'Since 2026-10-06, figures differ: Agent runs in an editor no longer name the editor',
    )
    expect(after).not.toContain('figures differ')
  })
})

describe('githubSection, of adoption', () => {
  const figure = {
    identifier: 'octo-org@2026-11-20',
    title: 'octo-org 2026-11-20',
    scope: 'octo-org',
    scope_type: 'organization',
    record_date: '2026-11-20T00:00:00Z',
  }
  const phases = {
    people_no_cohort: 80,
    people_phase_1: 70,
    people_phase_2: 40,
    people_phase_3: 10,
    people_total: 200,
    engaged_rate: 60,
  }

  it('draws the phases of the scope with the most people', () => {
    const section = sectionOf({
      'github-adoption': [
        { ...figure, scope: 'octo-labs', people_total: 12, people_phase_1: 12 },
        { ...figure, ...phases },
      ],
    })

    expect(section).toContain(
      [
        "People by GitHub's adoption phase, octo-org, 28 days up to 2026-11-20:",
        '',
        '| Adoption phase |  | People |',
        '| --- | --- | ---: |',
        '| No cohort | ███████████████ | 80 |',
        '| Phase 1 | █████████████▏ | 70 |',
        '| Phase 2 | ███████▌ | 40 |',
        '| Phase 3 | █▉ | 10 |',
        '',
        '*Engaged*, in phases 1 to 3: 60.0% of 200 people in octo-org.',
      ].join('\n'),
    )
  })

  it('tells the multiplier with its caveat', () => {
    const section = sectionOf({
      'github-adoption': [
        {
          ...figure,
          adoption_multiplier: 8.87,
          merged_per_person_engaged: 14.61,
          merged_per_person_no_cohort: 1.65,
        },
      ],
    })

    expect(section).toContain(
      "Adoption multiplier: 8.87. In 28 days, a person in phases 1 to 3 merges 14.61 pull requests, a person in no cohort 1.65. The action recomputes the multiplier from GitHub's report. The multiplier shows an association, not a cause.",
    )
  })

  it.each([
    ['too_few_people', 'because a group has fewer than 10 people a day.'],
    ['no_merges', 'because people in no cohort merged no pull request.'],
  ])('tells why there is no multiplier: %s', (note, reason) => {
    const section = sectionOf({
      'github-adoption': [{ ...figure, adoption_multiplier_note: note }],
    })

    expect(section).toContain(`Adoption multiplier: left out, ${reason}`)
  })

  it('is silent where nothing was measured', () => {
    const section = sectionOf({ 'github-adoption': [figure] })

    expect(section).not.toMatch(/multiplier|phase|xychart/)
  })
})
