import { readdirSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { readPrivateFile } from '../../output-dir/folder.ts'
import { redact, redactIn } from '../../runtime/redact.ts'
import type { RunReport } from '../run-report.ts'
import { isCollectionReport } from './report-schema.ts'

const NAME = 'report.json'
/** An artifact is a folder, and may have a folder for each organization. */
const MAX_DEPTH = 5
/** The message of a failure can have several sentences. */
const MAX_TEXT_CHARACTERS = 3_000

export type FoundReports = {
  readonly reports: readonly RunReport[]
  /** The redacted paths of files that no run that collected has written. */
  readonly unreadable: readonly string[]
}

/** Reads all reports below a folder; the report of the folder itself is not one. */
export function findReports(folder: string): FoundReports {
  const root = resolve(folder)
  // ncc takes `resolve(folder, NAME)` for a file of the sources to copy.
  const own = join(root, NAME)
  const files = listReports(root, MAX_DEPTH).filter((file) => file !== own)
  const read = files.map((file) => [file, readIfReport(file)] as const)
  return {
    reports: read.flatMap(([, report]) => report ?? []),
    unreadable: read.flatMap(([file, report]) =>
      report ? [] : [join(root, redact(relative(root, file)))],
    ),
  }
}

/** Follows no symbolic link. */
function listReports(folder: string, depth: number): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.isFile()) return entry.name === NAME ? [path] : []
      return entry.isDirectory() && depth > 0
        ? listReports(path, depth - 1)
        : []
    })
}

function readIfReport(file: string): RunReport | undefined {
  try {
    const value: unknown = JSON.parse(readPrivateFile(file))
    if (!isCollectionReport(value)) return undefined
    // The other job has redacted the texts, if it has written the file.
    return redactIn(value, MAX_TEXT_CHARACTERS)
  } catch {
    return undefined
  }
}
