// Colors for the words that decide: warnings and the result of a run.
import type { PrintStream } from './terminal-types.ts'

/** Adds colors to a text that has none. */
export type Paint = (text: string) => string

const RESET = '\u001b[39m'
const COLORS = [
  { words: /^Result: success/gm, code: '\u001b[32m' },
  { words: /^Result: failed/gm, code: '\u001b[31m' },
  { words: /^Result: partial|\bWarning:/gm, code: '\u001b[33m' },
]

/** https://no-color.org and https://force-color.org decide before the stream. */
export function createPaint(
  stream: Pick<PrintStream, 'isTTY'>,
  env: Readonly<Record<string, string | undefined>>,
): Paint {
  return hasColors(stream, env) ? paint : (text) => text
}

function hasColors(
  stream: Pick<PrintStream, 'isTTY'>,
  {
    NO_COLOR,
    FORCE_COLOR,
    CI,
    TERM,
  }: Readonly<Record<string, string | undefined>>,
): boolean {
  if (NO_COLOR || FORCE_COLOR === '0') return false
  if (FORCE_COLOR) return true
  return stream.isTTY === true && !CI && TERM !== 'dumb'
}

function paint(text: string): string {
  return COLORS.reduce(
    (painted, { words, code }) => painted.replace(words, `${code}$&${RESET}`),
    text,
  )
}
