// Runs once, before the test files: all emulators share one certificate, and
// what Node compiles is compiled once for all workers and for the bundle.
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export default async function makeSharedFolder(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'tests-'))
  process.env.EMULATORS_CERTIFICATE = folder
  process.env.NODE_COMPILE_CACHE = join(folder, 'compiled')
}
