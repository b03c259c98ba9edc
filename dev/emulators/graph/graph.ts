import { subscribedSkus } from '../../tenants/skus.ts'
import type { Tenant } from '../../tenants/tenant.ts'
import type { SignedLinks } from '../credentials/signed-links.ts'
import type { IssuedTokens } from '../entra/tokens.ts'
import {
  bearerToken,
  type Exchange,
  type Handler,
  jsonReply,
  type Reply,
} from '../server/exchange.ts'
import { findRoute, type Route } from '../server/router.ts'
import { graphError } from './errors.ts'
import { answerReport } from './reports.ts'

const CONTEXT = 'https://graph.microsoft.com/v1.0/$metadata'

export type GraphWorld = {
  readonly tenant: () => Tenant
  readonly tokens: IssuedTokens
  readonly links: SignedLinks
}

/** Creates the emulated Microsoft Graph. */
export function graph({ tenant, tokens, links }: GraphWorld): Handler {
  const routes: readonly Route[] = [
    {
      method: 'GET',
      pattern: '/v1.0/copilot/reports/:call',
      handle: (_, { call = '' }) => answerReport(tenant(), links, call),
    },
    {
      method: 'GET',
      pattern: '/v1.0/subscribedSkus',
      handle: () => answerSkus(tenant()),
    },
    {
      method: 'GET',
      pattern: '/v1.0/admin/reportSettings',
      handle: () => answerSettings(tenant()),
    },
  ]
  return (exchange) => refuseToken(exchange, tokens) ?? route(routes, exchange)
}

function route(
  routes: readonly Route[],
  exchange: Exchange,
): Reply | Promise<Reply> {
  const found = findRoute(routes, exchange)
  if (found) return found.route.handle(exchange, found.params)
  return graphError(400, 'BadRequest', 'Resource not found for the segment.')
}

function refuseToken(
  exchange: Exchange,
  tokens: IssuedTokens,
): Reply | undefined {
  const token = bearerToken(exchange)
  if (token && tokens.isValid(token)) return undefined
  const message = token
    ? 'Access token has expired or is not yet valid.'
    : 'Access token is empty.'
  return graphError(401, 'InvalidAuthenticationToken', message)
}

function answerSkus(tenant: Tenant): Reply {
  if (!tenant.m365.licencesAllowed) return requestDenied()
  const value = tenant.overrides.skus?.() ?? subscribedSkus(tenant.m365)
  return jsonReply(200, {
    '@odata.context': `${CONTEXT}#subscribedSkus`,
    value,
  })
}

function answerSettings({ m365 }: Tenant): Reply {
  if (!m365.settingsAllowed) return requestDenied()
  return jsonReply(200, {
    value: {
      '@odata.type': '#microsoft.graph.adminReportSettings',
      displayConcealedNames: m365.concealed,
    },
  })
}

function requestDenied(): Reply {
  return graphError(
    403,
    'Authorization_RequestDenied',
    'Insufficient privileges to complete the operation.',
  )
}
