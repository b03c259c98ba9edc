import { describe, expect, it } from '@jest/globals'
import type { M365Summary } from '../../../src/domain/m365.ts'
import { toM365SummaryRecord } from '../../../src/records/m365/summary.ts'
import { aContext } from '../../support/builders/a-context.ts'
import { asSent } from '../../support/builders/as-sent.ts'

const CONTEXT = aContext()

const TENANT = '11111111-2222-4333-8444-555555555555'

/** The figures of the sample `user_count_summary_v2.csv`. */
function aSummary(overrides: Partial<M365Summary> = {}): M365Summary {
  return {
    tenantId: TENANT,
    period: 'D28',
    reportVersion: 'v2',
    reportDate: '2026-11-19',
    anyApp: { enabled: 250, active: 180 },
    apps: {
      teams: { enabled: 250, active: 110 },
      chat_work: { enabled: 250, active: 150 },
      copilot_pages: { enabled: 250, active: 7 },
    },
    promptsTotal: 4820,
    promptsAverage: 26.8,
    licenses: { total: 330, assigned: 257 },
    identitiesConcealed: false,
    ...overrides,
  }
}

describe('toM365SummaryRecord', () => {
  it('has the figures of every chat', () => {
    const apps = {
      chat: { enabled: 250, active: 90 },
      chat_work: { enabled: 249, active: 80 },
      chat_web: { enabled: 248, active: 70 },
    }

    expect(
      asSent(toM365SummaryRecord(aSummary({ apps }), CONTEXT)),
    ).toMatchObject({
      chat_enabled_users: 250,
      chat_active_users: 90,
      chat_work_enabled_users: 249,
      chat_work_active_users: 80,
      chat_web_enabled_users: 248,
      chat_web_active_users: 70,
    })
  })

  it('gives every figure that is known', () => {
    expect(asSent(toM365SummaryRecord(aSummary(), CONTEXT))).toEqual({
      identifier: `${TENANT}:D28@2026-11-19`,
      title: 'Microsoft 365 Copilot D28 2026-11-19',
      period: 'D28',
      report_date: '2026-11-19T00:00:00Z',
      report_version: 'v2',
      enabled_user_count: 250,
      active_user_count: 180,
      sku_total: 330,
      sku_assigned: 257,
      // 180 / 330 = 54.54…, 257 / 330 = 77.87…, 180 / 250 = 72
      license_utilization_rate: 54.5,
      license_assignment_rate: 77.9,
      adoption_rate: 72,
      prompts_total: 4820,
      prompts_average: 26.8,
      apps: {
        teams: { enabled: 250, active: 110 },
        chat_work: { enabled: 250, active: 150 },
        copilot_pages: { enabled: 250, active: 7 },
      },
      teams_enabled_users: 250,
      teams_active_users: 110,
      chat_work_enabled_users: 250,
      chat_work_active_users: 150,
      identities_concealed: false,
      data_age_days: 3,
    })
  })

  it('leaves out what is not known', () => {
    const summary = aSummary({
      period: 'D30',
      reportVersion: 'v1',
      anyApp: { enabled: 25, active: 0 },
      apps: {},
      promptsTotal: undefined,
      promptsAverage: undefined,
      licenses: undefined,
      identitiesConcealed: undefined,
    })

    expect(asSent(toM365SummaryRecord(summary, CONTEXT))).toEqual({
      identifier: `${TENANT}:D30@2026-11-19`,
      title: 'Microsoft 365 Copilot D30 2026-11-19',
      period: 'D30',
      report_date: '2026-11-19T00:00:00Z',
      report_version: 'v1',
      enabled_user_count: 25,
      active_user_count: 0,
      adoption_rate: 0,
      data_age_days: 3,
    })
  })

  it('has the costs if the license has a price', () => {
    const priceList = { prices: { m365: 30 }, currency: 'EUR' }

    const record = toM365SummaryRecord(aSummary(), aContext({ priceList }))

    // 330 bought, 257 assigned, 250 enabled, 180 active.
    expect(record).toMatchObject({
      currency: 'EUR',
      monthly_cost: 9900,
      unassigned_monthly_cost: 2190,
      inactive_monthly_cost: 2100,
    })
  })

  it('has no cost of licenses that are unknown', () => {
    const priceList = { prices: { m365: 30 }, currency: 'EUR' }
    const summary = aSummary({ licenses: undefined })

    const record = asSent(toM365SummaryRecord(summary, aContext({ priceList })))

    expect(record).toMatchObject({ inactive_monthly_cost: 2100 })
    expect(record).not.toHaveProperty('monthly_cost')
    expect(record).not.toHaveProperty('unassigned_monthly_cost')
  })

  it('never has a cost below 0', () => {
    const priceList = { prices: { m365: 30 }, currency: 'EUR' }
    const summary = aSummary({ licenses: { total: 10, assigned: 12 } })

    const record = toM365SummaryRecord(summary, aContext({ priceList }))

    expect(record.unassigned_monthly_cost).toBe(0)
  })

  it('leaves out rates of a tenant without licenses', () => {
    const record = asSent(
      toM365SummaryRecord(
        aSummary({
          anyApp: { enabled: 0, active: 0 },
          licenses: { total: 0, assigned: 0 },
        }),
        CONTEXT,
      ),
    )

    expect(record).toMatchObject({ sku_total: 0, sku_assigned: 0 })
    expect(record).not.toHaveProperty('license_utilization_rate')
    expect(record).not.toHaveProperty('license_assignment_rate')
    expect(record).not.toHaveProperty('adoption_rate')
  })

  it('has properties for twelve apps, and none for others', () => {
    const apps = Object.fromEntries(
      [
        'teams',
        'word',
        'excel',
        'powerpoint',
        'outlook',
        'onenote',
        'loop',
        'chat',
        'edge',
        'm365_copilot',
        'chat_work',
        'chat_web',
        'copilot_pages',
      ].map((app, index) => [app, { active: index + 1 }]),
    )

    const record = asSent(toM365SummaryRecord(aSummary({ apps }), CONTEXT))

    const properties = Object.entries(record).filter(([name]) =>
      /._active_users$/.test(name),
    )
    expect(Object.fromEntries(properties)).toEqual({
      teams_active_users: 1,
      word_active_users: 2,
      excel_active_users: 3,
      powerpoint_active_users: 4,
      outlook_active_users: 5,
      onenote_active_users: 6,
      loop_active_users: 7,
      chat_active_users: 8,
      edge_active_users: 9,
      m365_copilot_active_users: 10,
      chat_work_active_users: 11,
      chat_web_active_users: 12,
    })
  })

  it('leaves out the half of an app that is not known', () => {
    const record = asSent(
      toM365SummaryRecord(
        aSummary({ apps: { word: { active: 4 }, loop: { enabled: 9 } } }),
        CONTEXT,
      ),
    )

    expect(record).toMatchObject({
      apps: { word: { active: 4 }, loop: { enabled: 9 } },
      word_active_users: 4,
      loop_enabled_users: 9,
    })
    expect(record).not.toHaveProperty('word_enabled_users')
    expect(record).not.toHaveProperty('loop_active_users')
  })
})
