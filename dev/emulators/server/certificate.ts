import { randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generate } from 'selfsigned'

/** PEM. All services present the same certificate. */
export type Certificate = {
  readonly key: string
  readonly cert: string
}

export type StoredCertificate = {
  readonly certificate: Certificate
  readonly caFile: string
  readonly remove: () => Promise<void>
}

/**
 * Creates a certificate for loopback and the given host names. Writes its file
 * for `NODE_EXTRA_CA_CERTS` to a temporary folder.
 */
export async function createCertificate(
  hostNames: readonly string[] = [],
): Promise<StoredCertificate> {
  // The name is unique: OpenSSL finds roots by name and would return the first
  // of two certificates with the same name.
  const value = `emulators ${randomUUID()}`
  const made = await generate([{ name: 'commonName', value }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true },
      {
        name: 'subjectAltName',
        altNames: [
          ...['localhost', ...hostNames].map((name) => {
            return { type: 2 as const, value: name }
          }),
          { type: 7, ip: '127.0.0.1' },
        ],
      },
    ],
  })
  const folder = await mkdtemp(join(tmpdir(), 'emulators-'))
  const caFile = join(folder, 'ca.pem')
  await writeFile(caFile, made.cert)
  return {
    certificate: { key: made.private, cert: made.cert },
    caFile,
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}
