import { describe, expect, it } from '@jest/globals'
import {
  DATASET_NAMES,
  DATASETS,
  factsOf,
  isDatasetName,
  isEnterpriseOnly,
  SOURCE_TITLES,
} from '../../src/domain/dataset.ts'

const FACTS = {
  'github-seats': ['gh-copilot-seats', 'github_copilot_seats', 'seats', true],
  'github-usage': ['gh-copilot-usage', 'github_copilot_usage', 'seats', true],
  'github-adoption': [
    'gh-copilot-adoption',
    'github_copilot_adoption',
    'seats',
    true,
  ],
  'github-teams': ['gh-copilot-teams', 'github_copilot_team', 'seats', true],
  'github-team-usage': [
    'gh-copilot-team-usage',
    'github_copilot_team_usage',
    'seats',
    true,
  ],
  'github-seat-users': [
    'gh-copilot-seat-users',
    'github_copilot_seat',
    'seats',
    false,
  ],
  'github-user-usage': [
    'gh-copilot-user-usage',
    'github_copilot_user_usage',
    'seats',
    false,
  ],
  'github-credits': [
    'gh-copilot-credits',
    'github_copilot_credits',
    'seats',
    false,
  ],
  'github-cost-centers': [
    'gh-copilot-cost-centers',
    'github_copilot_cost_center',
    'seats',
    false,
  ],
  'github-user-credits': [
    'gh-copilot-user-credits',
    'github_copilot_user_credits',
    'seats',
    false,
  ],
  'm365-summary': [
    'm365-copilot-summary',
    'm365_copilot_usage_summary',
    'm365-summary',
    true,
  ],
  'm365-daily': [
    'm365-copilot-daily',
    'm365_copilot_usage_daily',
    'm365-summary',
    false,
  ],
  'm365-users': ['m365-copilot-users', 'm365_copilot_user', 'm365-users', true],
}

describe('DATASETS', () => {
  it('has the kind, blueprint, webhook and default of each dataset', () => {
    const facts = Object.entries(DATASETS).map(([name, dataset]) => {
      const { kind, blueprint, webhook, isDefault } = dataset
      return [name, [kind, blueprint, webhook, isDefault]]
    })

    expect(Object.fromEntries(facts)).toEqual(FACTS)
    expect([...DATASET_NAMES].sort()).toEqual(Object.keys(FACTS).sort())
  })

  it('lists the aggregates of a source before what is about its people', () => {
    const order = DATASET_NAMES.map((name) => {
      const { source, isPerPerson } = DATASETS[name]
      return `${source} ${isPerPerson ? 'people' : 'aggregate'}`
    })

    expect([...new Set(order)]).toEqual([
      'github aggregate',
      'github people',
      'm365 aggregate',
      'm365 people',
    ])
  })
})

describe('facts of datasets', () => {
  it('name those with a record for each person', () => {
    const names = DATASET_NAMES.filter((name) => DATASETS[name].isPerPerson)

    expect(names).toEqual([
      'github-seat-users',
      'github-user-usage',
      'github-user-credits',
      'm365-users',
    ])
  })

  it('name those with a record for each day', () => {
    const names = DATASET_NAMES.filter(
      (name) => factsOf(name).keptDays !== undefined,
    )

    expect(names).toEqual([
      'github-usage',
      'github-team-usage',
      'github-user-usage',
      'github-credits',
      'm365-daily',
    ])
  })
})

describe('isDatasetName', () => {
  it('knows only datasets', () => {
    expect(isDatasetName('m365-daily')).toBe(true)
    expect(isDatasetName('github-seat')).toBe(false)
    expect(isDatasetName('toString')).toBe(false)
    expect(isDatasetName('')).toBe(false)
  })
})

describe('isEnterpriseOnly', () => {
  it('knows what organizations lack', () => {
    expect(DATASET_NAMES.filter(isEnterpriseOnly)).toEqual([
      'github-cost-centers',
      'github-user-credits',
    ])
  })
})

