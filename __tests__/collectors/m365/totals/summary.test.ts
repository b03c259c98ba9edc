import { describe, expect, it } from '@jest/globals'
import {
  readSummary,
  type SummaryResult,
} from '../../../../src/collectors/m365/totals/summary.ts'
import type { Period } from '../../../../src/domain/m365.ts'
import {
  aReportReader,
  csv,
  failureOf,
  fixture,
  json,
  ScriptedServer,
  TENANT,
} from '../harness.ts'

function read(body: Response, period: Period = 'D28'): Promise<SummaryResult> {
  const server = new ScriptedServer({ UserCountSummary: [() => body.clone()] })
  const reports = aReportReader(server)
  return readSummary(reports, { tenantId: TENANT, period })
}

const D28 = {
  tenantId: TENANT,
  period: 'D28',
  reportVersion: 'v2',
  reportDate: '2026-11-19',
  anyApp: { enabled: 250, active: 180 },
  apps: {
    teams: { enabled: 250, active: 110 },
    word: { enabled: 250, active: 40 },
    powerpoint: { enabled: 250, active: 12 },
    outlook: { enabled: 250, active: 60 },
    excel: { enabled: 250, active: 22 },
    onenote: { enabled: 250, active: 3 },
    loop: { enabled: 250, active: 1 },
    chat: { enabled: 250, active: 90 },
    edge: { enabled: 250, active: 20 },
    m365_copilot: { enabled: 250, active: 175 },
    chat_work: { enabled: 250, active: 150 },
    chat_web: { enabled: 250, active: 30 },
  },
  promptsTotal: 4820,
  promptsAverage: 26.8,
}

describe('readSummary', () => {
  it.each([
    'user_count_summary_v2.csv',
    'user_count_summary_v2_period_all.csv',
  ])('reads the period asked for from %s', async (file) => {
    expect(await read(csv(fixture(file)))).toEqual({
      summary: D28,
      warnings: [],
    })
  })

  it('reads the documented CSV, where 0 is 0', async () => {
    const { summary, warnings } = await read(
      csv(fixture('doc_user_count_summary_v1.csv')),
      'D7',
    )

    expect(summary).toMatchObject({
      period: 'D7',
      reportDate: '2026-07-03',
      anyApp: { enabled: 25, active: 0 },
      apps: { teams: { enabled: 25, active: 0 } },
      promptsTotal: undefined,
    })
    expect(warnings.map(({ code }) => code)).toEqual([
      'M365_V2_COLUMNS_MISSING',
    ])
  })

  it('reads the documented JSON', async () => {
    const { summary } = await read(
      json(fixture('doc_user_count_summary_beta_v1.json')),
      'D7',
    )

    expect(summary).toMatchObject({
      reportDate: '2025-08-20',
      anyApp: { enabled: 359229, active: 165115 },
      apps: {
        teams: { enabled: 359096, active: 123341 },
        powerpoint: { enabled: 359096, active: 8530 },
        onenote: { enabled: 359096, active: 1660 },
        chat: { enabled: 359096, active: 65480 },
      },
    })
  })

  it.each([
    [
      'CSV',
      csv,
      'Report Refresh Date,Any App Enabled Users,Any App Active Users,Copilot Pages Enabled Users,Copilot Pages Active Users,Prompts submitted\n2026-11-19,9,4,9,2,',
    ],
    [
      'JSON',
      json,
      '{"value":[{"reportRefreshDate":"2026-11-19","adoptionByProduct":[{"anyAppEnabledUsers":9,"anyAppActiveUsers":4,"copilotPagesEnabledUsers":9,"copilotPagesActiveUsers":2,"promptsSubmitted":null}]}]}',
    ],
  ])('names an app that is new in %s', async (_, answer, body) => {
    const { summary } = await read(answer(body))

    expect(summary).toMatchObject({
      anyApp: { enabled: 9, active: 4 },
      apps: { copilot_pages: { enabled: 9, active: 2 } },
      promptsTotal: undefined,
    })
  })

  it('is empty when Graph answers without a row', async () => {
    expect(await read(json('{"value":[]}'))).toEqual({
      summary: undefined,
      warnings: [],
    })
  })

  it.each([
    ['Any App Enabled Users', 'Any App Active Users'],
    ['Any App Active Users', 'Any App Enabled Users'],
  ])('refuses a summary without "%s"', async (missing, present) => {
    const body = `Report Refresh Date,${present},Prompts\n2026-11-19,5,1`

    expect(await failureOf(read(csv(body)))).toMatchObject({
      code: 'GRAPH_UNEXPECTED_RESPONSE',
      message: expect.stringContaining(
        `the column "${missing}" is missing or empty`,
      ),
    })
  })
})
