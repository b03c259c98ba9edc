import { readPrivateFile } from '../output-dir/folder.ts'
import { writeAtomically } from '../output-dir/write.ts'
import { knownSecrets } from '../runtime/known-secrets.ts'
import type { RunReport } from './run-report.ts'

export function writeReport(file: string, report: RunReport): void {
  const shown = knownSecrets.hideIn(report)
  writeAtomically(file, `${JSON.stringify(shown, null, 2)}\n`)
}

/** Returns undefined when the file is missing or broken. */
export function readReport(file: string): unknown {
  try {
    return JSON.parse(readPrivateFile(file))
  } catch {
    return undefined
  }
}
