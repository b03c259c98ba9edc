// Starts the emulators and makes this process trust their certificate.
import { createHmac } from 'node:crypto'
import { trustAuthority } from '../../dev/emulators/server/certificate.ts'
import {
  type EmulatorOptions,
  type Emulators,
  startEmulators,
} from '../../dev/emulators/start.ts'
import { createTenant, type TenantSettings } from '../../dev/tenants/tenant.ts'

/** The moment at which every company of these tests is looked at. */
export const NOW = new Date('2026-11-22T03:30:00Z')

/** Starts the emulators of a described company. */
export async function startTrusted(
  settings: Omit<TenantSettings, 'now'>,
  options: Omit<EmulatorOptions, 'tenant'> = {},
): Promise<Emulators> {
  const tenant = createTenant({ now: NOW, ...settings })
  const emulators = await startEmulators({ tenant, ...options })
  await trustAuthority(emulators.caFile)
  return emulators
}

/** Reads a path of the emulated GitHub. */
export function fetchGithub(
  { urls, secrets }: Emulators,
  path: string,
  token = secrets.githubToken,
): Promise<Response> {
  const headers = { authorization: `Bearer ${token}` }
  return fetch(`${urls.github}${path}`, { headers })
}

/** Asks the emulated Entra for a token. */
export function fetchToken(
  { urls, secrets }: Emulators,
  fields: Readonly<Record<string, string>> = {},
  tenant = 'contoso.example',
): Promise<Response> {
  const body = new URLSearchParams({
    client_id: secrets.msClientId,
    grant_type: 'client_credentials',
    scope: `${urls.graph}/.default`,
    ...fields,
  })
  const url = `${urls.login}/${tenant}/oauth2/v2.0/token`
  return fetch(url, { method: 'POST', body })
}

/** Posts a body to a webhook, signed with a secret. */
export function postSigned(
  url: string,
  body: string,
  secret: string,
): Promise<Response> {
  const signature = createHmac('sha256', secret).update(body).digest('hex')
  return fetch(url, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', 'x-signature': signature },
  })
}
