import { describeScope, type Scope } from '../../domain/scope.ts'
import { SourceError } from '../../errors.ts'
import type { Explanation } from '../../http/explain-http-error.ts'
import { GitHubRefusal } from './refusal.ts'

/** Returns the error for a final refusal; undefined for any other failure. */
export function toAppRefusal(
  error: unknown,
  appId: string,
  scope: Scope,
): SourceError | undefined {
  if (!(error instanceof GitHubRefusal) || error.isRateLimit) return undefined
  const explanation = explain(error, scope)
  return (
    explanation &&
    new SourceError(
      explanation.code,
      `Cannot get a token of GitHub App "${appId}" for ${describeScope(scope)}: ${error.message}. ${explanation.advice}`,
      { cause: error },
    )
  )
}

/** GitHub compares the times in the App's JWT with its own clock. */
const CLOCK_CLAIM = /claim \('(?:iat|exp)'\)/

function explain(
  { status, words }: GitHubRefusal,
  scope: Scope,
): Explanation | undefined {
  const input =
    scope.type === 'organization' ? 'github-org' : 'github-enterprise'
  switch (status) {
    case 401:
      return {
        code: 'GITHUB_UNAUTHORIZED',
        advice: CLOCK_CLAIM.test(words)
          ? 'The clock of the runner is wrong. Set it and run the workflow again.'
          : 'Check that "github-app-private-key" is a key of the App in "github-app-id", that the key still exists there, and that the clock of the runner is right.',
      }
    case 403:
    // The request asks for all permissions of the installation, so 422 is not
    // about a missing one.
    case 422:
      return {
        code: 'GITHUB_FORBIDDEN',
        advice: `Check the installation in the settings of the ${scope.type}. It may be suspended.`,
      }
    case 404:
      return {
        code: 'GITHUB_NOT_FOUND',
        advice: `The App is not installed on ${describeScope(scope)}. Install it there, or check the name in "${input}" and the id in "github-app-id".`,
      }
    default:
      return undefined
  }
}
