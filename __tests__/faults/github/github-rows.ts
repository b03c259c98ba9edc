// What the tables about GitHub's API have in common: it is asked by one client.
import { type FaultTable, refused, retried } from '../fault-table.ts'

/** Lists how a request to GitHub's API ends with each fault. */
export const GITHUB_TABLE: FaultTable = {
  '401': refused('GITHUB_UNAUTHORIZED'),
  '403': refused('GITHUB_FORBIDDEN'),
  '404': refused('GITHUB_NOT_FOUND'),
  '408': retried('GITHUB_UNAVAILABLE'),
  '429 with Retry-After': retried('GITHUB_RATE_LIMITED'),
  '429 without Retry-After': retried('GITHUB_RATE_LIMITED'),
  '500': retried('GITHUB_UNAVAILABLE'),
  '502': retried('GITHUB_UNAVAILABLE'),
  '503': retried('GITHUB_UNAVAILABLE'),
  'reset before it is accepted': retried('GITHUB_UNAVAILABLE'),
  'reset after it was accepted': retried('GITHUB_UNAVAILABLE'),
  'no answer': retried('GITHUB_UNAVAILABLE'),
  'truncated body': retried('GITHUB_UNAVAILABLE'),
  'malformed body': refused('GITHUB_UNEXPECTED_RESPONSE'),
  'wrong content type': refused('GITHUB_UNEXPECTED_RESPONSE'),
  'redirect to another host': refused('GITHUB_UNEXPECTED_RESPONSE'),
  'slow drip': retried('GITHUB_UNAVAILABLE'),
  'drip with long pauses': retried('GITHUB_UNAVAILABLE'),
}
