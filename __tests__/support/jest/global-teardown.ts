// Runs once, after the test files.
import { rm } from 'node:fs/promises'

export default async function removeSharedFolder(): Promise<void> {
  const folder = process.env.EMULATORS_CERTIFICATE
  if (folder !== undefined) await rm(folder, { recursive: true, force: true })
}
