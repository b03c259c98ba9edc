import { describe, expect, it } from '@jest/globals'
import type { Scope } from '../../src/domain/scope.ts'
import { aCollector, found, usageOf } from '../support/builders/a-collector.ts'
import { aRun } from '../support/builders/a-run.ts'

const DAYS = Array.from({ length: 60 }, (_, index) =>
  new Date(Date.UTC(2026, 8, 22 + index)).toISOString().slice(0, 10),
)

function backfillOf(name: string, dailyActive: number) {
  const scope: Scope = { type: 'organization', name }
  const items = DAYS.map((day) => ({
    dataset: 'github-usage' as const,
    scope,
    usage: {
      day,
      people: { dailyActive },
      totals: {},
      breakdown: { totals: [day] },
    },
  }))
  return {
    datasets: ['github-usage' as const],
    scope,
    // Days come as they are read, in no particular order.
    events: items.toReversed().map(found),
  }
}

describe('a run that goes back for weeks in many organizations', () => {
  const names = Array.from({ length: 40 }, (_, index) => `octo-${index}`)
  const github = aCollector(
    'github',
    ...names.map((name, index) => backfillOf(name, index)),
  )

  it('sends every day and keeps the latest of each scope as figures', async () => {
    const { report, records } = await aRun({ collectors: [github] })

    expect(records).toHaveLength(2_400)
    const figures = report.figures['github-usage'] ?? []
    expect(figures).toHaveLength(40 * 31)
    const ofOne = figures.filter(({ scope }) => scope === 'octo-39')
    expect(ofOne.at(0)?.record_date).toBe('2026-10-21T00:00:00Z')
    expect(ofOne.at(-1)?.record_date).toBe('2026-11-20T00:00:00Z')
    expect(ofOne.at(-1)).not.toHaveProperty('breakdown')
  })

  it('shows the busiest of all, up to its latest day', async () => {
    const { summary } = await aRun({ collectors: [github] })

    expect(summary).toContain('| octo-39 | 2026-11-20 | 39 |')
  })

  it('keeps of each day what is known, without the breakdown', async () => {
    const day = aCollector('github', {
      datasets: ['github-usage'],
      scope: { type: 'organization', name: 'octo-org' },
      events: [found(usageOf('2026-11-20'))],
    })

    const { report } = await aRun({ collectors: [day] })

    expect(report.figures['github-usage']).toEqual([
      {
        identifier: 'octo-org@2026-11-20',
        title: 'octo-org 2026-11-20',
        record_date: '2026-11-20T00:00:00Z',
        scope: 'octo-org',
        scope_type: 'organization',
        git_hub_org: 'octo-org',
        total_active_users: 3,
      },
    ])
  })
})
