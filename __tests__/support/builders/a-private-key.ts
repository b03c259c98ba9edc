import { generateKeyPairSync, type KeyObject } from 'node:crypto'

type Kind = {
  readonly type?: 'pkcs1' | 'pkcs8'
  readonly modulusLength?: number
}

/** A new RSA key pair, its private key as PEM. */
export function aKeyPair({ type = 'pkcs8', modulusLength = 2048 }: Kind = {}): {
  readonly privateKey: string
  readonly publicKey: KeyObject
} {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', {
    modulusLength,
  })
  const pem = privateKey.export({ type, format: 'pem' }).toString()
  return { privateKey: pem, publicKey }
}

/** A new RSA key as PEM. */
export function aPrivateKey(kind: Kind = {}): string {
  return aKeyPair(kind).privateKey
}
