import process from 'node:process'

/**
 * Ends the process with its exit code when all that was printed is out: a
 * connection that was being made when the run gave up would keep it for up to
 * five minutes.
 */
export function leave(): void {
  process.stdout.write('', () => process.stderr.write('', () => process.exit()))
}
