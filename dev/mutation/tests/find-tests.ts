// Which unit tests run a source file, by their imports.
import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** Tests with this are of a whole run, not of a module. */
const EMULATORS = 'dev/emulators/start.ts'

const imports = new Map<string, readonly string[]>()

/** The unit tests of the module of a file that import it. */
export function findTests(file: string): string[] {
  const [, module = ''] = file.split('/')
  return globSync(`__tests__/${module}/**/*.test.ts`)
    .sort()
    .filter((test) => {
      const files = reachable(test)
      return files.has(file) && !files.has(EMULATORS)
    })
}

/** Whether a test is named after a file. */
export function isNamedAfter(test: string, file: string): boolean {
  return basename(test).startsWith(`${basename(file, '.ts')}.`)
}

/** Returns a file and all files that it imports, directly or not. */
export function reachable(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  for (const each of importsOf(file)) reachable(each, seen)
  return seen
}

function importsOf(file: string): readonly string[] {
  const known = imports.get(file)
  if (known !== undefined) return known
  const text = readFileSync(file, 'utf8')
  const found = [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+\.ts)'/g)]
    .map(([, path = '']) => join(dirname(file), path))
    .filter((path) => existsSync(path))
  imports.set(file, found)
  return found
}
