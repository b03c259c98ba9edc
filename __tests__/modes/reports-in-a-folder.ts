// Reports of other runs in a folder, and their total.
import { total } from '../../src/modes/total.ts'
import type { RunReport } from '../../src/report/run-report.ts'
import { aSeatsFigure } from '../support/builders/a-figure.ts'
import { aDatasetReport, aRunReport } from '../support/builders/a-run-report.ts'
import { FakeClock } from '../support/fakes/fake-clock.ts'
import type { FakeFolder } from '../support/fakes/fake-folder.ts'
import { FakeLogger } from '../support/fakes/fake-logger.ts'

const clock = new FakeClock('2026-11-22T04:00:00Z')
const frame = {
  runId: '99-1',
  startedAt: clock.now(),
  isDryRun: false,
  clock,
  usage: () => ({
    requests: { github: 0, downloads: 0, entra: 0, graph: 0, port: 0 },
    waits_ms: 0,
  }),
}

export function seatsOf(scope: string, seats: number, active: number) {
  return aSeatsFigure({ scope, seats_total: seats, seats_active: active })
}

export function put(folder: FakeFolder, name: string, report: unknown) {
  folder.makeFolder(name)
  folder.write(`${name}/report.json`, JSON.stringify(report))
}

export function addUp(folder: FakeFolder, expected: readonly string[] = []) {
  const logger = new FakeLogger()
  const report = total(
    { folder: folder.path, expected, dataset: 'github-seats', logger },
    frame,
  )
  return { report, logger }
}

export const OCTO = aRunReport({
  started_at: '2026-11-22T03:30:00Z',
  finished_at: '2026-11-22T03:31:00Z',
  figures: { 'github-seats': [seatsOf('octo-org', 30, 20)] },
})
export const LABS: RunReport = aRunReport({
  started_at: '2026-11-22T03:29:00Z',
  finished_at: '2026-11-22T03:33:00Z',
  datasets: [aDatasetReport({ scope: 'octo-labs', collected: 3, sent: 3 })],
  figures: { 'github-seats': [seatsOf('octo-labs', 10, 5)] },
})
