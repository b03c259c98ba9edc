import { describe, expect, it } from '@jest/globals'
import type { Scope } from '../../src/domain/scope.ts'
import {
  aCollector,
  anM365User,
  aSeatOf,
  found,
  OCTO_ORG,
  someM365Usage,
  someSeats,
  TENANT,
  usageOf,
} from '../support/builders/a-collector.ts'
import { aRun } from '../support/builders/a-run.ts'

const CORP: Scope = { type: 'enterprise', name: 'octo-corp' }

/** A unit for each dataset; the identifiers are those of the contract. */
const collectors = [
  aCollector(
    'github',
    {
      datasets: ['github-seats', 'github-seat-users'],
      scope: OCTO_ORG,
      events: [found(someSeats()), found(aSeatOf(1001, 'mona'))],
    },
    {
      datasets: ['github-seats'],
      scope: CORP,
      events: [found(someSeats(CORP))],
    },
    {
      datasets: ['github-usage'],
      scope: CORP,
      events: [found(usageOf('2026-11-20', CORP))],
    },
    {
      datasets: ['github-adoption'],
      scope: CORP,
      events: [
        found({
          dataset: 'github-adoption',
          scope: CORP,
          report: {
            endDay: '2026-11-20',
            days: [],
            engagedByFeature: new Map(),
          },
        }),
      ],
    },
    {
      datasets: ['github-user-usage'],
      scope: CORP,
      events: [
        found({
          dataset: 'github-user-usage',
          scope: CORP,
          usage: {
            day: '2026-11-20',
            userId: 1001,
            login: 'mona',
            totals: {},
          },
        }),
      ],
    },
  ),
  aCollector('m365', {
    datasets: ['m365-summary', 'm365-daily', 'm365-users'],
    events: [
      found(someM365Usage({ period: 'D30' })),
      found({
        dataset: 'm365-daily',
        day: {
          tenantId: TENANT,
          reportDate: '2026-11-18',
          anyApp: { active: 7 },
          apps: {},
        },
      }),
      found(anM365User('alex_contoso.example#EXT#@contoso.example')),
    ],
  }),
]

describe('a run of every dataset', () => {
  it('gives each record the identifier of the contract', async () => {
    const { records } = await aRun({ collectors })

    expect(records.map(({ identifier }) => identifier).sort()).toEqual([
      `${TENANT}/alex_contoso.example=23ext=23@contoso.example`,
      `${TENANT}:D30@2026-11-19`,
      `${TENANT}@2026-11-18`,
      'enterprise:octo-corp/1001@2026-11-20',
      'enterprise:octo-corp@2026-11-20',
      'enterprise:octo-corp@2026-11-20',
      'enterprise:octo-corp@2026-11-22',
      'octo-org/1001',
      'octo-org@2026-11-22',
    ])
  })

  it('reports the datasets in the order of sending', async () => {
    const { report } = await aRun({ collectors })

    expect(report.datasets.map((row) => [row.dataset, row.scope])).toEqual([
      ['github-seats', 'octo-org'],
      ['github-seats', 'enterprise:octo-corp'],
      ['github-usage', 'enterprise:octo-corp'],
      ['github-adoption', 'enterprise:octo-corp'],
      ['github-seat-users', 'octo-org'],
      ['github-user-usage', 'enterprise:octo-corp'],
      ['m365-summary', undefined],
      ['m365-daily', undefined],
      ['m365-users', undefined],
    ])
  })

  it('keeps no figure of a single person', async () => {
    const { report } = await aRun({ collectors })

    expect(Object.keys(report.figures).sort()).toEqual([
      'github-adoption',
      'github-seats',
      'github-usage',
      'm365-daily',
      'm365-summary',
    ])
    expect(JSON.stringify(report)).not.toMatch(/mona|1001|alex/)
  })
})
