import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { RunReport } from './domain/run-report.ts'
import { writeAtomically } from './sink/undelivered.ts'

/** Writes `report.json`, readable by people and programs. */
export function writeReport(file: string, report: RunReport): void {
  mkdirSync(dirname(file), { recursive: true })
  writeAtomically(file, `${JSON.stringify(report, null, 2)}\n`)
}
