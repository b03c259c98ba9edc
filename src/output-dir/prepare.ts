import { rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { ConfigError, errorMessage } from '../errors.ts'
import { makeFolder, refuseLink } from './folder.ts'
import { outputPaths } from './paths.ts'
import { processMark } from './process-mark.ts'
import { createExclusively, removeLeftovers } from './write.ts'

const WRITABLE_FOLDER = {
  system: 'workflow',
  kind: 'input',
  name: 'output-dir',
  expected: 'a writable folder without symbolic links',
} as const

/**
 * Creates the folder, proves that it is writable, and deletes incomplete files
 * of processes that no longer run.
 * @throws {ConfigError} if it is not writable or contains symbolic links
 */
export function prepareOutputDir(folder: string): void {
  const paths = outputPaths(folder)
  const probe = join(folder, `.writable-${processMark()}`)
  try {
    makeFolder(resolve(folder))
    for (const path of Object.values(paths)) refuseLink(path)
    rmSync(probe, { force: true })
    createExclusively(probe, '')
    rmSync(probe, { force: true })
  } catch (error) {
    throw new ConfigError(
      `Cannot write to "${folder}", the folder of "output-dir" (${errorMessage(error)}). Set "output-dir" to a writable folder without symbolic links.`,
      { cause: error, remedy: WRITABLE_FOLDER },
    )
  }
  for (const each of [folder, paths.undelivered, paths.dryRun, paths.csv]) {
    removeLeftovers(each)
  }
}
