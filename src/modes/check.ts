// `mode: check`: looks at every area and changes nothing. A failure in one area
// does not stop the others.
import { type CheckFinding, findingOfError } from '../domain/check-finding.ts'
import { assembleReport, type ReportFrame } from '../report/assemble.ts'
import { type CheckRow, resultOfCheck } from '../report/check-report.ts'
import type { RunReport } from '../report/run-report.ts'
import type { Logger } from '../runtime/logger.ts'

export type Checker = {
  /** The heading of its lines, such as `GitHub`. */
  readonly area: string
  readonly check: (log: Logger) => Promise<readonly CheckFinding[]>
}

export type CheckDeps = {
  /** In the order of the report. */
  readonly checkers: readonly Checker[]
  readonly logger: Logger
}

/** Never throws for a failed check; the report has it. */
export async function check(
  { checkers, logger }: CheckDeps,
  frame: ReportFrame,
): Promise<RunReport> {
  const found = await Promise.all(checkers.map((it) => look(it, logger)))
  const rows = found.flat()
  const report = assembleReport(frame, {
    mode: 'check',
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
