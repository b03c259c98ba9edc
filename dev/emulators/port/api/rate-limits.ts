// Port counts the requests of an organization in classes. Each class refills
// evenly over the period, and holds at most its burst.
import { portError } from './replies.ts'

const PERIOD_SECONDS = 300
const MS = 1_000

/** Requests in a period, and at once. */
type Limit = { readonly period: number; readonly burst: number }

export const LIMITS = {
  unauthenticated: { period: 100, burst: 10 },
  entities: { period: 35_000, burst: 3_500 },
  blueprints: { period: 15_000, burst: 1_500 },
  search: { period: 35_000, burst: 3_500 },
  'single-upsert': { period: 10_000, burst: 200 },
  bulk: { period: 35_000, burst: 3_500 },
  others: { period: 15_000, burst: 1_500 },
} as const satisfies Readonly<Record<string, Limit>>

export type LimitClass = keyof typeof LIMITS

export type RateLimitOptions = {
  /** `true` refuses what is above a limit. Default: only headers. */
  readonly isEnforced?: boolean
  /** Bursts that replace the published ones. */
  readonly bursts?: Readonly<Partial<Record<LimitClass, number>>>
}

type Request = { readonly method: string; readonly path: string }

/** Returns the class of a request. */
export function classOf({ method, path }: Request): LimitClass {
  if (path === '/v1/auth/access_token') return 'unauthenticated'
  if (path.endsWith('/entities/search')) return 'search'
  if (/\/entities\/bulk$|\/bulk\/entities\//.test(path)) return 'bulk'
  const isUpsert = method === 'POST' && path.endsWith('/entities')
  if (isUpsert) return 'single-upsert'
  if (path.includes('/entities')) return 'entities'
  return path.startsWith('/v1/blueprints') ? 'blueprints' : 'others'
}

type Bucket = { left: number; used: number; filledAt: number }

export class RateLimits {
  readonly #options: RateLimitOptions
  readonly #now: () => Date
  readonly #buckets = new Map<LimitClass, Bucket>()

  constructor(options: RateLimitOptions = {}, now = () => new Date()) {
    this.#options = options
    this.#now = now
  }

  /** Counts a request. Returns the headers, and a refusal above the limit. */
  count(request: Request) {
    const name = classOf(request)
    const { period } = LIMITS[name]
    const bucket = this.#fill(name)
    bucket.used += 1
    const isAbove = this.#options.isEnforced === true && bucket.left < 1
    if (!isAbove) bucket.left -= 1
    const remaining = Math.max(period - bucket.used, 0)
    const headers = {
      'x-ratelimit-period': String(PERIOD_SECONDS),
      'x-ratelimit-limit': String(period),
      'x-ratelimit-remaining': String(isAbove ? 0 : remaining),
      'x-ratelimit-reset': String(
        isAbove ? secondsUntilOne(bucket, period) : PERIOD_SECONDS,
      ),
    }
    return { headers, ...(isAbove && { refusal: tooMany(name) }) }
  }

  #fill(name: LimitClass): Bucket {
    const { period, burst: published } = LIMITS[name]
    const burst = this.#options.bursts?.[name] ?? published
    const now = this.#now().getTime()
    const bucket = this.#buckets.get(name) ?? {
      left: burst,
      used: 0,
      filledAt: now,
    }
    const gained = ((now - bucket.filledAt) / MS) * (period / PERIOD_SECONDS)
    bucket.left = Math.min(burst, bucket.left + gained)
    bucket.filledAt = now
    this.#buckets.set(name, bucket)
    return bucket
  }
}

function secondsUntilOne({ left }: Bucket, period: number): number {
  return Math.ceil((1 - left) / (period / PERIOD_SECONDS))
}

function tooMany(name: LimitClass) {
  return portError(429, 'too_many_requests', `Too many requests: ${name}`)
}
