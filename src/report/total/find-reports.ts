import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readPrivateFile } from '../../output-dir/folder.ts'
import type { RunReport } from '../run-report.ts'
import { isCollectionReport } from './report-schema.ts'

const NAME = 'report.json'
/** An artifact is a folder, and may have a folder for each organization. */
const MAX_DEPTH = 5

export type FoundReports = {
  readonly reports: readonly RunReport[]
  /** Files that are not the report of a run that collected. */
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
    unreadable: read.flatMap(([file, report]) => (report ? [] : [file])),
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
    return isCollectionReport(value) ? value : undefined
  } catch {
    return undefined
  }
}
