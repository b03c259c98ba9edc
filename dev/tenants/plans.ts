import { dayText } from './calendar.ts'
import type { OrgPlan } from './tenant.ts'

const PLAN_CHANGE_DAY = 15

/** Every fourth person of the bigger plan has the smaller one until mid-month. */
export function planOn(
  org: OrgPlan,
  person: number,
  day: number,
): OrgPlan['plan'] {
  const isBefore = Number(dayText(day).slice(8)) < PLAN_CHANGE_DAY
  return isBefore && person % 4 === 0 ? 'business' : org.plan
}
