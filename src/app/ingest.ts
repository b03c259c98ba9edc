import type { IngestDeps } from '../modes/ingest/ingest.ts'
import { BatchingSink } from '../sink/batching-sink.ts'
import { UndeliveredStore } from '../sink/undelivered/store.ts'
import type { RunContext } from './context.ts'
import {
  createPruner,
  createTransport,
  createVerifier,
  needsIdentifiers,
} from './port.ts'
import { createCollectors } from './sources.ts'

/** @throws {SinkError} PORT_WEBHOOK_MISSING before anything is collected */
export async function createIngestDeps(
  context: RunContext,
): Promise<IngestDeps> {
  const { config, logger, signal, paths, startedAt } = context
  const transport = await createTransport(context)
  return {
    collectors: await createCollectors(context),
    sink: new BatchingSink({
      transport,
      undelivered: new UndeliveredStore(paths.undelivered),
      signal,
      remembersIdentifiers: needsIdentifiers(config),
    }),
    verifier: createVerifier(context),
    pruner: createPruner(context),
    logger,
    context: {
      startedAt,
      identity: config.identity,
      activeWindowDays: config.activeWindowDays,
      priceList: config.priceList,
    },
  }
}
