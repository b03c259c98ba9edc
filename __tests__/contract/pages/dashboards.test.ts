import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { DATASETS, type DatasetName } from '../../../src/domain/dataset.ts'
import { listJson } from '../configs/config-files.ts'
import type { Widget } from '../configs/config-page-schema.ts'
import {
  PAGE_FILE,
  PEOPLE_FILE,
  readCatalog,
  readPage,
} from './page-catalog.ts'
import { pageProblems, widgetsOf } from './page-references.ts'
import { thresholdsOf } from './scorecard-problems.ts'

function widget<Type extends Widget['type']>(
  id: string,
  type: Type,
  file = PAGE_FILE,
): Extract<Widget, { type: Type }> {
  const found = widgetsOf(readPage(file)).find(
    (one): one is Extract<Widget, { type: Type }> =>
      one.id === id && one.type === type,
  )
  if (found === undefined) throw new Error(`No ${type} "${id}"`)
  return found
}

describe('the dashboard of people', () => {
  it('shows only what the blueprints have', () => {
    const page = readPage(PEOPLE_FILE)

    expect(page.identifier).toBe('copilot_people')
    expect(pageProblems(page, readCatalog())).toEqual([])
  })

  it('lists dormant people of both products, none of them long gone', () => {
    const rules = ['dormantSeats', 'dormantLicences'].map((id) =>
      widget(id, 'table-entities-explorer', PEOPLE_FILE).dataset.rules.slice(1),
    )

    expect(rules).toEqual([
      [
        { property: 'active', operator: '=', value: false },
        {
          property: 'record_date',
          operator: 'between',
          value: { preset: 'lastWeek' },
        },
      ],
      [
        { property: 'active_in_period', operator: '=', value: false },
        {
          property: 'report_date',
          operator: 'between',
          value: { preset: 'last2Weeks' },
        },
      ],
    ])
  })
})

