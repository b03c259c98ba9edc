import {
  DEMO_ENTERPRISE,
  DEMO_ORG,
  DEMO_SECOND_ORG,
} from '../tenants/demo-tenant.ts'
import type { Shown } from './figures.ts'
import type { Scope } from './raw.ts'

const ORGS: readonly Scope[] = [DEMO_ORG, DEMO_SECOND_ORG].map((name) => {
  return { type: 'organization', name }
})
const ENTERPRISE: Scope = { type: 'enterprise', name: DEMO_ENTERPRISE }

/** What is collected of the demo's company, by the name of its figures. */
export const COMPANIES: Readonly<Record<'night' | 'enterprise', Shown>> = {
  night: { charts: ORGS, tables: ORGS },
  enterprise: {
    charts: [ENTERPRISE],
    tables: [...ORGS, ENTERPRISE],
    payer: ENTERPRISE,
  },
}
