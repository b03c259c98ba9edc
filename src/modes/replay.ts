// `mode: replay`: sends the undelivered records of earlier runs, file by file.
// Accepted records are deleted from their file, and empty files are deleted.

import type { WarningCode } from '../collectors/collector.ts'
import {
  DATASET_NAMES,
  DATASETS,
  type DatasetName,
  factsOf,
} from '../domain/dataset.ts'
import type { DataRecord } from '../domain/record.ts'
import { type Failure, toFailure } from '../errors.ts'
import type { NewerStates } from '../port/entities/newer-states.ts'
import { assembleReport, type ReportFrame } from '../report/assemble.ts'
import type { DatasetReport, RunReport } from '../report/run-report.ts'
import type { Logger } from '../runtime/logger.ts'
import type { Batch } from '../sink/batch.ts'
import { CircuitBreaker } from '../sink/circuit-breaker.ts'
import { DeliveryTally } from '../sink/delivery-tally.ts'
import type { Transport } from '../sink/transport.ts'
import {
  claim,
  keepOnly,
  refreshClaim,
  release,
} from '../sink/undelivered/claims.ts'
import {
  listUndelivered,
  readRecords,
  toBatches,
  type UndeliveredListing,
} from '../sink/undelivered/files.ts'
import type { UndeliveredFile } from '../sink/undelivered/store.ts'
import { toDeliveredCounts } from './delivered-counts.ts'

const IGNORED = 'UNDELIVERED_IGNORED' satisfies WarningCode

export type ReplayDeps = {
  /** The folder of undelivered records. */
  readonly folder: string
  readonly transport: Transport
  /** Undefined without credentials for Port's API. */
  readonly newerStates?: NewerStates | undefined
  readonly logger: Logger
  readonly signal: AbortSignal
}

/** The records in the files of a dataset, and the first failure to read one. */
type FileTally = {
  records: number
  superseded: number
  failure: Failure | undefined
}

/** Failures are part of the report. */
export async function replay(
  deps: ReplayDeps,
  frame: ReportFrame,
): Promise<RunReport> {
  const tally = new DeliveryTally()
  const found = new Map<DatasetName, FileTally>()
  const transport = new CircuitBreaker(deps.transport)
  const log = deps.logger.group('Undelivered records')
  const listing = listUndelivered(deps.folder)
  const ignored = describeIgnored(listing)
  for (const message of ignored) log.warning(message)
  logListing(listing, { folder: deps.folder, log })
  for (const file of listing.files) {
    const fileTally = found.get(file.dataset) ?? {
      records: 0,
      superseded: 0,
      failure: undefined,
    }
    found.set(file.dataset, fileTally)
    try {
      deps.signal.throwIfAborted()
      const outcome = await sendFile(file, {
        ...deps,
        transport,
        tally,
        fileTally,
      })
      log.info(`${file.name}: ${outcome}.`)
    } catch (error) {
      fileTally.failure ??= toFailure(error)
      log.info(`${file.name}: not sent (${toFailure(error).code}).`)
    }
  }
  log.end()
  return assembleReport(frame, {
    mode: 'replay',
    datasets: toDatasetReports(found, tally),
    warnings: ignored.map((message) => ({ code: IGNORED, message })),
  })
}

function logListing(
  { files, claimed }: UndeliveredListing,
  { folder, log }: { readonly folder: string; readonly log: Logger },
): void {
  for (const name of claimed) log.info(`${name}: ${SENT_BY_ANOTHER}.`)
  if (files.length === 0) log.info(`Nothing to replay in "${folder}".`)
}

/** A replay that sends nothing of a folder must not look complete. */
function describeIgnored({
  unknown,
  folders,
}: UndeliveredListing): readonly string[] {
  return [
    ...unknown.map(
      (name) =>
        `"${name}" is ignored: its name is not the name of an undelivered file. Restore the name "<number>-<kind>.json".`,
    ),
    ...folders.map(
      (name) =>
        `"${name}" is ignored: it is a folder. Move its files into "undelivered".`,
    ),
  ]
}

