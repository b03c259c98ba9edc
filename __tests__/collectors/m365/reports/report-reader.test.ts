import { describe, expect, it } from '@jest/globals'
import {
  choosePeriods,
  type OpenReport,
  type ReportReader,
} from '../../../../src/collectors/m365/reports/report-reader.ts'
import {
  aReportReader,
  csv,
  failureOf,
  fixture,
  json,
  type Script,
  ScriptedServer,
  toArray,
} from '../harness.ts'

const USERS = 'getMicrosoft365CopilotUsageUserDetail'

function aReader(script: Script): {
  reader: ReportReader
  server: ScriptedServer
} {
  const server = new ScriptedServer(script)
  return { reader: aReportReader(server), server }
}

async function countRows(report: OpenReport): Promise<number> {
  return (await toArray(report.rows)).flat().length
}

describe('choosePeriods', () => {
  it.each([
    ['D7', { v2: 'D7', v1: 'D7' }],
    ['D28', { v2: 'D28', v1: 'D30' }],
    ['D30', { v2: undefined, v1: 'D30' }],
    ['D90', { v2: 'D90', v1: 'D90' }],
    ['D180', { v2: 'D180', v1: 'D180' }],
  ] as const)(
    'never pairs %s with a version that lacks it',
    (wanted, choice) => {
      expect(choosePeriods(wanted)).toEqual(choice)
    },
  )
})

describe('ReportReader', () => {
  it('asks for version v2 by name', async () => {
    const { reader, server } = aReader({
      [USERS]: [() => csv(fixture('user_detail_v2.csv'))],
    })

    const report = await reader.open('users', choosePeriods('D28'))

    expect(report).toMatchObject({ version: 'v2', period: 'D28', warnings: [] })
    expect(await countRows(report)).toBe(3)
    expect(server.graphPaths).toEqual([
      `/copilot/reports/${USERS}(period='D28',version='v2')`,
    ])
  })

  it('asks for version v1 at once when the period is D30', async () => {
    const { reader, server } = aReader({
      [USERS]: [() => csv(fixture('user_detail_v1.csv'))],
    })

    const report = await reader.open('users', choosePeriods('D30'))

    expect(report).toMatchObject({ version: 'v1', period: 'D30', warnings: [] })
    expect(server.graphPaths).toEqual([
      `/copilot/reports/${USERS}(period='D30',version='v1')`,
    ])
    await report.rows.return(undefined)
  })

  it.each([400, 404])(
    'steps back to v1 after a %s, and stays there',
    async (status) => {
      const { reader, server } = aReader({
        D28: [() => json(fixture('error_400_segment.json'), status)],
        D30: [() => csv(fixture('user_detail_v1.csv'))],
      })

      const first = await reader.open('users', choosePeriods('D28'))
      const second = await reader.open('users', choosePeriods('D28'))

      expect(first).toMatchObject({ version: 'v1', period: 'D30' })
      expect(first.warnings).toEqual([
        {
          code: 'M365_REPORT_VERSION_FALLBACK',
          message:
            'Microsoft refused version v2 of its Copilot reports. Version v1 with period D30 is used instead. Version v1 has no prompts, no active days and fewer apps.',
        },
      ])
      expect(second).toMatchObject({
        version: 'v1',
        period: 'D30',
        warnings: [],
      })
      expect(server.graphPaths).toEqual([
        `/copilot/reports/${USERS}(period='D28',version='v2')`,
        `/copilot/reports/${USERS}(period='D30',version='v1')`,
        `/copilot/reports/${USERS}(period='D30',version='v1')`,
      ])
      expect(await countRows(first)).toBe(3)
      expect(await countRows(second)).toBe(3)
    },
  )

  it('tries v2 again for the next report when v1 was refused, too', async () => {
    const { reader } = aReader({
      [USERS]: [() => json('{}', 404)],
      Trend: [() => csv(fixture('user_count_trend_v2.csv'))],
    })

    const error = await failureOf(reader.open('users', choosePeriods('D7')))
    const trend = await reader.open('trend', choosePeriods('D7'))

    expect(error).toHaveProperty('code', 'GRAPH_NO_REPORT')
    expect(reader.hasSteppedBack).toBe(false)
    expect(trend).toMatchObject({ version: 'v2', warnings: [] })
    await trend.rows.return(undefined)
  })

  it.each([
    [403, 'GRAPH_FORBIDDEN'],
    [410, 'GRAPH_REFUSED'],
  ])('does not step back after a %s', async (status, code) => {
    const { reader, server } = aReader({
      [USERS]: [() => json('{}', status)],
    })

    expect(
      await failureOf(reader.open('users', choosePeriods('D28'))),
    ).toHaveProperty('code', code)
    expect(server.graphPaths).toHaveLength(1)
  })

  it('does not step back because of a strange answer', async () => {
    const { reader, server } = aReader({ [USERS]: [() => csv('strange')] })

    expect(
      await failureOf(reader.open('users', choosePeriods('D28'))),
    ).toHaveProperty('code', 'GRAPH_UNEXPECTED_RESPONSE')
    expect(server.graphPaths).toHaveLength(1)
  })

  it('warns when v2 comes without its columns', async () => {
    const { reader } = aReader({
      [USERS]: [() => csv(fixture('user_detail_v2_requested_v1_columns.csv'))],
    })

    const report = await reader.open('users', choosePeriods('D28'))

    expect(report.warnings).toEqual([
      {
        code: 'M365_V2_COLUMNS_MISSING',
        message:
          'Version v2 of the Copilot user report was requested, but the report has no columns of v2. Prompts, active days and the newer apps are left out.',
      },
    ])
    expect(await countRows(report)).toBe(3)
  })

  it('keeps only the rows of the period', async () => {
    const { reader } = aReader({
      [USERS]: [() => csv(fixture('user_detail_v2_period_all.csv'))],
    })

    const report = await reader.open('users', choosePeriods('D90'))

    expect(await countRows(report)).toBe(2)
  })

  it('refuses an answer that has other periods only', async () => {
    const { reader } = aReader({
      [USERS]: [() => csv(fixture('user_detail_v1.csv'))],
    })

    const report = await reader.open('users', choosePeriods('D28'))

    expect(await failureOf(toArray(report.rows))).toMatchObject({
      code: 'GRAPH_UNEXPECTED_RESPONSE',
      message: expect.stringContaining(
        'no row has the period 28 in the column "Report Period"',
      ),
    })
  })

  it('has no rows where there is only a header', async () => {
    const { reader } = aReader({
      [USERS]: [() => csv(fixture('user_detail_header_only.csv'))],
    })

    const report = await reader.open('users', choosePeriods('D28'))

    expect(await countRows(report)).toBe(0)
    expect(report.warnings).toEqual([])
  })
})
