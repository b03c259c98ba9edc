type HttpErrorKind =
  /** An answer whose status says no. */
  | 'status'
  /** The server could not be reached, or the connection broke. */
  | 'network'
  | 'timeout'
  /** Waiting as long as the server asked would exceed the run's allowance. */
  | 'wait-too-long'
  /** A redirect to somewhere that this request must not go. */
  | 'redirect'

type HttpErrorFacts = {
  readonly kind: HttpErrorKind
  readonly method: string
  readonly url: string
  /** The path as a template, without anything secret: `/orgs/{org}/…`. */
  readonly path: string
  readonly status?: number | undefined
  /** What the server said, if that may be shown. */
  readonly detail?: string | undefined
  /** When a new attempt makes sense. */
  readonly retryAt?: Date | undefined
}

/**
 * A request that failed. It can only be built without the query, headers and
 * body of the request, because its message ends up in logs and reports.
 */
export class HttpError extends Error {
  override readonly name = 'HttpError'
  readonly kind: HttpErrorKind
  readonly status: number | undefined
  readonly detail: string | undefined
  readonly retryAt: Date | undefined

  constructor(facts: HttpErrorFacts, options?: ErrorOptions) {
    const where = `${facts.method} ${new URL(facts.url).host}${facts.path}`
    super(`${where}: ${describe(facts)}`, options)
    this.kind = facts.kind
    this.status = facts.status
    this.detail = facts.detail
    this.retryAt = facts.retryAt
  }
}

function describe(facts: HttpErrorFacts): string {
  const said = facts.detail === undefined ? '' : ` (${facts.detail})`
  switch (facts.kind) {
    case 'status':
      return `answered ${facts.status}${said}`
    case 'network':
      return `no complete answer${said}`
    case 'timeout':
      return `no answer in time${said}`
    case 'wait-too-long':
      return `asks to wait until ${facts.retryAt?.toISOString()}, longer than max-wait-minutes allows`
    case 'redirect':
      return `was redirected to another place, which is not followed${said}`
  }
}
