import { randomUUID } from 'node:crypto'
import { jsonReply, type Reply } from '../server/exchange.ts'

/**
 * The errors of Entra by AADSTS code.
 * https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 */
const REFUSALS = {
  70003: [
    400,
    'unsupported_grant_type',
    'The app requested an unsupported grant type.',
  ],
  90002: [
    400,
    'invalid_request',
    "Tenant '%' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud.",
  ],
  700016: [
    400,
    'unauthorized_client',
    "Application with identifier '%' was not found in the directory.",
  ],
  500011: [
    400,
    'invalid_resource',
    'The resource principal named % was not found in the tenant.',
  ],
  7000215: [401, 'invalid_client', 'Invalid client secret provided.'],
  7000216: [
    401,
    'invalid_client',
    "'client_assertion', 'client_secret' or 'request' is required for the 'client_credentials' grant type.",
  ],
  7000222: [
    401,
    'invalid_client',
    'The provided client secret keys for app are expired.',
  ],
  50027: [401, 'invalid_client', 'JWT token is invalid or malformed.'],
  700024: [
    401,
    'invalid_client',
    'Client assertion is not within its valid time range.',
  ],
  700027: [
    401,
    'invalid_client',
    'The certificate used to sign the client assertion is not registered for the app.',
  ],
  700213: [
    401,
    'invalid_client',
    "No matching federated identity record found for presented assertion subject '%'.",
  ],
  7002138: [
    401,
    'invalid_client',
    "No matching federated identity record found for presented assertion subject '%': a record differs only in case.",
  ],
} as const

export type AadstsCode = keyof typeof REFUSALS

/** Returns an AADSTS error in the format of Entra. */
export function entraError(code: AadstsCode, about = ''): Reply {
  const [status, error, text] = REFUSALS[code]
  const trace_id = randomUUID()
  const correlation_id = randomUUID()
  const timestamp = `${new Date().toISOString().slice(0, 19).replace('T', ' ')}Z`
  const message = text.replace('%', () => about)
  return jsonReply(status, {
    error,
    error_description: `AADSTS${code}: ${message} Trace ID: ${trace_id} Correlation ID: ${correlation_id} Timestamp: ${timestamp}`,
    error_codes: [code],
    timestamp,
    trace_id,
    correlation_id,
    error_uri: `https://login.microsoftonline.com/error?code=${code}`,
  })
}
