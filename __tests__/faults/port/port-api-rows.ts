// What the tables about Port's API have in common: it is asked by one client.
import type { ErrorCode } from '../../../src/errors.ts'
import { delivered, type Expected, type FaultTable } from '../fault-table.ts'

/** What is left behind when Port's API has not done what it was asked. */
export type Failed = (code: ErrorCode, requests: number) => Expected

/** Lists how a request to Port's API ends with each fault. */
export function portApiTable(
  failed: Failed,
  passed: (requests: number) => Expected = delivered,
): FaultTable {
  const refused = (code: ErrorCode) => ({ always: failed(code, 1) })
  const retried = (code: ErrorCode) => ({
    once: passed(2),
    stays: failed(code, 5),
  })
  return {
    // A token can be refused before its end: a new one is tried once.
    '401': { once: passed(2), stays: failed('PORT_UNAUTHORIZED', 2) },
    '403': refused('PORT_FORBIDDEN'),
    '404': refused('PORT_NOT_FOUND'),
    '408': retried('PORT_UNAVAILABLE'),
    '429 with Retry-After': retried('PORT_RATE_LIMITED'),
    '429 without Retry-After': retried('PORT_RATE_LIMITED'),
    '500': retried('PORT_UNAVAILABLE'),
    '502': retried('PORT_UNAVAILABLE'),
    '503': retried('PORT_UNAVAILABLE'),
    'reset before it is accepted': retried('PORT_UNAVAILABLE'),
    'reset after it was accepted': retried('PORT_UNAVAILABLE'),
    'no answer': retried('PORT_UNAVAILABLE'),
    'truncated body': retried('PORT_UNAVAILABLE'),
    'malformed body': refused('PORT_UNEXPECTED_RESPONSE'),
    'wrong content type': refused('PORT_UNEXPECTED_RESPONSE'),
    'redirect to another host': refused('PORT_UNEXPECTED_RESPONSE'),
    'slow drip': retried('PORT_UNAVAILABLE'),
    'drip with long pauses': retried('PORT_UNAVAILABLE'),
  }
}
