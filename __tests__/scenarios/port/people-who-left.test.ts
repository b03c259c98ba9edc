import { describe, expect, it } from '@jest/globals'
import type {
  Collector,
  CollectorEvent,
} from '../../../src/collectors/collector.ts'
import type { Scope } from '../../../src/domain/scope.ts'
import { SourceError } from '../../../src/errors.ts'
import { countDataset } from '../../../src/report/run-report.ts'
import { renderSummary } from '../../../src/summary/summary.ts'
import {
  aCollector,
  anM365User,
  aSeatOf,
  found,
  someM365Usage,
  TENANT,
} from '../../support/builders/a-collector.ts'
import { aSeatPerson } from '../../support/github/a-seat-holder.ts'
import { PortHarness } from './port-harness.ts'

const OTHER_TENANT = '99999999-2222-3333-4444-555555555555'
const OCTO_ORG: Scope = { type: 'organization', name: 'octo-org' }
const OCTO_CORP: Scope = { type: 'enterprise', name: 'octo-corp' }

/** A tenant of a number of people, in the order of their numbers. */
function tenant(
  people: number,
  { tenantId = TENANT, isConcealed = false, error = undefined as unknown } = {},
): Collector {
  const events = Array.from({ length: people }, (_, index) =>
    found(anM365User(`p${index}@contoso.example`, { tenantId, isConcealed })),
  )
  return aCollector('m365', { datasets: ['m365-users'], events, error })
}

/** A tenant whose collector says one thing more. */
function tenantWith(
  people: number,
  event: CollectorEvent,
  reportDate = '2026-11-19',
): Collector {
  const events = Array.from({ length: people }, (_, index) =>
    found(anM365User(`p${index}@contoso.example`, { reportDate })),
  )
  return aCollector('m365', {
    datasets: ['m365-users'],
    events: [...events, event],
  })
}

/** A scope in which the people with these numbers have seats. */
function seats(scope: Scope, ...people: number[]): Collector {
  const events = people.map((userId) =>
    found({
      dataset: 'github-seat-users',
      scope,
      holder: aSeatPerson({ person: { userId, login: `p${userId}` } }),
    }),
  )
  return aCollector('github', {
    datasets: ['github-seat-users'],
    scope,
    events,
  })
}

