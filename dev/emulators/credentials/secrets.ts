/** Data that a GitHub token can read. */
export type GithubRight = 'seats' | 'metrics' | 'billing'

/** A GitHub App that is registered in the emulated GitHub. */
export type KnownApp = {
  readonly id: string
  /** PEM. GitHub keeps the public key, the App the private key. */
  readonly publicKey: string
  /** Organizations and enterprises. Default: all. */
  readonly installedOn?: readonly string[]
  readonly rights?: readonly GithubRight[]
}

/** Claims of the OIDC tokens that Entra accepts. */
export type FederatedCredential = {
  readonly issuer: string
  readonly subject: string
  readonly audience: string
}

/** Every credential that the emulated services accept. */
export type Secrets = {
  readonly githubToken: string
  /** Tokens with fewer rights. */
  readonly limitedGithubTokens: Readonly<Record<string, readonly GithubRight[]>>
  readonly githubApp?: KnownApp
  readonly msClientId: string
  readonly msClientSecret: string
  /** Entra answers that this secret has expired. */
  readonly msExpiredSecret: string
  /** PEM of the certificate that is registered in Entra. */
  readonly msCertificate?: string
  readonly federatedCredential?: FederatedCredential
  /** Claims of the tokens that the OIDC endpoint issues. */
  readonly oidc: Pick<FederatedCredential, 'issuer' | 'subject'>
  readonly oidcRequestToken: string
  readonly webhookSecrets: {
    readonly seats: string
    readonly m365Summary: string
    readonly m365Users: string
  }
  readonly portClientId: string
  readonly portClientSecret: string
}

const OIDC = {
  issuer: 'https://token.actions.githubusercontent.com',
  subject: 'repo:octo-org@1/octo-repo@2:ref:refs/heads/main',
}
const WEBHOOK_SECRET = 'emulated-webhook-secret'

const DEFAULTS: Secrets = {
  githubToken: 'emulated-github-token',
  limitedGithubTokens: {
    'emulated-seats-only-token': ['seats'],
    'emulated-powerless-token': [],
    'emulated-billing-token': ['billing'],
  },
  msClientId: '0c7f2a90-5b1e-4e4b-8a6d-3f1c2d4e5a6b',
  msClientSecret: 'emulated-client-secret',
  msExpiredSecret: 'emulated-expired-secret',
  federatedCredential: { ...OIDC, audience: 'api://AzureADTokenExchange' },
  oidc: OIDC,
  oidcRequestToken: 'emulated-oidc-request-token',
  webhookSecrets: {
    seats: WEBHOOK_SECRET,
    m365Summary: WEBHOOK_SECRET,
    m365Users: WEBHOOK_SECRET,
  },
  portClientId: 'emulated-port-client',
  portClientSecret: 'emulated-port-secret',
}

/** Returns the given credentials and the defaults for the others. */
export function completeSecrets(given: Partial<Secrets> = {}): Secrets {
  return { ...DEFAULTS, ...given }
}
