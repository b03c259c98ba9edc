// The step of a run that removes people who are gone from Port. It acts only
// when the run has seen everybody and Port has everybody it has seen.

import { DATASETS, type DatasetName } from '../../domain/dataset.ts'
import type { PruneOutcome, PruneScope } from '../../port/entities/prune.ts'
import type { DatasetReport } from '../../report/run-report.ts'
import type { Logger } from '../../runtime/logger.ts'
import type { Sink } from '../../sink/sink.ts'
import { nameOf } from './delivery-log.ts'

/** Removes from Port what a run has not found. */
export interface Pruner {
  /** Removes the entities of a scope that are not among these; never throws. */
  prune(scope: PruneScope): Promise<PruneOutcome>
}

export type PruningDeps = {
  readonly pruner?: Pruner | undefined
  readonly sink: Sink
  readonly ledger: {
    /** Says why a dataset may not hold everybody under a lasting name. */
    readonly reasonNotToPrune: (dataset: DatasetName) => string | undefined
  }
  readonly logger: Logger
}

/** Removes people who are gone, and says so in the reports. */
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
  if (!DATASETS[dataset].isPruned) return row
  const doubt = reasonNotToPrune(row, deps)
  if (doubt !== undefined) {
    deps.logger.info(`${nameOf(row)}: nobody is removed, because ${doubt}.`)
    return row
  }
  const outcome = await deps.pruner.prune({
    blueprint,
    identifiers: deps.sink.identifiersOf(dataset, scope),
    properties: toProperties(scope),
  })
  deps.logger.info(`${nameOf(row)}: ${describe(outcome)}.`)
  if (outcome.refusal) {
    deps.logger.warning(
      `A run would not remove them. ${outcome.refusal.message}`,
    )
  }
  return correct(row, outcome)
}

function reasonNotToPrune(
  row: DatasetReport,
  { ledger }: PruningDeps,
): string | undefined {
  if (row.status === 'empty') return 'the source has nobody'
  if (row.status !== 'ok' || row.failed > 0) {
    return 'not everything was collected and delivered'
  }
  return ledger.reasonNotToPrune(row.dataset)
}

/** The properties by which an entity says to which scope it belongs. */
function toProperties(scope: string | undefined): PruneScope['properties'] {
  if (scope === undefined) return {}
  const [type, name] = scope.split(':')
  return name === undefined
    ? { scope, scope_type: 'organization' }
    : { scope: name, scope_type: type ?? '' }
}

function describe(outcome: PruneOutcome): string {
  const { known, gone, removed, failure, refusal } = outcome
  if (refusal !== undefined) {
    return `${gone} of ${known} people are gone, and none would be removed from Port (${refusal.code})`
  }
  if (failure !== undefined) {
    return `${removed} of ${known} people removed from Port (${failure.code})`
  }
  return removed < gone
    ? `${gone} of ${known} people would be removed from Port`
    : `${removed} of ${known} people removed from Port`
}

function correct(row: DatasetReport, outcome: PruneOutcome): DatasetReport {
  const { gone, removed, failure } = outcome
  if (failure !== undefined) {
    return { ...row, status: 'failed', pruned: removed, error: failure }
  }
  return removed < gone
    ? { ...row, would_prune: gone }
    : { ...row, pruned: removed }
}
