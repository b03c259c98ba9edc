// What a step needs that holds no token and no client secret.
import type { Emulators } from '../../../dev/emulators/start.ts'
import { aKeyPair } from '../../support/builders/a-private-key.ts'

const APP_ID = '4242'

/** An App with a new key, as GitHub knows it and as the inputs have it. */
export function anApp(type: 'pkcs1' | 'pkcs8' = 'pkcs1') {
  const { privateKey, publicKey } = aKeyPair({ type })
  const known = publicKey.export({ type: 'spki', format: 'pem' }).toString()
  return {
    known: { id: APP_ID, publicKey: known },
    inputs: {
      'github-token': '',
      'github-app-id': APP_ID,
      'github-app-private-key': privateKey,
    },
  }
}

/** The variables of a job that has the permission `id-token: write`. */
export function oidcVariables({ oidc }: Emulators): Record<string, string> {
  return {
    ACTIONS_ID_TOKEN_REQUEST_URL: oidc.requestUrl,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: oidc.requestToken,
  }
}