describe('the dashboard', () => {
  it('shows nothing of a blueprint about people, which members cannot read', () => {
    const aboutPeople = Object.values(DATASETS)
      .filter(({ isPerPerson }) => isPerPerson)
      .map(({ blueprint }) => `"${blueprint}"`)
    const text = JSON.stringify(readPage())

    expect(aboutPeople.filter((name) => text.includes(name))).toEqual([])
  })

  it('is a page that Port takes, named like its file', () => {
    expect(listJson('configs/dashboards')).toEqual([PAGE_FILE, PEOPLE_FILE])
    expect(readPage().identifier).toBe('copilot_adoption')
  })

  it('shows only what the blueprints and scorecards have', () => {
    expect(pageProblems(readPage(), readCatalog())).toEqual([])
  })

  it('answers five questions, each from a text and its figures', () => {
    const { layout } = readPage().widgets[0]
    const rows = layout.map(({ columns }) => columns.map(({ id }) => id))

    expect(rows).toEqual([
      ['fresh', 'lastRuns', 'runResults'],
      ['adopted', 'engagedRate', 'seatUtilization', 'm365Adoption'],
      ['surfaces', 'm365Apps'],
      ['phases', 'features'],
      ['activeTeams'],
      ['cost', 'githubCost', 'githubDormantCost', 'm365InactiveCost'],
      ['seatSnapshots'],
      ['licenceReports'],
      ['costOverTime'],
      ['credits', 'costCenters'],
      ['return', 'merged', 'mergedCreated', 'mergedReviewed'],
      ['pullRequests', 'multiplier'],
      ['suggestionsApplied', 'acceptanceRate', 'appliedCount', 'm365Prompts'],
      ['help', 'teams'],
      ['dormantTeams'],
      ['changed', 'newestDays', 'seats'],
      ['monthlyActiveUsers', 'dailyActiveUsers'],
      ['utilizationOverTime', 'acceptanceAndChat'],
      ['teamDays'],
    ])
    expect(
      widgetsOf(readPage()).flatMap(({ type, title }) =>
        type === 'markdown' ? [title] : [],
      ),
    ).toEqual([
      'Are the figures fresh and complete?',
      'Is Copilot adopted?',
      'What does it cost?',
      'What comes back?',
      'Who needs help?',
      'What changed?',
    ])
  })

  it('never adds teams up, because they share people', () => {
    const ofTeams = widgetsOf(readPage()).filter((one) =>
      JSON.stringify(one).includes('github_copilot_team'),
    )

    expect(ofTeams.map(({ id, type }) => [id, type])).toEqual([
      ['activeTeams', 'table-entities-explorer'],
      ['teams', 'table-entities-explorer'],
      ['dormantTeams', 'table-entities-explorer'],
      ['teamDays', 'table-entities-explorer'],
    ])
  })

  it.each(['activeTeams', 'teams', 'dormantTeams', 'teamDays'])(
    'leaves teams that have not been listed for a week out of %s',
    (id) => {
      const { rules } = widget(id, 'table-entities-explorer').dataset

      expect(rules.slice(1)).toEqual([
        {
          property: 'record_date',
          operator: 'between',
          value: { preset: 'lastWeek' },
        },
      ])
    },
  )

  it.each(['monthlyActiveUsers', 'dailyActiveUsers'])(
    'has a line for each product in %s',
    (id) => {
      const { lines } = widget(id, 'multi-line-chart')

      expect(lines.map(({ title }) => title)).toEqual([
        'GitHub Copilot',
        'Microsoft 365 Copilot',
      ])
    },
  )

  it('adds up only what adds up over days, and averages the rest', () => {
    const numbers = widgetsOf(readPage()).flatMap((one) =>
      one.type === 'entities-number-chart' ? [[one.property, one.func]] : [],
    )

    expect(numbers).toEqual([
      ['engaged_rate', 'average'],
      ['seat_utilization_rate', 'average'],
      ['adoption_rate', 'average'],
      ['monthly_cost', 'average'],
      ['dormant_monthly_cost', 'average'],
      ['inactive_monthly_cost', 'average'],
      ['pull_requests_merged', 'sum'],
      ['pull_requests_merged_created_by_copilot', 'sum'],
      ['pull_requests_merged_reviewed_by_copilot', 'sum'],
      ['copilot_suggestion_apply_rate', 'average'],
      ['acceptance_rate', 'average'],
      ['copilot_review_suggestions_applied', 'sum'],
      ['prompts_average', 'average'],
    ])
  })

  it('draws lines by day, because people do not add up over days', () => {
    const charts = widgetsOf(readPage()).flatMap((one) =>
      one.type === 'multi-line-chart' ? [one] : [],
    )

    expect(new Set(charts.map(({ timeInterval }) => timeInterval))).toEqual(
      new Set(['day']),
    )
  })

  it('averages rates and adds up counts over scopes', () => {
    const lines = widgetsOf(readPage()).flatMap((one) =>
      one.type === 'multi-line-chart' ? one.lines : [],
    )
    const averaged = lines.flatMap(({ func, properties }) =>
      func === 'average' ? properties : [],
    )

    expect(lines).toHaveLength(39)
    expect(averaged).toEqual([
      'properties.seat_utilization_rate',
      'properties.license_utilization_rate',
      'properties.acceptance_rate',
      'properties.chat_adoption_rate',
    ])
  })

  it.each([
    ['credits', 'github-credits'],
    ['costCenters', 'github-cost-centers'],
    ['dailyActiveUsers', 'm365-daily'],
    ['dormantSeats', 'github-seat-users'],
  ])('says that %s needs %s, which is off by default', (id, dataset) => {
    const one = [
      ...widgetsOf(readPage()),
      ...widgetsOf(readPage(PEOPLE_FILE)),
    ].find((each) => each.id === id)
    const words = `${one?.description} ${one?.emptyStateText}`

    expect(words).toContain(dataset)
    expect(words).toContain('off by default')
    expect(DATASETS[dataset as DatasetName].isDefault).toBe(false)
  })

  it('names the dates on which the counting changed, as docs/metrics.md does', () => {
    const { markdown } = widget('changed', 'markdown')
    const dates = (text: string) => text.match(/2026-\d\d-\d\d/g) ?? []
    const [table = ''] =
      readFileSync('docs/metrics.md', 'utf8').match(
        /## Changes in GitHub's counting[\s\S]*?(?=\n## )/,
      ) ?? []

    expect(dates(markdown).length).toBeGreaterThan(0)
    expect(dates(table)).toEqual(expect.arrayContaining(dates(markdown)))
  })

  it('draws a gap, not a zero, where there is no figure', () => {
    const modes = widgetsOf(readPage()).flatMap((one) =>
      one.type === 'multi-line-chart' ? [one.nullValueDisplayMode] : [],
    )

    expect(new Set(modes)).toEqual(new Set(['null']))
  })

  it('limits every number, pie and table in time', () => {
    const unlimited = widgetsOf(readPage()).filter(
      (one) =>
        'dataset' in one &&
        !one.dataset.rules.some(({ operator }) => operator === 'between'),
    )

    expect(unlimited).toEqual([])
  })

  it('colors the number and marks the lines where the scorecards have their levels', () => {
    const { conditionalFormatting = [] } = widget(
      'seatUtilization',
      'entities-number-chart',
    )
    const { baselines = [] } = widget('utilizationOverTime', 'multi-line-chart')
    const { scorecards } = readCatalog()

    expect(
      conditionalFormatting.map(({ operator, value, color, message }) => [
        operator,
        value,
        color,
        message,
      ]),
    ).toEqual([
      ['>=', 70, 'green', 'Good'],
      ['<', 40, 'red', 'Low'],
    ])
    expect(baselines.map(({ value }) => value)).toEqual([40, 70])
    for (const name of ['github_copilot_seats', 'm365_copilot_usage_summary']) {
      const scorecard = scorecards.get(name)
      expect(scorecard && thresholdsOf(scorecard)).toEqual([[], [40], [70]])
    }
  })
})

describe('docs/dashboard.md', () => {
  it('has a row for every widget', () => {
    const rows = readFileSync('docs/dashboard.md', 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('| '))
      .map((line) => line.split(' | ')[0]?.replace('| ', ''))

    expect(rows).toEqual(
      expect.arrayContaining(
        [...widgetsOf(readPage()), ...widgetsOf(readPage(PEOPLE_FILE))].map(
          ({ title }) => title,
        ),
      ),
    )
  })
})
