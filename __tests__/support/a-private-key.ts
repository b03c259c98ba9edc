import { generateKeyPairSync } from 'node:crypto'

type Kind = {
  readonly type?: 'pkcs1' | 'pkcs8'
  readonly modulusLength?: number
}

/** A new RSA key as PEM. */
export function aPrivateKey({
  type = 'pkcs8',
  modulusLength = 2048,
}: Kind = {}): string {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength })
  return privateKey.export({ type, format: 'pem' }).toString()
}
