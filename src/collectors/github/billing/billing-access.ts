// The one way to GitHub's billing endpoints: the pace, the schema and the
// reason for a refusal.
import { z } from 'zod'
import type { Scope } from '../../../domain/scope.ts'
import type { ErrorCode, SourceError } from '../../../errors.ts'
import type { BillingClient, RequestParameters } from '../client.ts'
import {
  explained,
  type Subject,
  toSourceError,
  unexpectedResponse,
} from '../error.ts'
import { GitHubRefusal } from '../refusal.ts'
import { BILLING_PERMISSIONS, explainBilling } from './explain-billing.ts'

/**
 * GitHub documents no limit for billing. This is one request a second on
 * average; the requests of a nightly run start without a wait.
 */
export const BILLING_REQUESTS_PER_MINUTE = 60

export type BillingAccess = {
  readonly client: BillingClient
  readonly scope: Scope
  /** Resolves when the next request may start. */
  readonly pace: { pass(): Promise<void> }
}

export type BillingRequest<T> = {
  readonly method: 'GET' | 'POST'
  /** The path below the scope's `settings/billing`. */
  readonly path: string
  readonly parameters?: RequestParameters
  readonly schema: z.ZodType<T>
  /** `AI credits of 2026-11-20`. */
  readonly what: string
}

/** @throws {SourceError} with the reason that fits the scope and the token */
export async function requestBilling<T>(
  access: BillingAccess,
  { method, path, parameters, schema, what }: BillingRequest<T>,
): Promise<T> {
  const { client, scope, pace } = access
  const subject = billingSubject(access, what)
  const route = `${ROOTS[scope.type]}/settings/billing/${path}`
  const all = { ...ownerOf(scope), ...parameters }
  await pace.pass()
  const sent =
    method === 'GET'
      ? client.get(`GET ${route}`, all)
      : client.post(`POST ${route}`, all)
  const response = await sent.catch(async (error) => {
    throw await toBillingError(error, access, subject)
  })
  const parsed = schema.safeParse(response.json())
  if (!parsed.success) throw unexpectedResponse(parsed.error, subject)
  return parsed.data
}

const SAME_FOR_ALL: readonly ErrorCode[] = [
  'GITHUB_UNAUTHORIZED',
  'GITHUB_FORBIDDEN',
  'GITHUB_NOT_FOUND',
  'GITHUB_RATE_LIMITED',
]

/** Whether other days and months would fail with the same error. */
export function isSameForAll({ code }: SourceError): boolean {
  return SAME_FOR_ALL.includes(code)
}

export function billingSubject(
  { client, scope }: Pick<BillingAccess, 'client' | 'scope'>,
  what: string,
): Subject {
  const { credential, tokenInput } = client
  const permission = BILLING_PERMISSIONS[scope.type][credential]
  return { scope, what, credential, permission, tokenInput }
}

/** https://docs.github.com/rest/billing/usage */
const ROOTS = {
  organization: '/organizations/{org}',
  enterprise: '/enterprises/{enterprise}',
} as const

function ownerOf({ type, name }: Scope): Readonly<Record<string, string>> {
  return type === 'organization' ? { org: name } : { enterprise: name }
}

async function toBillingError(
  error: unknown,
  access: BillingAccess,
  subject: Subject,
): Promise<Error> {
  if (!(error instanceof GitHubRefusal) || error.isRateLimit) {
    return toSourceError(error, subject)
  }
  const payer = error.status === 404 ? await findPayer(access) : undefined
  const explanation = explainBilling(error, { ...subject, payer })
  if (explanation === undefined) return toSourceError(error, subject)
  return explained(error, explanation, subject)
}

const organizationSchema = z.looseObject({
  enterprise: z.looseObject({ slug: z.string().min(1) }),
})

/** The slug of the enterprise that an organization belongs to, if visible. */
async function findPayer({
  client,
  scope,
}: BillingAccess): Promise<string | undefined> {
  if (scope.type === 'enterprise') return undefined
  try {
    // https://docs.github.com/rest/orgs/orgs#get-an-organization
    const response = await client.get('GET /orgs/{org}', { org: scope.name })
    return organizationSchema.safeParse(response.json()).data?.enterprise.slug
  } catch {
    // The refusal that is being explained is the one to report.
    return undefined
  }
}
