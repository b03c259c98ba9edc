import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import selfsigned from 'selfsigned'
import { failureOf, fixture } from './testbed.ts'

import { answerOnce, aSource } from './token-bench.ts'

describe('EntraTokenSource with a certificate', () => {
  it('signs an assertion that names the certificate by its SHA-256', async () => {
    const { cert, private: key } = await selfsigned.generate(
      [{ name: 'commonName', value: 'contoso.example' }],
      { keySize: 2048, algorithm: 'sha256' },
    )
    const form = answerOnce(fixture('token_ok.json'))
    const { source } = aSource({
      credential: { type: 'certificate', pem: `${cert}\n${key}` },
    })

    await source.token()

    const [header = ''] = (form.get('client_assertion') ?? '').split('.')
    const fields = JSON.parse(Buffer.from(header, 'base64url').toString())
    const [body = ''] =
      /-----BEGIN CERTIFICATE-----([^-]+)/.exec(cert)?.slice(1) ?? []
    const der = Buffer.from(body.replace(/\s/g, ''), 'base64')
    const { hash } = await import('node:crypto')
    expect(fields.alg).toBe('PS256')
    expect(fields['x5t#S256']).toBe(hash('sha256', der, 'base64url'))
  })

  it.each([
    [
      'an encrypted key',
      '-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----',
      '"ms-client-certificate" holds an encrypted private key. Decrypt it first: openssl pkey -in encrypted.pem -out decrypted.pem.',
    ],
    [
      'no key',
      '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----',
      '"ms-client-certificate" holds no RSA private key. It needs the certificate and its private key.',
    ],
    [
      'a broken key',
      '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----',
      '"ms-client-certificate" has a private key that cannot be read. Export it again.',
    ],
    [
      'no certificate',
      aKey(2048),
      '"ms-client-certificate" holds no certificate that belongs to its private key. Put both into it, one after the other.',
    ],
    [
      'a broken certificate',
      `${aKey(2048)}\n-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----`,
      '"ms-client-certificate" has a certificate that cannot be read. Export it again.',
    ],
    [
      'a short key',
      aKey(1024),
      '"ms-client-certificate" has a private key that Entra does not take. It must be an RSA key of 2048 bits or more.',
    ],
    [
      'a key on one line',
      aKey(1024).replaceAll('\n', '\\n'),
      '"ms-client-certificate" has a private key that Entra does not take. It must be an RSA key of 2048 bits or more.',
    ],
  ])('refuses %s', async (_, pem, message) => {
    const { source } = aSource({ credential: { type: 'certificate', pem } })

    expect(await failureOf(source.token())).toMatchObject({
      code: 'CONFIG_INVALID',
      message,
    })
  })
})

function aKey(modulusLength: number): string {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength })
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
}
