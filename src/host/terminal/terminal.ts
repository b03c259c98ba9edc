// The terminal of a run: the log on stderr, the result on stdout, no secret on
// either.
import { toLogText } from '../log-text.ts'
import { jsonLines } from './json-lines.ts'
import { createPaint } from './paint.ts'
import { plainLogger } from './plain-logger.ts'
import { PrintedSecrets } from './printed-secrets.ts'
import { quietLogger } from './quiet-logger.ts'
import { StatusLogger } from './status-logger.ts'
import type {
  PrintStream,
  Terminal,
  TerminalOptions,
} from './terminal-types.ts'

const DEFAULT_COLUMNS = 80

export function openTerminal(options: TerminalOptions): Terminal {
  const { stdout, stderr, env, isDebug, isQuiet, nameIn } = options
  // A reader that closes its pipe must not end the run.
  for (const stream of [stdout, stderr]) stream.on('error', () => undefined)
  const secrets = new PrintedSecrets()
  const hide = (text: string) => secrets.clean(text)
  const clean = (text: string) => hide(nameIn(text))
  const lineTo = (stream: PrintStream) => {
    const paint = createPaint(stream, env)
    return (text: string) => {
      stream.write(`${paint(toLogText(clean(text)))}\n`)
    }
  }
  if (options.logFormat === 'json') {
    return { env, secrets, ...jsonLines(options, hide) }
  }
  const screen = {
    write: (text: string) => stderr.write(text),
    columns: () => stderr.columns ?? DEFAULT_COLUMNS,
  }
  const paint = createPaint(stderr, env)
  const loud = isWatched(stderr, env)
    ? new StatusLogger({ screen, isDebug, clean, paint })
    : plainLogger({ write: lineTo(stderr), isDebug })
  const print = lineTo(stdout)
  return {
    env,
    secrets,
    logger: isQuiet ? quietLogger(loud) : loud,
    conclude: ({ text }) => {
      if (!isQuiet) print(text)
    },
    complain: lineTo(stderr),
  }
}

/** Whether lines can be rewritten; https://no-color.org is one exception. */
function isWatched(stream: PrintStream, env: TerminalOptions['env']): boolean {
  if (env.NO_COLOR || env.CI || env.TERM === 'dumb') return false
  return stream.isTTY === true
}
