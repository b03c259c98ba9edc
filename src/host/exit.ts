import type { EventEmitter } from 'node:events'
import process from 'node:process'
import { describeError } from '../errors.ts'
import type { Logger } from '../runtime/logger.ts'

/**
 * A log that is closed or on a full disk must not end the run: the records in
 * memory would be lost.
 */
export function outliveLog(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', () => undefined)
  }
}

/**
 * Node prints its warnings and an uncaught error as text of its own, which is
 * not JSON and may hold a secret. They go through the log instead.
 */
export function takeOverMessages(
  node: EventEmitter,
  log: { readonly logger: Logger; complain(text: string): void },
  end: () => void,
): void {
  node.removeAllListeners('warning')
  node.on('warning', ({ name, message }: Error) =>
    log.logger.warning(`${name}: ${message}`),
  )
  node.on('uncaughtException', (error: unknown) => {
    log.complain(describeError(error))
    end()
  })
}

/**
 * A file that exceeds the limit of the process (`ulimit -f`) must not end the
 * run: with a listener, writing fails as on a full disk.
 */
export function outliveFileLimit(): void {
  process.on('SIGXFSZ', () => undefined)
}

/**
 * Ends the process as soon as stdout and stderr are flushed. An unfinished
 * connection could keep the process for five more minutes.
 */
export function leave(): void {
  process.stdout.write('', () => process.stderr.write('', () => process.exit()))
}
