import {
  chmodSync,
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  statSync,
} from 'node:fs'
import { dirname } from 'node:path'

const OWNER_ONLY = 0o700

/**
 * Creates a folder of `output-dir` that only its owner can read.
 * @throws {Error} if the path is a symbolic link or a file
 */
export function makePrivateFolder(folder: string): void {
  const stats = lstatSync(folder, { throwIfNoEntry: false })
  if (stats === undefined) {
    makeFolder(folder)
    return
  }
  refuseLink(folder)
  if (!stats.isDirectory()) throw new Error(`"${folder}" is not a folder`)
  if ((stats.mode & 0o077) !== 0) chmodSync(folder, OWNER_ONLY)
}

/**
 * Creates one level after the other. Node's `recursive` option never ends if a
 * file system reports an existing parent as missing.
 */
export function makeFolder(folder: string): void {
  const parent = dirname(folder)
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return
  if (parent !== folder) makeFolder(parent)
  try {
    mkdirSync(folder, { mode: OWNER_ONLY })
  } catch (error) {
    // Another run may have created it.
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw error
  }
}

/** @throws {Error} if the path is a symbolic link */
export function refuseLink(path: string): void {
  if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) {
    throw new Error(`"${path}" is a symbolic link`)
  }
}

/** To open a pipe without a writer would wait for one. */
const OPEN_FLAGS =
  constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK

/**
 * Reads a file of `output-dir`.
 * @throws {Error} if the path is a symbolic link, a pipe or a device
 */
export function readPrivateFile(file: string): string {
  refuseLink(file)
  const descriptor = openSync(file, OPEN_FLAGS)
  try {
    if (!fstatSync(descriptor).isFile()) {
      throw new Error(`"${file}" is not a regular file`)
    }
    return readFileSync(descriptor, 'utf8')
  } finally {
    closeSync(descriptor)
  }
}
