import type { Exchange } from './exchange.ts'
import type { Fault } from './faults.ts'

const PLACE = '{credential}'

/** Puts the credential of the request into the answer, where `{credential}` is. */
export function withCredential(fault: Fault, exchange: Exchange): Fault {
  const credential = credentialOf(exchange)
  const fill = (text: string) => text.replaceAll(PLACE, credential)
  const { headers = {}, body } = fault
  const filled = Object.entries(headers).map(([name, value]) => [
    name,
    fill(value),
  ])
  return {
    ...fault,
    headers: Object.fromEntries(filled),
    ...(body !== undefined && { body: fill(body) }),
  }
}

/** A token, the secret or assertion of a form, the query, or the path. */
function credentialOf({ headers, body, url }: Exchange): string {
  const token = headers.authorization?.replace(/^\S+ /, '')
  const form = new URLSearchParams(body.toString())
  const json = /"clientSecret": ?"([^"]+)"/.exec(body.toString())?.[1]
  return (
    token ??
    form.get('client_secret') ??
    form.get('client_assertion') ??
    json ??
    url.searchParams.get('sig') ??
    url.pathname.slice(1)
  )
}
