import { describe, expect, it } from '@jest/globals'
import {
  adoptionMultiplier,
  engagedRate,
  mergedPerPerson,
  peopleByPhase,
  totalPeople,
} from '../../../src/domain/github/adoption.ts'
import type { PhaseCounts, UsageDay } from '../../../src/domain/github/usage.ts'

type Pair = readonly [
  people?: number | undefined,
  pullRequestsMerged?: number | undefined,
]

/** Returns a day of the phases 0, 1, 2, 3, in this order. */
function dayOf(...pairs: readonly Pair[]): UsageDay {
  const phases: PhaseCounts[] = pairs.map(
    ([people, pullRequestsMerged], phase) => ({
      phase,
      people,
      pullRequestsMerged,
    }),
  )
  return { day: '2026-11-20', totals: {}, people: {}, breakdown: {}, phases }
}

/** The published arithmetic: 6 of 14, 12 of 23 and 1 of 17. */
const DAYS = [
  dayOf([9, 1], [7, 4], [3, 2], [1, 1]),
  dayOf([8, 0], [7, 2], [4, 3], [1, 0]),
]

describe('mergedPerPerson', () => {
  it.each([
    ['phase 1', [1], 12],
    ['the engaged', [1, 2, 3], 14.608_696],
    ['no cohort', [0], 1.647_059],
  ])('divides sums over the days, for %s', (_, phases, rate) => {
    expect(mergedPerPerson(DAYS, phases)).toBeCloseTo(rate, 6)
  })

  it('takes only days that have both figures of a phase', () => {
    const days = [
      dayOf([], [10, 5]),
      dayOf([], [10]),
      dayOf([], [undefined, 9]),
    ]

    expect(mergedPerPerson(days, [1])).toBe(14)
  })

  it('divides by a single person', () => {
    expect(mergedPerPerson([dayOf([1, 1])], [0])).toBe(28)
  })

  it.each([
    ['no phases', []],
    ['nobody in them', [dayOf([0, 0], [0, 0])]],
  ])('is unknown with %s', (_, days) => {
    expect(mergedPerPerson(days, [0, 1])).toBeUndefined()
  })
})

describe('adoptionMultiplier', () => {
  it('divides the engaged by no cohort', () => {
    const { value, note } = adoptionMultiplier(DAYS, 1)

    expect(value).toBeCloseTo(8.869_565, 6)
    expect(note).toBeUndefined()
  })

  it('is refused with fewer than ten people a day in a group', () => {
    expect(adoptionMultiplier(DAYS)).toEqual({ note: 'too_few_people' })
  })

  it.each([
    [[10, 1], [10, 1], { value: 1 }],
    [[9, 1], [10, 1], { note: 'too_few_people' }],
    [[10, 1], [9, 1], { note: 'too_few_people' }],
    [[0, 0], [20, 1], { note: 'too_few_people' }],
    [[10, 0], [20, 1], { note: 'no_merges' }],
    [[9, 0], [20, 1], { note: 'too_few_people' }],
    [[10, 1], [20, 0], { value: 0 }],
  ] as const)('of no cohort %j and phase 1%j is %j', (one, other, expected) => {
    expect(adoptionMultiplier([dayOf(one, other)])).toEqual(expected)
  })

  it('averages the people over the days that were measured', () => {
    const days = [dayOf([12, 1], [30, 3]), dayOf([8, 1], [30, 3]), dayOf()]

    expect(adoptionMultiplier(days).value).toBeCloseTo(1, 6)
  })

  it.each([
    ['nothing', []],
    ['one of the groups', [dayOf([], [20, 1])]],
  ])('has neither value nor note where %s was measured', (_, days) => {
    expect(adoptionMultiplier(days)).toEqual({})
  })
})

describe('peopleByPhase', () => {
  it('names everybody in a phase', () => {
    const people = peopleByPhase(DAYS[1]?.phases)

    expect(people).toEqual({ noCohort: 8, phase1: 7, phase2: 4, phase3: 1 })
    expect(totalPeople(people)).toBe(20)
    expect(engagedRate(people)).toBe(60)
  })

  it('has no total and no rate when a phase is unknown', () => {
    const people = peopleByPhase(dayOf([8], [7], [4]).phases)

    expect(people).toMatchObject({ noCohort: 8, phase3: undefined })
    expect(totalPeople(people)).toBeUndefined()
    expect(engagedRate(people)).toBeUndefined()
  })

  it('knows nobody without phases, and 0 where there are none', () => {
    expect(peopleByPhase(undefined).noCohort).toBeUndefined()
    expect(peopleByPhase(dayOf([0], [0], [0], [0]).phases).phase2).toBe(0)
    expect(engagedRate(peopleByPhase(dayOf([0], [0], [0], [0]).phases))).toBe(
      undefined,
    )
  })
})
