// Why GitHub refuses a billing request, and what to change. Every right below
// is documented, except the scope for an enterprise, which GitHub lists nowhere.
import type { Explanation } from '../../../http/explain-http-error.ts'
import { redact } from '../../../runtime/redact.ts'
import type { CredentialKind, Subject } from '../error.ts'

/** The parts of a refusal that decide how it is explained. */
export type BillingRefusal = {
  readonly status: number
  readonly words: string
  readonly headers: Headers
}

export type BillingSubject = Pick<Subject, 'scope' | 'credential'> & {
  /** The enterprise that pays for the organization, if GitHub names it. */
  readonly payer?: string | undefined
}

const CLASSIC_TOKEN = {
  organization: 'a classic token of an owner of the organization',
  enterprise:
    'a classic token of an enterprise owner or billing manager with the scope "manage_billing:enterprise"',
} as const

export const BILLING_PERMISSIONS: Readonly<
  Record<Subject['scope']['type'], Readonly<Record<CredentialKind, string>>>
> = {
  organization: {
    token:
      '"Administration: read" of the organization (a classic token must belong to an owner)',
    app: 'the organization permission "Administration: read"',
  },
  enterprise: {
    token:
      'the scope "manage_billing:enterprise" of an enterprise owner or billing manager',
    app: 'the enterprise permission "Enterprise billing: read"',
  },
}

/** Returns undefined if the general explanation fits as well. */
export function explainBilling(
  refusal: BillingRefusal,
  subject: BillingSubject,
): Explanation | undefined {
  switch (refusal.status) {
    case 400:
      return {
        code: 'GITHUB_UNEXPECTED_RESPONSE',
        advice:
          'GitHub keeps bills for 24 months. If the days are older, change "since" and "until".',
      }
    case 401:
      return subject.credential === 'app' ? undefined : WRONG_TOKEN
    case 403:
      return { code: 'GITHUB_FORBIDDEN', advice: on403(refusal, subject) }
    case 404:
      return { code: 'GITHUB_NOT_FOUND', advice: on404(subject) }
    case 409:
    case 422:
      return {
        code: 'GITHUB_UNAVAILABLE',
        advice:
          'GitHub creates one billing report of an account at a time. Run the workflow again later.',
      }
    default:
      return undefined
  }
}

const WRONG_TOKEN: Explanation = {
  code: 'GITHUB_UNAUTHORIZED',
  advice:
    'The token is wrong, expired or revoked. Create a new one and store it in the secret behind "github-billing-token". If that input is empty, the action uses "github-token".',
}

function on403(refusal: BillingRefusal, subject: BillingSubject): string {
  const permissions = redact(
    refusal.headers.get('x-accepted-github-permissions') ?? '',
  )
  const accepted = permissions ? ` GitHub accepts: ${permissions}.` : ''
  return `${reasonFor403(refusal, subject)}${accepted}`
}

function reasonFor403(
  { words, headers }: BillingRefusal,
  { scope, credential }: BillingSubject,
): string {
  const isEnterprise = scope.type === 'enterprise'
  const fallback = `set "github-billing-token" to ${CLASSIC_TOKEN[scope.type]}`
  if (headers.has('x-github-sso')) {
    return 'The token is not authorized for single sign-on. Open the token in the GitHub settings of its owner and choose "Configure SSO".'
  }
  if (credential === 'app') {
    const needed = `The GitHub App needs ${BILLING_PERMISSIONS[scope.type].app}.`
    const offer = isEnterprise
      ? 'GitHub does not offer this permission to every App. Without it'
      : 'Without it'
    return `${needed} ${offer}, ${fallback}.`
  }
  if (/by personal access token/i.test(words)) {
    return isEnterprise
      ? `GitHub refuses fine-grained tokens for the bill of an enterprise. Instead, ${fallback}.`
      : `The fine-grained token needs "Administration: read" of the organization. If GitHub still refuses it, ${fallback}.`
  }
  return `The token cannot read the bill. Instead, ${fallback}.`
}

function on404({ scope, payer }: BillingSubject): string {
  if (payer !== undefined) {
    return `The bill of this organization is paid by its enterprise. Set "github-enterprise" to "${payer}", and "github-billing-token" to ${CLASSIC_TOKEN.enterprise}.`
  }
  return scope.type === 'organization'
    ? `If the bill of this organization is paid by its enterprise, set "github-enterprise". Otherwise check the name in "github-org". The token must be ${CLASSIC_TOKEN.organization}, or have "Administration: read".`
    : `The slug in "github-enterprise" is wrong, or the token cannot see the bill. Check the slug. Set "github-billing-token" to ${CLASSIC_TOKEN.enterprise}.`
}
