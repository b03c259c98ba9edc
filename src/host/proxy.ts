// The proxy for all requests of the process. Node ignores HTTPS_PROXY,
// HTTP_PROXY and NO_PROXY by default.
import process from 'node:process'
import { ConfigError } from '../errors.ts'
import type { Secrets } from '../runtime/secrets.ts'

export type ProxyOptions = {
  readonly env: NodeJS.ProcessEnv
  readonly secrets: Secrets
  readonly warn: (message: string) => void
  /** Node's `http.setGlobalProxyFromEnv`; undefined before Node 24.14. */
  readonly setGlobalProxy: ((env: NodeJS.ProcessEnv) => unknown) | undefined
}

const NAMES = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY']

/**
 * Uses the proxy of the environment for all later requests.
 * @throws {ConfigError} when the address of the proxy cannot be used
 */
export function useProxyOfEnvironment(options: ProxyOptions): void {
  const { env, secrets, setGlobalProxy } = options
  const named = NAMES.filter((name) => env[name])
  for (const name of named) {
    for (const secret of secretsIn(name, env[name])) secrets.add(secret)
  }
  if (named.length === 0) return
  if (setGlobalProxy !== undefined) setGlobalProxy(env)
  else if (env.NODE_USE_ENV_PROXY !== '1') {
    options.warn(
      `"${named[0]}" has no effect and requests go out directly: Node ${process.versions.node} uses a proxy only when "NODE_USE_ENV_PROXY" is 1. Set it in the environment of the job, or update the runner to Node 24.14 or newer.`,
    )
  }
}

/** Returns the parts of a proxy's address to mask. */
function secretsIn(name: string, address = ''): string[] {
  try {
    const { protocol, username, password, pathname, search, hash } = new URL(
      address,
    )
    const isOrigin = `${pathname}${search}${hash}` === '/'
    if (!/^https?:$/.test(protocol) || !isOrigin) {
      throw new Error('no address of a proxy')
    }
    const [user, word] = [username, password].map(decodeURIComponent)
    if (!word) return []
    // The last form is the value of the header.
    return [password, word, Buffer.from(`${user}:${word}`).toString('base64')]
  } catch {
    throw new ConfigError(
      `The variable "${name}" is not the address of a proxy. Set it to an address such as "http://proxy.contoso.example:3128". Nothing was read or sent.`,
      {
        remedy: {
          system: 'runner',
          kind: 'input',
          name,
          expected: 'an address such as "http://proxy.contoso.example:3128"',
        },
      },
    )
  }
}