describe('keptDays and isPruned', () => {
  it('has the reach of the daily datasets', () => {
    const kept = DATASET_NAMES.map((name) => [name, factsOf(name).keptDays])

    expect(Object.fromEntries(kept)).toEqual({
      'github-usage': 365,
      'github-team-usage': 365,
      'github-user-usage': 365,
      'github-credits': 730,
      'm365-daily': 180,
    })
  })

  it('prunes the lists of teams and people only', () => {
    expect(DATASET_NAMES.filter((name) => DATASETS[name].isPruned)).toEqual([
      'github-teams',
      'github-seat-users',
      'm365-users',
    ])
  })
})

describe('factsOf', () => {
  function factsWith(name: keyof ReturnType<typeof factsOf>) {
    const facts = DATASET_NAMES.map((each) => [each, factsOf(each)[name]])
    return Object.fromEntries(facts.filter(([, fact]) => fact !== undefined))
  }

  it('has what teams and their days need', () => {
    expect(factsWith('prunedAfter')).toEqual({
      'github-teams': { property: 'record_date', days: 28 },
    })
    expect(factsWith('parts')).toEqual({
      'github-teams': {
        blueprint: 'github_copilot_team_usage',
        relation: 'team',
      },
    })
    expect(factsWith('shown')).toEqual({
      'github-teams': { extremesOf: 'active_rate' },
      'github-team-usage': 'none',
    })
    expect(factsWith('partOf')).toEqual({
      'github-team-usage': { relation: 'team', property: 'team_id' },
    })
  })

  it('has the property with the day of a report', () => {
    expect(factsWith('reportDayProperty')).toEqual({
      'm365-users': 'report_date',
    })
  })

  it('has the property with the newest day of the data', () => {
    expect(factsWith('freshDayProperty')).toEqual({
      'github-usage': 'record_date',
      'github-team-usage': 'record_date',
      'github-user-usage': 'record_date',
      'm365-summary': 'report_date',
      'm365-users': 'report_date',
    })
  })

  it('has the property that "retention-days" counts from', () => {
    expect(factsWith('retainedBy')).toEqual({
      'github-user-usage': 'record_date',
    })
  })

  it('has the property that counts units of a scope', () => {
    expect(factsWith('counts')).toEqual({
      'github-seats': { unit: 'seat', property: 'seats_total' },
      'm365-summary': {
        unit: 'Microsoft 365 user',
        property: 'enabled_user_count',
      },
    })
  })

  it('has what has an entity, and how often', () => {
    expect(factsWith('stores')).toEqual({
      'github-seats': { each: 'scope', every: 'day' },
      'github-usage': { each: 'scope', every: 'day' },
      'github-adoption': { each: 'scope', every: 'day' },
      'github-teams': { each: 'team', every: 'once' },
      'github-team-usage': { each: 'team or rest', every: 'day' },
      'github-seat-users': { each: 'seat', every: 'once' },
      'github-user-usage': { each: 'seat', every: 'day' },
      'github-credits': { each: 'scope', every: 'day' },
      'github-cost-centers': { each: 'cost center', every: 'once' },
      'github-user-credits': { each: 'seat', every: 'month' },
      'm365-summary': { each: 'tenant', every: 'day' },
      'm365-daily': { each: 'tenant', every: 'day' },
      'm365-users': { each: 'Microsoft 365 user', every: 'once' },
    })
  })
})

describe('SOURCE_TITLES', () => {
  it('names the products', () => {
    expect(SOURCE_TITLES).toEqual({
      github: 'GitHub Copilot',
      m365: 'Microsoft 365 Copilot',
    })
  })
})

describe('stateDayProperty', () => {
  it('is given for each dataset whose entities have no day of their own', () => {
    const states = DATASET_NAMES.filter(
      (name) => factsOf(name).stores.every === 'once',
    )

    expect(
      DATASET_NAMES.filter((name) => factsOf(name).stateDayProperty),
    ).toEqual(states)
    expect(states).toHaveLength(4)
  })
})
