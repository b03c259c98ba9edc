import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { listJson } from '../configs/config-files.ts'
import type { Widget } from '../configs/config-page-schema.ts'
import { PAGE_FILE, readCatalog, readPage } from './page-catalog.ts'
import { pageProblems, widgetsOf } from './page-references.ts'
import { thresholdsOf } from './scorecard-problems.ts'

function widget<Type extends Widget['type']>(
  id: string,
  type: Type,
): Extract<Widget, { type: Type }> {
  const found = widgetsOf(readPage()).find(
    (one): one is Extract<Widget, { type: Type }> =>
      one.id === id && one.type === type,
  )
  if (found === undefined) throw new Error(`No ${type} "${id}"`)
  return found
}

describe('the dashboard', () => {
  it('is one page that Port takes, named like its file', () => {
    expect(listJson('configs/dashboards')).toEqual([PAGE_FILE])
    expect(readPage().identifier).toBe('copilot_adoption')
  })

  it('shows only what the blueprints and scorecards have', () => {
    expect(pageProblems(readPage(), readCatalog())).toEqual([])
  })

  it('shows what an administrator asks for', () => {
    expect(widgetsOf(readPage()).map(({ id }) => id)).toEqual([
      'seatUtilization',
      'licenceUtilization',
      'acceptanceRate',
      'chatAdoption',
      'monthlyActiveUsers',
      'dailyActiveUsers',
      'utilizationOverTime',
      'acceptanceAndChat',
      'seatLevels',
      'licenceLevels',
      'about',
      'editors',
      'languages',
      'models',
      'seatSnapshots',
      'licenceReports',
      'teams',
      'teamDays',
      'dormantSeats',
      'dormantLicences',
    ])
  })

  it('never adds teams up, because they share people', () => {
    const ofTeams = widgetsOf(readPage()).filter((one) =>
      JSON.stringify(one).includes('github_copilot_team'),
    )

    expect(ofTeams.map(({ id, type }) => [id, type])).toEqual([
      ['teams', 'table-entities-explorer'],
      ['teamDays', 'table-entities-explorer'],
    ])
  })

  it.each(['teams', 'teamDays'])(
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

  it('never adds people up over days', () => {
    const intervals = widgetsOf(readPage()).flatMap((one) =>
      one.type === 'multi-line-chart' ? [one.timeInterval] : [],
    )
    const numbers = widgetsOf(readPage()).flatMap((one) =>
      one.type === 'entities-number-chart' ? [one.property] : [],
    )

    expect(intervals).toEqual(['day', 'day', 'day', 'day'])
    expect(numbers).toEqual([
      'seat_utilization_rate',
      'license_utilization_rate',
      'acceptance_rate',
      'chat_adoption_rate',
    ])
  })

  it('averages rates and adds up people over scopes', () => {
    const lines = widgetsOf(readPage()).flatMap((one) =>
      one.type === 'multi-line-chart' ? one.lines : [],
    )

    expect(
      lines.map(({ properties, func }) => [properties.join(), func]),
    ).toEqual([
      ['properties.monthly_active_users', 'sum'],
      ['properties.active_user_count', 'sum'],
      ['properties.total_active_users', 'sum'],
      ['properties.active_user_count', 'sum'],
      ['properties.seat_utilization_rate', 'average'],
      ['properties.license_utilization_rate', 'average'],
      ['properties.acceptance_rate', 'average'],
      ['properties.chat_adoption_rate', 'average'],
    ])
  })

  it('draws a gap, not a zero, where there is no figure', () => {
    const modes = widgetsOf(readPage()).flatMap((one) =>
      one.type === 'multi-line-chart' ? [one.nullValueDisplayMode] : [],
    )

    expect(modes).toEqual(['null', 'null', 'null', 'null'])
  })

  it('limits every number, pie and table in time', () => {
    const unlimited = widgetsOf(readPage()).filter(
      (one) =>
        'dataset' in one &&
        !one.dataset.rules.some(({ operator }) => operator === 'between'),
    )

    expect(unlimited).toEqual([])
  })

  it.each([
    ['seatUtilization', 'github_copilot_seats'],
    ['licenceUtilization', 'm365_copilot_usage_summary'],
  ])('colors %s where the scorecard has its levels', (id, blueprint) => {
    const { conditionalFormatting = [] } = widget(id, 'entities-number-chart')
    const scorecard = readCatalog().scorecards.get(blueprint)

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
    expect(scorecard && thresholdsOf(scorecard)).toEqual([[], [40], [70]])
  })

  it('lists dormant people of both products, none of them long gone', () => {
    const rules = ['dormantSeats', 'dormantLicences'].map((id) =>
      widget(id, 'table-entities-explorer').dataset.rules.slice(1),
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

describe('docs/dashboard.md', () => {
  it('has a row for every widget', () => {
    const rows = readFileSync('docs/dashboard.md', 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('| '))
      .map((line) => line.split(' | ')[0]?.replace('| ', ''))

    expect(rows).toEqual(
      expect.arrayContaining(widgetsOf(readPage()).map(({ title }) => title)),
    )
  })
})
