// Tokens of a GitHub App's installations. `@octokit/auth-app` only creates
// them. The token and its expiry are kept here, measured by the run's clock.
import { createAppAuth } from '@octokit/auth-app'
import { z } from 'zod'
import { type Scope, scopeKey } from '../../domain/scope.ts'
import type { SourceError } from '../../errors.ts'
import type { HttpClient, RequestCounter } from '../../http/http-client.ts'
import type { Clock } from '../../runtime/clock.ts'
import type { Secrets } from '../../runtime/secrets.ts'
import { toAppRefusal } from './app-refusal.ts'
import type { GitHubTokens } from './client.ts'
import { type Subject, toSourceError, unexpectedResponse } from './error.ts'
import {
  createOctokit,
  type GitHubConnection,
  OctokitExchange,
} from './octokit.ts'

export type GitHubApp = {
  /** The App's id or its client id. */
  readonly id: string
  /** PEM, PKCS#8. */
  readonly privateKey: string
}

export type AppOptions = GitHubConnection & {
  readonly app: GitHubApp
  readonly clock: Clock
  readonly secrets: Secrets
}

type InstallationOptions = AppOptions & {
  /** The organization or enterprise of the installation. */
  readonly scope: Scope
}

/** A token that expires within this time is renewed before it is used. */
const RENEW_BEFORE_EXPIRY_MS = 300_000

/** The life of every installation token, which the clock of the runner may hide. */
const MAX_LIFE_MS = 3_600_000
/** Assumed if the clock of the runner is later than the expiry of a new token. */
const MIN_LIFE_MS = 600_000

/** GitHub may refuse a token in the first seconds after its creation. */
const NEW_TOKEN_MS = 5_000

/** https://docs.github.com/rest/apps/apps */
const INSTALLATION_ROUTES = {
  organization: 'GET /orgs/{org}/installation',
  enterprise: 'GET /enterprises/{enterprise}/installation',
} as const

const installationSchema = z.looseObject({ id: z.number() })
const mintedSchema = z.looseObject({
  token: z.string().min(1),
  expiresAt: z.iso.datetime({ offset: true }),
})

/** The times are of the monotonic clock. */
type Minted = {
  readonly token: string
  readonly createdAtMs: number
  readonly expiresAtMs: number
}

/**
 * Returns the token source of each scope. The datasets of a scope share one
 * token; the counter of the dataset that needs it counts its requests.
 */
export function appTokensFor(
  options: AppOptions,
): (scope: Scope, counter: RequestCounter) => GitHubTokens {
  // The input is registered already, but as the user typed it.
  options.secrets.add(options.app.privateKey)
  const tokensByScope = new Map<string, AppTokens>()
  return (scope, counter) => {
    const key = scopeKey(scope)
    const tokens =
      tokensByScope.get(key) ?? new AppTokens({ ...options, scope })
    tokensByScope.set(key, tokens)
    const http = options.http.countedBy(counter)
    return {
      kind: 'app',
      token: () => tokens.token(http),
      renew: (refused) => tokens.renew(refused, http),
      isNew: (token) => tokens.isNew(token),
    }
  }
}

/** Tokens of an App's installation on one organization or enterprise. */
class AppTokens {
  readonly #options: InstallationOptions
  readonly #installation: Installation
  #minted: Minted | undefined
  #minting: Promise<string> | undefined
  /** A final refusal; GitHub is not asked again. */
  #refusal: SourceError | undefined

  constructor(options: InstallationOptions) {
    this.#options = options
    this.#installation = new Installation(options)
  }

  async token(http: HttpClient): Promise<string> {
    const nowMs = this.#options.clock.monotonicMs()
    const minted = this.#minted
    const isFresh =
      minted && nowMs < minted.expiresAtMs - RENEW_BEFORE_EXPIRY_MS
    return isFresh ? minted.token : this.#renew(http)
  }

  async renew(refused: string, http: HttpClient): Promise<string> {
    return this.#minted?.token === refused
      ? this.#renew(http)
      : this.token(http)
  }

  isNew(token: string): boolean {
    if (this.#minted?.token !== token) return false
    const ageMs = this.#options.clock.monotonicMs() - this.#minted.createdAtMs
    return ageMs < NEW_TOKEN_MS
  }

  /** Concurrent requests share one new token. */
  #renew(http: HttpClient): Promise<string> {
    this.#minting ??= this.#mint(http).finally(() => {
      this.#minting = undefined
    })
    return this.#minting
  }

  async #mint(http: HttpClient): Promise<string> {
    if (this.#refusal !== undefined) throw this.#refusal
    const { app, scope, secrets } = this.#options
    try {
      this.#minted = await this.#installation.mint(http)
    } catch (error) {
      const refusal = toAppRefusal(error, app.id, scope)
      if (refusal === undefined) throw toSourceError(error, toSubject(scope))
      this.#refusal = refusal
      throw refusal
    }
    secrets.add(this.#minted.token)
    return this.#minted.token
  }
}

/** Sends the requests that the App itself is authorized for. */
class Installation {
  readonly #options: InstallationOptions
  #id: number | undefined

  constructor(options: InstallationOptions) {
    this.#options = options
  }

  async mint(http: HttpClient): Promise<Minted> {
    const asApp = authenticate({ ...this.#options, http })
    this.#id ??= await this.#find(asApp)
    const response = await asApp.auth({
      type: 'installation',
      installationId: this.#id,
      // The library's own cache uses another clock.
      refresh: true,
    })
    const minted = mintedSchema.safeParse(response)
    if (!minted.success) {
      throw unexpectedResponse(minted.error, toSubject(this.#options.scope))
    }
    const { token, expiresAt } = minted.data
    const { clock } = this.#options
    const createdAtMs = clock.monotonicMs()
    const statedMs = Date.parse(expiresAt) - clock.now().getTime()
    const lifeMs = Math.min(Math.max(statedMs, MIN_LIFE_MS), MAX_LIFE_MS)
    return { token, createdAtMs, expiresAtMs: createdAtMs + lifeMs }
  }

  async #find({
    auth,
    request,
  }: ReturnType<typeof authenticate>): Promise<number> {
    const { scope } = this.#options
    const { name, type } = scope
    const owner = type === 'organization' ? { org: name } : { enterprise: name }
    const { token } = await auth({ type: 'app' })
    const { data } = await request(INSTALLATION_ROUTES[type], {
      ...owner,
      headers: { authorization: `bearer ${token}` },
    })
    const installation = installationSchema.safeParse(data)
    if (installation.success) return installation.data.id
    throw unexpectedResponse(installation.error, toSubject(scope))
  }
}

/** Authenticates as the App. Every JWT is registered as a secret. */
function authenticate(options: InstallationOptions) {
  const { app, secrets } = options
  const exchange = new OctokitExchange(options)
  const octokit = createOctokit(options, 'queue-app', exchange)
  const { hook, request, log } = octokit
  hook.before('request', ({ headers }) => {
    secrets.add(String(headers.authorization).replace(/^bearer /i, ''))
  })
  hook.error('request', (error) => {
    throw exchange.reasonFor(error)
  })
  const { id: appId, privateKey } = app
  return { request, auth: createAppAuth({ appId, privateKey, request, log }) }
}

function toSubject(scope: Scope): Subject {
  return {
    scope,
    what: "the GitHub App's installation",
    credential: 'app',
    permission: { permissions: ['Metadata: read'] },
  }
}
