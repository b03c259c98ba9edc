// The host of signed links. Requests must not carry a token: a token here is a
// leak, and the answer is an error.
import { findReport } from '../tenants/copilot/reports.ts'
import type { Tenant } from '../tenants/tenant.ts'
import type { SignedLinks } from './credentials/signed-links.ts'
import { exportFile } from './github/billing/export-file.ts'
import { csvReply } from './graph/csv.ts'
import type { Exchange, Handler, Reply } from './server/exchange.ts'
import { findRoute, type Params, type Route } from './server/router.ts'

/** Creates the service that serves report files. */
export function downloads(tenant: () => Tenant, links: SignedLinks): Handler {
  const routes: readonly Route[] = [
    {
      method: 'GET',
      pattern: '/copilot/:type/:name/:report/:day/:shard',
      handle: (_, params) => reportFile(tenant(), params),
    },
    {
      method: 'GET',
      pattern: '/billing/:name/:since/:until',
      handle: (_, params) => exportFile(tenant(), params),
    },
    {
      method: 'GET',
      pattern: '/graph/:report/:period/:version',
      handle: (_, params) => csvReply(tenant(), params),
    },
  ]
  return (exchange) => {
    const found = findRoute(routes, exchange)
    if (!found) return storageError(404, 'BlobNotFound')
    return refuse(exchange, links) ?? found.route.handle(exchange, found.params)
  }
}

function refuse(exchange: Exchange, links: SignedLinks): Reply | undefined {
  if (exchange.headers.authorization !== undefined) {
    return storageError(400, 'InvalidAuthenticationInfo')
  }
  if (links.isValid(exchange.url)) return undefined
  return storageError(403, 'AuthenticationFailed')
}

function reportFile(tenant: Tenant, params: Params): Reply {
  const { type, name = '', report = '', day = '', shard = '' } = params
  const headers = { 'content-type': 'application/octet-stream' }
  if (shard === 'empty') return { status: 200, headers, body: '' }
  const scope = {
    type:
      type === 'enterprise'
        ? ('enterprise' as const)
        : ('organization' as const),
    name,
  }
  const body = findReport(tenant, { scope, report, day })?.[Number(shard)]
  if (!body) return storageError(404, 'BlobNotFound')
  return { status: 200, headers, body: body() }
}

function storageError(status: number, code: string): Reply {
  return {
    status,
    headers: { 'content-type': 'application/xml' },
    body: `<?xml version="1.0"?><Error><Code>${code}</Code></Error>`,
  }
}
