// The proxy of the company, for every request of the process at once. Node
// heeds HTTPS_PROXY, HTTP_PROXY and NO_PROXY only when it is told to.
import process from 'node:process'
import { ConfigError } from '../errors.ts'
import type { Secrets } from '../runtime/secrets.ts'

/** What the place where the program runs has to do with proxies. */
export type ProxyPlace = {
  readonly env: NodeJS.ProcessEnv
  readonly secrets: Secrets
  readonly warn: (message: string) => void
  /** Node's `http.setGlobalProxyFromEnv`, which is there from 24.14 on. */
  readonly setGlobalProxy: ((env: NodeJS.ProcessEnv) => unknown) | undefined
}

const NAMES = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY']

/**
 * Sends all requests from now on through the proxy that the environment
 * names, if it names one.
 * @throws {ConfigError} when the address of the proxy cannot be used
 */
export function useProxyOfEnvironment(place: ProxyPlace): void {
  const { env, secrets, setGlobalProxy } = place
  const named = NAMES.filter((name) => env[name])
  for (const name of named) {
    for (const secret of secretsIn(name, env[name])) secrets.add(secret)
  }
  if (named.length === 0) return
  if (setGlobalProxy !== undefined) setGlobalProxy(env)
  else if (env.NODE_USE_ENV_PROXY !== '1') {
    place.warn(
      `"${named[0]}" has no effect and requests go out directly: Node ${process.versions.node} uses a proxy only when "NODE_USE_ENV_PROXY" is 1. Set it in the environment of the job, or update the runner to Node 24.14 or newer.`,
    )
  }
}

/** Gives what must not be seen of a proxy's address. */
function secretsIn(name: string, address = ''): string[] {
  try {
    const { protocol, username, password } = new URL(address)
    if (!/^https?:$/.test(protocol)) throw new Error('no address of a proxy')
    const [user, word] = [username, password].map(decodeURIComponent)
    if (!word) return []
    // The last form is that of the header which carries it.
    return [password, word, Buffer.from(`${user}:${word}`).toString('base64')]
  } catch {
    throw new ConfigError(
      `The variable "${name}" is no address of a proxy, as "http://proxy.contoso.example:3128" is one, so nothing was read or sent.`,
    )
  }
}
