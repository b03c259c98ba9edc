// The story of a check: look at every area, change nothing, and tell line by
// line whether everything is ready. No area stops another.
import { assembleReport, type ReportFrame } from './assemble-report.ts'
import {
  type CheckArea,
  type CheckFinding,
  type CheckRow,
  findingOfError,
  resultOfCheck,
} from './domain/check-report.ts'
import type { RunReport } from './domain/run-report.ts'
import type { Logger } from './runtime/logger.ts'
import { checkTable } from './summary/check-table.ts'

/** Looks at one area. */
export type Checker = {
  readonly area: CheckArea
  readonly check: (log: Logger) => Promise<readonly CheckFinding[]>
}

export type CheckPorts = {
  /** In the order in which they are told. */
  readonly checkers: readonly Checker[]
  readonly logger: Logger
}

/** Checks everything; what fails ends up in the report. */
export async function check(
  { checkers, logger }: CheckPorts,
  frame: ReportFrame,
): Promise<RunReport> {
  const found = await Promise.all(checkers.map((it) => look(it, logger)))
  const rows = found.flat()
  logRows(rows, logger)
  const report = assembleReport(frame, {
    mode: 'check',
    sources: [],
    datasets: [],
    warnings: [],
    figures: {},
  })
  return { ...report, result: resultOfCheck(rows), check: rows }
}

async function look(
  { area, check }: Checker,
  logger: Logger,
): Promise<CheckRow[]> {
  const log = logger.group(`Checking ${area}`)
  try {
    const findings = await check(log)
    log.info(`Checks made: ${findings.length}.`)
    return findings.map((finding) => ({ area, ...finding }))
  } catch (error) {
    return [{ area, ...findingOfError('check', error) }]
  } finally {
    log.end()
  }
}

function logRows(rows: readonly CheckRow[], logger: Logger): void {
  const log = logger.group('Check')
  for (const line of checkTable(rows)) log.info(line)
  log.end()
}
