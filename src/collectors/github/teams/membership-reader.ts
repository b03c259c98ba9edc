import type { DatasetName } from '../../../domain/dataset.ts'
import type { Day } from '../../../domain/day.ts'
import {
  type Membership,
  MembershipBuilder,
} from '../../../domain/github/teams/membership.ts'
import { SourceError, toFailure } from '../../../errors.ts'
import type { DayRead } from '../../collector.ts'
import { MalformedRows } from '../malformed-rows.ts'
import { metricsPermission } from '../usage/collect-usage.ts'
import { OtherDays } from '../usage/other-days.ts'
import {
  downloadRows,
  readReport,
  reportSkipped,
} from '../usage/reports/download.ts'
import type { Report, ReportFile } from '../usage/reports/links.ts'
import { teamRowSchema } from '../usage/reports/schemas.ts'
import { SAME_EVERY_DAY, type UsageOptions } from '../usage/usage-days.ts'

export type MembershipOptions = UsageOptions & {
  /** The datasets that need the report. */
  readonly datasets: readonly DatasetName[]
  /**
   * Whether the day has no other dataset. Then every failure is thrown;
   * otherwise the other dataset goes on without teams.
   */
  readonly isAlone: boolean
}

/** Reads who is in which team, day by day. */
export class MembershipReader {
  readonly #options: MembershipOptions
  /** Whether GitHub refuses the report for all days. */
  #isRefused = false

  constructor(options: MembershipOptions) {
    this.#options = options
  }

  /** Returns undefined if there is no report. */
  async *read(day: Day): AsyncGenerator<DayRead, Membership | undefined> {
    if (this.#isRefused) return undefined
    try {
      return yield* this.#readDay(day)
    } catch (error) {
      if (this.#options.isAlone || !(error instanceof SourceError)) throw error
      yield* this.#failures(error, day)
      return undefined
    }
  }

  *#failures(error: SourceError, day: Day): Generator<DayRead> {
    // Whether the scope exists shows in the report on people.
    if (error.code === 'GITHUB_NOT_FOUND') return
    const failure = toFailure(error)
    this.#isRefused = SAME_EVERY_DAY.includes(error.code)
    for (const dataset of this.#options.datasets) {
      yield this.#isRefused
        ? { type: 'failed', dataset, failure }
        : { type: 'failed-day', dataset, day, failure }
    }
  }

  async *#readDay(day: Day): AsyncGenerator<DayRead, Membership | undefined> {
    const { scope, client, datasets } = this.#options
    const subject = {
      scope,
      what: `Copilot teams of ${day}`,
      credential: client.credential,
      permission: metricsPermission(scope, client.credential),
    }
    const report = { ...this.#options, about: 'teams', day, subject } as const
    const otherDays = new OtherDays(subject, day)
    let malformed = new MalformedRows()
    let membership: Membership | undefined
    const read = (files: readonly ReportFile[]) => {
      malformed = new MalformedRows()
      return readMembers(report, files, { malformed, otherDays })
    }
    for await (const members of readReport(report, read)) membership = members
    yield* otherDays.warnings()
    yield* reportSkipped(malformed, datasets, subject)
    return membership
  }
}

type RowChecks = {
  readonly malformed: MalformedRows
  readonly otherDays: OtherDays
}

/** Yields the members after the last row, so that a retry repeats none. */
async function* readMembers(
  report: Report,
  files: readonly ReportFile[],
  { malformed, otherDays }: RowChecks,
): AsyncGenerator<Membership> {
  const builder = new MembershipBuilder()
  otherDays.clear()
  const reading = { schema: teamRowSchema, malformed }
  for await (const row of downloadRows(report, files, reading)) {
    if (!otherDays.isOfDay(row)) continue
    const { user_id: userId, team_id: teamId, slug } = row
    builder.add({ userId, teamId, slug: slug || undefined })
  }
  const membership = builder.build()
  if (membership.personCount > 0) yield membership
}
