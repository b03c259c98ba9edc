import type { Route } from '../../server/router.ts'
import { portOk } from '../api/replies.ts'
import type { PortWorld } from '../world.ts'

/** What another system has installed in the account. */
export type Integration = {
  readonly installationId: string
  /** The name of its package, such as `github-ocean`. */
  readonly installationAppType: string
  /** Whether it can start workflows and the like. Default: `true`. */
  readonly actionsProcessingEnabled?: boolean
}

/** Returns the endpoint that lists integrations. */
export function integrationRoutes({ options }: PortWorld): readonly Route[] {
  return [
    {
      method: 'GET',
      pattern: '/v1/integration',
      handle: ({ url }) => {
        const wanted = url.searchParams.get('actionsProcessingEnabled')
        const integrations = (options.integrations ?? [])
          .map(toAnswer)
          .filter(({ actionsProcessingEnabled: isOn }) => {
            return wanted === null || String(isOn) === wanted
          })
        return portOk({ integrations })
      },
    },
  ]
}

function toAnswer(integration: Integration) {
  return {
    actionsProcessingEnabled: true,
    ...integration,
    identifier: integration.installationId,
    title: 'GitHub',
    version: '6.8.1',
    config: {},
  }
}
