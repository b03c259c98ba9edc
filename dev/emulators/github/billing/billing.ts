import { COST_CENTERS } from '../../../tenants/bill.ts'
import { orgsOf } from '../../../tenants/seats.ts'
import type { Scope, Tenant } from '../../../tenants/tenant.ts'
import { type Exchange, jsonReply, type Reply } from '../../server/exchange.ts'
import type { Params, Route } from '../../server/router.ts'
import { refuse } from '../access.ts'
import { notFound } from '../replies.ts'
import type { GithubWorld } from '../world.ts'
import { BillingExports } from './exports.ts'
import { usageReply } from './usage.ts'

const ORGANIZATION = '/organizations/:name/settings/billing'
const ENTERPRISE = '/enterprises/:name/settings/billing'

/** The billing endpoints of organizations and enterprises. */
export function billingRoutes(world: GithubWorld): readonly Route[] {
  const exports = new BillingExports()
  const route = (
    [method, pattern]: readonly [string, string],
    answer: (scope: Scope, exchange: Exchange, params: Params) => Reply,
  ): Route => ({
    method,
    pattern,
    handle: (exchange, params) => {
      const scope = openBill(world, exchange, {
        name: params.name ?? '',
        type: pattern.startsWith('/org') ? 'organization' : 'enterprise',
      })
      return 'status' in scope ? scope : answer(scope, exchange, params)
    },
  })
  const usage = (scope: Scope, exchange: Exchange) =>
    usageReply(world, scope, exchange)
  return [
    route(['GET', `${ORGANIZATION}/ai_credit/usage`], usage),
    route(['GET', `${ENTERPRISE}/ai_credit/usage`], usage),
    route(['GET', `${ENTERPRISE}/cost-centers`], () => costCenters()),
    route(['GET', `${ENTERPRISE}/reports`], (scope) =>
      exports.list(world, scope),
    ),
    route(['POST', `${ENTERPRISE}/reports`], (scope, exchange) =>
      exports.create(world, scope, exchange),
    ),
    route(['GET', `${ENTERPRISE}/reports/:id`], (scope, _, { id = '' }) =>
      exports.show(world, scope, id),
    ),
    {
      method: 'GET',
      pattern: '/orgs/:name',
      handle: (_, { name = '' }) => showOrganization(world.tenant(), name),
    },
  ]
}

function openBill(
  { tenant, access }: GithubWorld,
  exchange: Exchange,
  scope: Scope,
): Scope | Reply {
  const grant = access.grantOf(exchange)
  if (!grant || !orgsOf(tenant(), scope)) return notFound()
  const isPaidElsewhere =
    scope.type === 'organization' && payerOf(tenant(), scope.name)
  if (isPaidElsewhere) return notFound()
  return refuse(grant, scope, 'billing') ?? scope
}

/** The enterprise that pays for an organization. */
function payerOf({ enterprise }: Tenant, org: string): string | undefined {
  return enterprise?.orgs.includes(org) ? enterprise.slug : undefined
}

function showOrganization(tenant: Tenant, name: string): Reply {
  const [org] = orgsOf(tenant, { type: 'organization', name }) ?? []
  if (!org) return notFound()
  const slug = payerOf(tenant, org.login)
  const { login, id } = org
  return jsonReply(200, { login, id, ...(slug && { enterprise: { slug } }) })
}

function costCenters(): Reply {
  const centers = COST_CENTERS.map(({ pool, ...center }) => ({
    ...center,
    state: 'active',
    ai_credit_pool_enabled: pool !== undefined,
    ...(pool && {
      ai_credit_pool_state: {
        target_amount: pool.target,
        current_amount: pool.used,
      },
    }),
  }))
  return jsonReply(200, { costCenters: centers })
}
