// How far an organization is on GitHub's scale of adoption, and whether
// people who use Copilot more merge more. It is an association, not a cause.
// https://docs.github.com/en/copilot/concepts/billing-and-usage/copilot-usage-metrics/copilot-metrics
import type { Day } from '../day.ts'
import { percentage } from '../rates.ts'
import type { PhaseCounts, UsageDay } from './usage.ts'

export const NO_COHORT = 0
export const PHASES = [1, 2, 3] as const
/** GitHub's figures are per person and 28 days. */
const WINDOW_DAYS = 28
/** With fewer people a day, one person decides the multiplier. */
export const MIN_GROUP_PEOPLE = 10

/** GitHub's report on the last 28 days of a scope. */
export type AdoptionReport = {
  readonly startDay?: Day | undefined
  readonly endDay: Day
  readonly days: readonly UsageDay[]
  /** People who used a feature on two or more days, under GitHub's names. */
  readonly engagedByFeature: ReadonlyMap<string, number>
}

export type PhasePeople = {
  readonly noCohort?: number | undefined
  readonly phase1?: number | undefined
  readonly phase2?: number | undefined
  readonly phase3?: number | undefined
}

/** Returns everybody in each phase on one day. */
export function peopleByPhase(
  phases: readonly PhaseCounts[] | undefined,
): PhasePeople {
  const peopleIn = (phase: number) =>
    phases?.find((each) => each.phase === phase)?.people
  return {
    noCohort: peopleIn(NO_COHORT),
    phase1: peopleIn(1),
    phase2: peopleIn(2),
    phase3: peopleIn(3),
  }
}

/** Returns the people of all phases; undefined unless all four are known. */
export function totalPeople(people: PhasePeople): number | undefined {
  const { noCohort, phase1, phase2, phase3 } = people
  if (noCohort === undefined || phase1 === undefined) return undefined
  if (phase2 === undefined || phase3 === undefined) return undefined
  return noCohort + phase1 + phase2 + phase3
}

/** Returns the percentage of people in phases 1 to 3. */
export function engagedRate(people: PhasePeople): number | undefined {
  const total = totalPeople(people)
  if (total === undefined) return undefined
  return percentage(total - (people.noCohort ?? 0), total)
}

type Group = {
  readonly merged: number
  /** Sum over the days. */
  readonly people: number
  readonly days: number
}

/**
 * Returns merged pull requests per person and 28 days, unrounded, of the
 * phases together; undefined when no day has both figures of a phase.
 */
export function mergedPerPerson(
  days: readonly UsageDay[],
  phases: readonly number[],
): number | undefined {
  return rateOf(groupOf(days, phases))
}

export type Multiplier = {
  readonly value?: number
  /** Why there is no value; undefined when nothing was measured. */
  readonly note?: 'too_few_people' | 'no_merges'
}

/** Returns how much more engaged people merge than those in no cohort. */
export function adoptionMultiplier(
  days: readonly UsageDay[],
  minPeople = MIN_GROUP_PEOPLE,
): Multiplier {
  const groups = {
    engaged: groupOf(days, PHASES),
    noCohort: groupOf(days, [NO_COHORT]),
  }
  const isTooSmall = Object.values(groups).some(
    ({ people, days: count }) => count > 0 && people / count < minPeople,
  )
  if (isTooSmall) return { note: 'too_few_people' }
  const engaged = rateOf(groups.engaged)
  const noCohort = rateOf(groups.noCohort)
  if (engaged === undefined || noCohort === undefined) return {}
  if (noCohort === 0) return { note: 'no_merges' }
  return { value: engaged / noCohort }
}

function groupOf(days: readonly UsageDay[], phases: readonly number[]): Group {
  const measured = days
    .map((day) =>
      (day.phases ?? []).filter(({ phase }) => phases.includes(phase)),
    )
    .map((ofDay) =>
      ofDay.flatMap(({ people, pullRequestsMerged: merged }) =>
        people === undefined || merged === undefined
          ? []
          : [{ people, merged }],
      ),
    )
    .filter((ofDay) => ofDay.length > 0)
  const all = measured.flat()
  return {
    merged: all.reduce((sum, { merged }) => sum + merged, 0),
    people: all.reduce((sum, { people }) => sum + people, 0),
    days: measured.length,
  }
}

function rateOf({ merged, people }: Group): number | undefined {
  const isCounted = people > 0 && Number.isFinite(people)
  return isCounted ? (merged / people) * WINDOW_DAYS : undefined
}
