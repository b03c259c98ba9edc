// No regular expression of src/ may take more than linear time: a server, or a
// proxy in front of it, decides how long a text is. Prints one line for each
// pattern that recheck cannot prove.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

// In this thread: the other ways start a process for each pattern.
process.env.RECHECK_SYNC_BACKEND = 'pure'
const { checkSync } = await import('recheck')

const SRC = join(import.meta.dirname, '../../../src')
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
  const text = readFileSync(join(SRC, file), 'utf8')
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

function statusOf(text: string): string {
  const end = text.lastIndexOf('/')
  return checkSync(text.slice(1, end), text.slice(end + 1), {
    checker: 'automaton',
    timeout: TIMEOUT_MS,
  }).status
}

const literals = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .flatMap(literalsIn)
const checked = literals.filter(({ text }) => !(text in ALLOWED))
for (const { file, text } of checked) {
  const status = statusOf(text)
  if (status === 'safe') continue
  console.error(`${file}: ${text} is ${status}`)
  process.exitCode = 1
}
for (const text of Object.keys(ALLOWED)) {
  if (literals.some((literal) => literal.text === text)) continue
  console.error(`${text} is allowed, and nothing uses it`)
  process.exitCode = 1
}
console.log(`Patterns of src/: ${literals.length}.`)
