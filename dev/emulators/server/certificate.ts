import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import {
  mkdir,
  mkdtemp,
  readFile,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import tls from 'node:tls'

const CA_FILE = 'ca.pem'
const KEY_FILE = 'key.pem'

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
 * Returns the certificate in the folder that EMULATORS_CERTIFICATE names, and
 * puts one there if there is none. Without the variable, or with host names,
 * the certificate is a new one in a temporary folder.
 */
export async function obtainCertificate(
  hostNames: readonly string[] = [],
): Promise<StoredCertificate> {
  const parent = process.env.EMULATORS_CERTIFICATE
  if (parent === undefined || hostNames.length > 0) {
    return createCertificate(hostNames)
  }
  const folder = join(parent, 'shared')
  if (!existsSync(folder)) await storeOnce(folder)
  return { ...(await readCertificate(folder)), remove: async () => undefined }
}

/**
 * Creates a certificate for loopback, and for names that a proxy leads there,
 * in a temporary folder.
 */
export async function createCertificate(
  hostNames: readonly string[] = [],
): Promise<StoredCertificate> {
  const folder = await mkdtemp(join(tmpdir(), 'emulators-'))
  await store(folder, await generateCertificate(hostNames))
  return {
    ...(await readCertificate(folder)),
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

/** Adds a certificate to the authorities that this process trusts. */
export async function trustAuthority(caFile: string): Promise<void> {
  const authority = (await readFile(caFile, 'utf8')).trim()
  const known = tls.getCACertificates('default')
  // Node reads all authorities again after each change. It ends a PEM with LF.
  if (known.some((pem) => pem.trim() === authority)) return
  tls.setDefaultCACertificates([...known, authority])
}

/** Of several processes at once, the first one decides. */
async function storeOnce(folder: string): Promise<void> {
  const draft = `${folder}-${randomUUID()}`
  await mkdir(draft)
  await store(draft, await generateCertificate([]))
  await rename(draft, folder).catch((error: unknown) => {
    if (!existsSync(folder)) throw error
  })
}

async function store(folder: string, { key, cert }: Certificate) {
  await writeFile(join(folder, KEY_FILE), key, { mode: 0o600 })
  await writeFile(join(folder, CA_FILE), cert)
}

async function readCertificate(folder: string) {
  const caFile = join(folder, CA_FILE)
  const [key, cert] = await Promise.all([
    readFile(join(folder, KEY_FILE), 'utf8'),
    readFile(caFile, 'utf8'),
  ])
  return { certificate: { key, cert }, caFile }
}

async function generateCertificate(
  hostNames: readonly string[],
): Promise<Certificate> {
  // Loaded here, because it takes longer than the start of all services.
  const { generate } = await import('selfsigned')
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
  return { key: made.private, cert: made.cert }
}
