// What the messages of a run must say, and what must be nowhere in them.
import { expect } from '@jest/globals'
import type { Emulators } from '../../dev/emulators/start.ts'
import { IDENTITY_KEY } from '../../dev/runner/emulated-inputs.ts'
import type { Outcome } from './harness.ts'

/** What to do, by code. */
export type Advice = Readonly<Record<string, RegExp>>

const ADVICE: Advice = {
  GITHUB_UNAUTHORIZED: /Set "github-(billing-)?token" to a new token/,
  GITHUB_FORBIDDEN: /The token needs /,
  GITHUB_NOT_FOUND: /set "github-(org|enterprise)" to the/,
  GITHUB_RATE_LIMITED:
    /Run the workflow again (later|after .+Z)\. .+ set "max-wait-minutes"/,
  GITHUB_UNAVAILABLE:
    /https:\/\/www\.githubstatus\.com,? .*run the workflow again/,
  GITHUB_UNEXPECTED_RESPONSE:
    /set "github-api-url" to the address of GitHub's API/,
  GITHUB_REPORT_UNREADABLE: /Run the workflow again later/,
  ENTRA_REFUSED: /https:\/\/learn\.microsoft\.com|Set "ms-tenant-id" to/,
  ENTRA_UNAVAILABLE: /[Rr]un the workflow again later/,
  GRAPH_UNAUTHORIZED: /set "graph-api-url" to .+ set "ms-cloud" to the cloud/,
  GRAPH_FORBIDDEN: /the application permission "Reports\.Read\.All"/,
  GRAPH_NO_REPORT: /has no Copilot data yet/,
  GRAPH_RATE_LIMITED: /Run the workflow again after .+Z/,
  GRAPH_UNAVAILABLE: /Run the workflow again/,
  GRAPH_UNEXPECTED_RESPONSE: /set "graph-api-url" to the address/,
  M365_LICENSES_UNREADABLE: /The license figures are left out\. ./,
  PORT_WEBHOOK_REFUSED: /set "port-webhook-m365-users-url" to the URL/,
  PORT_RATE_LIMITED:
    /[Ss]end the stored records (later|after \S+Z) with "mode: replay"/,
  PORT_UNAVAILABLE:
    /[Ss]end the stored records (later|after \S+Z) with "mode: replay"/,
  PORT_UNAUTHORIZED: /Set "port-client-id" to .+ "port-client-secret" to/,
  PORT_FORBIDDEN: /Give the Port credentials the role "Admin"/,
  PORT_NOT_FOUND: /Run "mode: setup" to create or correct the missing object/,
  PORT_API_REFUSED: /Report Port's words and the trace ID to Port Support/,
  PORT_UNEXPECTED_RESPONSE: /set "port-api-url" to .+ set "port-region" to/,
  PORT_ENTITIES_REJECTED: /Run "mode: setup" to create or correct blueprint/,
  PORT_ENTITIES_MISSING: /Run "mode: setup" to create or correct blueprint/,
}

/** Where nothing is kept: what a later run, not a replay, makes good. */
export const ASK_AGAIN: Advice = {
  PORT_RATE_LIMITED:
    /Run the workflow again (later|after \S+Z)\. .+ set "max-wait-minutes"/,
  PORT_UNAVAILABLE:
    /Port is down or unreachable\. Run the workflow again later/,
}
const MAX_MESSAGE_LENGTH = 900
const ASSERTION = 'client_assertion'

/** Expects a short line that names the thing and says what to do about it. */
export function expectAdvice(
  code: string,
  message: string,
  about: { readonly names: string; readonly advice?: Advice },
): void {
  const advice = { ...ADVICE, ...about.advice }
  expect(message).toContain(about.names)
  expect(message).toMatch(advice[code] ?? /no advice is known/)
  expect(message).not.toMatch(/\?\S*=|\n|</)
  expect(message.length).toBeLessThan(MAX_MESSAGE_LENGTH)
}

/** Expects no secret in the report and in any line of the log. */
export function expectNoSecret(outcome: Outcome, emulators: Emulators): void {
  const lines = outcome.log.lines.map(({ message }) => message)
  const told = [JSON.stringify(outcome.report), ...lines].join('\n')
  for (const secret of secretsOf(outcome, emulators)) {
    expect(told).not.toContain(secret)
  }
  expect(told).not.toMatch(/[?&]sig=/)
}

function secretsOf(
  { requests }: Outcome,
  { secrets, webhookUrls }: Emulators,
): Set<string> {
  const bearers = requests.flatMap(
    ({ headers }) => headers.authorization?.replace(/^\S+ /, '') ?? [],
  )
  const assertions = requests.flatMap(
    ({ service, body }) =>
      (service === 'entra' && new URLSearchParams(body).get(ASSERTION)) || [],
  )
  const keys = Object.values(webhookUrls).map((url) => new URL(url).pathname)
  const { githubToken, msClientSecret, webhookSecrets } = secrets
  return new Set([
    githubToken,
    msClientSecret,
    secrets.portClientSecret,
    secrets.oidcRequestToken,
    IDENTITY_KEY,
    ...Object.values(webhookSecrets),
    ...keys.map((path) => path.slice(1)),
    ...bearers,
    ...assertions,
  ])
}
