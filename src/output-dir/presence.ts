// A process that writes to a folder leaves a file beside the folder. Another
// process then sees that the files in the folder are still needed.
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { makeFolder } from './folder.ts'
import { isAlive, processMark } from './process-mark.ts'
import { ageMsOf, createExclusively } from './write.ts'

const MARK = /\.([^.]+)\.running$/
/** A GitHub job ends after six hours, so no run on another host is older. */
const ABANDONED_AFTER_MS = 6 * 3_600_000

/** Shows that this process writes to the folder, until it vacates it. */
export function occupy(folder: string): void {
  makeFolder(dirname(folder))
  createExclusively(presenceOf(folder, processMark()), '')
}

export function vacate(folder: string): void {
  rmSync(presenceOf(folder, processMark()), { force: true })
}

/** Whether another process that may be alive occupies the folder. */
export function isShared(folder: string): boolean {
  const beside = dirname(folder)
  if (!existsSync(beside)) return false
  const marks = readdirSync(beside).flatMap((name) => {
    const mark = MARK.exec(name)?.[1] ?? ''
    return name === basename(presenceOf(folder, mark)) ? [mark] : []
  })
  return marks.filter((mark) => isPresent(folder, mark)).length > 0
}

/** Deletes the file of a process that no longer runs. */
function isPresent(folder: string, mark: string): boolean {
  if (mark === processMark()) return false
  const file = presenceOf(folder, mark)
  if (isAlive(mark) ?? ageMsOf(file) < ABANDONED_AFTER_MS) return true
  rmSync(file, { force: true })
  return false
}

function presenceOf(folder: string, mark: string): string {
  return join(dirname(folder), `.${basename(folder)}.${mark}.running`)
}
