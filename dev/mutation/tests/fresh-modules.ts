// Loads the tests anew for each mutant, the changed module and all that import
// it. Packages and all other modules stay loaded.
import { readFileSync } from 'node:fs'
import { registerHooks, stripTypeScriptTypes } from 'node:module'
import { relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { reachable } from './find-tests.ts'

const ROOT = new URL('../../../', import.meta.url)
const JEST_GLOBALS = new URL('jest-globals.ts', import.meta.url).href
const NOCK = new URL('__tests__/support/jest/nock.ts', ROOT).href

/** Modules that tell the runs apart, and so must stay the same. */
const OWN = new URL('.', import.meta.url).href
const PACKAGES = new URL('node_modules/', ROOT).href

/** A source file and the text in place of its own. */
export type Change = { readonly file: string; readonly text: string }

const stripped = new Map<string, string>()

let generation = 0
let changed: { file: string; code: string } | undefined
/** Whether a module imports the changed one, by the path of the module. */
const importers = new Map<string, boolean>()

/** Takes part in the loading of all modules from now on. */
export function registerFreshModules(): void {
  registerHooks({
    resolve(specifier, context, next) {
      if (specifier === '@jest/globals') return next(JEST_GLOBALS, context)
      const isFake = specifier === 'nock' && !context.parentURL?.includes(NOCK)
      const { url, ...rest } = next(isFake ? NOCK : specifier, context)
      return { ...rest, url: isFresh(url) ? `${url}?run=${generation}` : url }
    },
    load(url, context, next) {
      if (!isFresh(url) || !/\.ts\?/.test(url)) return next(url, context)
      const file = relative(fileURLToPath(ROOT), fileURLToPath(url))
      const source = changed?.file === file ? changed.code : readCode(file)
      return { format: 'module', source, shortCircuit: true }
    },
  })
}

/** Imports files anew, one source file of theirs with another text. */
export async function importFresh(
  files: readonly string[],
  change: Change | undefined,
): Promise<void> {
  generation += 1
  if (changed?.file !== change?.file) importers.clear()
  changed = change && {
    file: change.file,
    code: stripTypeScriptTypes(change.text),
  }
  for (const file of files) {
    await import(`${pathToFileURL(file).href}?run=${generation}`)
  }
}

function isFresh(url: string): boolean {
  const isOurs =
    url.startsWith(ROOT.href) &&
    !url.startsWith(PACKAGES) &&
    !url.startsWith(OWN)
  if (!isOurs) return false
  const path = relative(fileURLToPath(ROOT), fileURLToPath(url))
  return path.startsWith('__tests__/') || importsChanged(path)
}

function importsChanged(path: string): boolean {
  if (changed === undefined || !path.endsWith('.ts')) return false
  const known = importers.get(path)
  if (known !== undefined) return known
  const isImporter = reachable(path).has(changed.file)
  importers.set(path, isImporter)
  return isImporter
}

function readCode(file: string): string {
  const known = stripped.get(file)
  if (known !== undefined) return known
  const code = stripTypeScriptTypes(readFileSync(file, 'utf8'))
  stripped.set(file, code)
  return code
}
