// A step on a runner whose only way out is a proxy.
import {
  ConnectProxy,
  type ConnectProxyOptions,
} from '../../../dev/emulators/server/connect-proxy.ts'
import type { Emulators } from '../../../dev/emulators/start.ts'
import type { StepResult } from '../../../dev/runner/run-step.ts'
import { runAction } from './emulated-step.ts'

const REFUSE_DIRECT = new URL(
  '../../support/jest/refuse-direct.ts',
  import.meta.url,
)

export type BehindProxy = {
  readonly emulators: Emulators
  readonly inputs?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
  /** Addresses that may be reached without the proxy. */
  readonly direct?: readonly string[]
  /** What stands before the proxy's host: `user:password@`. */
  readonly login?: string
  readonly proxy?: ConnectProxyOptions
}

/** Runs the action, and tells which hosts the proxy was asked for. */
export async function runBehindProxy(
  options: BehindProxy,
): Promise<{ step: StepResult; targets: ReadonlySet<string> }> {
  const { emulators, direct = [], login = '' } = options
  await using proxy = new ConnectProxy(options.proxy)
  const { host, port } = await proxy.start()
  const ports = [port, ...direct.map((url) => new URL(url).port)]
  const step = await runAction(emulators, options.inputs, {
    HTTPS_PROXY: `http://${login}${host}`,
    REACHABLE_PORTS: ports.join(','),
    NODE_OPTIONS: `--import ${REFUSE_DIRECT.href}`,
    ...options.env,
  })
  return { step, targets: new Set(proxy.targets) }
}

/** The `host:port` of everything that a run talks to. */
export function allHosts(emulators: Emulators): Set<string> {
  const { github, login, graph, ingest } = emulators.urls
  const downloads = [...emulators.requests]
    .filter(({ service }) => service === 'downloads')
    .map(({ headers }) => headers.host ?? '')
  const hosts = [github, login, graph, ingest].map((url) => new URL(url).host)
  return new Set([...hosts, ...downloads])
}
