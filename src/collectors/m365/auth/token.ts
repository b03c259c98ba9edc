// Tokens for Microsoft Graph. MSAL only requests them. This file caches the token
// and its end by the clock of the run.
import type { Configuration } from '@azure/msal-node'
import { SourceError } from '../../../errors.ts'
import type { HttpClient } from '../../../http/http-client.ts'
import { HttpError } from '../../../http/http-error.ts'
import type { TokenSource } from '../../../http/with-token.ts'
import type { Remedy } from '../../../remedy/remedy.ts'
import type { Clock } from '../../../runtime/clock.ts'
import type { Secrets } from '../../../runtime/secrets.ts'
import { msInput } from '../remedies.ts'
import type { EntraCredential } from './credential.ts'
import { type Subject, toEntraError, toEntraUnavailable } from './error.ts'
import { MsalNetwork } from './msal-network.ts'

export type EntraOptions = {
  readonly http: HttpClient
  readonly clock: Clock
  readonly secrets: Secrets
  /** A GUID or a verified domain of the tenant. */
  readonly tenantId: string
  readonly clientId: string
  readonly credential: EntraCredential
  readonly authorityHost: string
  readonly graphApiUrl: string
}

// As MSAL does: https://learn.microsoft.com/entra/msal/javascript/node/caching
const RENEW_BEFORE_END_MS = 300_000
const DEFAULT_AUDIENCE = 'api://AzureADTokenExchange'
/** https://learn.microsoft.com/entra/workload-id/workload-identity-federation-create-trust */
const AUDIENCES: Readonly<Record<string, string>> = {
  'login.microsoftonline.us': 'api://AzureADTokenExchangeUSGov',
  'login.chinacloudapi.cn': 'api://AzureADTokenExchangeChina',
  'login.partner.microsoftonline.cn': 'api://AzureADTokenExchangeChina',
}

/** Requests tokens from Entra with the credential of an app registration. */
export class EntraTokenSource implements TokenSource {
  readonly #options: EntraOptions
  /** `endsAtMs` is of the monotonic clock. */
  #minted: { readonly token: string; readonly endsAtMs: number } | undefined

  constructor(options: EntraOptions) {
    this.#options = options
  }

  async token(): Promise<string> {
    const minted = this.#minted
    const nowMs = this.#options.clock.monotonicMs()
    const isValid = minted && nowMs < minted.endsAtMs - RENEW_BEFORE_END_MS
    return isValid ? minted.token : this.renew()
  }

  async renew(): Promise<string> {
    const { clock, secrets } = this.#options
    const { token, lifetimeSeconds } = await mintToken(this.#options)
    secrets.add(token)
    const endsAtMs = clock.monotonicMs() + lifetimeSeconds * 1000
    this.#minted = { token, endsAtMs }
    return token
  }
}

type Minted = { readonly token: string; readonly lifetimeSeconds: number }

/** https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow */
async function mintToken(options: EntraOptions): Promise<Minted> {
  const proof = await toProof(options)
  const network = new MsalNetwork(options.http)
  try {
    const { ConfidentialClientApplication } = await import('@azure/msal-node')
    const app = new ConfidentialClientApplication({
      auth: { ...authority(options), ...proof },
      system: { networkClient: network },
    })
    const result = await app.acquireTokenByClientCredential({
      scopes: [`${new URL(options.graphApiUrl).origin}/.default`],
      // Otherwise an environment variable could change the host.
      azureRegion: 'DisableMsalForceRegion',
    })
    const token = result?.accessToken ?? ''
    if (token === '') throw new Error('The response has no token')
    return { token, lifetimeSeconds: network.lifetimeSeconds ?? 0 }
  } catch (error) {
    throw explain(error, network, {
      tenantId: options.tenantId,
      clientId: options.clientId,
      assertion: proof.clientAssertion,
    })
  }
}

function authority(
  options: EntraOptions,
): Pick<Configuration['auth'], 'clientId' | 'authority' | 'knownAuthorities'> {
  const { authorityHost, tenantId, clientId } = options
  const { host, origin } = new URL(authorityHost)
  return {
    clientId,
    authority: `${origin}/${tenantId}`,
    knownAuthorities: [host],
  }
}

type Proof = Pick<
  Configuration['auth'],
  'clientSecret' | 'clientCertificate'
> & { clientAssertion?: string }

async function toProof(options: EntraOptions): Promise<Proof> {
  const { credential, authorityHost, secrets } = options
  switch (credential.type) {
    case 'secret':
      return { clientSecret: credential.secret }
    case 'certificate': {
      const { thumbprintSha256, privateKey } = credential
      // A normalized form of the input. Only the input itself is registered so far.
      secrets.add(privateKey)
      return { clientCertificate: { thumbprintSha256, privateKey } }
    }
    case 'oidc': {
      const { host } = new URL(authorityHost)
      const assertion = await credential.getToken(
        AUDIENCES[host] ?? DEFAULT_AUDIENCE,
      )
      secrets.add(assertion)
      return { clientAssertion: assertion }
    }
  }
}

const WRONG_AUTHORITY: Remedy = {
  ...msInput(
    'ms-authority-host',
    'the host of Entra in the cloud of the tenant',
  ),
  when: '"ms-authority-host" is not the host of Entra',
  alternatives: [
    msInput('ms-tenant-id', 'the tenant ID of the app', {
      when: 'the app is in another tenant',
    }),
  ],
}

function explain(
  error: unknown,
  network: MsalNetwork,
  subject: Subject,
): unknown {
  if (network.failure instanceof HttpError)
    return toEntraUnavailable(network.failure)
  if (network.failure !== undefined) return network.failure
  if (network.refusal) return toEntraError(network.refusal, subject)
  // A check of MSAL failed, for example the issuer of the authority.
  return new SourceError(
    'ENTRA_REFUSED',
    `Cannot get a token from Entra for app "${subject.clientId}" in tenant "${subject.tenantId}": the response does not match the request.`,
    { cause: error, remedy: WRONG_AUTHORITY },
  )
}
