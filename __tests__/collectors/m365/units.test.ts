import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, it } from '@jest/globals'
import type { CollectorEvent } from '../../../src/collectors/collector.ts'
import { CancelledError } from '../../../src/errors.ts'
import {
  aCollector,
  BOTH,
  HEALTHY,
  messageOf,
  omit,
  outline,
  REFUSED,
  run,
  SUMMARY,
  TREND,
  USERS,
} from './collector-harness.ts'
import {
  anHttpClient,
  broken,
  csv,
  failureOf,
  fixture,
  json,
  LogLines,
  ScriptedServer,
} from './harness.ts'

describe('m365Collector with summary and users', () => {
  it('tells in the summary that names are concealed, and warns once', async () => {
    const result = await run(BOTH, {
      [USERS]: [() => csv(fixture('user_detail_v2_concealed.csv'))],
    })

    expect(outline(result.units[0]?.events)).toEqual([
      'm365-summary',
      'M365_NAMES_CONCEALED',
      'm365-users',
      'm365-users',
      'm365-users',
      'M365_USERS_FEWER_THAN_ENABLED',
      'm365-users incomplete: the user report lacks 247 of 250 enabled users',
    ])
    expect(result.units[0]?.events[0]).toMatchObject({
      item: { summary: { identitiesConcealed: true } },
    })
    expect(messageOf(result, 'M365_NAMES_CONCEALED')).toContain(
      'People appear as 32 hex digits',
    )
    expect(messageOf(result, 'M365_USERS_FEWER_THAN_ENABLED')).toBe(
      'The Copilot user report has 3 people, but the summary counts 250 enabled users. Microsoft may have cut the report off, or the two reports cover different days. Run the workflow again later.',
    )
  })

  it('yields the users when the summary cannot be read', async () => {
    const { units } = await run(BOTH, { [SUMMARY]: [() => json('{}', 403)] })

    expect(outline(units[0]?.events)).toEqual([
      'm365-summary failed: GRAPH_FORBIDDEN',
      'm365-users',
      'm365-users',
      'm365-users',
      'm365-users incomplete: the number of enabled users is not known',
    ])
    expect(units[0]?.error).toBeUndefined()
  })

  it('yields the summary when the users cannot be read', async () => {
    const { units } = await run(BOTH, { [USERS]: [() => json('{}', 403)] })

    expect(outline(units[0]?.events)).toEqual([
      'm365-summary',
      'm365-users failed: GRAPH_FORBIDDEN',
    ])
    expect(units[0]?.events[0]).toMatchObject({
      item: { summary: { identitiesConcealed: undefined } },
    })
  })

  it('fails both, each with its own reason', async () => {
    const { units } = await run(BOTH, {
      [SUMMARY]: [() => json('{}', 404)],
      [USERS]: [() => csv('<html></html>')],
    })

    expect(outline(units[0]?.events)).toEqual([
      'm365-summary failed: GRAPH_NO_REPORT',
      'm365-users failed: GRAPH_UNEXPECTED_RESPONSE',
    ])
  })

  it('keeps the people that it had when the report becomes unreadable', async () => {
    const rows = Array.from(
      { length: 600 },
      (_, index) => `2026-11-19,user${index}@contoso.example,28,1`,
    )
    const body = [
      'Report Refresh Date,User Principal Name,Report Period,Prompts submitted',
      ...rows,
      // 7 of 607 rows are more than 1%.
      ...Array.from(
        { length: 7 },
        (_, n) => `2026-11-19,m${n}@contoso.example,28,many`,
      ),
      '',
    ].join('\n')

    const { units } = await run(BOTH, { [USERS]: [() => csv(body)] })

    const events = outline(units[0]?.events)
    expect(events.filter((name) => name === 'm365-users')).toHaveLength(600)
    expect(events.at(-1)).toBe('m365-users failed: GRAPH_UNEXPECTED_RESPONSE')
  })

  it('reads on when the connection breaks', async () => {
    const whole = fixture('user_detail_v2.csv')
    const { units, server } = await run(BOTH, {
      [USERS]: [() => broken(whole.slice(0, -50)), () => csv(whole)],
    })

    expect(
      outline(units[0]?.events).filter((name) => name === 'm365-users'),
    ).toHaveLength(3)
    expect(server.graphPaths.filter((path) => path.includes(USERS))).toEqual([
      "/copilot/reports/getMicrosoft365CopilotUsageUserDetail(period='D28',version='v2')",
      "/copilot/reports/getMicrosoft365CopilotUsageUserDetail(period='D28',version='v2')",
    ])
  })

  it('uses v1 for all reports when the summary is refused in v2', async () => {
    const { units, server } = await run([...BOTH, 'm365-daily'], {
      "UserCountSummary(period='D28',version='v2')": [REFUSED],
      "UserCountSummary(period='D30',version='v1')": [
        () =>
          csv(
            fixture('doc_user_count_summary_v1.csv').replace(',7,25', ',30,25'),
          ),
      ],
      [USERS]: [() => csv(fixture('user_detail_v1.csv'))],
      [TREND]: [() => csv(fixture('doc_user_count_trend_v1.csv'))],
    })

    expect(units.map(({ events }) => outline(events))).toEqual([
      [
        'M365_REPORT_VERSION_FALLBACK',
        'm365-summary',
        'M365_DATA_OLD',
        'm365-users',
        'm365-users',
        'm365-users',
        'M365_USERS_FEWER_THAN_ENABLED',
        'm365-users incomplete: the user report lacks 22 of 25 enabled users',
      ],
      [],
    ])
    expect(server.graphPaths.slice(-2)).toEqual([
      "/copilot/reports/getMicrosoft365CopilotUsageUserDetail(period='D30',version='v1')",
      "/copilot/reports/getMicrosoft365CopilotUserCountTrend(period='D7',version='v1')",
    ])
  })

  it('reads the summary again when only the users are refused in v2', async () => {
    const summaryV1 = fixture('user_count_summary_v2.csv').replace(
      '2026-11-19,28,',
      '2026-11-19,30,',
    )
    const { units } = await run(BOTH, {
      "UserCountSummary(period='D30',version='v1')": [() => csv(summaryV1)],
      "UsageUserDetail(period='D28',version='v2')": [REFUSED],
      "UsageUserDetail(period='D30',version='v1')": [
        () => csv(fixture('user_detail_v1.csv')),
      ],
    })

    expect(outline(units[0]?.events).slice(0, 3)).toEqual([
      'm365-summary',
      'M365_REPORT_VERSION_FALLBACK',
      'm365-users',
    ])
    expect(units[0]?.events[0]).toMatchObject({
      item: { summary: { period: 'D30', reportVersion: 'v1' } },
    })
  })

  it('is empty where Graph answers and has nothing', async () => {
    const { units } = await run(BOTH, {
      [SUMMARY]: [() => json('{"value":[]}')],
      [USERS]: [() => csv(fixture('user_detail_header_only.csv'))],
    })

    expect(units[0]).toMatchObject({ events: [], error: undefined })
  })

  it('leaves the licenses out when they are forbidden', async () => {
    const { units } = await run(BOTH, {
      '/subscribedSkus': [() => json('{}', 403)],
    })

    expect(outline(units[0]?.events).slice(0, 2)).toEqual([
      'M365_LICENSES_UNREADABLE',
      'm365-summary',
    ])
    expect(units[0]?.events[1]).toMatchObject({
      item: { summary: { licenses: undefined } },
    })
  })

  it('warns once of old figures', async () => {
    const result = await run([...BOTH, 'm365-daily'], {
      [SUMMARY]: [
        () =>
          csv(
            fixture('user_count_summary_v2.csv').replaceAll('11-19', '11-16'),
          ),
      ],
      [USERS]: [
        () => csv(fixture('user_detail_v2.csv').replaceAll('11-19', '11-16')),
      ],
    })

    const codes = result.units.flatMap(({ events }) => outline(events))
    expect(codes.filter((code) => code === 'M365_DATA_OLD')).toHaveLength(1)
    expect(messageOf(result, 'M365_DATA_OLD')).toBe(
      "Microsoft's Copilot reports end at 2026-11-16, 6 days ago. Usually they are up to 3 days behind. Check the service health in the Microsoft 365 admin center and run the workflow again later.",
    )
  })

  it('does not hide a bug', async () => {
    const bug = new RangeError('bug')
    const { units } = await run(
      BOTH,
      {},
      {
        credential: { type: 'oidc', getToken: () => Promise.reject(bug) },
      },
    )

    expect(units[0]?.error).toBe(bug)
  })

  it('gives up on a report that breaks off every time', async () => {
    const { units } = await run(BOTH, {
      [USERS]: [() => broken(fixture('user_detail_v2.csv').slice(0, -50))],
    })

    expect(outline(units[0]?.events)).toEqual([
      'm365-summary',
      'm365-users failed: GRAPH_UNAVAILABLE',
    ])
  })

  it('stops when the run is cancelled in the middle of the users', async () => {
    const cancel = new AbortController()
    const header = 'Report Refresh Date,User Principal Name,Prompts submitted'
    const rows = Array.from(
      { length: 600 },
      (_, index) => `2026-11-19,user${index}@contoso.example,1\n`,
    )
    const pieces = [`${header}\n`, ...rows]
    const body = new ReadableStream<Uint8Array>({
      pull: async (controller) => {
        const piece = pieces.shift()
        if (piece !== undefined) {
          return controller.enqueue(new TextEncoder().encode(piece))
        }
        await delay(50)
        cancel.abort(new CancelledError())
        controller.error(new TypeError('terminated'))
      },
    })
    const server = new ScriptedServer({
      [USERS]: [() => new Response(body)],
      ...omit(HEALTHY, { [USERS]: [] }),
    })
    const { signal } = cancel
    const [unit] = aCollector(server, {
      datasets: BOTH,
      graphHttp: anHttpClient({ fetch: server.fetch, signal }),
    }).units()

    const events: CollectorEvent[] = []
    const reading = async () => {
      for await (const event of unit?.collect(new LogLines()) ?? []) {
        events.push(event)
      }
    }

    expect(await failureOf(reading())).toHaveProperty('code', 'CANCELLED')
    expect(outline(events)).toContain('m365-users')
  })

  it('lets go of the report when nobody reads on', async () => {
    const cancelled = Promise.withResolvers<string>()
    const header = 'Report Refresh Date,User Principal Name,Prompts submitted\n'
    let index = 0
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        controller.enqueue(new TextEncoder().encode(header))
      },
      pull: (controller) => {
        index += 1
        const row = `2026-11-19,user${index}@contoso.example,1\n`
        controller.enqueue(new TextEncoder().encode(row))
      },
      cancel: () => cancelled.resolve('cancelled'),
    })
    const server = new ScriptedServer({
      [USERS]: [() => new Response(body)],
      ...omit(HEALTHY, { [USERS]: [] }),
    })
    const [unit] = aCollector(server, { datasets: BOTH }).units()

    for await (const event of unit?.collect(new LogLines()) ?? []) {
      expect(event.type).toBe('item')
      break
    }

    expect(await cancelled.promise).toBe('cancelled')
    expect(unit?.requestCount).toBe(4)
  })
})
