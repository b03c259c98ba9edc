// The shape of GitHub's responses. Extra fields are dropped, which is twice as
// fast as keeping them. Fields that GitHub may omit or set to null are optional.
import { z } from 'zod'
import { isDay } from '../../../domain/day.ts'

const text = z.string().nullish()

const instant = z
  .string()
  .refine((value) => !Number.isNaN(Date.parse(value)), 'is not a date-time')
  .nullish()

const calendarDay = z.string().refine(isDay, 'is not a day').nullish()

const named = z.object({ login: text, slug: text }).nullish()

const seatSchema = z.object({
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
  seats: z.array(seatSchema),
})
export type WireSeatsPage = z.infer<typeof seatsPageSchema>

/** https://docs.github.com/rest/copilot/copilot-user-management */
export const billingSchema = z.object({
  seat_breakdown: z
    .object({ total: z.number().int().nonnegative().nullish() })
    .nullish(),
})
