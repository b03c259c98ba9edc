import type { Emulators } from '../emulators/start.ts'

/** Secret of the invented company that keys the hashes of its people. */
export const IDENTITY_KEY = 'an-invented-identity-key-of-40-characters'

/** Returns the inputs with which the action reads and fills the emulators. */
export function emulatedInputs({
  urls,
  webhookUrls,
  secrets,
}: Emulators): Record<string, string> {
  return {
    'github-token': secrets.githubToken,
    'github-org': 'octo-org',
    'github-api-url': urls.github,
    'ms-tenant-id': 'contoso.example',
    'ms-client-id': secrets.msClientId,
    'ms-client-secret': secrets.msClientSecret,
    'ms-authority-host': urls.login,
    'graph-api-url': urls.graph,
    'identity-key': IDENTITY_KEY,
    'port-webhook-seats-url': webhookUrls.seats,
    'port-webhook-m365-summary-url': webhookUrls.m365Summary,
    'port-webhook-m365-users-url': webhookUrls.m365Users,
    'port-webhook-seats-secret': secrets.webhookSecrets.seats,
    'port-webhook-m365-summary-secret': secrets.webhookSecrets.m365Summary,
    'port-webhook-m365-users-secret': secrets.webhookSecrets.m365Users,
  }
}

/** Returns the inputs with which the action speaks to Port's API as well. */
export function portApiInputs({
  urls,
  secrets,
}: Emulators): Record<string, string> {
  return {
    'port-api-url': urls.portApi,
    'port-client-id': secrets.portClientId,
    'port-client-secret': secrets.portClientSecret,
  }
}
