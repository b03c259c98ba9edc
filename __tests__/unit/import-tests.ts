// Declares the tests of several files in one, which spares each of them the
// start of jest's machinery and the loading of what it imports.
import { globSync } from 'node:fs'

const TESTS = new URL('..', import.meta.url)

/** Tests that start a process or a server. */
const OTHERS = [
  'http/transport.test.ts',
  'port/check/drift.test.ts',
  'port/setup/existing.test.ts',
  'port/setup/scenario.test.ts',
  'port/setup/user-relation.test.ts',
  'sink/delivery.test.ts',
]

/** Imports the unit tests of these folders. */
export async function importTests(
  ...folders: readonly string[]
): Promise<void> {
  const patterns = folders.map((folder) => `${folder}/**/*.test.ts`)
  const files = globSync(patterns, { cwd: TESTS }).sort()
  for (const file of files) {
    if (!OTHERS.includes(file)) await import(`../${file}`)
  }
}