describe('a run that removes people who are gone', () => {
  it('removes nobody of a scope whose list may lack somebody', async () => {
    await using harness = await PortHarness.start()
    const before = [seats(OCTO_ORG, 1, 2, 3), seats(OCTO_CORP, 4, 5, 6)]
    await harness.run({ collectors: before })
    const reason = 'page 5 of the list repeats page 4'
    const incomplete: Collector = aCollector('github', {
      datasets: ['github-seat-users'],
      scope: OCTO_ORG,
      events: [
        { type: 'incomplete', dataset: 'github-seat-users', reason },
        found(aSeatOf(1, 'p1')),
      ],
    })

    const report = await harness.run({
      collectors: [incomplete, seats(OCTO_CORP, 4, 5)],
      prunesUpTo: 90,
    })

    expect(report.result).toBe('success')
    expect(report.datasets).toMatchObject([
      { scope: 'octo-org', status: 'ok', not_pruned: reason },
      { scope: 'enterprise:octo-corp', status: 'ok', pruned: 1 },
    ])
    expect(report.datasets[0]).not.toHaveProperty('pruned')
    expect(harness.identifiers('github_copilot_seat')).toHaveLength(5)
    expect(harness.logger.messages('warning')).toContain(
      'github-seat-users of octo-org: no entity is deleted, because page 5 of the list repeats page 4.',
    )
  })

  it('removes 30 of 500, and nobody of another tenant', async () => {
    await using harness = await PortHarness.start()
    await harness.run({ collectors: [tenant(500)] })
    await harness.run({ collectors: [tenant(3, { tenantId: OTHER_TENANT })] })

    const report = await harness.run({
      collectors: [tenant(470)],
      prunesUpTo: 20,
    })

    expect(report.result).toBe('success')
    expect(report.datasets).toMatchObject([
      { dataset: 'm365-users', status: 'ok', verified: 470, pruned: 30 },
    ])
    const left = harness.identifiers('m365_copilot_user')
    expect(left).toHaveLength(473)
    expect(left).toContain(`${TENANT}/p469@contoso.example`)
    expect(left).not.toContain(`${TENANT}/p470@contoso.example`)
    expect(left).toContain(`${OTHER_TENANT}/p2@contoso.example`)
    expect(countDataset(report, 'm365-users', 'm365_copilot_user').pruned).toBe(
      30,
    )
    expect(renderSummary(report)).toMatch(/\| Removed \|/)
    expect(harness.logger.messages('info')).toContain(
      'm365-users: 30 of 500 people deleted from Port.',
    )
  })

  it('keeps to the scope: the organization, not the enterprise', async () => {
    await using harness = await PortHarness.start()
    const before = [seats(OCTO_ORG, 1, 2, 3), seats(OCTO_CORP, 3, 4)]
    await harness.run({ collectors: before })

    const report = await harness.run({
      collectors: [seats(OCTO_ORG, 1, 2), seats(OCTO_CORP, 3, 4)],
      prunesUpTo: 50,
    })

    expect(report.datasets).toMatchObject([
      { scope: 'octo-org', pruned: 1 },
      { scope: 'enterprise:octo-corp', pruned: 0 },
    ])
    expect(harness.identifiers('github_copilot_seat').toSorted()).toEqual([
      'enterprise:octo-corp/3',
      'enterprise:octo-corp/4',
      'octo-org/1',
      'octo-org/2',
    ])
  })

  it('removes nobody when a page could not be read', async () => {
    await using harness = await PortHarness.start()
    await harness.run({ collectors: [tenant(50)] })
    const error = new SourceError('GRAPH_UNAVAILABLE', 'A page is missing.')

    const report = await harness.run({
      collectors: [tenant(45, { error })],
      prunesUpTo: 100,
    })

    expect(report.result).toBe('partial')
    expect(report.datasets[0]).not.toHaveProperty('pruned')
    expect(harness.identifiers('m365_copilot_user')).toHaveLength(50)
    expect(harness.logger.messages('info')).toContain(
      'm365-users: no entity is deleted, because not everything was collected and delivered.',
    )
  })

  it('refuses to remove 40%, and says how to allow it', async () => {
    await using harness = await PortHarness.start()
    await harness.run({ collectors: [tenant(50)] })

    const refused = await harness.run({
      collectors: [tenant(30)],
      prunesUpTo: 20,
    })

    expect(refused.result).toBe('partial')
    expect(refused.datasets).toMatchObject([
      {
        status: 'failed',
        sent: 30,
        verified: 30,
        pruned: 0,
        error: {
          code: 'PORT_PRUNE_REFUSED',
          message: expect.stringMatching(
            /20 of the 50 people .* set "prune-max-percent" to 40/,
          ),
        },
      },
    ])
    expect(harness.identifiers('m365_copilot_user')).toHaveLength(50)

    const allowed = await harness.run({
      collectors: [tenant(30)],
      prunesUpTo: 40,
    })

    expect(allowed.result).toBe('success')
    expect(harness.identifiers('m365_copilot_user')).toHaveLength(30)
  })

  it('only counts them in a dry run', async () => {
    await using harness = await PortHarness.start()
    await harness.run({ collectors: [tenant(10)] })

    const report = await harness.run({
      collectors: [tenant(9)],
      prunesUpTo: 20,
      isDryRun: true,
    })

    expect(report.datasets).toMatchObject([{ status: 'ok', would_prune: 1 }])
    expect(harness.identifiers('m365_copilot_user')).toHaveLength(10)
    expect(harness.logger.messages('info')).toContain(
      'm365-users: without "dry-run", the run would delete 1 of 10 people from Port.',
    )
  })

  it('says in a dry run that it would refuse', async () => {
    await using harness = await PortHarness.start()
    await harness.run({ collectors: [tenant(10)] })

    const report = await harness.run({
      collectors: [tenant(6)],
      prunesUpTo: 20,
      isDryRun: true,
    })

    expect(report.result).toBe('success')
    expect(harness.logger.messages('info')).toContain(
      'm365-users: 4 of 10 people have left, and without "dry-run" the run would delete none of them (PORT_PRUNE_REFUSED).',
    )
    expect(harness.logger.messages('warning')).toEqual([
      expect.stringMatching(
        /^Without "dry-run", the run would delete nobody\. .* set "prune-max-percent" to 40/,
      ),
    ])
  })

  it('removes nobody while the tenant conceals names', async () => {
    await using harness = await PortHarness.start()
    await harness.run({ collectors: [tenant(10)] })

    const report = await harness.run({
      collectors: [tenant(9, { isConcealed: true })],
      prunesUpTo: 100,
    })

    expect(report.result).toBe('success')
    expect(harness.identifiers('m365_copilot_user')).toHaveLength(10)
    expect(harness.logger.messages('warning')).toContain(
      'm365-users: no entity is deleted, because the tenant conceals names, and concealed names may change.',
    )
  })

  it('removes nobody when the report may have been cut off', async () => {
    await using harness = await PortHarness.start()
    await harness.run({ collectors: [tenant(10)] })
    const collector = aCollector('m365', {
      datasets: ['m365-summary', 'm365-users'],
      events: [
        found(someM365Usage()),
        found(anM365User('p0@contoso.example')),
        {
          type: 'warning',
          warning: { code: 'M365_USERS_FEWER_THAN_ENABLED', message: 'Few.' },
        },
      ],
    })

    await harness.run({ collectors: [collector], prunesUpTo: 100 })

    expect(harness.identifiers('m365_copilot_user')).toHaveLength(10)
  })

  it('removes nobody when the source says why the list may be short', async () => {
    await using harness = await PortHarness.start()
    await harness.run({ collectors: [tenant(400)] })
    const reason = 'the user report lacks 40 of 400 enabled users'

    await harness.run({
      collectors: [
        tenantWith(360, { type: 'incomplete', dataset: 'm365-users', reason }),
      ],
      prunesUpTo: 100,
    })

    expect(harness.identifiers('m365_copilot_user')).toHaveLength(400)
    expect(harness.logger.messages('warning')).toContain(
      `m365-users: no entity is deleted, because ${reason}.`,
    )
  })

  it('removes who was missing in an earlier report too, if a few are missing', async () => {
    await using harness = await PortHarness.start()
    const night = async (reportDate: string, people: number) => {
      const collectors = [
        tenantWith(
          people,
          { type: 'nearly-complete', dataset: 'm365-users', reportDate },
          reportDate,
        ),
      ]
      const report = await harness.run({ collectors, prunesUpTo: 20 })
      const left = harness.identifiers('m365_copilot_user')
      return { pruned: report.datasets[0]?.pruned, left: left.length }
    }

    // Everybody is there on the first day. Two are missing from the second on.
    expect(await night('2026-11-17', 400)).toEqual({ pruned: 0, left: 400 })
    expect(await night('2026-11-18', 398)).toEqual({ pruned: 0, left: 400 })
    // The same report again is not an earlier one.
    expect(await night('2026-11-18', 398)).toEqual({ pruned: 0, left: 400 })
    // A third is missing for the first time.
    expect(await night('2026-11-19', 397)).toEqual({ pruned: 2, left: 398 })
    expect(await night('2026-11-20', 397)).toEqual({ pruned: 1, left: 397 })
  })

  it('removes nobody when the source has nobody', async () => {
    await using harness = await PortHarness.start()
    await harness.run({ collectors: [tenant(2)] })

    const report = await harness.run({
      collectors: [tenant(0)],
      prunesUpTo: 100,
    })

    expect(report.datasets).toMatchObject([{ status: 'empty' }])
    expect(harness.identifiers('m365_copilot_user')).toHaveLength(2)
  })
})
