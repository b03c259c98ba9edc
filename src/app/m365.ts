// Creates the collector and the check of a Microsoft 365 tenant.
import type { Collector } from '../collectors/collector.ts'
import { checkM365 } from '../collectors/m365/check/check.ts'
import { m365Collector } from '../collectors/m365/collector.ts'
import type { M365CollectorOptions } from '../collectors/m365/options.ts'
import type { M365Config } from '../config/config.ts'
import type { Checker } from '../modes/check.ts'
import type { RunContext } from './context.ts'

export function createM365Collector(
  context: RunContext,
): Promise<Collector> | undefined {
  const { m365 } = context.config
  if (m365 === undefined) return undefined
  return Promise.resolve(m365Collector(createM365Options(context, m365)))
}

export function createM365Check(
  context: RunContext,
): Checker['check'] | undefined {
  const { m365 } = context.config
  if (m365 === undefined) return undefined
  return (log) => checkM365(createM365Options(context, m365), log)
}

function createM365Options(
  { config, http, clock, secrets, getOidcToken }: RunContext,
  { credential, ...m365 }: M365Config,
): M365CollectorOptions {
  return {
    ...m365,
    credential:
      credential.type === 'oidc'
        ? {
            type: 'oidc',
            getToken: (audience) => getOidcToken(audience, http.entra),
          }
        : credential,
    datasets: config.datasets,
    isPruning: config.pruneMaxPercent !== undefined,
    window: config.window,
    graphHttp: http.graph,
    entraHttp: http.entra,
    clock,
    secrets,
  }
}
