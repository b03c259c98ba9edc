import { createTenant, type Tenant } from './tenant.ts'

/** Organization of the demo with three pages of seats. */
export const DEMO_ORG = 'octo-org'

/** Smaller organization of the demo, some people are in both. */
export const DEMO_SECOND_ORG = 'octo-labs'

/** Builds the company that the demo shows. */
export function createDemoTenant(now: Date): Tenant {
  return createTenant({
    now,
    orgs: [
      {
        login: DEMO_ORG,
        seats: 237,
        firstPerson: 0,
        unassigned: [101],
        twoTeams: [12],
        missingKeys: [33, 150],
        offsetTimes: [7, 8, 120, 201],
        recentlyAdded: [230, 231, 232, 236],
      },
      {
        login: DEMO_SECOND_ORG,
        seats: 41,
        firstPerson: 222,
        plan: 'enterprise',
        recentlyAdded: [40],
      },
    ],
    enterprise: { slug: 'octo-enterprise', orgs: [DEMO_ORG, DEMO_SECOND_ORG] },
    m365: { users: 320, licences: 350 },
  })
}
