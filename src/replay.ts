// The story of a replay: send what earlier runs could not deliver, file by
// file, and delete each file once Port has accepted all of it.
import { assembleReport, type ReportFrame } from './assemble-report.ts'
import { DATASET_NAMES, DATASETS, type DatasetName } from './domain/dataset.ts'
import type { DatasetReport, RunReport } from './domain/run-report.ts'
import { type Failure, toFailure } from './errors.ts'
import type { Logger } from './runtime/logger.ts'
import { DeliveryLedger } from './sink/delivery-ledger.ts'
import type { Transport } from './sink/transport.ts'
import {
  listUndelivered,
  readUndelivered,
  removeUndelivered,
  type UndeliveredFile,
} from './sink/undelivered-files.ts'

export type ReplayPorts = {
  /** Where earlier runs have kept what was not delivered. */
  readonly folder: string
  readonly transport: Transport
  readonly logger: Logger
  readonly signal: AbortSignal
}

/** What was found in the files, by dataset. */
type Found = { records: number; failure: Failure | undefined }

/** Sends every undelivered file; a failure ends up in the report. */
export async function replay(
  ports: ReplayPorts,
  frame: ReportFrame,
): Promise<RunReport> {
  const ledger = new DeliveryLedger()
  const found = new Map<DatasetName, Found>()
  const log = ports.logger.group('Undelivered records')
  for (const file of listUndelivered(ports.folder)) {
    const books = found.get(file.dataset) ?? { records: 0, failure: undefined }
    found.set(file.dataset, books)
    try {
      ports.signal.throwIfAborted()
      await sendFile(file, { ports, ledger, books })
      log.info(`${file.name}: accepted and deleted.`)
    } catch (error) {
      books.failure ??= toFailure(error)
      log.info(`${file.name}: kept (${toFailure(error).code}).`)
    }
  }
  log.end()
  const datasets = toDatasetReports(found, ledger)
  return assembleReport(frame, {
    mode: 'replay',
    sources: [],
    datasets,
    warnings: [],
    figures: {},
  })
}

type SendDeps = {
  readonly ports: ReplayPorts
  readonly ledger: DeliveryLedger
  readonly books: Found
}

async function sendFile(file: UndeliveredFile, deps: SendDeps): Promise<void> {
  const { ports, ledger, books } = deps
  const batches = readUndelivered(file)
  books.records += batches.reduce((sum, batch) => sum + batch.size, 0)
  for (const [index, batch] of batches.entries()) {
    try {
      const position = { index: index + 1, count: batches.length }
      await ports.transport.deliver(batch, position)
      if (ports.transport.isSending) ledger.addSent(batch)
    } catch (error) {
      for (const unsent of batches.slice(index)) {
        ledger.addFailed(unsent, toFailure(error))
      }
      throw error
    }
  }
  if (ports.transport.isSending) removeUndelivered(file)
}

function toDatasetReports(
  found: ReadonlyMap<DatasetName, Found>,
  ledger: DeliveryLedger,
): DatasetReport[] {
  return DATASET_NAMES.flatMap((dataset) => {
    const books = found.get(dataset)
    if (books === undefined) return []
    const { sent, failed, batches } = ledger.of(dataset)
    return [
      {
        dataset,
        blueprint: DATASETS[dataset].blueprint,
        status: books.failure ? ('failed' as const) : ('ok' as const),
        collected: books.records,
        sent,
        failed,
        verified: null,
        requests: 0,
        batches,
        ...(books.failure && { error: books.failure }),
      },
    ]
  })
}
