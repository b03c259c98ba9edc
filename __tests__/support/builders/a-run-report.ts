import type {
  DatasetReport,
  RunReport,
} from '../../../src/report/run-report.ts'

/** The report of a run that read one snapshot of seats and sent it. */
export function aRunReport(overrides: Partial<RunReport> = {}): RunReport {
  return {
    schema_version: 1,
    run_id: '42-1',
    started_at: '2026-11-22T03:30:00Z',
    finished_at: '2026-11-22T03:31:30Z',
    result: 'success',
    mode: 'ingest',
    dry_run: false,
    sources: [{ source: 'github', scope: 'octo-org', status: 'ok' }],
    datasets: [aDatasetReport()],
    warnings: [],
    requests: { github: 3, downloads: 0, entra: 0, graph: 0, port: 1 },
    waits_ms: 2500,
    figures: {},
    ...overrides,
  }
}

/** The report on seats of octo-org, of which one record was sent. */
export function aDatasetReport(
  overrides: Partial<DatasetReport> = {},
): DatasetReport {
  return {
    dataset: 'github-seats',
    blueprint: 'github_copilot_seats',
    scope: 'octo-org',
    status: 'ok',
    collected: 1,
    sent: 1,
    failed: 0,
    verified: null,
    requests: 3,
    batches: 1,
    ...overrides,
  }
}
