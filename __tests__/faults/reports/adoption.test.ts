// The report on 28 days is one for all of them: without it a scope has no
// figure of its adoption, and never a 0.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { CatalogView } from '../catalog-view.ts'
import {
  except,
  type FaultTable,
  quick,
  refused,
  retried,
  type Target,
  testFaults,
} from '../fault-table.ts'
import { GITHUB_TABLE } from '../github/github-rows.ts'
import { Harness } from '../harness.ts'

const ADOPTION = {
  datasets: ['github-adoption octo-org'],
  lost: ['github_copilot_adoption octo-org@'],
  names: 'the Copilot adoption of 28 days of organization "octo-org"',
} as const

const LINKS = {
  ...ADOPTION,
  service: 'github',
  match: '/orgs/octo-org/copilot/metrics/reports/organization-28-day/latest',
} as const satisfies Target

const FILE = {
  ...ADOPTION,
  service: 'downloads',
  match: '/copilot/organization/octo-org/organization-28-day/',
  isStreamed: true,
  isRedirected: true,
} as const satisfies Target

/** The link may have expired: one fresh link is asked for. */
const EXPIRED = retried('GITHUB_UNAVAILABLE', { once: 2, stays: 2 })
/** A body that breaks off is downloaded again, up to three times. */
const BROKEN = retried('GITHUB_UNAVAILABLE', { once: 2, stays: 4 })

const FILE_TABLE: Partial<FaultTable> = {
  '403': EXPIRED,
  '404': refused('GITHUB_UNAVAILABLE'),
  '503': retried('GITHUB_UNAVAILABLE'),
  'truncated body': BROKEN,
  'malformed body': refused('GITHUB_REPORT_UNREADABLE'),
  'wrong content type': refused('GITHUB_REPORT_UNREADABLE'),
  'redirect to another host': refused('GITHUB_REPORT_UNREADABLE'),
}

describe('the report on the adoption of 28 days', () => {
  let harness: Harness
  let healthy: CatalogView

  beforeAll(async () => {
    harness = await Harness.start({
      'ingest-m365': 'false',
      datasets: 'github-adoption',
    })
    healthy = (await harness.run()).catalog
  })
  afterAll(() => harness.close())

  const shared = { harness: () => harness, healthy: () => healthy }

  it('is sent for each organization', () => {
    expect(Object.keys(healthy).toSorted()).toEqual([
      'github_copilot_adoption octo-labs@2026-11-20',
      'github_copilot_adoption octo-org@2026-11-20',
    ])
  })

  describe('the links', () => {
    // The client treats these as it treats 503.
    const table = except(quick(GITHUB_TABLE), '408', '500', '502')
    testFaults({ ...shared, target: () => LINKS, table })
  })

  describe('the download', () => {
    testFaults({ ...shared, target: () => FILE, table: FILE_TABLE })
  })
})
