import process from 'node:process'

/**
 * Gives a signal that aborts when the process is told to stop. GitHub sends
 * SIGINT and, seconds later, SIGTERM: the second one changes nothing.
 */
export function abortOnSignals(reason: () => Error): AbortSignal {
  const controller = new AbortController()
  const abort = () => controller.abort(reason())
  process.on('SIGINT', abort)
  process.on('SIGTERM', abort)
  return controller.signal
}
