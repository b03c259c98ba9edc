import { randomUUID } from 'node:crypto'
import { jsonReply, type Reply } from '../server/exchange.ts'

/** Returns an error in the format of Graph. */
export function graphError(
  status: number,
  code: string,
  message: string,
): Reply {
  const id = randomUUID()
  const date = new Date().toISOString().slice(0, 19)
  const innerError = { date, 'request-id': id, 'client-request-id': id }
  const body = { error: { code, message, innerError } }
  return jsonReply(status, body, { 'request-id': id })
}
