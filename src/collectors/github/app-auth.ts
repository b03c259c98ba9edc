// Tokens of a GitHub App's installations. `@octokit/auth-app` only mints them:
// the token and its end are kept here, by the run's own clock.
import { createAppAuth } from '@octokit/auth-app'
import { z } from 'zod'
import { describeScope, type Scope, scopeKey } from '../../domain/scope.ts'
import { type ErrorCode, SourceError } from '../../errors.ts'
import type { HttpClient, RequestCounter } from '../../http/http-client.ts'
import type { Clock } from '../../runtime/clock.ts'
import type { Secrets } from '../../runtime/secrets.ts'
import { createOctokit, type GitHubTokens, type GitHubWire } from './client.ts'
import {
  isRateLimit,
  type Reading,
  refusalStatus,
  refusalWords,
  toSourceError,
  unexpectedResponse,
} from './error.ts'

export type GitHubApp = {
  /** The App's id, or its client id. */
  readonly id: string
  /** PEM, PKCS#8. */
  readonly privateKey: string
}

export type AppOptions = GitHubWire & {
  readonly app: GitHubApp
  readonly clock: Clock
  readonly secrets: Secrets
}

type InstallationOptions = AppOptions & {
  /** The organization or enterprise whose installation is used. */
  readonly scope: Scope
}

/** A token that has less left is replaced before it is used. */
const RENEW_BEFORE_END_MS = 300_000

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

type Minted = { readonly token: string; readonly endsAtMs: number }

/**
 * Gives what makes the tokens of a scope. All of its datasets share them; the
 * requests count for the one that needed the token.
 */
export function appTokensFor(
  options: AppOptions,
): (scope: Scope, counter: RequestCounter) => GitHubTokens {
  // Another spelling of the input, which alone is registered so far.
  options.secrets.add(options.app.privateKey)
  const known = new Map<string, AppTokens>()
  return (scope, counter) => {
    const key = scopeKey(scope)
    const tokens = known.get(key) ?? new AppTokens({ ...options, scope })
    known.set(key, tokens)
    const http = options.http.countedBy(counter)
    return {
      kind: 'app',
      token: () => tokens.token(http),
      renew: (refused) => tokens.renew(refused, http),
    }
  }
}

/** Tokens of an App's installation on one organization or enterprise. */
class AppTokens {
  readonly #options: InstallationOptions
  readonly #installation: Installation
  #minted: Minted | undefined
  #minting: Promise<string> | undefined
  /** Set once, so that what is refused is not asked for again and again. */
  #refusal: SourceError | undefined

  constructor(options: InstallationOptions) {
    this.#options = options
    this.#installation = new Installation(options)
  }

  async token(http: HttpClient): Promise<string> {
    const nowMs = this.#options.clock.now().getTime()
    const { token, endsAtMs } = this.#minted ?? { token: '', endsAtMs: 0 }
    return nowMs < endsAtMs - RENEW_BEFORE_END_MS ? token : this.#renew(http)
  }

  async renew(refused: string, http: HttpClient): Promise<string> {
    return this.#minted?.token === refused
      ? this.#renew(http)
      : this.token(http)
  }

  /** Requests that run side by side share one new token. */
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
      const refusal = toRefusal(error, app, scope)
      if (refusal === undefined) throw toSourceError(error, reading(scope))
      this.#refusal = refusal
      throw refusal
    }
    secrets.add(this.#minted.token)
    return this.#minted.token
  }
}

/** What GitHub is asked as the App itself. */
class Installation {
  readonly #options: InstallationOptions
  #id: number | undefined

  constructor(options: InstallationOptions) {
    this.#options = options
  }

  async mint(http: HttpClient): Promise<Minted> {
    const asApp = signIn({ ...this.#options, http })
    this.#id ??= await this.#find(asApp)
    const answer = await asApp.auth({
      type: 'installation',
      installationId: this.#id,
      // Its own memory of tokens goes by another clock.
      refresh: true,
    })
    const minted = mintedSchema.safeParse(answer)
    if (!minted.success) {
      throw unexpectedResponse(minted.error, reading(this.#options.scope))
    }
    const { token, expiresAt } = minted.data
    return { token, endsAtMs: Date.parse(expiresAt) }
  }

  async #find({ auth, request }: ReturnType<typeof signIn>): Promise<number> {
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
    throw unexpectedResponse(installation.error, reading(scope))
  }
}

/** Makes what asks GitHub as the App; every JWT is registered as a secret. */
function signIn(options: InstallationOptions) {
  const { app, secrets } = options
  const { hook, request, log } = createOctokit(options, 'line-app')
  hook.before('request', ({ headers }) => {
    secrets.add(String(headers.authorization).replace(/^bearer /i, ''))
  })
  const { id: appId, privateKey } = app
  return { request, auth: createAppAuth({ appId, privateKey, request, log }) }
}

function reading(scope: Scope): Reading {
  return {
    scope,
    what: "the GitHub App's installation",
    permission: 'the App to be installed',
    appPermission: 'to be installed',
  }
}

/** Gives the error for an answer that stays the same however often we ask. */
function toRefusal(
  error: unknown,
  app: GitHubApp,
  scope: Scope,
): SourceError | undefined {
  const status = refusalStatus(error)
  const words = refusalWords(error)
  const explanation = explain(status, scope, words)
  if (explanation === undefined || isRateLimit(error)) return undefined
  return new SourceError(
    explanation.code,
    `Cannot get a token of GitHub App "${app.id}" for ${describeScope(scope)}: ${explanation.why}GitHub answered ${status}${words && ` (${words})`}. ${explanation.advice}`,
    { cause: error },
  )
}

/** GitHub compares the times in the App's JWT with its own. */
const CLOCK_CLAIM = /claim \('(?:iat|exp)'\)/

type Explanation = {
  readonly code: ErrorCode
  readonly why: string
  readonly advice: string
}

function explain(
  status: number | undefined,
  scope: Scope,
  words: string,
): Explanation | undefined {
  const input =
    scope.type === 'organization' ? 'github-org' : 'github-enterprise'
  switch (status) {
    case 401:
      return {
        code: 'GITHUB_UNAUTHORIZED',
        why: '',
        advice: CLOCK_CLAIM.test(words)
          ? 'The clock of the runner is wrong: set it, and run it again.'
          : 'Check that "github-app-private-key" is a key of the App that "github-app-id" names, that it has not been deleted there, and that the clock of the runner is right.',
      }
    case 403:
    // Of a token that is to have all that the installation has.
    case 422:
      return {
        code: 'GITHUB_FORBIDDEN',
        why: '',
        advice: `Look at the installation in the settings of the ${scope.type}: it may be suspended.`,
      }
    case 404:
      return {
        code: 'GITHUB_NOT_FOUND',
        why: `the App is not installed on ${describeScope(scope)}; `,
        advice: `Install it there, or check the name in "${input}" and the id in "github-app-id".`,
      }
    default:
      return undefined
  }
}
