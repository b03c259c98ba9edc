import { readFileSync } from 'node:fs'
import { writeAtomically } from '../output-dir/write.ts'
import type { RunReport } from './run-report.ts'

/** Writes `report.json`, readable by people and programs. */
export function writeReport(file: string, report: RunReport): void {
  writeAtomically(file, `${JSON.stringify(report, null, 2)}\n`)
}

/** Reads what an earlier run wrote; undefined when it is missing or broken. */
export function readReport(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
