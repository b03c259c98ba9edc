import process from 'node:process'

/**
 * Returns a signal that aborts on SIGINT and SIGTERM. GitHub sends SIGINT and,
 * seconds later, SIGTERM; the second signal has no effect.
 */
export function abortOnSignals(reason: () => Error): AbortSignal {
  const controller = new AbortController()
  const abort = () => controller.abort(reason())
  process.on('SIGINT', abort)
  process.on('SIGTERM', abort)
  return controller.signal
}
