// Puts the collector of GitHub together. Nothing of it is loaded unless GitHub
// is collected, and nothing of Apps unless one is used.
import type { Collector } from './collectors/collector.ts'
import type { AppOptions } from './collectors/github/app-auth.ts'
import type { GitHubTokens } from './collectors/github/client.ts'
import type { GitHubCollectorOptions } from './collectors/github/collector.ts'
import type { GitHubConfig } from './config/config.ts'
import type { Scope } from './domain/scope.ts'
import type { RequestCounter } from './http/http-client.ts'
import { RequestGate } from './http/request-gate.ts'
import type { Wiring } from './wiring.ts'

/** Makes the collector of everything that is read from GitHub. */
export async function createGitHubCollector(
  wiring: Wiring,
  github: GitHubConfig,
): Promise<Collector> {
  const { githubCollector } = await import('./collectors/github/collector.ts')
  return githubCollector(await createGitHubOptions(wiring, github))
}

/** Says how GitHub is read. */
export async function createGitHubOptions(
  wiring: Wiring,
  github: GitHubConfig,
): Promise<GitHubCollectorOptions> {
  const { config, environment, budget, http } = wiring
  const [{ createGitHubClient }, { GitHubLimits, MAX_REQUESTS_PER_MINUTE }] =
    await Promise.all([
      import('./collectors/github/client.ts'),
      import('./collectors/github/limits.ts'),
    ])
  const { clock, logger, signal, secrets } = environment
  const gate = new RequestGate(clock, MAX_REQUESTS_PER_MINUTE, signal)
  const limits = new GitHubLimits({ gate, budget, clock, logger })
  const api = { http: http.github, limits, apiUrl: github.apiUrl }
  const tokensFor = await gitHubTokens(github, { ...api, clock, secrets })
  return {
    scopes: github.scopes,
    apiUrl: github.apiUrl,
    datasets: config.datasets,
    window: config.window,
    downloads: http.downloads,
    secrets,
    clientFor: (scope, counter) =>
      createGitHubClient({
        ...api,
        http: http.github.countedBy(counter),
        tokens: tokensFor(scope, counter),
      }),
  }
}

/** Gives the tokens for each scope: an App has others for each. */
async function gitHubTokens(
  { credential }: GitHubConfig,
  options: Omit<AppOptions, 'app'>,
): Promise<(scope: Scope, counter: RequestCounter) => GitHubTokens> {
  if (credential.type === 'token') {
    const { fixedToken } = await import('./collectors/github/client.ts')
    return () => fixedToken(credential.token)
  }
  const { appTokensFor } = await import('./collectors/github/app-auth.ts')
  const { appId: id, privateKey } = credential
  return appTokensFor({ ...options, app: { id, privateKey } })
}
