import {
  type CheckRow,
  resultOfCheck,
} from '../../../src/report/check-report.ts'
import type { RunReport } from '../../../src/report/run-report.ts'
import { aRunReport } from './a-run-report.ts'

/** A line about the seats of octo-org, which are fine. */
export function aCheckRow(overrides: Partial<CheckRow> = {}): CheckRow {
  return {
    area: 'GitHub',
    subject: 'seats of octo-org',
    status: 'ok',
    detail: 'All 3 can be read.',
    ...overrides,
  }
}

/** The report of a check that found these lines. */
export function aCheckReport(check: readonly CheckRow[]): RunReport {
  const result = resultOfCheck(check)
  return aRunReport({ mode: 'check', datasets: [], sources: [], result, check })
}
