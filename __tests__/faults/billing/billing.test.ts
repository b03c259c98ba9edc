import { afterAll, beforeAll, describe } from '@jest/globals'
import type { ErrorCode } from '../../../src/errors.ts'
import {
  type CatalogView,
  without,
  withoutProperties,
} from '../catalog-view.ts'
import {
  delivered,
  type Expected,
  except,
  type FaultTable,
  failed,
  quick,
  type Target,
  testFaults,
} from '../fault-table.ts'
import { GITHUB_TABLE } from '../github/github-rows.ts'
import { Harness } from '../harness.ts'

const INPUTS = {
  'github-org': '',
  'github-enterprise': 'octo',
  'ingest-m365': 'false',
  datasets:
    'github-seats,github-credits,github-cost-centers,github-user-credits',
}
const BILL = '/enterprises/octo/settings/billing'
const ADVICE = {
  GITHUB_FORBIDDEN: /[Ss]et "github-billing-token" to a classic token/,
  GITHUB_NOT_FOUND:
    /set "github-enterprise" to the slug .+ set "github-billing-token" to/,
}

const DAY = {
  service: 'github',
  match: `GET ${BILL}/ai_credit/usage?year=2026&month=11&day=20`,
  // The export is compared with the bill of its days.
  datasets: [
    'github-credits enterprise:octo',
    'github-user-credits enterprise:octo',
  ],
  lost: ['github_copilot_credits enterprise:octo@2026-11-20'],
  names: 'the AI credits of 2026-11-20 of enterprise "octo"',
  advice: ADVICE,
} as const satisfies Target

const CENTERS = {
  service: 'github',
  match: `GET ${BILL}/cost-centers`,
  datasets: ['github-cost-centers enterprise:octo'],
  lost: ['github_copilot_cost_center enterprise:octo/cost-center:'],
  names: 'the cost centers of enterprise "octo"',
  advice: ADVICE,
} as const satisfies Target

/** Labs, the second of the cost centers. */
const LABS = '2eeb8ffe-0000-4000-8000-000000000002'
const CENTER_MONTH = {
  service: 'github',
  match: `GET ${BILL}/ai_credit/usage?year=2026&month=11&cost_center_id=${LABS}`,
  datasets: ['github-cost-centers enterprise:octo'],
  lost: [],
  names: `the AI credits of 2026-11 and cost center "${LABS}" of enterprise "octo"`,
  advice: ADVICE,
} as const satisfies Target

/** What no cost center pays. */
const NO_CENTER_MONTH = {
  ...CENTER_MONTH,
  match: `GET ${BILL}/ai_credit/usage?year=2026&month=11&cost_center_id=none`,
  names:
    'the AI credits of 2026-11 and cost center "none" of enterprise "octo"',
} as const satisfies Target

/** The total of the month, before and after the cost centers. */
const MONTH = {
  ...CENTER_MONTH,
  match: `GET ${BILL}/ai_credit/usage?year=2026&month=11 `,
  names: 'the AI credits of 2026-11 of enterprise "octo"',
} as const satisfies Target

const SEATS = {
  service: 'github',
  match: 'GET /enterprises/octo/copilot/billing/seats',
  datasets: [
    'github-seats enterprise:octo',
    'github-user-credits enterprise:octo',
  ],
  lost: [
    'github_copilot_seats enterprise:octo@',
    'github_copilot_user_credits enterprise:octo/',
  ],
  names: 'Copilot seats of enterprise "octo"',
} as const satisfies Target

/** The cost center is sent, without the figures of its month. */
function failedMonth(code: ErrorCode, requests: number): Expected {
  return {
    ...failed(code, requests),
    catalog: (healthy) =>
      withoutProperties(
        healthy,
        `github_copilot_cost_center enterprise:octo/cost-center:${LABS}`,
        ['month_credits_used', 'month_credits_paid', 'month_net_amount'],
      ),
  }
}

/** Each of three datasets reads the seats; credits are sent without a pool. */
function failedSeats(code: ErrorCode, requests: number): Expected {
  return {
    ...failed(code, requests),
    catalog: (healthy, { lost }) =>
      withoutProperties(without(healthy, lost), 'github_copilot_credits ', [
        'pool_credits_estimate',
        'pool_used_rate',
      ]),
  }
}

const MONTH_TABLE: Partial<FaultTable> = {
  '403': { always: failedMonth('GITHUB_FORBIDDEN', 1) },
  '404': { always: failedMonth('GITHUB_NOT_FOUND', 1) },
  '503': {
    once: delivered(2),
    stays: failedMonth('GITHUB_UNAVAILABLE', 5),
  },
  'malformed body': {
    always: failedMonth('GITHUB_UNEXPECTED_RESPONSE', 1),
  },
}

/** The total is asked for twice, and a refusal is final for one request. */
const TOTAL_TABLE: Partial<FaultTable> = {
  '403': { always: failed('GITHUB_FORBIDDEN', 2) },
  '404': { always: failed('GITHUB_NOT_FOUND', 2) },
  '503': { once: delivered(3), stays: failed('GITHUB_UNAVAILABLE', 10) },
  'malformed body': { always: failed('GITHUB_UNEXPECTED_RESPONSE', 2) },
}

const SEATS_TABLE: Partial<FaultTable> = {
  '403': { always: failedSeats('GITHUB_FORBIDDEN', 3) },
  '404': { always: failedSeats('GITHUB_NOT_FOUND', 3) },
  '503': {
    once: delivered(4),
    stays: failedSeats('GITHUB_UNAVAILABLE', 15),
  },
  'malformed body': {
    always: failedSeats('GITHUB_UNEXPECTED_RESPONSE', 3),
  },
}

describe('the bill of an enterprise', () => {
  let harness: Harness
  let healthy: CatalogView

  beforeAll(async () => {
    harness = await Harness.start(INPUTS, {
      orgs: [{ login: 'octo-org', seats: 12 }],
      hasAutomaticReviews: false,
      enterprise: { slug: 'octo', orgs: ['octo-org'] },
    })
    // It also creates the export, which the other runs find finished.
    healthy = (await harness.run()).catalog
  })
  afterAll(() => harness.close())

  const shared = { harness: () => harness, healthy: () => healthy }
  const table = quick(GITHUB_TABLE)
  // The client of both treats these as it treats 503.
  const shortTable = except(table, '408', '500', '502')

  describe('the credits of a day', () => {
    testFaults({ ...shared, target: () => DAY, table })
  })

  describe('the list of cost centers', () => {
    testFaults({ ...shared, target: () => CENTERS, table: shortTable })
  })

  describe('the month of a cost center', () => {
    testFaults({ ...shared, target: () => CENTER_MONTH, table: MONTH_TABLE })
  })

  describe('the month without a cost center', () => {
    testFaults({ ...shared, target: () => NO_CENTER_MONTH, table: shortTable })
  })

  describe('the month of everything', () => {
    testFaults({ ...shared, target: () => MONTH, table: TOTAL_TABLE })
  })

  describe('the seats behind the pool and the people', () => {
    testFaults({ ...shared, target: () => SEATS, table: SEATS_TABLE })
  })
})
