import type { GithubRight } from '../../../dev/emulators/credentials/secrets.ts'
import { aKeyPair } from '../../support/builders/a-private-key.ts'

/** The settings of a GitHub App, which GitHub reads at each request. */
export type GitHubApp = {
  readonly id: string
  readonly publicKey: string
  readonly privateKey: string
  readonly installedOn: string[]
  readonly rights: GithubRight[]
}

let known: ReturnType<typeof aKeyPair> | undefined

/** Returns an App that is installed on the organization. Its key is made once. */
export function givenApp(): GitHubApp {
  known ??= aKeyPair()
  const { publicKey, privateKey } = known
  return {
    id: '4242',
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    privateKey,
    installedOn: ['octo-org'],
    rights: ['seats', 'metrics'],
  }
}
