import { generate } from 'selfsigned'

/** A new certificate and its private key, each as PEM. */
export async function aCertificate(
  validity: { notBeforeDate?: Date; notAfterDate?: Date } = {},
): Promise<{ cert: string; key: string }> {
  const made = await generate(
    [{ name: 'commonName', value: 'contoso.example' }],
    { keySize: 2048, algorithm: 'sha256', ...validity },
  )
  return { cert: made.cert, key: made.private }
}
