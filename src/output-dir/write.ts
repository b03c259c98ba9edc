import { renameSync, writeFileSync } from 'node:fs'

/** Only the owner can read the file; a reader never sees an incomplete file. */
export function writeAtomically(file: string, content: string): void {
  const partial = `${file}.partial`
  writeFileSync(partial, content, { mode: 0o600 })
  renameSync(partial, file)
}
