// Files in `output-dir`, of which several runs may write at the same time. Only
// the owner can read them, and a reader never sees an incomplete file.
import {
  closeSync,
  linkSync,
  lstatSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { isAlive, processMark } from './process-mark.ts'

const PARTIAL = /\.partial$/
const MARKED_PARTIAL = /\.([^.]+)\.partial$/
/** A file is written in milliseconds; an older one was abandoned. */
const ABANDONED_AFTER_MS = 600_000
const MAX_ATTEMPTS = 3
/** Codes of file systems without hard links. */
const NO_LINKS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV']

/** Replaces a file. A symbolic link is replaced itself, not its target. */
export function writeAtomically(file: string, content: string): void {
  withPartial(file, content, (partial) => renameSync(partial, file))
}

/** Returns false if a file of this name exists; the file stays as it is. */
export function createExclusively(file: string, content: string): boolean {
  try {
    withPartial(file, content, (partial) => linkSync(partial, file))
    return true
  } catch (error) {
    const code = codeOf(error)
    if (code === 'EEXIST') return false
    if (!NO_LINKS.includes(code)) throw error
    return createWithoutLink(file, content)
  }
}

/** Renames a file, unless a file of that name exists. */
export function renameExclusively(from: string, to: string): boolean {
  try {
    linkSync(from, to)
  } catch (error) {
    const code = codeOf(error)
    if (code === 'EEXIST') return false
    if (!NO_LINKS.includes(code)) throw error
    if (lstatSync(to, { throwIfNoEntry: false }) !== undefined) return false
    renameSync(from, to)
    return true
  }
  rmSync(from, { force: true })
  return true
}

/** Deletes the incomplete files of processes that no longer run. */
export function removeLeftovers(folder: string): void {
  for (const name of namesIn(folder)) {
    const file = join(folder, name)
    const isPartial = PARTIAL.test(name) && isFile(file)
    if (isPartial && isAbandoned(file, name)) rmSync(file, { force: true })
  }
}

/** Returns the code of a system error, or an empty text. */
export function codeOf(error: unknown): string {
  return Error.isError(error) && 'code' in error ? String(error.code) : ''
}

function isAbandoned(file: string, name: string): boolean {
  const [, mark = ''] = MARKED_PARTIAL.exec(name) ?? []
  const alive = isAlive(mark)
  if (alive !== undefined) return !alive
  return ageMsOf(file) > ABANDONED_AFTER_MS
}

/** Returns 0 for a file that no longer exists. */
export function ageMsOf(file: string): number {
  const stats = lstatSync(file, { throwIfNoEntry: false })
  return stats === undefined ? 0 : Date.now() - stats.mtimeMs
}

function isFile(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false })?.isFile() ?? false
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** Another host may delete the partial file as abandoned; then it is rewritten. */
function withPartial(
  file: string,
  content: string,
  publish: (partial: string) => void,
): void {
  const partial = `${file}.${processMark()}.partial`
  for (let attempt = 1; ; attempt += 1) {
    try {
      rmSync(partial, { force: true })
      writeNew(partial, content)
      publish(partial)
      return
    } catch (error) {
      const isRetried = codeOf(error) === 'ENOENT' && attempt < MAX_ATTEMPTS
      if (!isRetried) throw error
    } finally {
      rmSync(partial, { force: true })
    }
  }
}

function createWithoutLink(file: string, content: string): boolean {
  try {
    writeNew(file, content)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    rmSync(file, { force: true })
    throw error
  }
}

/** The flag `wx` fails for an existing file and for a symbolic link. */
function writeNew(file: string, content: string): void {
  const descriptor = openSync(file, 'wx', 0o600)
  try {
    writeFileSync(descriptor, content)
  } finally {
    closeSync(descriptor)
  }
}
