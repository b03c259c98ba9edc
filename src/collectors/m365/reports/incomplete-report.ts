import { SourceError } from '../../../errors.ts'
import type { Subject } from '../error.ts'

/** A body that ended too early, which a new request can cure. */
export class IncompleteReport extends Error {
  override readonly name = 'IncompleteReport'
}

/** Creates the error for a report that stays incomplete. */
export function toIncompleteError(
  error: IncompleteReport,
  { name }: Subject,
): SourceError {
  return new SourceError(
    'GRAPH_UNAVAILABLE',
    `Cannot read ${name}: ${error.message}, also when requested again.`,
    { cause: error, remedy: { system: 'graph', kind: 'wait' } },
  )
}
