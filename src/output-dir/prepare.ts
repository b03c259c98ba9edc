import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { ConfigError, errorMessage } from '../errors.ts'

/**
 * Creates the folder and proves that it is writable.
 * @throws {ConfigError} if it is not writable
 */
export function prepareOutputDir(folder: string): void {
  const probe = join(folder, '.writable')
  try {
    makeFolder(resolve(folder))
    writeFileSync(probe, '')
    rmSync(probe)
  } catch (error) {
    throw new ConfigError(
      `Cannot write to "${folder}", the folder of "output-dir" (${errorMessage(error)}). Set "output-dir" to a writable folder.`,
      { cause: error },
    )
  }
}

/**
 * Creates one level after the other. Node's `recursive` option never ends if a
 * file system reports an existing parent as missing.
 */
function makeFolder(folder: string): void {
  const parent = dirname(folder)
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return
  if (parent !== folder) makeFolder(parent)
  mkdirSync(folder)
}
