import { randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generate } from 'selfsigned'

/** The key and the certificate that every service presents. */
export type Certificate = {
  readonly key: string
  readonly cert: string
}

/** A certificate together with its file for `NODE_EXTRA_CA_CERTS`. */
export type StoredCertificate = {
  readonly certificate: Certificate
  readonly caFile: string
  readonly remove: () => Promise<void>
}

/**
 * Makes a certificate for loopback, and for names that a proxy leads there,
 * and writes it to a temporary folder.
 */
export async function createCertificate(
  hostNames: readonly string[] = [],
): Promise<StoredCertificate> {
  // A name of its own: OpenSSL looks a root up by name, so the second one of
  // the same name in a process would never be found.
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
