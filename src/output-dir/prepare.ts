import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { ConfigError, errorMessage } from '../errors.ts'

/**
 * Creates the folder, and tries whether it can be written before a run has
 * anything to leave there.
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
 * Creates one level after the other: Node's own way never ends where a file
 * system says that an existing parent is missing.
 */
function makeFolder(folder: string): void {
  const parent = dirname(folder)
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return
  if (parent !== folder) makeFolder(parent)
  mkdirSync(folder)
}
