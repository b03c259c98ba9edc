// The step of a run that deletes people from Port who have left. Here a dataset
// is skipped if the run has not collected or stored everybody. Whether a complete
// list is held back is decided in `port/entities/prune.ts`.

import type { Warning } from '../../collectors/collector.ts'
import { type DatasetName, factsOf } from '../../domain/dataset.ts'
import { addDays, type Day } from '../../domain/day.ts'
import type {
  PruneOutcome,
  PruneScope,
} from '../../port/entities/prune-scope.ts'
import type { DatasetReport } from '../../report/run-report.ts'
import type { Logger } from '../../runtime/logger.ts'
import type { Sink } from '../../sink/sink.ts'
import { nameOf } from './delivery-log.ts'
import { type DayReader, dayPropertyOf } from './report-days.ts'
import { scopeProperties } from './scope-properties.ts'

export interface Pruner extends DayReader {
  /** Deletes the scope's entities that the run did not find; never throws. */
  prune(scope: PruneScope): Promise<PruneOutcome>
}

export type PruningDeps = {
  readonly pruner?: Pruner | undefined
  readonly sink: Sink
  readonly tally: {
    /** Returns why a dataset may be incomplete; undefined if it is complete. */
    readonly reasonNotToPrune: (
      dataset: DatasetName,
      scope?: string,
    ) => string | undefined
    /** The day of a report that may lack a few people; undefined if it has all. */
    readonly nearlyCompleteReportDate: (
      dataset: DatasetName,
      scope?: string,
    ) => Day | undefined
    /** The day of the report; undefined if the source has no reports. */
    readonly reportDay: (
      dataset: DatasetName,
      scope?: string,
    ) => Day | undefined
    /** Since when entries that name nobody are in the list. */
    readonly namelessSince?: (
      dataset: DatasetName,
      scope?: string,
    ) => ReadonlySet<number> | undefined
    readonly warn: (warning: Warning) => void
  }
  readonly logger: Logger
}

/** Deletes people who have left and corrects the report rows. */
export async function pruneGone(
  datasets: readonly DatasetReport[],
  deps: PruningDeps,
): Promise<readonly DatasetReport[]> {
  const { pruner, logger } = deps
  if (pruner === undefined) return datasets
  const log = logger.group('Pruning')
  const pruned: DatasetReport[] = []
  for (const row of datasets) {
    pruned.push(await pruneRow(row, { ...deps, pruner, logger: log }))
  }
  log.end()
  return pruned
}

async function pruneRow(
  row: DatasetReport,
  deps: PruningDeps & { readonly pruner: Pruner },
): Promise<DatasetReport> {
  const { dataset, blueprint, scope } = row
  const { isPruned, isPerPerson, prunedAfter } = factsOf(dataset)
  const noun = isPerPerson ? 'people' : 'teams'
  if (!isPruned) return row
  const reason = reasonNotToPrune(row, deps)
  if (reason !== undefined) return skip(row, reason, deps)
  const day = deps.tally.nearlyCompleteReportDate(dataset, scope)
  if (day !== undefined && prunedAfter === undefined) {
    deps.logger.info(
      `${nameOf(row)}: the report may lack a few people. Only people who were missing in an earlier report too are deleted.`,
    )
  }
  const outcome = await deps.pruner.prune({
    blueprint,
    noun,
    identifiers: deps.sink.identifiersOf(dataset, scope),
    properties: scopeProperties(scope),
    ...toDoubts(row, deps),
  })
  deps.logger.info(`${nameOf(row)}: ${describe(outcome, noun)}.`)
  if (outcome.kept) deps.logger.info(`${nameOf(row)}: ${outcome.kept}`)
  if (outcome.heldBack) {
    deps.logger.warning(
      `Without "dry-run", the run would delete nobody. ${outcome.heldBack.message}`,
    )
  }
  return correct(row, outcome, noun)
}

