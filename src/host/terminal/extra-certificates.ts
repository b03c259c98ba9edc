import { readFileSync } from 'node:fs'
import tls from 'node:tls'
import { ConfigError, errorMessage } from '../../errors.ts'
import { refuseOtherThanFile } from './env-file.ts'

const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g

/**
 * Trusts the certificate authorities of a file as well, as Node does if the
 * environment has NODE_EXTRA_CA_CERTS when it starts.
 * @throws {ConfigError} when the file has no certificate
 */
export function trustCertificatesIn(path: string): void {
  const certificates = readCertificates(path)
  tls.setDefaultCACertificates([
    ...tls.getCACertificates('default'),
    ...certificates,
  ])
}

function readCertificates(path: string): string[] {
  try {
    refuseOtherThanFile(path)
    const found = readFileSync(path, 'utf8').match(CERTIFICATE)
    if (found === null) throw new Error('it has no certificate in PEM form')
    return found
  } catch (error) {
    throw new ConfigError(
      `Cannot read "${path}" of the variable "NODE_EXTRA_CA_CERTS": ${errorMessage(error)}. Name a PEM file of certificates. Nothing was read or sent.`,
      {
        cause: error,
        remedy: {
          system: 'runner',
          kind: 'input',
          name: 'NODE_EXTRA_CA_CERTS',
          expected: 'a PEM file of certificates',
        },
      },
    )
  }
}
