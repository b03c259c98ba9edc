import { createTenant, type Tenant } from './tenant.ts'

/** Organization of the demo with three pages of seats. */
export const DEMO_ORG = 'octo-org'

/** Smaller organization of the demo, some people are in both. */
export const DEMO_SECOND_ORG = 'octo-labs'

/** Pays for both. */
export const DEMO_ENTERPRISE = 'octo-enterprise'

const ORG = {
  login: DEMO_ORG,
  seats: 237,
  firstPerson: 0,
  unassigned: [101],
  twoTeams: [12],
  offsetTimes: [7, 8, 120, 201],
  recentlyAdded: [230, 231, 232, 236],
}
const SECOND_ORG = {
  login: DEMO_SECOND_ORG,
  seats: 41,
  firstPerson: 222,
  plan: 'enterprise' as const,
  recentlyAdded: [40],
}

/** Builds the company that the demo shows. */
export function createDemoTenant(now: Date): Tenant {
  return createTenant({
    now,
    orgs: [ORG, SECOND_ORG],
    enterprise: { slug: DEMO_ENTERPRISE, orgs: [DEMO_ORG, DEMO_SECOND_ORG] },
    m365: { users: 320, licences: 350 },
  })
}

/** Builds the same company as it was before its latest people had come. */
export function createEarlierDemoTenant(now: Date): Tenant {
  return createTenant({
    ...createDemoTenant(now),
    orgs: [{ ...ORG, removed: [230, 231, 232] }, SECOND_ORG],
    m365: { users: 312, licences: 350 },
  })
}