/** Returns what decides about an entity that the run did not find. */
function toDoubts(
  { dataset, scope }: DatasetReport,
  { tally }: PruningDeps,
): Omit<PruneScope, 'blueprint' | 'identifiers' | 'properties'> {
  const facts = factsOf(dataset)
  const { keyForm, parts, reportDayProperty, prunedAfter } = facts
  const property = dayPropertyOf(dataset)
  const reportDay = tally.reportDay(dataset, scope)
  const day = tally.nearlyCompleteReportDate(dataset, scope)
  const since = tally.namelessSince?.(dataset, scope)
  return {
    keyForm,
    parts,
    ...(reportDay !== undefined &&
      reportDayProperty !== undefined && {
        report: { property: reportDayProperty, day: reportDay },
      }),
    ...(day !== undefined &&
      property !== undefined && { nearlyComplete: { property, day } }),
    ...(day !== undefined &&
      prunedAfter !== undefined && {
        notSince: {
          property: prunedAfter.property,
          day: addDays(day, -prunedAfter.days),
        },
      }),
    ...(since !== undefined &&
      facts.sinceProperty !== undefined && {
        nameless: { property: facts.sinceProperty, since },
      }),
  }
}

/** A row that failed says so itself; an incomplete list gets a warning. */
function skip(
  row: DatasetReport,
  reason: string,
  { logger, tally }: PruningDeps,
): DatasetReport {
  const message = `${nameOf(row)}: no entity is deleted, because ${reason}.`
  if (row.status === 'ok' && row.failed === 0) {
    logger.warning(message)
    tally.warn({ code: 'PRUNE_SKIPPED', message })
  } else logger.info(message)
  return { ...row, not_pruned: reason }
}

function reasonNotToPrune(
  row: DatasetReport,
  { tally }: PruningDeps,
): string | undefined {
  if (row.status === 'empty') return 'the source has nobody'
  if (row.status !== 'ok' || row.failed > 0) {
    return 'not everything was collected and delivered'
  }
  return tally.reasonNotToPrune(row.dataset, row.scope)
}

type Noun = 'people' | 'teams'

function describe(outcome: PruneOutcome, noun: Noun): string {
  return [describeDeletion(outcome, noun), ...describeStay(outcome, noun)].join(
    '; ',
  )
}

/** Returns why those stay whom the run did not find, with their number. */
function describeStay(outcome: PruneOutcome, noun: Noun): string[] {
  const { tooNew = 0, changed = 0, nameless = 0 } = outcome
  const waiting =
    noun === 'people'
      ? `${tooNew} more stay until a later report lacks them as well`
      : `${tooNew} more stay, because a report of the last weeks had them`
  return [
    ...(tooNew > 0 ? [waiting] : []),
    ...(changed > 0
      ? [
          `${changed} more stay, because they may have changed in Port during this run`,
        ]
      : []),
    ...(nameless > 0
      ? [
          `${nameless} more stay, because seats without a person may be theirs: they were assigned at the same time`,
        ]
      : []),
  ]
}

function describeDeletion(outcome: PruneOutcome, noun: Noun): string {
  const { known, gone, removed, failure, heldBack, kept } = outcome
  if (heldBack !== undefined) {
    return `${gone} of ${known} ${noun} ${noun === 'people' ? 'have left' : 'are gone'}, and without "dry-run" the run would delete none of them (${heldBack.code})`
  }
  if (failure !== undefined) {
    return `${removed} of ${known} ${noun} deleted from Port (${failure.code})`
  }
  return removed < gone && kept === undefined
    ? `without "dry-run", the run would delete ${gone} of ${known} ${noun} from Port`
    : `${removed} of ${known} ${noun} deleted from Port`
}

function correct(
  row: DatasetReport,
  outcome: PruneOutcome,
  noun: Noun,
): DatasetReport {
  const { gone, removed, failure, kept } = outcome
  if (failure !== undefined) {
    return { ...row, status: 'failed', pruned: removed, error: failure }
  }
  if (kept !== undefined) {
    return { ...row, pruned: removed, not_pruned: kept }
  }
  const stay = describeStay(outcome, noun).join('; ')
  const why = stay === '' ? {} : { not_pruned: `${stay}.` }
  return removed < gone
    ? { ...row, would_prune: gone, ...why }
    : { ...row, pruned: removed, ...why }
}
