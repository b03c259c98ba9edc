// The datasets on people and on teams come from the same report on people,
// which is downloaded once for all of them.
import type { DatasetName } from '../../../domain/dataset.ts'
import { addDays, type Day } from '../../../domain/day.ts'
import type { Membership } from '../../../domain/github/teams/membership.ts'
import { TeamDay } from '../../../domain/github/teams/team-day.ts'
import {
  type TeamReports,
  TeamWindow,
} from '../../../domain/github/teams/team-window.ts'
import { SourceError } from '../../../errors.ts'
import type { CollectorEvent, DayRead } from '../../collector.ts'
import { usageSubject } from '../usage/collect-usage.ts'
import { OtherDays } from '../usage/other-days.ts'
import { PeopleOfDay } from '../usage/people-of-day.ts'
import { readReport, reportSkipped } from '../usage/reports/download.ts'
import {
  collectDays,
  DAYS_IN_FLIGHT,
  type UsageOptions,
} from '../usage/usage-days.ts'
import { collectTeams, type TeamsOptions } from './collect-teams.ts'
import { MembershipReader } from './membership-reader.ts'
import { teamRows } from './team-rows.ts'

/**
 * A day's people are counted in memory until its last row. The days of a large
 * company are therefore read one after the other.
 */
const LARGE_COMPANY = 10_000
/** The report of yesterday may be some days late. */
const CURRENT_DAYS = 7

export type PeopleOptions = UsageOptions &
  TeamsOptions & {
    readonly datasets: readonly DatasetName[]
  }

/** What the snapshot of the teams needs of a day. */
type TeamDayRead = TeamReports & {
  readonly type: 'team-day'
  readonly dataset: 'github-teams'
}

/**
 * Yields the people and the teams of each day, and at last each team.
 * @throws {SourceError} if no day can be read
 */
export async function* collectPeople(
  options: PeopleOptions,
): AsyncGenerator<CollectorEvent> {
  const reader = new PeopleReader(options)
  const window = new TeamWindow()
  const days = collectDays<TeamDayRead>({
    ...options,
    daysInFlight: () => (reader.isLarge ? 1 : DAYS_IN_FLIGHT),
    read: (day) => reader.read(day),
  })
  for await (const event of days) {
    if (event.type === 'team-day') window.add(event)
    else yield event
  }
  if (reader.hasSnapshot) yield* collectTeams(options, window)
}

class PeopleReader {
  readonly #options: PeopleOptions
  readonly #memberships: MembershipReader
  #mostMembers = 0

  constructor(options: PeopleOptions) {
    this.#options = options
    this.#memberships = new MembershipReader({
      ...options,
      datasets: options.datasets.filter((name) => name !== 'github-user-usage'),
      isAlone: !options.datasets.includes('github-user-usage'),
    })
  }

  /** Known from the newest day, which is read first. */
  get isLarge(): boolean {
    return this.#mostMembers > LARGE_COMPANY
  }

  get hasTeams(): boolean {
    return this.hasSnapshot || this.#has('github-team-usage')
  }

  /** A backfill of past days has none: it would replace newer figures. */
  get hasSnapshot(): boolean {
    return this.#has('github-teams') && this.#isCurrent
  }

  get #isCurrent(): boolean {
    const { today, window } = this.#options
    return today === undefined || window.until >= addDays(today, -CURRENT_DAYS)
  }

  async *read(day: Day): AsyncGenerator<DayRead | TeamDayRead> {
    const membership = this.hasTeams
      ? yield* this.#memberships.read(day)
      : undefined
    if (membership !== undefined) yield* this.#readTeams(day, membership)
    else if (this.#has('github-user-usage')) yield* this.#readPeople(day)
  }

  async *#readTeams(
    day: Day,
    membership: Membership,
  ): AsyncGenerator<DayRead | TeamDayRead> {
    const teams = new TeamDay(membership)
    this.#mostMembers = Math.max(this.#mostMembers, membership.personCount)
    let usage: TeamDay | undefined
    let failure: unknown
    try {
      const people = yield* this.#readPeople(day, teams)
      const hasUsage = yield* teamRows(this.#options, { day, teams, people })
      usage = hasUsage ? teams : undefined
    } catch (error) {
      // GitHub has answered for the scope, so 404 means "no report".
      if (!isNotFound(error)) failure = error
    }
    // After a failure too: the members of the day are known.
    if (this.hasSnapshot) yield toTeamDay({ day, membership, usage })
    if (failure !== undefined) throw failure
  }

  /** Returns the number of distinct people. */
  async *#readPeople(
    day: Day,
    teams?: TeamDay,
  ): AsyncGenerator<DayRead, number> {
    const { scope, client, bounds, datasets } = this.#options
    const subject = usageSubject(scope, day, client.credential)
    const report = { ...this.#options, about: 'users', day, subject } as const
    const otherDays = new OtherDays(subject, day)
    const countsActive = bounds !== undefined
    const people = new PeopleOfDay({ report, otherDays, countsActive })
    const isSent = this.#has('github-user-usage')
    const read = readReport(report, (files) => people.read(files))
    for await (const { usage, replaced } of read) {
      teams?.add(usage, replaced)
      const item = { dataset: 'github-user-usage', scope, usage } as const
      if (isSent) yield { type: 'item', item }
    }
    const { activeCount: active, malformed } = people
    const rows = people.count + malformed.count
    if (rows > 0) yield* bounds?.counted(day, { active, rows }) ?? []
    yield* otherDays.warnings()
    yield* reportSkipped(malformed, datasets, subject)
    return people.count
  }

  #has(dataset: DatasetName): boolean {
    return this.#options.datasets.includes(dataset)
  }
}

function toTeamDay(reports: TeamReports): TeamDayRead {
  return { type: 'team-day', dataset: 'github-teams', ...reports }
}

function isNotFound(error: unknown): boolean {
  return error instanceof SourceError && error.code === 'GITHUB_NOT_FOUND'
}
