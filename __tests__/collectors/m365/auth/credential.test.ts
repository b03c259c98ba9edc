import { hash } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { readCertificate } from '../../../../src/config/pem.ts'
import { aCertificate } from '../../../support/builders/a-certificate.ts'
import { fixture } from '../harness.ts'

import { answerOnce, aSource } from './token-harness.ts'

describe('EntraTokenSource with a certificate', () => {
  it('signs an assertion that names the certificate by its SHA-256', async () => {
    const { cert, key } = await aCertificate()
    const form = answerOnce(fixture('token_ok.json'))
    const certificate = readCertificate(`${cert}\n${key}`)
    const { source, secrets } = aSource({
      credential: { type: 'certificate', ...certificate },
    })

    await source.token()

    const [header = ''] = (form.get('client_assertion') ?? '').split('.')
    const fields = JSON.parse(Buffer.from(header, 'base64url').toString())
    const [body = ''] =
      /-----BEGIN CERTIFICATE-----([^-]+)/.exec(cert)?.slice(1) ?? []
    const der = Buffer.from(body.replace(/\s/g, ''), 'base64')
    expect(fields.alg).toBe('PS256')
    expect(fields['x5t#S256']).toBe(hash('sha256', der, 'base64url'))
    expect(secrets).toEqual([certificate.privateKey, 'FAKE.ACCESS.TOKEN'])
  })
})
