import { readFileSync } from 'node:fs'
import { writeAtomically } from '../output-dir/write.ts'
import type { RunReport } from './run-report.ts'

export function writeReport(file: string, report: RunReport): void {
  writeAtomically(file, `${JSON.stringify(report, null, 2)}\n`)
}

/** Returns undefined when the file is missing or broken. */
export function readReport(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
