import { SourceError } from '../../../errors.ts'
import type { BufferedResponse } from '../../../http/buffered-response.ts'
import type { HttpClient } from '../../../http/http-client.ts'
import { HttpError } from '../../../http/http-error.ts'
import { entraAnswerSchema, openIdConfigurationSchema } from '../schemas.ts'
import { toEntraError, toEntraUnavailable } from './entra-error.ts'

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const GUID_IN_PATH = /\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\/|$)/i

export type TenantOptions = {
  readonly http: HttpClient
  readonly authorityHost: string
  readonly clientId: string
}

/**
 * Gives the GUID of a tenant, in lower case, so that one tenant never has two
 * identifiers. Only a domain costs a request.
 */
export async function resolveTenantId(
  tenant: string,
  options: TenantOptions,
): Promise<string> {
  if (GUID.test(tenant)) return tenant.toLowerCase()
  const response = await askForConfiguration(tenant, options)
  const answer = response.json()
  if (!response.ok) {
    const refusal = entraAnswerSchema.safeParse(answer)
    throw toEntraError(
      { status: response.status, answer: refusal.data ?? {} },
      { tenantId: tenant, clientId: options.clientId },
    )
  }
  const configuration = openIdConfigurationSchema.safeParse(answer)
  const guid = GUID_IN_PATH.exec(configuration.data?.issuer ?? '')?.[1]
  if (guid === undefined) throw namesNoTenant(tenant)
  return guid.toLowerCase()
}

/** https://learn.microsoft.com/entra/identity-platform/v2-protocols-oidc#find-your-apps-openid-configuration-document-uri */
async function askForConfiguration(
  tenant: string,
  options: TenantOptions,
): Promise<BufferedResponse> {
  const { origin } = new URL(options.authorityHost)
  const path = `/${encodeURIComponent(tenant)}/v2.0/.well-known/openid-configuration`
  try {
    return await options.http.send({
      method: 'GET',
      url: `${origin}${path}`,
      path: '/{tenant}/v2.0/.well-known/openid-configuration',
    })
  } catch (error) {
    throw error instanceof HttpError ? toEntraUnavailable(error) : error
  }
}

function namesNoTenant(tenant: string): SourceError {
  return new SourceError(
    'ENTRA_REFUSED',
    `Cannot find the tenant "${tenant}": Entra's answer names no tenant id. Put the tenant id (a GUID) or a verified domain into "ms-tenant-id"; "common" and "organizations" name no tenant.`,
  )
}
