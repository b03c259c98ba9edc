import { describe, expect, it } from '@jest/globals'
import {
  aCollector,
  BOTH,
  outline,
  run,
  SUMMARY,
  TOKEN,
  TREND,
  USERS,
} from './collector-harness.ts'
import { csv, fixture, json, ScriptedServer, TENANT } from './harness.ts'

describe('m365Collector', () => {
  it.each([
    [
      ['m365-summary', 'm365-users', 'm365-daily'],
      [BOTH, ['m365-daily']],
    ],
    [['m365-summary'], [['m365-summary']]],
    [['m365-users', 'github-seats'], [['m365-users']]],
    [['m365-daily'], [['m365-daily']]],
    [['github-seats'], []],
  ] as const)('has for %j the units %j', (datasets, units) => {
    const server = new ScriptedServer({})
    const collector = aCollector(server, { datasets })

    expect(collector).toMatchObject({ source: 'm365', concurrency: 1 })
    expect(collector.units().map((unit) => unit.datasets)).toEqual(units)
    expect(collector.units().map((unit) => unit.requestCount)).toEqual(
      units.map(() => 0),
    )
    expect(server.urls).toEqual([])
  })

  it('collects everything with one token', async () => {
    const script = {
      [SUMMARY]: [
        () =>
          csv(fixture('user_count_summary_v2.csv').replace('250,180', '3,2')),
      ],
    }
    const secrets: string[] = []
    const { units, server, log } = await run([...BOTH, 'm365-daily'], script, {
      secrets: { add: (value) => secrets.push(value) },
    })

    expect(units.map(({ events }) => outline(events))).toEqual([
      ['m365-summary', 'm365-users', 'm365-users', 'm365-users'],
      ['m365-daily', 'm365-daily', 'm365-daily'],
    ])
    expect(units[0]?.events[0]).toMatchObject({
      item: {
        summary: {
          tenantId: TENANT,
          period: 'D28',
          anyApp: { enabled: 3, active: 2 },
          licenses: { total: 330, assigned: 257 },
          identitiesConcealed: false,
        },
      },
    })
    expect(server.graphPaths).toEqual([
      "/copilot/reports/getMicrosoft365CopilotUserCountSummary(period='D28',version='v2')",
      '/subscribedSkus',
      "/copilot/reports/getMicrosoft365CopilotUsageUserDetail(period='D28',version='v2')",
      "/copilot/reports/getMicrosoft365CopilotUserCountTrend(period='D7',version='v2')",
    ])
    // The token, the summary, the licenses and the users; then the trend.
    expect(units.map(({ requestCount }) => requestCount)).toEqual([4, 1])
    expect(secrets).toEqual(['FAKE.ACCESS.TOKEN'])
    expect(log.lines).toEqual([
      'Reading the Copilot summary of D28.',
      'Reading the Copilot user report of D28.',
      'Reading Copilot usage from 2026-11-17 to 2026-11-21.',
    ])
  })

  it('resolves a domain once', async () => {
    const { units, server } = await run(
      [...BOTH, 'm365-daily'],
      {
        'openid-configuration': [
          () =>
            json(
              `{"issuer":"https://login.microsoftonline.com/${TENANT}/v2.0"}`,
            ),
        ],
      },
      { tenantId: 'contoso.example' },
    )

    expect(units[0]?.events[0]).toMatchObject({
      item: { summary: { tenantId: TENANT } },
    })
    expect(
      server.urls.filter((url) => url.includes('openid-configuration')),
    ).toEqual([
      'https://login.microsoftonline.com/contoso.example/v2.0/.well-known/openid-configuration',
    ])
  })

  it('stops a unit when there is no token', async () => {
    const { units, server } = await run([...BOTH, 'm365-daily'], {
      [TOKEN]: [() => json(fixture('token_invalid_client.json'), 401)],
    })

    expect(units).toMatchObject([
      { events: [], error: { code: 'ENTRA_REFUSED' }, requestCount: 1 },
      { events: [], error: { code: 'ENTRA_REFUSED' }, requestCount: 1 },
    ])
    expect(server.graphPaths).toEqual([])
  })
})

describe('m365Collector with one dataset', () => {
  it('reads the summary alone, without knowing of names', async () => {
    const { units } = await run(['m365-summary'])

    expect(outline(units[0]?.events)).toEqual(['m365-summary'])
    expect(units[0]?.events[0]).not.toHaveProperty(
      'item.summary.identitiesConcealed',
    )
  })

  it('reads the users alone', async () => {
    const { units } = await run(['m365-users'], {
      [USERS]: [() => csv(fixture('user_detail_v2_concealed.csv'))],
    })

    expect(outline(units[0]?.events)).toEqual([
      'M365_NAMES_CONCEALED',
      'm365-users',
      'm365-users',
      'm365-users',
    ])
  })

  it.each([
    {
      body: ',250,180',
      outcome: 'incomplete: the user report lacks 247 of 250 enabled users',
    },
    { body: ',5,3', outcome: 'nearly complete: 2026-11-19' },
    { body: ',3,3', outcome: undefined },
  ])(
    'compares users alone with the summary when people can be deleted: $outcome',
    async ({ body, outcome }) => {
      const summary = fixture('user_count_summary_v2.csv')
      const { units, server } = await run(
        ['m365-users'],
        { [SUMMARY]: [() => csv(summary.replace(',250,180', body))] },
        { isPruning: true },
      )

      const people = ['m365-users', 'm365-users', 'm365-users']
      expect(
        outline(units[0]?.events).filter((name) => !name.startsWith('M365_')),
      ).toEqual(
        outcome === undefined ? people : [...people, `m365-users ${outcome}`],
      )
      // The user report and the summary, without the licenses.
      expect(server.graphPaths).toHaveLength(2)
    },
  )

  it('says that nothing proves the users when the summary is refused', async () => {
    const { units } = await run(
      ['m365-users'],
      { [SUMMARY]: [() => json('{}', 403)] },
      { isPruning: true },
    )

    expect(units[0]?.error).toBeUndefined()
    expect(outline(units[0]?.events).at(-1)).toBe(
      'm365-users incomplete: the number of enabled users is not known',
    )
  })

  it('does not ask for the summary when nobody can be deleted', async () => {
    const { server } = await run(['m365-users'])

    expect(server.graphPaths).toHaveLength(1)
  })

  it.each([
    ['m365-summary', SUMMARY],
    ['m365-users', USERS],
    ['m365-daily', TREND],
  ] as const)('throws when %s cannot be read', async (dataset, report) => {
    const { units } = await run([dataset], {
      [report]: [() => json(fixture('error_403_s2sunauthorized.json'), 403)],
    })

    expect(units).toMatchObject([
      { events: [], error: { code: 'GRAPH_FORBIDDEN' } },
    ])
  })
})
