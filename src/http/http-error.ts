import type { Remedy } from '../remedy/remedy.ts'
import { redact } from '../runtime/redact.ts'

type HttpErrorKind =
  /** The status of the response is a failure. */
  | 'status'
  /** The server could not be reached, or the connection broke. */
  | 'network'
  | 'timeout'
  /** The server asks for a longer wait than the wait budget has left. */
  | 'wait-too-long'
  /** The body exceeds a limit on its size or speed. */
  | 'body-limit'
  /** The request must not follow the redirect. */
  | 'redirect'

type HttpErrorFacts = {
  readonly kind: HttpErrorKind
  readonly method: string
  readonly url: string
  /** The path as a template, without secrets: `/orgs/{org}/…`. */
  readonly path: string
  readonly status?: number | undefined
  /** The host that a redirect led to, if it is another one. */
  readonly redirectHost?: string | undefined
  /** The server's words, if they may be shown. */
  readonly detail?: string | undefined
  /** When the server may be asked again. */
  readonly retryAt?: Date | undefined
  /** What to change, if the connection shows it. */
  readonly remedy?: Remedy | undefined
}

/**
 * A failed request. The message ends up in logs and reports, so the error never
 * gets the query, headers or body of the request, and redacts what is foreign.
 */
export class HttpError extends Error {
  override readonly name = 'HttpError'
  readonly kind: HttpErrorKind
  readonly status: number | undefined
  /** The redacted host of the request. */
  readonly host: string
  readonly redirectHost: string | undefined
  readonly detail: string | undefined
  readonly retryAt: Date | undefined
  readonly remedy: Remedy | undefined

  constructor(facts: HttpErrorFacts, options?: ErrorOptions) {
    const detail = facts.detail && redact(facts.detail)
    const host = redact(new URL(facts.url).host)
    const where = `${facts.method} ${host}${facts.path}`
    const redirectHost = facts.redirectHost && redact(facts.redirectHost)
    const hop =
      redirectHost === undefined ? '' : `redirected to ${redirectHost}: `
    super(`${where}: ${hop}${describe({ ...facts, detail })}`, options)
    this.kind = facts.kind
    this.status = facts.status
    this.host = host
    this.remedy = facts.remedy
    this.redirectHost = redirectHost
    this.detail = detail
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
    case 'body-limit':
      return `the response ${facts.detail}, so it was cut off`
    case 'redirect':
      return `was redirected to another place, which is not followed${said}`
  }
}

/** The host that a redirect led to; undefined on the host of the request. */
export function redirectHostOf(
  reached: string,
  requested: string,
): string | undefined {
  const host = URL.parse(reached)?.host
  return host === new URL(requested).host ? undefined : host
}
