// Loads our own modules anew for each mutant, and one of them changed, while
// packages stay loaded.
import { readFileSync } from 'node:fs'
import { registerHooks, stripTypeScriptTypes } from 'node:module'
import { relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const ROOT = new URL('../../../', import.meta.url)
const JEST_GLOBALS = new URL('jest-globals.ts', import.meta.url).href
const NOCK = new URL('__tests__/support/jest/nock.ts', ROOT).href

/** Modules that tell the runs apart, and so must stay the same. */
const OWN = new URL('.', import.meta.url).href
const PACKAGES = new URL('node_modules/', ROOT).href

const stripped = new Map<string, string>()

let generation = 0
let changed: { file: string; code: string } | undefined

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
  change: { readonly file: string; readonly text: string } | undefined,
): Promise<void> {
  generation += 1
  changed = change && {
    file: change.file,
    code: stripTypeScriptTypes(change.text),
  }
  for (const file of files) {
    await import(`${pathToFileURL(file).href}?run=${generation}`)
  }
}

function isFresh(url: string): boolean {
  return (
    url.startsWith(ROOT.href) &&
    !url.startsWith(PACKAGES) &&
    !url.startsWith(OWN)
  )
}

function readCode(file: string): string {
  const known = stripped.get(file)
  if (known !== undefined) return known
  const code = stripTypeScriptTypes(readFileSync(file, 'utf8'))
  stripped.set(file, code)
  return code
}
