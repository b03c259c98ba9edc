// The tables of people: who does not use a seat or license. People are hashes.
import { createHmac } from 'node:crypto'
import { IDENTITY_KEY } from '../runner/emulated-inputs.ts'
import type { Tenant } from '../tenants/tenant.ts'
import { dateOf } from './arithmetic.ts'
import { DAY_MS, m365People, type Scope, type Seat } from './raw.ts'
import { type Rows, tableOf } from './rows.ts'
import { isActive, peopleOf } from './seats.ts'

const SHOWN_CHARACTERS = 12
const PERIOD = 'D28'
const PERIOD_DAYS = 28

export function dormantSeats(tenant: Tenant, scopes: readonly Scope[]): Rows {
  const rows = scopes.flatMap((scope) =>
    peopleOf(tenant, scope)
      .filter((grants) => grants[0]?.assignee && !isActive(tenant, grants))
      .map((grants) => ({ ...seatOf(tenant, grants), scope: scope.name })),
  )
  return tableOf(
    [
      '$title',
      'scope',
      'days_since_last_activity',
      'no_recorded_activity',
      'last_activity_at',
      'assigned_at',
      'plan_type',
      'pending_cancellation_date',
    ],
    { by: 'days_since_last_activity', order: 'desc' },
    rows,
  )
}

function seatOf({ now }: Tenant, grants: readonly Seat[]) {
  const times = grants.flatMap(({ last_activity_at }) =>
    last_activity_at ? [Date.parse(last_activity_at)] : [],
  )
  const last = times.length > 0 ? Math.max(...times) : undefined
  const created = grants.map(({ created_at }) => Date.parse(created_at))
  const pending = grants.map((grant) => grant.pending_cancellation_date)
  return {
    $title: hashOf(`github:${grants[0]?.assignee?.id}`),
    days_since_last_activity:
      last === undefined ? null : Math.floor((now.getTime() - last) / DAY_MS),
    no_recorded_activity: last === undefined,
    last_activity_at: last === undefined ? null : secondsOf(last),
    assigned_at: secondsOf(Math.min(...created)),
    plan_type: grants.some(({ plan_type }) => plan_type === 'enterprise')
      ? 'enterprise'
      : 'business',
    pending_cancellation_date: pending.every(Boolean) ? pending[0] : null,
  }
}

export function dormantLicences(tenant: Tenant): Rows {
  const reported = dateOf(tenant, 2)
  const people = m365People(tenant).map((row) => ({
    name: String(row['User Principal Name']),
    last: String(row['Last Activity Date']),
  }))
  const first = dayBefore(reported, PERIOD_DAYS - 1)
  const inactive = people.filter(({ last }) => last === '' || last < first)
  return tableOf(
    [
      '$title',
      'period',
      'days_since_last_activity',
      'last_activity_date',
      'report_date',
      'identity_concealed',
    ],
    { by: 'days_since_last_activity', order: 'desc' },
    inactive.map(({ name, last }) => ({
      $title: hashOf(`m365:${name.toLowerCase()}`),
      period: PERIOD,
      days_since_last_activity: last === '' ? null : daysFrom(last, reported),
      last_activity_date: last === '' ? null : last,
      report_date: reported,
      identity_concealed: false,
    })),
  )
}

function hashOf(name: string): string {
  const hash = createHmac('sha256', IDENTITY_KEY).update(name).digest('hex')
  return hash.slice(0, SHOWN_CHARACTERS)
}

function secondsOf(time: number): string {
  return new Date(time).toISOString().replace('.000Z', 'Z')
}

function dayBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * DAY_MS).toISOString().slice(0, 10)
}

function daysFrom(day: string, later: string): number {
  return (Date.parse(later) - Date.parse(day)) / DAY_MS
}
