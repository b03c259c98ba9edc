// Requests GitHub's OIDC tokens through a client of the run, with its retries,
// time limits and proxy.
import * as z from 'zod/mini'
import { SourceError } from '../errors.ts'
import type { HttpClient } from '../http/http-client.ts'
import { HttpError } from '../http/http-error.ts'

/** The service for jobs with the permission `id-token: write`. */
export type OidcService = { readonly url: string; readonly bearer: string }

const tokenSchema = z.object({ value: z.string().check(z.minLength(1)) })

export function findOidc(
  environment: Readonly<Record<string, string | undefined>>,
): OidcService | undefined {
  const url = environment.ACTIONS_ID_TOKEN_REQUEST_URL
  const bearer = environment.ACTIONS_ID_TOKEN_REQUEST_TOKEN
  return url && bearer ? { url, bearer } : undefined
}

/**
 * @throws {SourceError} ENTRA_UNAVAILABLE
 */
export async function requestOidcToken(
  audience: string,
  service: OidcService,
  http: HttpClient,
): Promise<string> {
  try {
    return await sendRequest(audience, service, http)
  } catch (error) {
    if (!(error instanceof HttpError)) throw error
    throw new SourceError(
      'ENTRA_UNAVAILABLE',
      `Cannot get a token from Entra: GitHub gave no OIDC token (${error.message}).`,
      { cause: error, remedy: { system: 'github', kind: 'wait' } },
    )
  }
}

/** https://docs.github.com/actions/reference/security/oidc */
async function sendRequest(
  audience: string,
  service: OidcService,
  http: HttpClient,
): Promise<string> {
  const url = new URL(service.url)
  url.searchParams.set('audience', audience)
  const request = { method: 'GET', url: url.href, path: '/{id-token}' }
  const response = await http.send({
    ...request,
    headers: { authorization: `Bearer ${service.bearer}` },
  })
  const { status } = response
  if (!response.ok) throw new HttpError({ ...request, kind: 'status', status })
  const parsed = tokenSchema.safeParse(response.json())
  if (parsed.success) return parsed.data.value
  const detail = 'no token in it'
  throw new HttpError({ ...request, kind: 'status', status, detail })
}
