import { SourceError } from '../../errors.ts'
import { redact } from '../../runtime/redact.ts'
import { cannotRead, type Subject } from './error.ts'
import { wrongAddress } from './remedies.ts'

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/

/**
 * Any host is allowed, because GitHub moves downloads during an outage.
 * @throws {SourceError} if the link would send a report without encryption
 */
export function rejectUnsafeLink(
  link: string,
  { apiUrl, subject }: { readonly apiUrl: string; readonly subject: Subject },
): void {
  const { protocol, hostname, host } = new URL(link)
  const api = new URL(apiUrl)
  const isLocal = api.protocol === 'http:' && LOOPBACK.test(api.hostname)
  const mayBePlain = isLocal && LOOPBACK.test(hostname)
  if (protocol === 'https:' || (protocol === 'http:' && mayBePlain)) return
  throw new SourceError(
    'GITHUB_UNEXPECTED_RESPONSE',
    `${cannotRead(subject)}: the link to the report at "${redact(host)}" does not use https.`,
    { remedy: wrongAddress(api.host) },
  )
}
