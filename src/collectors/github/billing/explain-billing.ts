// Why GitHub refuses a billing request, and what to change. Every right below
// is documented, except the scope for an enterprise, which GitHub lists nowhere.
import type { Explanation } from '../../../http/explain-http-error.ts'
import type { CauseRemedy, Remedy } from '../../../remedy/remedy.ts'
import {
  acceptedBy,
  type CredentialKind,
  NOT_SIGNED_ON,
  type Subject,
} from '../error.ts'
import {
  appPermission,
  type NeededPermission,
  newToken,
  otherName,
  SINGLE_SIGN_ON,
  tokenPermission,
} from '../remedies.ts'

/** The parts of a refusal that decide how it is explained. */
export type BillingRefusal = {
  readonly status: number
  readonly words: string
  readonly headers: Headers
}

export type BillingSubject = Pick<
  Subject,
  'scope' | 'credential' | 'tokenInput'
> & {
  /** The enterprise that pays for the organization, if GitHub names it. */
  readonly payer?: string | undefined
}

type ByType<T> = Readonly<Record<Subject['scope']['type'], T>>

/** A classic token that reads any bill of the scope. */
const OTHER_TOKEN: ByType<CauseRemedy> = {
  organization: {
    system: 'github',
    kind: 'input',
    name: 'github-billing-token',
    expected: 'a classic token of an owner of the organization',
  },
  enterprise: {
    system: 'github',
    kind: 'input',
    name: 'github-billing-token',
    expected:
      'a classic token of an enterprise owner or billing manager with the scope "manage_billing:enterprise"',
  },
}

const ADMINISTRATION = {
  level: 'organization',
  permissions: ['Administration: read'],
} satisfies NeededPermission

export const BILLING_PERMISSIONS: ByType<
  Readonly<Record<CredentialKind, NeededPermission>>
> = {
  organization: {
    token: { ...ADMINISTRATION, owner: 'an organization owner' },
    app: ADMINISTRATION,
  },
  enterprise: {
    token: {
      permissions: ['manage_billing:enterprise'],
      owner: 'an enterprise owner or billing manager',
    },
    app: {
      level: 'enterprise',
      permissions: ['Enterprise billing: read'],
      note: 'GitHub does not offer this permission to every App.',
    },
  },
}

/** Returns undefined if the general explanation fits as well. */
export function explainBilling(
  refusal: BillingRefusal,
  subject: BillingSubject,
): Explanation | undefined {
  switch (refusal.status) {
    case 400:
      return { code: 'GITHUB_UNEXPECTED_RESPONSE', remedy: OTHER_DAYS }
    case 401:
      return subject.credential === 'app'
        ? undefined
        : {
            code: 'GITHUB_UNAUTHORIZED',
            why: 'The token is wrong, expired or revoked.',
            remedy: newToken(subject.tokenInput ?? 'github-token'),
          }
    case 403:
      return on403(refusal, subject)
    case 404:
      return on404(subject)
    case 409:
    case 422:
      return {
        code: 'GITHUB_UNAVAILABLE',
        why: 'GitHub creates one billing report of an account at a time.',
        remedy: { system: 'github', kind: 'wait' },
      }
    default:
      return undefined
  }
}

const OTHER_DAYS: Remedy = {
  system: 'github',
  kind: 'input',
  name: 'since',
  expected: 'a day of the last 24 months',
  when: 'the days are older than 24 months',
  alternatives: [
    {
      system: 'workflow',
      kind: 'contact',
      who: 'the maintainers of this action',
      about: 'the message',
      when: 'the days are younger',
    },
  ],
}

function on403(refusal: BillingRefusal, subject: BillingSubject): Explanation {
  const code = 'GITHUB_FORBIDDEN'
  if (refusal.headers.has('x-github-sso')) {
    return { code, why: NOT_SIGNED_ON, remedy: SINGLE_SIGN_ON }
  }
  const why = [reasonFor403(refusal, subject), acceptedBy(refusal)]
    .filter((text) => text !== undefined)
    .join(' ')
  const remedy = remedyFor403(refusal, subject)
  return { code, ...(why !== '' && { why }), remedy }
}

const FINE_GRAINED = /by personal access token/i

function reasonFor403(
  { words }: BillingRefusal,
  { scope, credential }: BillingSubject,
): string | undefined {
  if (credential === 'app') return undefined
  if (!FINE_GRAINED.test(words)) return 'The token cannot read the bill.'
  return scope.type === 'enterprise'
    ? 'GitHub refuses fine-grained tokens for the bill of an enterprise.'
    : undefined
}

function remedyFor403(
  { words }: BillingRefusal,
  { scope, credential }: BillingSubject,
): Remedy {
  const otherToken = OTHER_TOKEN[scope.type]
  const needed = BILLING_PERMISSIONS[scope.type][credential]
  if (credential === 'app') {
    const when = 'the App cannot have it'
    return {
      ...appPermission(needed),
      alternatives: [{ ...otherToken, when }],
    }
  }
  if (scope.type === 'enterprise' || !FINE_GRAINED.test(words)) {
    return otherToken
  }
  return {
    ...tokenPermission(needed),
    alternatives: [{ ...otherToken, when: 'GitHub still refuses the token' }],
  }
}

function on404({ scope, payer }: BillingSubject): Explanation {
  const code = 'GITHUB_NOT_FOUND'
  if (payer !== undefined) {
    return {
      code,
      why: 'The enterprise of this organization pays its bill.',
      remedy: {
        system: 'github',
        kind: 'input',
        name: 'github-enterprise',
        expected: `"${payer}"`,
        value: payer,
        also: [OTHER_TOKEN.enterprise],
      },
    }
  }
  const tokenIsTooWeak = { ...OTHER_TOKEN[scope.type], when: NAME_IS_CORRECT }
  if (scope.type === 'enterprise') {
    const remedy = { ...otherName(scope), alternatives: [tokenIsTooWeak] }
    return { code, why: 'GitHub shows no bill of this enterprise.', remedy }
  }
  const alternatives = [otherName(scope), tokenIsTooWeak]
  return {
    code,
    why: 'GitHub shows no bill of this organization.',
    remedy: {
      system: 'github',
      kind: 'input',
      name: 'github-enterprise',
      expected: 'the slug of the enterprise',
      when: 'an enterprise pays for the organization',
      alternatives,
    },
  }
}

const NAME_IS_CORRECT = 'the name is correct'
