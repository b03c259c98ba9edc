// Faults by which a service asks for a wait.
import type { Emulators, Fault } from '../../dev/emulators/start.ts'
import { portApiInputs } from '../../dev/runner/emulated-inputs.ts'
import type { GivenInputs } from '../support/builders/a-inputs.ts'

export const SEATS = '/orgs/octo-org/copilot/billing/seats'
export const SUMMARY = 'getMicrosoft365CopilotUserCountSummary'
export const DAY_FILE = '/octo-org/organization-1-day/2026-11-19/'

/** One webhook must be looked up, and nothing else asked of Port's API. */
export function looksUpUsers(emulators: Emulators): GivenInputs {
  return {
    ...portApiInputs(emulators),
    'port-webhook-m365-users-url': '',
    'verify-delivery': 'false',
  }
}

/** Returns the path of a webhook, by which its requests are told apart. */
export function pathOf(url: string): string {
  return new URL(url).pathname
}

/** Does so once in the headers of a refusal. */
export function asksWith(
  headers: Readonly<Record<string, string>>,
  status = 429,
): Pick<Fault, 'kind' | 'status' | 'headers' | 'times'> {
  return { kind: 'status', status, headers, times: 1 }
}
