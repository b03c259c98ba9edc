import { describe, expect, it } from '@jest/globals'
import {
  choosePeriodsFor,
  type DailyResult,
  readDaily,
} from '../../../../src/collectors/m365/totals/daily.ts'
import {
  aReportReader,
  csv,
  failureOf,
  fixture,
  json,
  ScriptedServer,
  TENANT,
} from '../harness.ts'

function read(
  body: Response,
  window: { readonly since: string; readonly until: string },
  today = '2026-11-22',
): Promise<DailyResult> {
  const server = new ScriptedServer({ UserCountTrend: [() => body.clone()] })
  return readDaily(aReportReader(server), {
    tenantId: TENANT,
    window,
    today,
  })
}

describe('choosePeriodsFor', () => {
  it.each([
    ['2026-11-22', 'D7', 'D7'],
    ['2026-11-16', 'D7', 'D7'],
    ['2026-11-15', 'D28', 'D30'],
    ['2026-10-26', 'D28', 'D30'],
    ['2026-10-25', 'D90', 'D30'],
    ['2026-10-23', 'D90', 'D90'],
    ['2026-08-25', 'D90', 'D90'],
    ['2026-08-24', 'D180', 'D180'],
    ['2025-01-01', 'D180', 'D180'],
  ])('reaches back to %s with %s', (since, v2, v1) => {
    const window = { since, until: '2026-11-21' }

    expect(choosePeriodsFor({ window, today: '2026-11-22' })).toEqual({
      v2,
      v1,
    })
  })
})

describe('readDaily', () => {
  it('yields the days of the window, oldest first, and drops the others', async () => {
    const { events, refreshDate } = await read(
      csv(fixture('user_count_trend_v2.csv')),
      { since: '2026-11-17', until: '2026-11-18' },
    )

    expect(refreshDate).toBe('2026-11-19')
    expect(events).toEqual([
      {
        type: 'item',
        item: {
          dataset: 'm365-daily',
          day: expect.objectContaining({
            tenantId: TENANT,
            reportDate: '2026-11-17',
            anyApp: { enabled: 250, active: 99 },
            promptsTotal: 251,
          }),
        },
      },
      {
        type: 'item',
        item: {
          dataset: 'm365-daily',
          day: {
            tenantId: TENANT,
            reportDate: '2026-11-18',
            anyApp: { enabled: 250, active: 101 },
            apps: {
              teams: { enabled: 250, active: 66 },
              word: { enabled: 250, active: 12 },
              powerpoint: { enabled: 250, active: 4 },
              outlook: { enabled: 250, active: 25 },
              excel: { enabled: 250, active: 8 },
              onenote: { enabled: 250, active: 1 },
              loop: { enabled: 250, active: 0 },
              chat: { enabled: 250, active: 47 },
              edge: { enabled: 250, active: 6 },
              m365_copilot: { enabled: 250, active: 98 },
              chat_work: { enabled: 250, active: 84 },
              chat_web: { enabled: 250, active: 11 },
            },
            promptsTotal: 264,
          },
        },
      },
    ])
  })

  it('calls only days empty that the report covers', async () => {
    const body =
      'Report Refresh Date,Report Date,Any App Enabled Users,Any App Active Users,Report Period,Prompts submitted\n2026-11-19,2026-11-18,5,1,28,3\n2026-11-19,2026-11-18,5,2,28,4'

    const { events } = await read(csv(body), {
      since: '2026-11-15',
      until: '2026-11-21',
    })

    expect(
      events.map((event) =>
        event.type === 'empty-day' ? event.day : event.type,
      ),
    ).toEqual(['2026-11-15', '2026-11-16', '2026-11-17', 'item', '2026-11-19'])
  })

  it('knows nothing of any day when there is no row', async () => {
    expect(
      await read(json('{"value":[]}'), {
        since: '2026-11-15',
        until: '2026-11-21',
      }),
    ).toEqual({ warnings: [], events: [], refreshDate: undefined })
  })

  it('says which days are out of reach', async () => {
    const body =
      'Report Refresh Date,Report Date,Any App Enabled Users,Any App Active Users,Report Period,Prompts submitted\n2026-11-19,2026-05-24,5,1,180,3'
    const window = { since: '2026-05-20', until: '2026-05-25' }

    const { events, warnings } = await read(csv(body), window)

    // 2026-11-19 and the 179 days before it.
    expect(warnings).toEqual([
      {
        code: 'M365_DAYS_OUT_OF_REACH',
        message:
          "Microsoft's reports begin at 2026-05-24. Earlier days are not collected.",
      },
    ])
    expect(events).toEqual([
      expect.objectContaining({ type: 'item' }),
      { type: 'empty-day', dataset: 'm365-daily', day: '2026-05-25' },
    ])
  })

  it('reads the documented JSON', async () => {
    const { events, warnings } = await read(
      json(fixture('doc_user_count_trend_beta_v1.json')),
      { since: '2025-08-20', until: '2025-08-20' },
      '2025-08-22',
    )

    expect(warnings.map(({ code }) => code)).toEqual([
      'M365_V2_COLUMNS_MISSING',
    ])
    expect(events).toEqual([
      {
        type: 'item',
        item: {
          dataset: 'm365-daily',
          day: expect.objectContaining({
            reportDate: '2025-08-20',
            anyApp: { enabled: 357584, active: 94745 },
          }),
        },
      },
    ])
  })

  it('reads the documented CSV', async () => {
    const { events, refreshDate } = await read(
      csv(fixture('doc_user_count_trend_v1.csv')),
      { since: '2026-07-03', until: '2026-07-04' },
      '2026-07-05',
    )

    expect(refreshDate).toBe('2026-07-03')
    expect(events.map(({ type }) => type)).toEqual(['item'])
  })

  it('refuses a row without its date', async () => {
    const body =
      'Report Refresh Date,Any App Enabled Users,Report Period\n2026-11-19,5,7'

    expect(
      await failureOf(
        read(csv(body), { since: '2026-11-17', until: '2026-11-18' }),
      ),
    ).toHaveProperty(
      'message',
      expect.stringContaining('the column "Report Date" is missing or empty'),
    )
  })
})
