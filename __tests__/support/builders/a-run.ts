import type { Collector } from '../../../src/collectors/collector.ts'
import { runDestination } from '../../../src/domain/run/run-record.ts'
import type { UserIdentity } from '../../../src/domain/user-key.ts'
import { ingest } from '../../../src/modes/ingest/ingest.ts'
import type { RunIdentity } from '../../../src/modes/ingest/run-record.ts'
import type { ReportFrame } from '../../../src/report/assemble.ts'
import { describeFailures } from '../../../src/summary/failures/failures.ts'
import { toOutputs } from '../../../src/summary/outputs.ts'
import { renderSummary } from '../../../src/summary/summary.ts'
import { FakeClock } from '../fakes/fake-clock.ts'
import { FakeLogger } from '../fakes/fake-logger.ts'
import { aContext } from './a-context.ts'
import { InMemorySink } from './a-sink.ts'

type Options = {
  readonly collectors: readonly Collector[]
  readonly sink?: InMemorySink
  readonly identity?: UserIdentity
  readonly isDryRun?: boolean
}

/** A nightly run over an organization and a tenant. */
export const A_RUN: RunIdentity = {
  destination: runDestination(['github-seats', 'm365-summary']),
  scopes: ['octo-org', 'm365'],
  readsNewestDays: true,
  url: 'https://github.com/octo-org/copilot-usage/actions/runs/42',
  version: '0.1.0',
}

/** Runs a whole ingest and gives everything that comes out of it. */
export async function aRun(options: Options) {
  const { collectors, sink = new InMemorySink() } = options
  const context = aContext({ identity: options.identity ?? { mode: 'plain' } })
  const logger = new FakeLogger()
  const report = await ingest(
    { collectors, sink, logger, context, run: A_RUN },
    aFrame(options.isDryRun ?? false),
  )
  return {
    report,
    records: sink.records,
    outputs: toOutputs(report, '/out/report.json'),
    summary: renderSummary(report),
    failures: describeFailures(report),
    logger,
    sink,
  }
}

function aFrame(isDryRun: boolean): ReportFrame {
  const clock = new FakeClock()
  const startedAt = clock.now()
  clock.advance(90_000)
  return {
    runId: '42-1',
    startedAt,
    isDryRun,
    clock,
    usage: () => ({
      requests: { github: 6, downloads: 2, entra: 1, graph: 4, port: 3 },
      waits_ms: 2_500,
    }),
  }
}
