// The parts of Port's answers that we read. An answer may hold more.
import { z } from 'zod'

/** https://docs.port.io/api-reference/create-an-access-token */
export const tokenSchema = z.looseObject({
  accessToken: z.string().min(1),
  /** Seconds. */
  expiresIn: z.number().positive(),
})

/** The body of a refusal. */
export const refusalSchema = z.looseObject({
  message: z.string().optional(),
  error: z.string().optional(),
})

/** An answer, or an object that Port stores. */
export const documentSchema = z.record(z.string(), z.unknown())

/** https://docs.port.io/api-reference/get-a-webhook */
export const webhookSchema = z.looseObject({
  url: z.url(),
  enabled: z.boolean(),
})
