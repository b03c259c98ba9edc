import process from 'node:process'

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
 * Ends the process as soon as stdout and stderr are flushed. An unfinished
 * connection could keep the process for five more minutes.
 */
export function leave(): void {
  process.stdout.write('', () => process.stderr.write('', () => process.exit()))
}
