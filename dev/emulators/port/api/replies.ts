import { randomBytes } from 'node:crypto'
import { jsonReply, type Reply } from '../../server/exchange.ts'

export function portOk(
  fields: Readonly<Record<string, unknown>>,
  status = 200,
): Reply {
  return jsonReply(status, { ok: true, ...fields })
}

/** Returns an error in the format of Port's API. */
export function portError(
  status: number,
  error: string,
  message: string,
): Reply {
  const headers = { 'x-trace-id': randomBytes(8).toString('hex') }
  return jsonReply(status, { ok: false, error, message }, headers)
}

export function portNotFound(what: string): Reply {
  return portError(404, 'not_found', `${what} was not found`)
}

export function portInvalid(message: string): Reply {
  return portError(422, 'invalid_request', message)
}
