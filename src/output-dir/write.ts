import { renameSync, writeFileSync } from 'node:fs'

/** Writes a file for its owner only; a reader never sees half of it. */
export function writeAtomically(file: string, content: string): void {
  const partial = `${file}.partial`
  writeFileSync(partial, content, { mode: 0o600 })
  renameSync(partial, file)
}
