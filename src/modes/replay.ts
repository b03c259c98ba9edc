// The story of a replay: send what earlier runs could not deliver, file by
// file. What Port has accepted leaves its file; an empty file goes, too.

import { DATASET_NAMES, DATASETS, type DatasetName } from '../domain/dataset.ts'
import { type Failure, toFailure } from '../errors.ts'
import { assembleReport, type ReportFrame } from '../report/assemble.ts'
import type { DatasetReport, RunReport } from '../report/run-report.ts'
import type { Logger } from '../runtime/logger.ts'
import type { Batch } from '../sink/batch.ts'
import { CircuitBreaker } from '../sink/circuit-breaker.ts'
import { DeliveryTally } from '../sink/delivery-tally.ts'
import type { Transport } from '../sink/transport.ts'
import {
  keepOnly,
  listUndelivered,
  readUndelivered,
  type UndeliveredFile,
} from '../sink/undelivered-files.ts'
import { toDeliveredCounts } from './delivered-counts.ts'

export type ReplayDeps = {
  /** Where earlier runs have kept what was not delivered. */
  readonly folder: string
  readonly transport: Transport
  readonly logger: Logger
  readonly signal: AbortSignal
}

/** What was found in the files of a dataset, and what keeps one from being read. */
type Found = { records: number; failure: Failure | undefined }

/** Sends every undelivered file; a failure ends up in the report. */
export async function replay(
  ports: ReplayDeps,
  frame: ReportFrame,
): Promise<RunReport> {
  const ledger = new DeliveryTally()
  const found = new Map<DatasetName, Found>()
  const transport = new CircuitBreaker(ports.transport)
  const log = ports.logger.group('Undelivered records')
  const files = listUndelivered(ports.folder)
  if (files.length === 0) log.info(`Nothing to replay in "${ports.folder}".`)
  for (const file of files) {
    const books = found.get(file.dataset) ?? { records: 0, failure: undefined }
    found.set(file.dataset, books)
    try {
      ports.signal.throwIfAborted()
      const outcome = await sendFile(file, { transport, ledger, books })
      log.info(`${file.name}: ${outcome}.`)
    } catch (error) {
      books.failure ??= toFailure(error)
      log.info(`${file.name}: kept (${toFailure(error).code}).`)
    }
  }
  log.end()
  const datasets = toDatasetReports(found, ledger)
  return assembleReport(frame, {
    mode: 'replay',
    datasets,
  })
}

type SendDeps = {
  readonly transport: Transport
  readonly ledger: DeliveryTally
  readonly books: Found
}

/** Sends what a file holds, and tells what became of it. */
async function sendFile(
  file: UndeliveredFile,
  deps: SendDeps,
): Promise<string> {
  const { transport, ledger, books } = deps
  const batches = readUndelivered(file, transport.limits)
  const total = sizeOf(batches)
  books.records += total
  const rest = await sendBatches(batches, deps)
  if (!transport.isSending) return 'written, not sent'
  keepOnly(file, rest)
  const left = sizeOf(rest)
  return left === 0
    ? 'accepted and deleted'
    : `${total - left} accepted, ${left} kept (${ledger.of(file.dataset).failure?.code})`
}

/** Sends batches up to the first that fails, and gives what was not accepted. */
async function sendBatches(
  batches: readonly Batch[],
  { transport, ledger }: SendDeps,
): Promise<Batch[]> {
  const rest: Batch[] = []
  for (const [index, batch] of batches.entries()) {
    try {
      const position = { index: index + 1, count: batches.length }
      const rejections = await transport.deliver(batch, position)
      const places = new Set(rejections.map((it) => it.index))
      const accepted = batch.pick((place) => !places.has(place))
      if (transport.isSending) ledger.addSent(accepted)
      ledger.addRejected(batch, rejections, true)
      rest.push(batch.pick((place) => places.has(place)))
    } catch (error) {
      const unsent = batches.slice(index)
      for (const one of unsent) ledger.addFailed(one, toFailure(error), true)
      return [...rest, ...unsent]
    }
  }
  return rest
}

function sizeOf(batches: readonly Batch[]): number {
  return batches.reduce((sum, { size }) => sum + size, 0)
}

function toDatasetReports(
  found: ReadonlyMap<DatasetName, Found>,
  ledger: DeliveryTally,
): DatasetReport[] {
  return DATASET_NAMES.flatMap((dataset) => {
    const books = found.get(dataset)
    if (books === undefined) return []
    const count = ledger.of(dataset)
    const error = books.failure ?? count.failure
    return [
      {
        dataset,
        blueprint: DATASETS[dataset].blueprint,
        status: error ? ('failed' as const) : ('ok' as const),
        collected: books.records,
        verified: null,
        requests: 0,
        ...toDeliveredCounts(count),
        ...(error && { error }),
      },
    ]
  })
}
