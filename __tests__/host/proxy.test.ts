import { describe, expect, it } from '@jest/globals'
import {
  type ProxyOptions,
  useProxyOfEnvironment,
} from '../../src/host/proxy.ts'

const PROXY = 'http://proxy.contoso.example:3128'

/** Applies an environment, and tells what came of it. */
function use(env: NodeJS.ProcessEnv, hasNodeFunction = true) {
  const seen = {
    applied: [] as object[],
    secrets: [] as string[],
    warnings: [] as string[],
  }
  const place: ProxyOptions = {
    env,
    secrets: { add: (value) => seen.secrets.push(value) },
    warn: (message) => seen.warnings.push(message),
    setGlobalProxy: hasNodeFunction
      ? (given) => seen.applied.push(given)
      : undefined,
  }
  useProxyOfEnvironment(place)
  return seen
}

describe('useProxyOfEnvironment', () => {
  it.each(['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'])(
    'lets Node apply the environment when %s is set',
    (name) => {
      const env = { [name]: PROXY, NO_PROXY: '127.0.0.1' }

      expect(use(env)).toEqual({ applied: [env], secrets: [], warnings: [] })
    },
  )

  it('changes nothing without a proxy', () => {
    const env = { NO_PROXY: '127.0.0.1', HTTPS_PROXY: '' }

    expect(use(env)).toEqual({ applied: [], secrets: [], warnings: [] })
  })

  it('registers a password, as it is written and as it is sent', () => {
    const { secrets } = use({
      HTTPS_PROXY: 'http://mona:p%40ss@proxy.contoso.example:3128',
    })

    expect(secrets).toEqual(['p%40ss', 'p@ss', 'bW9uYTpwQHNz'])
  })

  it('warns where Node is too old for it, and says what to do', () => {
    const { warnings } = use({ HTTPS_PROXY: PROXY }, false)

    expect(warnings).toEqual([
      `"HTTPS_PROXY" has no effect and requests go out directly: Node ${process.versions.node} uses a proxy only when "NODE_USE_ENV_PROXY" is 1. Set it in the environment of the job, or update the runner to Node 24.14 or newer.`,
    ])
  })

  it('does not warn where an old Node has been told to use it', () => {
    const env = { HTTPS_PROXY: PROXY, NODE_USE_ENV_PROXY: '1' }

    expect(use(env, false).warnings).toEqual([])
  })

  it.each([
    'proxy',
    'proxy:3128',
    'socks5://proxy:1',
    'http://u:p%ZZ@proxy',
    // Node's agent throws for anything behind the port.
    'http://proxy:3128/path',
    'http://proxy:3128?key=1',
    'http://proxy:3128/#a',
  ])('refuses %s as an address, without showing it', (address) => {
    expect(() => use({ HTTPS_PROXY: address })).toThrow(
      expect.objectContaining({
        code: 'CONFIG_INVALID',
        message:
          'The variable "HTTPS_PROXY" is not the address of a proxy. Set it to an address such as "http://proxy.contoso.example:3128". Nothing was read or sent.',
      }),
    )
  })
})
