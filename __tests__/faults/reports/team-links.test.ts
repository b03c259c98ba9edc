// The links of a report on teams: the teams of its day are exact or missing,
// and nothing else changes.
import { afterAll, beforeAll, describe } from '@jest/globals'
import { type CatalogView, without } from '../catalog-view.ts'
import {
  delivered,
  type FaultTable,
  limited,
  type Target,
  testFaults,
} from '../fault-table.ts'
import { LIMITS } from '../faults.ts'
import { GITHUB_TABLE } from '../github/github-rows.ts'
import { COMPANY, Harness } from '../harness.ts'

const DAY = '2026-11-19'
const LINKS = {
  service: 'github',
  match: `octo-org/copilot/metrics/reports/user-teams-1-day?day=${DAY}`,
  datasets: ['github-team-usage octo-org'],
  lost: ['42', '43', '44', '45', '46', '47', 'none'].map(
    (team) => `github_copilot_team_usage octo-org/team:${team}@${DAY}`,
  ),
  names: `Copilot teams of ${DAY} of organization "octo-org"`,
} as const satisfies Target

const TABLE: FaultTable = {
  ...GITHUB_TABLE,
  // 404 is how GitHub says, too, that it has no report for a day.
  '404': {
    always: {
      ...delivered(1),
      catalog: (healthy, { lost }) => without(healthy, lost),
    },
  },
}

let harness: Harness
let healthy: CatalogView

describe("the links of a day's report on teams", () => {
  beforeAll(async () => {
    const [large, small] = COMPANY.orgs
    harness = await Harness.start(
      { datasets: 'github-team-usage,github-seats,m365-summary' },
      { ...COMPANY, orgs: [{ ...large, seats: 103 }, small] },
    )
    healthy = (await harness.run()).catalog
  })

  afterAll(() => harness.close())

  const shared = { harness: () => harness, healthy: () => healthy }
  testFaults({ ...shared, target: () => LINKS, table: TABLE })
  testFaults({
    ...shared,
    target: () => LINKS,
    table: { 'secondary limit': limited('GITHUB_RATE_LIMITED') },
    plans: LIMITS,
  })
})
