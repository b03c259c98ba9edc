import type { DatasetName } from '../../../domain/dataset.ts'
import type { Day } from '../../../domain/day.ts'
import type {
  Reconciliation,
  TeamDay,
} from '../../../domain/github/teams/team-day.ts'
import { describeScope, type Scope } from '../../../domain/scope.ts'
import { type Failure, failureOf } from '../../../errors.ts'
import type { DayRead } from '../../collector.ts'
import { MAINTAINERS } from '../remedies.ts'

const DATASET = 'github-team-usage'
const LIST_DATASET = 'github-teams'

type TeamRowsOptions = {
  readonly scope: Scope
  readonly datasets: readonly DatasetName[]
  readonly minTeamSize: number
}

type DayOfTeams = {
  readonly day: Day
  readonly teams: TeamDay
  /** The distinct people of the usage report. */
  readonly people: number
}

/**
 * Yields the teams of a day that are large enough, and the people in none.
 * Returns whether the day has figures that can be trusted.
 */
export function* teamRows(
  { scope, datasets, minTeamSize }: TeamRowsOptions,
  { day, teams, people }: DayOfTeams,
): Generator<DayRead, boolean> {
  // A report without people is not ready; its teams would look idle.
  if (people === 0) return false
  const counts = teams.reconcile(people)
  if (counts.inTeams !== counts.inReports) {
    yield* failTeams(datasets, mismatch(scope, day, counts))
    return false
  }
  if (!datasets.includes(DATASET)) return true
  let tooSmall = 0
  for (const team of teams.teams()) {
    if (team.members < minTeamSize) tooSmall += 1
    else {
      const item = { dataset: DATASET, scope, day, usage: team } as const
      yield { type: 'item', item }
    }
  }
  if (tooSmall > 0) {
    yield { type: 'too-small', dataset: DATASET, count: tooSmall }
  }
  return true
}

/**
 * Fails the days of teams. The list of teams has other sources too, so it only
 * goes without the day, and no team may be deleted because of it.
 */
function* failTeams(
  datasets: readonly DatasetName[],
  failure: Failure,
): Generator<DayRead> {
  if (!datasets.includes(DATASET)) {
    yield { type: 'failed', dataset: LIST_DATASET, failure }
    return
  }
  yield { type: 'failed', dataset: DATASET, failure }
  if (!datasets.includes(LIST_DATASET)) return
  const reason = 'the members of a day do not add up'
  yield { type: 'incomplete', dataset: LIST_DATASET, reason }
}

function mismatch(
  scope: Scope,
  day: Day,
  { inTeams, inReports }: Reconciliation,
): Failure {
  return failureOf(
    'GITHUB_TEAMS_MISMATCH',
    `Cannot use the Copilot teams of ${day} of ${describeScope(scope)}: the teams have ${inTeams} distinct people, and the two reports have ${inReports}. No team of this day is sent. This is a bug in this action.`,
    {
      system: 'github',
      kind: 'contact',
      who: MAINTAINERS,
      about: 'both numbers',
    },
  )
}
