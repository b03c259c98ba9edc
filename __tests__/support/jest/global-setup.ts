// Runs once, before the test files: all emulators share one certificate.
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export default async function makeRoomForCertificate(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'certificate-'))
  process.env.EMULATORS_CERTIFICATE = folder
}
