// Files that the user names: the file of variables, and files that hold one
// value each.
import { Buffer, isUtf8 } from 'node:buffer'
import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { parseEnv } from 'node:util'
import type { Variables } from '../../config/environment/variables.ts'
import { errorMessage } from '../../errors.ts'

export type EnvFile = {
  readonly variables: Variables
  readonly problem?: string
}

const BYTE_ORDER_MARK = /^\uFEFF/
/** Old editors end a line with a carriage return alone. */
const LINE_END = /\r\n?/g
/** Settings with certificates and keys have a few KiB. */
const MAX_FILE_BYTES = 65_536

/** Reads the file of `--env-file`; a problem leaves it without variables. */
export function readEnvFile(path: string | undefined): EnvFile {
  if (path === undefined) return { variables: {} }
  try {
    return { variables: parseVariables(readText(path), path) }
  } catch (error) {
    return {
      variables: {},
      problem: `Cannot read the file of "--env-file": ${errorMessage(error)}.`,
    }
  }
}

function parseVariables(text: string, path: string): Variables {
  const variables = parseEnv(text.replace(LINE_END, '\n'))
  const lines = text.split('\n').map((line) => line.trim())
  const isEmpty = lines.every((line) => line === '' || line.startsWith('#'))
  if (Object.keys(variables).length === 0 && !isEmpty) {
    throw new Error(`"${path}" has no line such as NAME=value`)
  }
  return variables
}

/**
 * Reads the file of a variable such as GITHUB_TOKEN_FILE.
 * @throws {Error} that says why, without the value
 */
export function readValueFile(path: string): string {
  return readText(path)
}

/** Text of Windows can begin with a mark, or have two bytes a character. */
function readText(path: string): string {
  const bytes = readBytes(path)
  if (!isUtf8(bytes) || bytes.includes(0)) {
    throw new Error(
      `"${path}" is not UTF-8 (it may be UTF-16). Save it as UTF-8`,
    )
  }
  return bytes.toString('utf8').replace(BYTE_ORDER_MARK, '')
}

/** The pipe of `--env-file <(command)` has a writer, so it ends. */
const PIPE_OF_SHELL = /^\/(?:dev|proc\/self)\/fd\/\d+$|^\/dev\/stdin$/

/**
 * A pipe without a writer never opens, and a device such as /dev/zero never
 * ends.
 * @throws {Error} if the path is neither a file nor a pipe of the shell
 */
export function refuseOtherThanFile(path: string): void {
  const stats = statSync(path)
  if (stats.isFile() || stats.isDirectory()) return
  if (stats.isFIFO() && PIPE_OF_SHELL.test(path)) return
  throw new Error(`"${path}" is not a regular file`)
}

function readBytes(path: string): Buffer {
  try {
    refuseOtherThanFile(path)
    const file = openSync(path, 'r')
    try {
      return readToLimit(file, path)
    } finally {
      closeSync(file)
    }
  } catch (error) {
    throw new Error(describeFileError(error, path), { cause: error })
  }
}

function readToLimit(file: number, path: string): Buffer {
  const buffer = Buffer.alloc(MAX_FILE_BYTES + 1)
  let length = 0
  for (;;) {
    const count = readSync(file, buffer, length, buffer.length - length, null)
    length += count
    if (length > MAX_FILE_BYTES) {
      throw new Error(`"${path}" has more than 64 KiB`)
    }
    if (count === 0) return buffer.subarray(0, length)
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  ENOTDIR: 'does not exist',
  EISDIR: 'is a folder',
  EACCES: 'may not be read by this user',
}

function describeFileError(error: unknown, path: string): string {
  const code: unknown = Reflect.get(Object(error), 'code')
  const reason = REASONS[String(code)]
  return reason === undefined ? errorMessage(error) : `"${path}" ${reason}`
}
