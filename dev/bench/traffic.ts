import { z } from 'zod'
import type { Delivery } from '../emulators/port/entities/catalog.ts'
import type { RequestRecord, ServiceName } from '../emulators/start.ts'

const MINUTE_MS = 60_000

export const trafficSchema = z.object({
  githubRequests: z.number(),
  /** To Entra and Graph. */
  microsoftRequests: z.number(),
  /** Most requests to GitHub that were open together. */
  githubInFlight: z.number(),
  /** Most requests to GitHub that came in within 60 seconds. */
  githubPerMinute: z.number(),
  /** The size of each body that Port's webhooks took. */
  bodyBytes: z.array(z.number()),
})

/** What came in at the emulators. */
export type Traffic = z.infer<typeof trafficSchema>

/** Sums up what the emulators have recorded. */
export function summarizeTraffic(
  records: readonly RequestRecord[],
  deliveries: readonly Delivery[],
): Traffic {
  const to = (...services: ServiceName[]) =>
    records.filter(({ service }) => services.includes(service))
  const github = to('github')
  return {
    githubRequests: github.length,
    microsoftRequests: to('entra', 'graph').length,
    githubInFlight: Math.max(0, ...github.map(({ inFlight }) => inFlight)),
    githubPerMinute: mostWithinAMinute(github.map((each) => each.startedAt)),
    bodyBytes: deliveries.map(({ bytes }) => bytes),
  }
}

function mostWithinAMinute(starts: readonly number[]): number {
  let first = 0
  let most = 0
  for (const [index, start] of starts.entries()) {
    while ((starts[first] ?? start) <= start - MINUTE_MS) first += 1
    most = Math.max(most, index - first + 1)
  }
  return most
}
