import process from 'node:process'

/**
 * Returns a signal that aborts on SIGINT, SIGTERM and SIGHUP. GitHub sends
 * SIGINT and, seconds later, SIGTERM; the second signal has no effect. A
 * terminal that closes sends SIGHUP.
 */
export function abortOnSignals(reason: () => Error): AbortSignal {
  const controller = new AbortController()
  const abort = () => controller.abort(reason())
  process.on('SIGINT', abort)
  process.on('SIGTERM', abort)
  process.on('SIGHUP', abort)
  return controller.signal
}
