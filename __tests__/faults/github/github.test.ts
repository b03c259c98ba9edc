import { afterAll, beforeAll, describe } from '@jest/globals'
import { type CatalogView, without } from '../catalog-view.ts'
import {
  delivered,
  type FaultTable,
  limited,
  type Row,
  type Target,
  testFaults,
} from '../fault-table.ts'
import { LIMITS, type LimitName } from '../faults.ts'
import { COMPANY, Harness, MOSTLY_GITHUB } from '../harness.ts'
import { GITHUB_TABLE } from './github-rows.ts'

const SEATS = {
  service: 'github',
  // The first page is good: what fails is never half of a listing.
  match: '/orgs/octo-org/copilot/billing/seats?per_page=100&page=2',
  datasets: ['github-seats octo-org'],
  lost: ['github_copilot_seats octo-org@'],
  names: 'Copilot seats of organization "octo-org"',
} as const satisfies Target

const LINKS = {
  service: 'github',
  match: 'octo-org/copilot/metrics/reports/organization-1-day?day=2026-11-19',
  datasets: ['github-usage octo-org'],
  lost: ['github_copilot_usage octo-org@2026-11-19'],
  names: 'Copilot usage of 2026-11-19 of organization "octo-org"',
} as const satisfies Target

const SECONDARY = {
  'secondary limit': limited('GITHUB_RATE_LIMITED'),
}
const LIMITS_TABLE: Readonly<Record<LimitName, Row>> = {
  ...SECONDARY,
  'secondary limit without Retry-After': limited('GITHUB_RATE_LIMITED'),
  'secondary limit as 429': limited('GITHUB_RATE_LIMITED'),
  'primary limit': limited('GITHUB_RATE_LIMITED'),
}

/** 404 is how GitHub says, too, that it has no report for a day. */
const NO_REPORT: Row = {
  always: {
    ...delivered(1),
    catalog: (healthy, { lost }) => without(healthy, lost),
  },
}

const LINKS_TABLE: FaultTable = {
  ...GITHUB_TABLE,
  '404': NO_REPORT,
}

let harness: Harness
let healthy: CatalogView

const shared = { harness: () => harness, healthy: () => healthy }

describe('a page of seats', () => {
  beforeAll(async () => {
    const [large, small] = COMPANY.orgs
    const orgs = [{ ...large, seats: 103 }, small]
    harness = await Harness.start(MOSTLY_GITHUB, { ...COMPANY, orgs })
    healthy = (await harness.run()).catalog
  })

  afterAll(() => harness.close())

  testFaults({ ...shared, target: () => SEATS, table: GITHUB_TABLE })
  testFaults({
    ...shared,
    target: () => SEATS,
    table: LIMITS_TABLE,
    plans: LIMITS,
  })
})

describe("the links of a day's report", () => {
  beforeAll(async () => {
    const [large, small] = COMPANY.orgs
    const orgs = [{ ...large, seats: 103 }, small]
    harness = await Harness.start(MOSTLY_GITHUB, { ...COMPANY, orgs })
    healthy = (await harness.run()).catalog
  })

  afterAll(() => harness.close())

  testFaults({ ...shared, target: () => LINKS, table: LINKS_TABLE })
  testFaults({
    ...shared,
    target: () => LINKS,
    table: SECONDARY,
    plans: LIMITS,
  })
})
