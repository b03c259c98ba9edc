import { describe, expect, it } from '@jest/globals'
import { listJson, readJson } from '../configs/config-files.ts'
import { readCatalog } from './page-catalog.ts'
import {
  type Scorecard,
  scorecardProblems,
  scorecardSchema,
} from './scorecard-problems.ts'

const { blueprints, scorecards } = readCatalog()

function seatScorecard(): Scorecard {
  return scorecardSchema.parse(
    readJson('configs/scorecards/github_copilot_seats.json'),
  )
}

function problemsWith(parts: Partial<Scorecard>): string[] {
  const blueprint = blueprints.get('github_copilot_seats')
  if (blueprint === undefined) throw new Error('No blueprint of seats')
  return scorecardProblems({ ...seatScorecard(), ...parts }, blueprint)
}

describe('scorecards', () => {
  it('are one each for runs, seats and licenses', () => {
    expect(listJson('configs/scorecards')).toEqual([
      'configs/scorecards/copilot_usage_run.json',
      'configs/scorecards/github_copilot_seats.json',
      'configs/scorecards/m365_copilot_usage_summary.json',
    ])
    expect(
      [...scorecards].map(([blueprint, { identifier }]) => [
        blueprint,
        identifier,
      ]),
    ).toEqual([
      ['copilot_usage_run', 'fresh_and_complete'],
      ['github_copilot_seats', 'seat_utilization'],
      ['m365_copilot_usage_summary', 'license_utilization'],
    ])
  })

  it.each([...scorecards])(
    'have levels and rules that Port takes: %s',
    (identifier, scorecard) => {
      const blueprint = blueprints.get(identifier)

      expect(blueprint && scorecardProblems(scorecard, blueprint)).toEqual([])
    },
  )

  it.each([
    ['github_copilot_seats', 'seat_utilization_rate'],
    ['m365_copilot_usage_summary', 'license_utilization_rate'],
  ])('give no level to what has no rate: %s', (blueprint, rate) => {
    expect(scorecards.get(blueprint)?.filter).toEqual({
      combinator: 'and',
      conditions: [{ property: rate, operator: 'isNotEmpty' }],
    })
  })
})

describe('scorecardProblems', () => {
  const { levels, rules } = seatScorecard()

  it('finds rules in the first level', () => {
    expect(
      problemsWith({ rules: rules.map((rule) => ({ ...rule, level: 'Low' })) }),
    ).toEqual(['the first level has rules', 'every other level needs one rule'])
  })

  it('finds levels that are not in order', () => {
    expect(problemsWith({ levels: levels.toReversed() })).toEqual([
      'the first level has rules',
      'every other level needs one rule',
    ])
    expect(
      problemsWith({
        rules: rules.map((rule) => ({
          ...rule,
          level: rule.level === 'Fair' ? 'Good' : 'Fair',
        })),
      }),
    ).toEqual(['the levels are not in order'])
  })

  it('finds a level that repeats and one that is missing', () => {
    const [low, fair] = levels

    expect(low && fair && problemsWith({ levels: [low, fair, fair] })).toEqual([
      'levels repeat',
      'Good is no level',
      'the levels are not in order',
    ])
  })

  it('finds a property that is no number', () => {
    expect(
      problemsWith({
        filter: {
          combinator: 'and',
          conditions: [{ property: 'editor_top', operator: 'isNotEmpty' }],
        },
      }),
    ).toEqual(['editor_top is no number of the blueprint'])
  })
})
