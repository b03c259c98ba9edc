// `node dev/scripts/lint/regular-expressions.ts [file]…`: no regular expression
// of src/, or of the named files, may take more than linear time: a server, or
// a proxy in front of it, decides how long a text is. Prints one line for each
// pattern that recheck cannot prove, and exits with 1 if there is one.
import { globSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
// One process of recheck proves all patterns, where there is one for this
// system; its JavaScript takes twice as long.
import { check } from 'recheck'
import ts from 'typescript'

const ROOT = join(import.meta.dirname, '../../..')
const TIMEOUT_MS = 30_000

/** Patterns that the checker cannot prove, or whose text has a small bound. */
const ALLOWED: Readonly<Record<string, string>> = {
  '/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g':
    'too large to be proved; the text is an input of the user',
  '/^(github\\.com|(?!api\\.)[^.]+\\.ghe\\.com)$/':
    'has a look-ahead; the text is a host name',
  '/\\/+$/': 'the text is an address from the inputs',
}

type Literal = { readonly file: string; readonly text: string }

function literalsIn(file: string): Literal[] {
  const text = readFileSync(file, 'utf8')
  const found: Literal[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      found.push({ file, text: node.text })
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest))
  return found
}

async function statusOf(text: string): Promise<string> {
  const end = text.lastIndexOf('/')
  const { status } = await check(text.slice(1, end), text.slice(end + 1), {
    checker: 'automaton',
    timeout: TIMEOUT_MS,
  })
  return status
}

const named = process.argv.slice(2)
const files = named.length > 0 ? named : globSync('src/**/*.ts', { cwd: ROOT })
const literals = files.map((file) => resolve(ROOT, file)).flatMap(literalsIn)
for (const { file, text } of literals) {
  if (text in ALLOWED) continue
  const status = await statusOf(text)
  if (status === 'safe') continue
  console.error(`${relative(ROOT, file)}: ${text} is ${status}`)
  process.exitCode = 1
}
for (const text of named.length > 0 ? [] : Object.keys(ALLOWED)) {
  if (literals.some((literal) => literal.text === text)) continue
  console.error(`${text} is allowed, and nothing uses it`)
  process.exitCode = 1
}
console.log(`Regular expressions: ${literals.length} checked.`)
