import { describeScope, type Scope } from '../../domain/scope.ts'
import { SourceError } from '../../errors.ts'
import { type Explanation, withCause } from '../../http/explain-http-error.ts'
import type { CauseRemedy, Remedy } from '../../remedy/remedy.ts'
import { GitHubRefusal } from './refusal.ts'
import { installation, otherName } from './remedies.ts'

/** Returns the error for a final refusal; undefined for any other failure. */
export function toAppRefusal(
  error: unknown,
  appId: string,
  scope: Scope,
): SourceError | undefined {
  if (!(error instanceof GitHubRefusal) || error.isRateLimit) return undefined
  const explanation = explain(error, scope)
  if (explanation === undefined) return undefined
  const problem = `Cannot get a token of GitHub App "${appId}" for ${describeScope(scope)}: ${error.message}.`
  const { code, remedy } = explanation
  return new SourceError(code, withCause(problem, explanation), {
    cause: error,
    remedy,
  })
}

/** GitHub compares the times in the App's JWT with its own clock. */
const CLOCK_CLAIM = /claim \('(?:iat|exp)'\)/

function explain(
  { status, words }: GitHubRefusal,
  scope: Scope,
): Explanation | undefined {
  switch (status) {
    case 401:
      return {
        code: 'GITHUB_UNAUTHORIZED',
        remedy: CLOCK_CLAIM.test(words) ? CLOCK : WRONG_KEY,
      }
    case 403:
    // The request asks for all permissions of the installation, so 422 is not
    // about a missing one.
    case 422:
      return {
        code: 'GITHUB_FORBIDDEN',
        why: `The installation may be suspended. Check it in the settings of the ${scope.type}.`,
        remedy: installation(scope),
      }
    case 404:
      return {
        code: 'GITHUB_NOT_FOUND',
        why: `The App is not installed on ${describeScope(scope)}.`,
        remedy: {
          ...installation(scope),
          alternatives: [otherName(scope), OTHER_APP],
        },
      }
    default:
      return undefined
  }
}

const CLOCK: Remedy = {
  system: 'runner',
  kind: 'input',
  name: 'the clock of the runner',
  expected: 'the current time',
}

const OTHER_APP: CauseRemedy = {
  system: 'github',
  kind: 'input',
  name: 'github-app-id',
  expected: 'the id of the App',
  when: 'the App is installed there',
}

const WRONG_KEY: Remedy = {
  system: 'github',
  kind: 'input',
  name: 'github-app-private-key',
  expected: 'a new private key of the App',
  when: 'the settings of the App do not list the key any more',
  alternatives: [
    { ...OTHER_APP, when: 'the key belongs to another App' },
    { ...CLOCK, when: 'the clock of the runner is wrong' },
  ],
}
