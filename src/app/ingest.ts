import { addDays, utcDay } from '../domain/day.ts'
import { runDestination } from '../domain/run/run-record.ts'
import type { IngestDeps } from '../modes/ingest/ingest.ts'
import type { RunIdentity } from '../modes/ingest/run-record.ts'
import { BatchingSink } from '../sink/batching-sink.ts'
import { UndeliveredStore } from '../sink/undelivered/store.ts'
import { VERSION } from '../version.ts'
import type { RunContext } from './context.ts'
import { withCsv } from './csv.ts'
import {
  createPruner,
  createRetention,
  createTransport,
  createVerifier,
  needsIdentifiers,
} from './port.ts'
import { createCollectors, scopesOf } from './sources.ts'

/** @throws {SinkError} PORT_WEBHOOK_MISSING before anything is collected */
export async function createIngestDeps(
  context: RunContext,
): Promise<IngestDeps> {
  const { config, logger, signal, paths, startedAt } = context
  const sink = new BatchingSink({
    transport: await createTransport(context),
    undelivered: new UndeliveredStore(paths.undelivered),
    signal,
    remembersIdentifiers: needsIdentifiers(config),
  })
  return {
    collectors: await createCollectors(context),
    sink: withCsv(sink, context),
    run: createRunIdentity(context),
    verifier: createVerifier(context),
    pruner: createPruner(context),
    retention: createRetention(context),
    logger,
    context: {
      startedAt,
      identity: config.identity,
      activeWindowDays: config.activeWindowDays,
      priceList: config.priceList,
    },
  }
}

function createRunIdentity(context: RunContext): RunIdentity {
  const { config, runUrl, startedAt } = context
  const yesterday = addDays(utcDay(startedAt), -1)
  return {
    destination: runDestination(config.datasets),
    scopes: scopesOf(config),
    readsNewestDays: config.window.until >= yesterday,
    url: runUrl,
    version: VERSION,
  }
}
