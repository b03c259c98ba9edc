import process from 'node:process'

/**
 * Ends the process as soon as stdout and stderr are flushed. An unfinished
 * connection could keep the process for five more minutes.
 */
export function leave(): void {
  process.stdout.write('', () => process.stderr.write('', () => process.exit()))
}
