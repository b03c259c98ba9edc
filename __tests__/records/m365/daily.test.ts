import { describe, expect, it } from '@jest/globals'
import { toM365DailyRecord } from '../../../src/records/m365/daily.ts'

const TENANT = '11111111-2222-4333-8444-555555555555'

describe('toM365DailyRecord', () => {
  it('gives the figures of the day', () => {
    // The row of 2026-11-18 in the sample `user_count_trend_v2.csv`.
    expect(
      toM365DailyRecord({
        tenantId: TENANT,
        reportDate: '2026-11-18',
        anyApp: { enabled: 250, active: 101 },
        apps: { teams: { enabled: 250, active: 66 } },
        promptsTotal: 264,
      }),
    ).toEqual({
      identifier: `${TENANT}@2026-11-18`,
      title: 'Microsoft 365 Copilot 2026-11-18',
      report_date: '2026-11-18T00:00:00Z',
      enabled_user_count: 250,
      active_user_count: 101,
      prompts_total: 264,
      apps: { teams: { enabled: 250, active: 66 } },
      adoption_rate: 40.4,
    })
  })

  it('leaves out what is not known', () => {
    expect(
      toM365DailyRecord({
        tenantId: TENANT,
        reportDate: '2026-11-18',
        anyApp: {},
        apps: {},
      }),
    ).toEqual({
      identifier: `${TENANT}@2026-11-18`,
      title: 'Microsoft 365 Copilot 2026-11-18',
      report_date: '2026-11-18T00:00:00Z',
    })
  })
})
