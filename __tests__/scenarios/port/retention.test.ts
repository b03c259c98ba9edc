import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { portApiInputs } from '../../../dev/runner/emulated-inputs.ts'
import { addDays, daysOf } from '../../../src/domain/day.ts'
import { renderSummary } from '../../../src/summary/summary.ts'
import {
  emptyCatalog,
  store,
  type viewCatalog,
} from '../../faults/catalog-view.ts'
import { Harness } from '../../faults/harness.ts'

const BLUEPRINT = 'github_copilot_user_usage'
/** The run is on 2026-11-22 and keeps 30 days. */
const FIRST_KEPT_DAY = '2026-10-23'
const PEOPLE = 35
const OLD_DAYS = 40
/** Requests at which the run is stopped; from the 15th on, days are deleted. */
const STOPS = [
  2, 5, 8, 11, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28,
]

let harness: Harness

function aDay(scope: string, person: number, day: string) {
  return {
    identifier: `${scope}/${person}@${day}`,
    blueprint: BLUEPRINT,
    title: `${person} ${day}`,
    properties: {
      scope,
      scope_type: 'organization',
      user_key: String(person),
      record_date: `${day}T00:00:00Z`,
    },
    relations: {},
  }
}

/** 1,400 old days of people, two days that are kept, two of others. */
function seed(): void {
  const { catalog } = harness.emulators
  const put = (day: ReturnType<typeof aDay>) =>
    store(catalog, day, '2026-10-23T03:30:00.000Z')
  const since = addDays(FIRST_KEPT_DAY, -OLD_DAYS)
  const until = addDays(FIRST_KEPT_DAY, -1)
  for (const day of daysOf({ since, until })) {
    for (let person = 1; person <= PEOPLE; person += 1) {
      put(aDay('octo-org', person, day))
    }
  }
  for (const day of KEPT) put(day)
}

const KEPT = [
  aDay('octo-org', 1, FIRST_KEPT_DAY),
  aDay('octo-org', 2, FIRST_KEPT_DAY),
  // Of an organization that the run does not read.
  aDay('octo-museum', 1, '2026-09-20'),
  // Port's own integration puts the login first.
  {
    ...aDay('octo-org', 1, '2026-09-20'),
    identifier: 'mona@octo-org@2026-09-20',
  },
]

function keptOf(view: Awaited<ReturnType<typeof viewCatalog>>) {
  return KEPT.map(({ identifier }) => view[`${BLUEPRINT} ${identifier}`])
}

describe('a run with retention-days', () => {
  beforeAll(async () => {
    harness = await Harness.start((emulators) => ({
      ...portApiInputs(emulators),
      'github-org': 'octo-org',
      datasets: 'github-user-usage,m365-summary',
      'verify-delivery': 'false',
      'retention-days': '30',
    }))
  })

  afterAll(() => harness.close())

  it('deletes what is older, a hundred at a time, and says how many', async () => {
    await harness.reset()
    seed()

    const { report, catalog, requests } = await harness.run()

    expect(report.result).toBe('success')
    expect(report.datasets[0]).toMatchObject({
      dataset: 'github-user-usage',
      expired: 1400,
    })
    expect(keptOf(catalog)).toEqual(KEPT)
    const deletions = requests.filter(({ path }) =>
      path.endsWith('/bulk/entities/delete'),
    )
    expect(deletions).toHaveLength(14)
    expect(renderSummary(report)).toContain('| Expired |')
  })

  it('deletes nothing in a dry run, and says how many it would delete', async () => {
    await harness.reset()
    seed()

    const { report, catalog } = await harness.run({
      inputs: { 'dry-run': 'true' },
    })

    expect(report.datasets[0]).toMatchObject({ would_expire: 1400 })
    expect(Object.keys(catalog)).toHaveLength(1404)
  })

  it('deletes nothing when a part of the run fails', async () => {
    await harness.reset()
    seed()
    harness.emulators.addFault({
      service: 'graph',
      match: 'getMicrosoft365CopilotUserCountSummary',
      kind: 'status',
      status: 403,
    })

    const { report, catalog } = await harness.run()

    expect(report.result).toBe('partial')
    expect(report.datasets[0]).toMatchObject({
      not_expired: 'not everything was collected and delivered',
    })
    const old = Object.keys(catalog).filter((key) => key.includes('@2026-09-'))
    expect(old.length).toBeGreaterThan(500)
  })

  it('ends with the same entities, wherever it was stopped before', async () => {
    await harness.reset()
    seed()
    const { catalog: whole, log } = await harness.run()
    const last = log.sentAt('/bulk/entities/delete').length
    expect([last, log.sentAt('/').length]).toEqual([14, 30])

    for (const stopAt of STOPS) {
      await emptyCatalog(harness.emulators.catalog)
      seed()
      const stopped = await harness.run({ stopAt })
      const again = await harness.run()

      expect([stopAt, stopped.report.result]).not.toEqual([stopAt, 'success'])
      expect(again.report.result).toBe('success')
      expect(again.catalog).toEqual(whole)
    }
  })
})
