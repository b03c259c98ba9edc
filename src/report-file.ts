import {
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { RunReport } from './domain/run-report.ts'
import { ConfigError, errorMessage } from './errors.ts'
import { writeAtomically } from './sink/undelivered.ts'

/**
 * Makes the folder for what a run leaves behind, before the run has anything
 * to leave.
 * @throws {ConfigError} when it cannot be written
 */
export function prepareOutputDir(folder: string): void {
  const probe = join(folder, '.writable')
  try {
    makeFolder(resolve(folder))
    writeFileSync(probe, '')
    rmSync(probe)
  } catch (error) {
    throw new ConfigError(
      `"output-dir" is "${folder}", which cannot be written (${errorMessage(error)}). Give a folder that can.`,
      { cause: error },
    )
  }
}

/**
 * Makes one level after the other: Node's own way never ends where a file
 * system says that an existing parent is missing.
 */
function makeFolder(folder: string): void {
  const parent = dirname(folder)
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return
  if (parent !== folder) makeFolder(parent)
  mkdirSync(folder)
}

/** Writes `report.json`, readable by people and programs. */
export function writeReport(file: string, report: RunReport): void {
  writeAtomically(file, `${JSON.stringify(report, null, 2)}\n`)
}

/** Reads what an earlier run wrote; undefined when it is not there or broken. */
export function readReport(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
