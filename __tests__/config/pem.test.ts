import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  X509Certificate,
} from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { readAppKey, readCertificate } from '../../src/config/pem.ts'
import { aCertificate } from '../support/builders/a-certificate.ts'
import { aPrivateKey } from '../support/builders/a-private-key.ts'

const ENCRYPTED =
  '-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----'
const BROKEN = '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----'
const NO_RSA_KEY =
  'holds no RSA private key. It begins with "-----BEGIN PRIVATE KEY-----" or "-----BEGIN RSA PRIVATE KEY-----"'
const DECRYPT =
  'holds an encrypted private key. Decrypt it first: openssl pkey -in encrypted.pem -out decrypted.pem'
const WRONG_KIND =
  'has a private key of the wrong kind. It must be an RSA key of 2048 bits or more'

function ellipticKey(): string {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
}

function publicOf(pem: string): string {
  const key = createPublicKey(createPrivateKey(pem))
  return key.export({ type: 'spki', format: 'pem' }).toString()
}

describe('readAppKey', () => {
  it.each(['pkcs1', 'pkcs8'] as const)('gives %s as PKCS#8', (type) => {
    const given = aPrivateKey({ type })

    const read = readAppKey(given)

    expect(read).toMatch(/^-----BEGIN PRIVATE KEY-----\n/)
    expect(publicOf(read)).toBe(publicOf(given))
  })

  it.each(['\\n', '\\r\\n', '\r\n', '\n    ', ' \n'])(
    'takes a key whose line breaks are %j',
    (lineBreak) => {
      const given = aPrivateKey({ type: 'pkcs1' })

      const read = readAppKey(given.replaceAll('\n', lineBreak))

      expect(publicOf(read)).toBe(publicOf(given))
    },
  )

  it.each([
    ['an encrypted key', ENCRYPTED, DECRYPT],
    ['the id of a key', 'SHA256:abcdef', NO_RSA_KEY],
    [
      'the first line alone',
      '-----BEGIN RSA PRIVATE KEY-----',
      'has a private key that cannot be read. Give the whole file, with its line breaks or with \\n in their place',
    ],
    ['a key of another kind', ellipticKey(), WRONG_KIND],
    ['a short key', aPrivateKey({ modulusLength: 1024 }), WRONG_KIND],
  ])('refuses %s', (_, pem, message) => {
    expect(() => readAppKey(pem)).toThrow(new Error(message))
  })
})

describe('readCertificate', () => {
  it.each(['\n', '\\n'])(
    'gives the thumbprint of the certificate of the key, lines ended by %j',
    async (lineBreak) => {
      const other = await aCertificate()
      const { cert, key } = await aCertificate()
      const pem = [other.cert, cert, key].join('\n')

      const read = readCertificate(pem.replaceAll('\n', lineBreak))

      expect(read.thumbprintSha256.match(/../g)?.join(':')).toBe(
        new X509Certificate(cert).fingerprint256,
      )
      expect(publicOf(read.privateKey)).toBe(publicOf(key))
    },
  )

  it.each([
    ['an encrypted key', ENCRYPTED, DECRYPT],
    [
      'no key',
      '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----',
      NO_RSA_KEY,
    ],
    [
      'a broken key',
      BROKEN,
      'has a private key that cannot be read. Give the whole file, with its line breaks or with \\n in their place',
    ],
    [
      'no certificate',
      aPrivateKey(),
      'holds no certificate that belongs to its private key. Put both into it, one after the other',
    ],
    [
      'a broken certificate',
      `${aPrivateKey()}\n-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----`,
      'has a certificate that cannot be read. Give the whole file, with its line breaks or with \\n in their place',
    ],
    ['a short key', aPrivateKey({ modulusLength: 1024 }), WRONG_KIND],
  ])('refuses %s', (_, pem, message) => {
    expect(() => readCertificate(pem)).toThrow(new Error(message))
  })
})
