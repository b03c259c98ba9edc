import type { DataRecord } from '../../../src/domain/record.ts'

/** The snapshot of a scope's seats, as the summary gets it. */
export function aSeatsFigure(overrides: Partial<DataRecord> = {}): DataRecord {
  return {
    identifier: 'octo-org@2026-11-22',
    title: 'octo-org seats 2026-11-22',
    record_date: '2026-11-22T00:00:00Z',
    scope: 'octo-org',
    scope_type: 'organization',
    seats_total: 1240,
    seats_active: 900,
    active_window_days: 14,
    seats_no_recorded_activity: 140,
    seats_added_7d: 12,
    plan_type: 'business',
    currency: 'USD',
    monthly_cost: 23_560,
    dormant_monthly_cost: 6460,
    seat_utilization_rate: 72.6,
    editor_top: 'vscode',
    ...overrides,
  } as DataRecord
}

/** The usage of a scope on one day, as the summary gets it. */
export function aUsageFigure(
  day: string,
  overrides: Partial<DataRecord> = {},
): DataRecord {
  return {
    identifier: `octo-org@${day}`,
    title: `octo-org ${day}`,
    record_date: `${day}T00:00:00Z`,
    scope: 'octo-org',
    scope_type: 'organization',
    total_active_users: 800,
    acceptance_rate: 27.5,
    chat_adoption_rate: 61,
    language_top: 'typescript',
    model_top: 'model-one',
    ...overrides,
  } as DataRecord
}

/** The summary of a tenant, as the job summary gets it. */
export function anM365Figure(overrides: Partial<DataRecord> = {}): DataRecord {
  return {
    identifier: 'tenant:D28@2026-11-19',
    title: 'Microsoft 365 Copilot',
    period: 'D28',
    report_version: 'v2',
    report_date: '2026-11-19T00:00:00Z',
    enabled_user_count: 300,
    active_user_count: 240,
    sku_total: 320,
    sku_assigned: 300,
    license_utilization_rate: 75,
    adoption_rate: 80,
    prompts_total: 12345,
    apps: {
      word: { enabled: 300, active: 90 },
      teams: { enabled: 300, active: 200 },
      loop: { enabled: 300 },
    },
    ...overrides,
  } as DataRecord
}