const SENT_BY_ANOTHER = 'another replay is sending it'

type SendDeps = Pick<ReplayDeps, 'newerStates'> & {
  readonly transport: Transport
  readonly tally: DeliveryTally
  readonly fileTally: FileTally
}

/** Returns the outcome for the log. */
async function sendFile(
  file: UndeliveredFile,
  deps: SendDeps,
): Promise<string> {
  if (!deps.transport.isSending) {
    await sendRecords(file, deps)
    return 'written, not sent'
  }
  const claimed = claim(file)
  if (claimed === undefined) return SENT_BY_ANOTHER
  try {
    return await sendRecords(claimed, deps)
  } finally {
    release(claimed)
  }
}

async function sendRecords(
  file: UndeliveredFile,
  deps: SendDeps,
): Promise<string> {
  const { transport, tally, fileTally } = deps
  const records = readRecords(file)
  const isOlder = await findOlder(file, records, deps)
  const wanted = records.filter((record) => !isOlder(record))
  const older = records.length - wanted.length
  const batches = toBatches(file, wanted, transport.limits)
  const total = sizeOf(batches)
  fileTally.records += total + older
  fileTally.superseded += older
  const rest = await sendBatches(batches, { ...deps, file })
  if (transport.isSending) keepOnly(file, rest)
  const left = sizeOf(rest)
  const late =
    older > 0 ? `${older} deleted, because Port has a later day; ` : ''
  return left === 0
    ? `${late}accepted and deleted`
    : `${late}${total - left} accepted, ${left} still stored (${tally.of(file.dataset).failure?.code})`
}

/** Without Port's API, no record is known to be older. */
async function findOlder(
  { dataset }: UndeliveredFile,
  records: readonly DataRecord[],
  { newerStates }: SendDeps,
): Promise<(record: DataRecord) => boolean> {
  const { blueprint, stateDayProperty: property } = factsOf(dataset)
  if (newerStates === undefined || property === undefined) return () => false
  return newerStates.finder({ blueprint, property }, records)
}

/** Stops at the first batch that fails; returns the records to keep. */
async function sendBatches(
  batches: readonly Batch[],
  { transport, tally, file }: SendDeps & { readonly file: UndeliveredFile },
): Promise<Batch[]> {
  const rest: Batch[] = []
  for (const [index, batch] of batches.entries()) {
    try {
      if (transport.isSending) refreshClaim(file)
      const position = { index: index + 1, count: batches.length }
      const rejections = await transport.deliver(batch, position)
      const rejectedAt = new Set(rejections.map((it) => it.index))
      const accepted = batch.pick((at) => !rejectedAt.has(at))
      if (transport.isSending) tally.addSent(accepted)
      tally.addRejected(batch, rejections)
      rest.push(batch.pick((at) => rejectedAt.has(at)))
    } catch (error) {
      const unsent = batches.slice(index)
      for (const one of unsent) tally.addFailed(one, toFailure(error), true)
      return [...rest, ...unsent]
    }
  }
  return rest
}

function sizeOf(batches: readonly Batch[]): number {
  return batches.reduce((sum, { size }) => sum + size, 0)
}

function toDatasetReports(
  found: ReadonlyMap<DatasetName, FileTally>,
  tally: DeliveryTally,
): DatasetReport[] {
  return DATASET_NAMES.flatMap((dataset) => {
    const fileTally = found.get(dataset)
    if (fileTally === undefined) return []
    const count = tally.of(dataset)
    const error = fileTally.failure ?? count.failure
    return [
      {
        dataset,
        blueprint: DATASETS[dataset].blueprint,
        status: error ? ('failed' as const) : ('ok' as const),
        collected: fileTally.records,
        verified: null,
        requests: 0,
        ...(fileTally.superseded > 0 && { superseded: fileTally.superseded }),
        ...toDeliveredCounts(count),
        ...(error && { error }),
      },
    ]
  })
}
