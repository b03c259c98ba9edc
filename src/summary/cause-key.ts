import type { Failure } from '../errors.ts'
import type { DatasetReport } from '../report/run-report.ts'

/** What differs between requests that fail for the same reason. */
const VOLATILE = /\b(trace id|request-id|GET|POST|PUT|PATCH|DELETE) \S+/g

/**
 * Returns the same text for failures with one cause. A message begins with what
 * could not be done: `Cannot read Copilot seats of organization "octo-org": `.
 */
export function causeKey(
  { code, message }: Pick<Failure, 'message'> & { readonly code?: string },
  { scope = '' }: Pick<DatasetReport, 'scope'> = {},
): string {
  // A scope is `octo-org` or `enterprise:octo-corp`.
  const name = scope.replace(/^.*:/, '')
  const why = message
    .replace(/^Cannot .*?: /, '')
    .replaceAll(`"${name}"`, '')
    .replaceAll(VOLATILE, '')
  return JSON.stringify([code, why])
}
