import { SourceError } from '../../../errors.ts'
import type { BufferedResponse } from '../../../http/buffered-response.ts'
import type { HttpClient } from '../../../http/http-client.ts'
import { HttpError } from '../../../http/http-error.ts'
import { msInput } from '../remedies.ts'
import { entraResponseSchema, openIdConfigurationSchema } from '../schemas.ts'
import { toEntraError, toEntraUnavailable } from './error.ts'

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const GUID_IN_PATH = /\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\/|$)/i

export type TenantOptions = {
  readonly http: HttpClient
  readonly authorityHost: string
  readonly clientId: string
}

/**
 * Resolves a tenant to its GUID in lower case, so that one tenant never has two
 * identifiers. Only a domain costs a request.
 */
export async function resolveTenantId(
  tenant: string,
  options: TenantOptions,
): Promise<string> {
  if (GUID.test(tenant)) return tenant.toLowerCase()
  const response = await fetchConfiguration(tenant, options)
  const body = response.json()
  if (!response.ok) {
    const refusal = entraResponseSchema.safeParse(body)
    throw toEntraError(
      { status: response.status, response: refusal.data ?? {} },
      { tenantId: tenant, clientId: options.clientId },
    )
  }
  const configuration = openIdConfigurationSchema.safeParse(body)
  const guid = GUID_IN_PATH.exec(configuration.data?.issuer ?? '')?.[1]
  if (guid === undefined) throw withoutTenantId(tenant)
  return guid.toLowerCase()
}

/** https://learn.microsoft.com/entra/identity-platform/v2-protocols-oidc#find-your-apps-openid-configuration-document-uri */
async function fetchConfiguration(
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

function withoutTenantId(tenant: string): SourceError {
  return new SourceError(
    'ENTRA_REFUSED',
    `Cannot find the tenant "${tenant}": the response of Entra has no tenant ID.`,
    {
      remedy: msInput(
        'ms-tenant-id',
        'the tenant ID (a GUID) or a verified domain of the tenant',
        {
          note: 'The values "common" and "organizations" do not name a tenant.',
        },
      ),
    },
  )
}
