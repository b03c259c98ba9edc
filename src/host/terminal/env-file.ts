// Files that the user names: the file of variables, and files that hold one
// value each.
import { readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import type { Variables } from '../../config/environment/variables.ts'
import { errorMessage } from '../../errors.ts'

export type EnvFile = {
  readonly variables: Variables
  readonly problem?: string
}

const BYTE_ORDER_MARK = /^\uFEFF/
const ZERO_BYTE = '\0'
const MAX_VALUE_BYTES = 65_536

/** Reads the file of `--env-file`; a problem leaves it without variables. */
export function readEnvFile(path: string | undefined): EnvFile {
  if (path === undefined) return { variables: {} }
  try {
    return { variables: parseEnv(readText(path)) }
  } catch (error) {
    return {
      variables: {},
      problem: `Cannot read the file of "--env-file": ${errorMessage(error)}.`,
    }
  }
}

/**
 * Reads the file of a variable such as GITHUB_TOKEN_FILE.
 * @throws {Error} that says why, without the value
 */
export function readValueFile(path: string): string {
  const text = readText(path)
  if (text.length > MAX_VALUE_BYTES) {
    throw new Error(`"${path}" has more than 64 KiB`)
  }
  return text
}

/** Text of Windows can begin with a mark, or have two bytes a character. */
function readText(path: string): string {
  const text = readFileSync(path, 'utf8').replace(BYTE_ORDER_MARK, '')
  if (text.includes(ZERO_BYTE) || text.startsWith('\uFFFD\uFFFD')) {
    throw new Error(
      `"${path}" is not UTF-8 (it may be UTF-16). Save it as UTF-8`,
    )
  }
  return text
}
