import { z } from 'zod'
import type { BufferedResponse } from '../../http/buffered-response.ts'
import { redact } from '../../runtime/redact.ts'

const explanationSchema = z.looseObject({ message: z.string() })
const RATE_LIMIT = /rate limit/i

/** A response with which GitHub refuses a request. */
export class GitHubRefusal extends Error {
  override readonly name = 'GitHubRefusal'
  readonly status: number
  readonly headers: Headers
  /** GitHub's redacted message; empty if the body has none, as a proxy's page. */
  readonly words: string

  constructor(response: BufferedResponse) {
    const { status, headers } = response
    const explanation = explanationSchema.safeParse(response.json()).data
    const words = redact(explanation?.message ?? '').replace(/\.$/, '')
    super(`GitHub answered ${status}${words && ` (${words})`}`)
    this.status = status
    this.headers = headers
    this.words = words
  }

  get isRateLimit(): boolean {
    return RATE_LIMIT.test(this.words)
  }
}
