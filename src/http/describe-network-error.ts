// Why a connection failed, and what to change. Node hides the reason in the
// cause of `fetch failed`.
import { z } from 'zod'
import { errorMessage } from '../errors.ts'
import { redact } from '../runtime/redact.ts'

const factsSchema = z.looseObject({
  code: z.string().optional().catch(undefined),
  /** The host that was not found or refused: the server, or a proxy. */
  hostname: z.string().optional().catch(undefined),
  address: z.string().optional().catch(undefined),
  port: z.number().optional().catch(undefined),
})
type Facts = z.infer<typeof factsSchema>

/** https://nodejs.org/api/tls.html#x509-certificate-error-codes */
const UNTRUSTED = [
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]
const TRUST_IT =
  'its certificate is not trusted; if a proxy of yours opens TLS, name the file of its certificate authority in "NODE_EXTRA_CA_CERTS"'
/** The client cannot send the request; its message says why. */
const INVALID_REQUEST = 'UND_ERR_INVALID_ARG'
/** Node's proxy agent has no code for this error. */
const PROXY_RESPONSE = /^Proxy response \((\d+)\)/
const LOG_IN_TO_PROXY =
  'put user name and password into the address in "HTTPS_PROXY"'
const MAX_MESSAGE_CHARACTERS = 1_000
const PASS_PROXY = 'it has to let the runner reach this host'

/** Describes why a connection broke or could not be made. */
export function describeNetworkError(reason: unknown, url: string): string {
  const root = rootOf(reason)
  const message = errorMessage(root)
  const [, status] = PROXY_RESPONSE.exec(message) ?? []
  if (status !== undefined) {
    const advice = status === '407' ? LOG_IN_TO_PROXY : PASS_PROXY
    return `the proxy answered ${status}: ${advice}`
  }
  const facts = factsSchema.safeParse(root).data
  if (facts?.code === undefined || facts.code === INVALID_REQUEST)
    return withoutSecrets(message)
  if (UNTRUSTED.includes(facts.code)) return `${facts.code}: ${TRUST_IT}`
  return redact(`${facts.code}${otherHost(facts, new URL(url))}`)
}

function rootOf(reason: unknown): unknown {
  const isObject = typeof reason === 'object' && reason !== null
  if (isObject && 'cause' in reason && reason.cause !== undefined) {
    return rootOf(reason.cause)
  }
  return reason
}

/** Returns the host that failed, unless it is the host of the request. */
function otherHost({ hostname, address, port }: Facts, url: URL): string {
  if (hostname !== undefined && hostname !== url.hostname) {
    return ` of ${hostname}`
  }
  const ownPort = Number(url.port || (url.protocol === 'https:' ? 443 : 80))
  if (address === undefined || port === undefined || port === ownPort) return ''
  return ` by ${address}:${port}`
}

/** `fetch` quotes the URL or a header of a request that it finds invalid. */
function withoutSecrets(message: string): string {
  const read = message.slice(0, MAX_MESSAGE_CHARACTERS)
  const [first, last] = [read.indexOf('"'), read.lastIndexOf('"')]
  // After a lone quote all is secret: the other one was cut off.
  const rest = last === first ? '' : read.slice(last + 1)
  const unquoted = first === -1 ? read : `${read.slice(0, first)}…${rest}`
  const words = unquoted.replace(/\S+/g, (word) =>
    word.includes('://') ? '…' : word,
  )
  return redact(words)
}
