import { describe, expect, it } from '@jest/globals'
import { type PruningDeps, pruneGone } from '../../../src/modes/ingest/prune.ts'
import type {
  PruneOutcome,
  PruneScope,
} from '../../../src/port/entities/prune-scope.ts'
import type { DatasetReport } from '../../../src/report/run-report.ts'
import { InMemorySink } from '../../support/builders/a-sink.ts'
import { FakeLogger } from '../../support/fakes/fake-logger.ts'

const ROW: DatasetReport = {
  dataset: 'm365-users',
  blueprint: 'm365_copilot_user',
  status: 'ok',
  collected: 1,
  sent: 1,
  failed: 0,
  verified: 1,
  requests: 1,
  batches: 1,
}
const SHORT = 'the list has 3 people, and the source counts 4'
const SKIPPED = `m365-users: no entity is deleted, because ${SHORT}.`

/** Runs the step, and keeps what it asks, logs and warns. */
async function prune(
  row: DatasetReport,
  tally: Partial<PruningDeps['tally']> = {},
  outcome: PruneOutcome = { known: 2, gone: 1, removed: 1 },
) {
  const logger = new FakeLogger()
  const asked: PruneScope[] = []
  const warnings: unknown[] = []
  const rows = await pruneGone([row], {
    pruner: {
      prune: async (scope) => {
        asked.push(scope)
        return outcome
      },
    },
    sink: new InMemorySink(),
    tally: {
      reasonNotToPrune: () => undefined,
      nearlyCompleteReportDate: () => undefined,
      reportDay: () => undefined,
      warn: (warning) => void warnings.push(warning),
      ...tally,
    },
    logger,
  })
  return { row: rows[0], asked, warnings, logger }
}

describe('pruneGone', () => {
  it('deletes nobody for a reason, and says it in row, log and warning', async () => {
    const done = await prune(ROW, { reasonNotToPrune: () => SHORT })

    expect(done.asked).toEqual([])
    expect(done.row).toEqual({ ...ROW, not_pruned: SHORT })
    expect(done.warnings).toEqual([{ code: 'PRUNE_SKIPPED', message: SKIPPED }])
    expect(done.logger.messages('warning')).toEqual([SKIPPED])
  })

  it('asks for the reason of the scope', async () => {
    const asked: unknown[] = []
    const reasonNotToPrune = (...of: unknown[]) => void asked.push(of)
    const row = { ...ROW, dataset: 'github-seat-users', scope: 'o' } as const

    await prune(row, { reasonNotToPrune })

    expect(asked).toEqual([['github-seat-users', 'o']])
  })

  it.each([
    [{ status: 'empty' }, 'the source has nobody'],
    [{ status: 'failed' }, 'not everything was collected and delivered'],
    [{ failed: 1 }, 'not everything was collected and delivered'],
  ] as const)('needs no warning for a row with %j', async (more, reason) => {
    const { row, asked, warnings } = await prune({ ...ROW, ...more })

    expect(asked).toEqual([])
    expect(warnings).toEqual([])
    expect(row).toEqual({ ...ROW, ...more, not_pruned: reason })
  })

  it('passes on the day of a report that lacks a few people', async () => {
    const { asked } = await prune(ROW, {
      nearlyCompleteReportDate: () => '2026-11-20',
    })

    expect(asked).toMatchObject([
      { nearlyComplete: { property: 'report_date', day: '2026-11-20' } },
    ])
  })

  it('passes on the day of the report', async () => {
    const { asked } = await prune(ROW, { reportDay: () => '2026-11-20' })

    expect(asked).toMatchObject([
      { report: { property: 'report_date', day: '2026-11-20' } },
    ])
    expect(asked[0]).not.toHaveProperty('nearlyComplete')
  })

  it('says who stays until a later report', async () => {
    const outcome = { known: 10, gone: 1, tooNew: 2, removed: 1 }

    const { logger, row } = await prune(ROW, {}, outcome)

    expect(row).toEqual({
      ...ROW,
      pruned: 1,
      not_pruned: '2 more stay until a later report lacks them as well.',
    })
    expect(logger.messages('info')).toEqual([
      'm365-users: 1 of 10 people deleted from Port; 2 more stay until a later report lacks them as well.',
    ])
  })
})

describe('pruneGone, of seats without a person', () => {
  const SEATS: DatasetReport = {
    ...ROW,
    dataset: 'github-seat-users',
    blueprint: 'github_copilot_seat',
    scope: 'octo-org',
  }

  it('passes on since when they are there, and says who stays', async () => {
    const since = new Set([1, 2])
    const outcome = { known: 10, gone: 1, changed: 1, nameless: 2, removed: 1 }

    const { asked, row } = await prune(
      SEATS,
      { namelessSince: () => since },
      outcome,
    )

    expect(asked).toMatchObject([
      { nameless: { property: 'assigned_at', since } },
    ])
    expect(row).toEqual({
      ...SEATS,
      pruned: 1,
      not_pruned:
        '1 more stay, because they may have changed in Port during this run; 2 more stay, because seats without a person may be theirs: they were assigned at the same time.',
    })
  })
})

describe('pruneGone, of teams', () => {
  const TEAMS: DatasetReport = {
    ...ROW,
    dataset: 'github-teams',
    blueprint: 'github_copilot_team',
    scope: 'octo-org',
  }

  it('says in row and log why Port keeps a team, and does not fail', async () => {
    const kept = 'Port refuses. Delete its days.'
    const outcome = { known: 3, gone: 2, removed: 1, kept }

    const { row, warnings, logger } = await prune(TEAMS, {}, outcome)

    expect(row).toEqual({ ...TEAMS, pruned: 1, not_pruned: kept })
    expect(warnings).toEqual([])
    expect(logger.messages('info')).toEqual([
      'github-teams of octo-org: 1 of 3 teams deleted from Port.',
      'github-teams of octo-org: Port refuses. Delete its days.',
    ])
  })

  it('keeps a team whose day is at most 28 days older than the report', async () => {
    const nearlyCompleteReportDate = () => '2026-11-20'

    const done = await prune(TEAMS, { nearlyCompleteReportDate })

    expect(done.asked).toMatchObject([
      {
        blueprint: 'github_copilot_team',
        properties: { scope: 'octo-org', scope_type: 'organization' },
        notSince: { property: 'record_date', day: '2026-10-23' },
        // After a pause, all days are older.
        nearlyComplete: { property: 'record_date', day: '2026-11-20' },
      },
    ])
    expect(done.logger.messages('info')).toEqual([
      'github-teams of octo-org: 1 of 2 teams deleted from Port.',
    ])
  })
})
