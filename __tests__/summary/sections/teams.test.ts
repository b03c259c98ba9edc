import { describe, expect, it } from '@jest/globals'
import { teamsSection } from '../../../src/summary/sections/teams.ts'
import {
  aDatasetReport,
  aRunReport,
} from '../../support/builders/a-run-report.ts'

function aTeam(id: number, rate: number) {
  return {
    identifier: `octo-org/team:${id}`,
    title: `team_${id}`,
    scope: 'octo-org',
    scope_type: 'organization',
    window_days: 5,
    members: 1000,
    active_people: rate * 10,
    active_rate: rate,
  }
}

function sectionOf(rates: readonly number[], tooSmall = 0): string {
  const teams = rates.map((rate, index) => aTeam(index, rate))
  return teamsSection(
    aRunReport({
      datasets: [
        aDatasetReport({ dataset: 'github-teams', too_small: tooSmall }),
      ],
      figures: { 'github-teams': teams },
    }),
  )
}

describe('teamsSection', () => {
  it('is empty without teams', () => {
    expect(sectionOf([])).toBe('')
  })

  it('shows few teams by their share', () => {
    expect(sectionOf([60, 12.5])).toBe(
      [
        'Teams by their share of people who were active on one of these days. A person may be in several teams.',
        '',
        '| Team | Scope | Days | Active | Members | Share |',
        '| --- | --- | ---: | ---: | ---: | ---: |',
        '| team\\_1 | octo-org | 5 | 125 | 1,000 | 12.5% |',
        '| team\\_0 | octo-org | 5 | 600 | 1,000 | 60.0% |',
      ].join('\n'),
    )
  })

  it('shows the five lowest and the five highest of many', () => {
    const section = sectionOf(Array.from({ length: 14 }, (_, id) => 99 - id))

    expect(section).toContain('the lowest and the highest share')
    expect(section.match(/team\\_\d+/g)).toEqual(
      [13, 12, 11, 10, 9, 4, 3, 2, 1, 0].map((id) => `team\\_${id}`),
    )
  })

  it('sorts equal teams by identifier', () => {
    expect(sectionOf([5, 5]).match(/team\\_\d+/g)).toEqual([
      'team\\_0',
      'team\\_1',
    ])
  })

  it.each([
    [1, '1 team has fewer people than "min-team-size" allows.'],
    [1200, '1,200 teams have fewer people than "min-team-size" allows.'],
  ])('says that %s are too small', (count, text) => {
    expect(sectionOf([], count)).toBe(`${text} No figure of them is sent.`)
  })
})
