// The reports that `npm run record` keeps and `npm run preview` shows.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { RunReport } from '../src/report/run-report.ts'

const FOLDER = fileURLToPath(
  new URL('../__tests__/fixtures/reports', import.meta.url),
)

/** In the order in which they are shown. */
export const RECORDED = ['success', 'partial', 'setup', 'check'] as const
export type Recorded = (typeof RECORDED)[number]

/** Returns the file of a recorded report. */
export function recordedFile(name: Recorded): string {
  return join(FOLDER, `${name}.json`)
}

/** Reads a report as the bundle wrote it. */
export function readRecorded(name: Recorded): RunReport {
  return JSON.parse(readFileSync(recordedFile(name), 'utf8'))
}
