// The shape of GitHub's responses. Extra fields are dropped, which is twice as
// fast as keeping them. Fields that GitHub may omit or set to null are optional.
import { z } from 'zod'
import { isDay } from '../../../domain/day.ts'
import { optionalText, optionalTextWhere } from '../wire-text.ts'

const text = optionalText

const instant = optionalTextWhere(
  (value) => !Number.isNaN(Date.parse(value)),
  'is not a date-time',
)

const calendarDay = optionalTextWhere(isDay, 'is not a day')

const named = z.object({ login: text, slug: text }).nullish()

export const seatSchema = z.object({
  // Old responses may name a team here, which has no login.
  assignee: z
    .object({ id: z.number().int(), login: text, type: text })
    .nullish(),
  organization: named,
  assigning_team: named,
  pending_cancellation_date: calendarDay,
  last_activity_at: instant,
  last_activity_editor: text,
  last_authenticated_at: instant,
  created_at: instant,
  plan_type: text,
})
export type WireSeat = z.infer<typeof seatSchema>

/** https://docs.github.com/rest/copilot/copilot-user-management */
export const seatsPageSchema = z.object({
  total_seats: z.number().int().nonnegative().nullish(),
  // Each seat is parsed alone, so that a malformed one does not fail the page.
  seats: z.array(z.unknown()),
})

/** https://docs.github.com/rest/copilot/copilot-user-management */
export const billingSchema = z.object({
  seat_breakdown: z
    .object({ total: z.number().int().nonnegative().nullish() })
    .nullish(),
})
