// A replay claims a file by renaming it, which succeeds for one process only. The
// new name carries the process, so that a later replay takes over the file if
// the process was killed.
import { randomUUID } from 'node:crypto'
import { lutimesSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isAlive, processMark } from '../../output-dir/process-mark.ts'
import {
  ageMsOf,
  codeOf,
  createExclusively,
  renameExclusively,
} from '../../output-dir/write.ts'
import type { Batch } from '../batch.ts'
import {
  type UndeliveredFile,
  UndeliveredStore,
  writeRecords,
} from './store.ts'

const CLAIM = /^(.+\.json)\.([^.]+)\.[0-9a-f]{8}\.claim$/
/** A GitHub job ends after six hours, so no replay on another host is older. */
const ABANDONED_AFTER_MS = 6 * 3_600_000

/** Returns the name without the claim, and the mark of the claiming process. */
export function splitClaim(entry: string): {
  readonly name: string
  readonly mark?: string | undefined
} {
  const [, name, mark] = CLAIM.exec(entry) ?? []
  return name === undefined ? { name: entry } : { name, mark }
}

/** Whether a process that may be alive has claimed the file. */
export function isClaimed(path: string): boolean {
  const { mark } = splitClaim(path)
  if (mark === undefined) return false
  return isAlive(mark) ?? ageMsOf(path) < ABANDONED_AFTER_MS
}

/** Returns undefined if another replay was faster. */
export function claim(file: UndeliveredFile): UndeliveredFile | undefined {
  const suffix = `${processMark()}.${randomUUID().slice(0, 8)}.claim`
  const path = join(file.folder, `${file.name}.${suffix}`)
  try {
    renameSync(file.path, path)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
  const claimed = { ...file, path }
  refreshClaim(claimed)
  return claimed
}

/** Shows other hosts that the replay still works on the file. */
export function refreshClaim({ path }: UndeliveredFile): void {
  const now = new Date()
  try {
    lutimesSync(path, now, now)
  } catch {
    // On this host, the process itself shows it.
  }
}

/** Restores the name of a file, or uses the next free number. */
export function release({ folder, name, path }: UndeliveredFile): void {
  let target = name
  try {
    while (!renameExclusively(path, join(folder, target))) {
      target = target.replace(/^\d+/, (number) => `${BigInt(number) + 1n}`)
    }
  } catch (error) {
    const isSent = codeOf(error) === 'ENOENT'
    if (!isSent) throw error
  }
}

/** Keeps only these records of a claimed file; deletes the file if none is left. */
export function keepOnly(file: UndeliveredFile, rest: readonly Batch[]): void {
  const unsent = rest.filter(({ size }) => size > 0)
  if (unsent.length > 0) {
    const lists = unsent.map(({ recordsJson }) => recordsJson.slice(1, -1))
    const recordsJson = `[${lists.join(',')}]`
    const { folder, name, dataset } = file
    const content = writeRecords(dataset, recordsJson)
    const isCreated = createExclusively(join(folder, name), content)
    if (!isCreated) new UndeliveredStore(folder).keepJson(dataset, recordsJson)
  }
  rmSync(file.path, { force: true })
}
