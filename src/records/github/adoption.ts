import { toDateTime } from '../../domain/day.ts'
import {
  type AdoptionReport,
  adoptionMultiplier,
  engagedRate,
  mergedPerPerson,
  NO_COHORT,
  PHASES,
  peopleByPhase,
  totalPeople,
} from '../../domain/github/adoption.ts'
import { completionFigure } from '../../domain/github/features.ts'
import type { UsageDay } from '../../domain/github/usage.ts'
import { toIdentifierPart } from '../../domain/identifier.ts'
import { rounded } from '../../domain/rates.ts'
import { type DataRecord, toRecord } from '../../domain/record.ts'
import { type Scope, scopeKey } from '../../domain/scope.ts'
import { pullRequestRates } from './usage-figures.ts'

export function toAdoptionRecord(item: {
  readonly scope: Scope
  readonly report: AdoptionReport
}): DataRecord {
  const { scope, report } = item
  const { endDay, startDay, days } = report
  return toRecord({
    identifier: `${toIdentifierPart(scopeKey(scope))}@${endDay}`,
    title: `${scope.name} ${endDay}`,
    record_date: toDateTime(endDay),
    scope: scope.name,
    scope_type: scope.type,
    window_start: startDay === undefined ? undefined : toDateTime(startDay),
    window_end: toDateTime(endDay),
    days_reported: days.length,
    ...people(report),
    ...engagement(report),
    ...pullRequests(days),
    ...multiplier(days),
    interactions: sumOver(days, ({ totals }) => totals.interactions),
    generations: sumOver(days, ({ totals }) => totals.generations),
    lines_added: sumOver(days, ({ totals }) => totals.linesAdded),
    lines_deleted: sumOver(days, ({ totals }) => totals.linesDeleted),
    acceptances: sumOver(days, (day) => completionFigure(day, 'acceptances')),
  })
}

function people({ days, endDay }: AdoptionReport) {
  const lastDay = days.find(({ day }) => day === endDay)
  const counts = peopleByPhase(lastDay?.phases)
  const daily = knownOf(days, (day) => day.people.dailyActive)
  const sum = daily.reduce((total, count) => total + count, 0)
  return {
    people_no_cohort: counts.noCohort,
    people_phase_1: counts.phase1,
    people_phase_2: counts.phase2,
    people_phase_3: counts.phase3,
    people_total: totalPeople(counts),
    engaged_rate: engagedRate(counts),
    monthly_active_users: lastDay?.people.monthlyActive,
    average_daily_active_users:
      daily.length === 0 ? undefined : rounded(sum / daily.length, 1),
  }
}

function engagement({ engagedByFeature: people }: AdoptionReport) {
  return {
    people_code_completion: people.get('code_completion'),
    people_agent_edit: people.get('agent_edit'),
    people_code_review: people.get('code_review_active'),
    people_code_review_passive: people.get('code_review_passive'),
    people_cloud_agent: people.get('cloud_agent'),
    people_cli: people.get('copilot_cli'),
    // GitHub's name of the Copilot app in this list alone.
    people_app: people.get('github_app'),
  }
}

function pullRequests(days: readonly UsageDay[]) {
  type Counts = NonNullable<UsageDay['pullRequests']>
  const sum = (figureOf: (counts: Counts) => number | undefined) =>
    sumOver(days, (day) => day.pullRequests && figureOf(day.pullRequests))
  const counts = {
    merged: sum(({ merged }) => merged),
    mergedCreatedByCopilot: sum((each) => each.mergedCreatedByCopilot),
    mergedReviewedByCopilot: sum((each) => each.mergedReviewedByCopilot),
    copilotSuggestions: sum((each) => each.copilotSuggestions),
    copilotSuggestionsApplied: sum((each) => each.copilotSuggestionsApplied),
  }
  return {
    pull_requests_created: sum(({ created }) => created),
    pull_requests_reviewed: sum(({ reviewed }) => reviewed),
    pull_requests_merged: counts.merged,
    pull_requests_merged_created_by_copilot: counts.mergedCreatedByCopilot,
    pull_requests_merged_reviewed_by_copilot: counts.mergedReviewedByCopilot,
    copilot_review_suggestions: counts.copilotSuggestions,
    copilot_review_suggestions_applied: counts.copilotSuggestionsApplied,
    ...pullRequestRates(counts),
  }
}

function multiplier(days: readonly UsageDay[]) {
  const rate = (phases: readonly number[]) =>
    rounded(mergedPerPerson(days, phases), 2)
  const { value, note } = adoptionMultiplier(days)
  return {
    merged_per_person_no_cohort: rate([NO_COHORT]),
    merged_per_person_phase_1: rate([1]),
    merged_per_person_phase_2: rate([2]),
    merged_per_person_phase_3: rate([3]),
    merged_per_person_engaged: rate(PHASES),
    adoption_multiplier: rounded(value, 2),
    adoption_multiplier_note: note,
  }
}

type FigureOf = (day: UsageDay) => number | undefined

function knownOf(days: readonly UsageDay[], figureOf: FigureOf): number[] {
  return days.map(figureOf).filter((figure) => figure !== undefined)
}

/** Returns undefined if no day has the figure. */
function sumOver(
  days: readonly UsageDay[],
  figureOf: FigureOf,
): number | undefined {
  const known = knownOf(days, figureOf)
  if (known.length === 0) return undefined
  return known.reduce((sum, figure) => sum + figure, 0)
}
