// The report's arrays as one property. Port refuses a request of more than
// 512 KiB, and a record is never split, so very long arrays are cut.
import type { UsageDay } from '../../domain/github/usage.ts'
import type { JsonValue } from '../../domain/record.ts'

/** Leaves room for the other properties, whose number is fixed. */
const MAX_BREAKDOWN_BYTES = 480 * 1024

type Breakdown = UsageDay['breakdown']
type Entries = readonly JsonValue[]

/** The counters that tell how much an entry was used. */
const WEIGHTS = [
  'user_initiated_interaction_count',
  'code_generation_activity_count',
  'interaction_count',
  'total_copilot_suggestions',
] as const

/**
 * Returns the arrays; undefined if there is none. If they are too large, the
 * largest ones keep their most used entries, in the order of the report, and
 * `truncated` has the number of entries that the report has.
 */
export function fitBreakdown(
  breakdown: Breakdown,
  maxBytes = MAX_BREAKDOWN_BYTES,
): Breakdown | undefined {
  if (Object.keys(breakdown).length === 0) return undefined
  const fitted: Record<string, JsonValue> = { ...breakdown }
  const truncated: Record<string, number> = {}
  while (bytesOf({ ...fitted, truncated }) > maxBytes) {
    const largest = largestArray(fitted)
    if (largest === undefined) break
    const { name, entries } = largest
    truncated[name] ??= entries.length
    fitted[name] = topHalf(entries)
  }
  return Object.keys(truncated).length === 0
    ? breakdown
    : { ...fitted, truncated }
}

function largestArray(breakdown: Breakdown) {
  const [largest] = Object.entries(breakdown)
    .flatMap(([name, entries]) =>
      isArray(entries) && entries.length > 0
        ? [{ name, entries, bytes: bytesOf(entries) }]
        : [],
    )
    .sort((one, other) => other.bytes - one.bytes)
  return largest
}

function topHalf(entries: Entries): Entries {
  const byWeight = entries
    .map((entry, index) => ({ index, weight: weightOf(entry) }))
    .sort((one, other) => other.weight - one.weight)
    .slice(0, Math.floor(entries.length / 2))
  const kept = new Set(byWeight.map(({ index }) => index))
  return entries.filter((_, index) => kept.has(index))
}

function weightOf(entry: JsonValue): number {
  if (typeof entry !== 'object' || isArray(entry)) return 0
  return WEIGHTS.reduce((sum, name) => {
    const count = entry[name]
    return sum + (typeof count === 'number' ? count : 0)
  }, 0)
}

function isArray(value: JsonValue): value is Entries {
  return Array.isArray(value)
}

function bytesOf(value: JsonValue): number {
  return new TextEncoder().encode(JSON.stringify(value)).length
}
