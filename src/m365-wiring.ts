// Puts the collector of Microsoft 365 together. Nothing of it is loaded unless
// it is collected.
import type { Collector } from './collectors/collector.ts'
import type { M365CollectorOptions } from './collectors/m365/options.ts'
import type { MicrosoftConfig } from './config/config.ts'
import type { Wiring } from './wiring.ts'

/** Makes the collector of everything that is read from one tenant. */
export async function createM365Collector(
  wiring: Wiring,
  microsoft: MicrosoftConfig,
): Promise<Collector> {
  const { m365Collector } = await import('./collectors/m365/collector.ts')
  return m365Collector(createM365Options(wiring, microsoft))
}

/** Says how the tenant is read. */
export function createM365Options(
  { config, environment, http }: Wiring,
  microsoft: MicrosoftConfig,
): M365CollectorOptions {
  const { clock, secrets, getOidcToken } = environment
  const { credential, ...rest } = microsoft
  return {
    ...rest,
    credential:
      credential.type === 'oidc'
        ? {
            type: 'oidc',
            getToken: (audience) => getOidcToken(audience, http.entra),
          }
        : credential,
    datasets: config.datasets,
    window: config.window,
    graphHttp: http.graph,
    entraHttp: http.entra,
    clock,
    secrets,
  }
}
