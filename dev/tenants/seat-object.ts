import { DAY_MS, dayNumber, dayText } from './calendar.ts'
import { lastPresentDay } from './copilot/activity.ts'
import { editorOf } from './copilot/cells.ts'
import { noise, pick } from './noise.ts'
import { type Person, personAt } from './people.ts'
import { planOn } from './plans.ts'
import { organizationObject, teamObject, userObject } from './seat-parts.ts'
import type { OrgPlan } from './tenant.ts'

const STREAM = { team: 20, created: 21, time: 22, pending: 23, version: 24 }
const FIRST_GRANT_DAY = dayNumber('2025-02-03')
const TEAMS = ['platform', 'payments', 'mobile', 'data', 'search', 'security']
const OFFSET_HOURS = -6

/** Which grant to write down. */
export type SeatOptions = {
  readonly org: OrgPlan
  readonly position: number
  /** 1 = the second grant of a person in two teams. */
  readonly grant: 0 | 1
  readonly today: number
  readonly withOrganization: boolean
}

/** Writes one seat as GitHub's API shows it, in full size. */
export function seatObject(options: SeatOptions): Record<string, unknown> {
  const { org, position, withOrganization } = options
  const created = createdAt(options)
  const assignee = assigneeOf(org, position)
  if (org.missingKeys.includes(position)) {
    return { created_at: created, assignee: assignee && userObject(assignee) }
  }
  return {
    created_at: created,
    updated_at: created,
    pending_cancellation_date: pendingCancellation(options),
    ...activity(options, assignee),
    plan_type: planOn(org, org.firstPerson + position, options.today),
    assignee: assignee && userObject(assignee),
    ...assigningTeam(options),
    ...(withOrganization && { organization: organizationObject(org) }),
  }
}

function assigneeOf(org: OrgPlan, position: number): Person | null {
  if (org.unassigned.includes(position)) return null
  return personAt(org.firstPerson + position)
}

function activity(options: SeatOptions, assignee: Person | null) {
  const { org, position, today } = options
  const latest = assignee && lastPresentDay(assignee.index, today - 1)
  if (!assignee || !latest || isNew(options)) {
    return {
      last_activity_at: null,
      last_activity_editor: null,
      last_authenticated_at: null,
    }
  }
  const at = instant(org, position, latest)
  return {
    last_activity_at: at,
    last_activity_editor: editorText(assignee.index),
    last_authenticated_at: at,
  }
}

function editorText(person: number): string {
  const minor = Math.floor(noise(STREAM.version, person) * 9)
  return `${editorOf(person)}/1.12${minor}.0/copilot-chat/0.3${minor}.1`
}

function createdAt(options: SeatOptions): string {
  const { org, position, today } = options
  if (isNew(options)) return instant(org, position, today - 1 - (position % 6))
  const chance = noise(STREAM.created, org.firstPerson + position)
  const day = FIRST_GRANT_DAY + Math.floor(chance * 600)
  return instant(org, position, Math.min(day, today - 100))
}

function isNew({ org, position }: SeatOptions): boolean {
  return org.recentlyAdded.includes(position)
}

function pendingCancellation({ org, position, today }: SeatOptions) {
  if (noise(STREAM.pending, org.firstPerson + position) > 0.02) return null
  const now = new Date(today * DAY_MS)
  const next = Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1)
  return dayText(next / DAY_MS)
}

function assigningTeam({ org, position, grant }: SeatOptions) {
  const chance = noise(STREAM.team, org.firstPerson + position)
  if (grant === 0 && chance < 0.15) return {}
  const first = TEAMS.indexOf(pick(TEAMS, chance))
  const slug = TEAMS[(first + grant) % TEAMS.length] ?? ''
  return { assigning_team: teamObject(org, slug, TEAMS.indexOf(slug)) }
}

function instant(org: OrgPlan, position: number, day: number): string {
  const second = Math.floor(noise(STREAM.time, position, day) * 36_000)
  const at = day * DAY_MS + (25_200 + second) * 1_000
  if (!org.offsetTimes.includes(position)) return withoutMillis(at)
  return withoutMillis(at + OFFSET_HOURS * 3_600_000).replace('Z', '-06:00')
}

function withoutMillis(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`
}
