// The remedies that several failures of Entra and Graph share.
import { blockedHost, otherAnswer } from '../../remedy/network.ts'
import type { CauseRemedy, Remedy, StepOf } from '../../remedy/remedy.ts'

type Microsoft = 'entra' | 'graph'

/** The service may be down, or the runner cannot reach it. */
export function laterOrNetwork(system: Microsoft, host: string): Remedy {
  return {
    system,
    kind: 'wait',
    alternatives: [blockedHost(host)],
  }
}

export function afterLimit(retryAt: Date | undefined): Remedy {
  return {
    system: 'graph',
    kind: 'wait',
    ...(retryAt && { until: retryAt.toISOString() }),
    alternatives: [
      {
        system: 'graph',
        kind: 'input',
        name: 'max-wait-minutes',
        expected: 'a larger number',
        when: 'the run may wait longer',
      },
    ],
  }
}

export function msInput(
  name: string,
  expected: string,
  rest: Partial<StepOf<'input'>> = {},
): CauseRemedy {
  return { system: 'entra', kind: 'input', name, expected, ...rest }
}

export function applicationPermission(name: string): Remedy {
  return {
    system: 'graph',
    kind: 'permission',
    permissions: [name],
    on: 'service principal',
    note: 'A new consent takes effect after some minutes.',
  }
}

export const REPORT_RESPONSE: CauseRemedy = {
  system: 'graph',
  kind: 'contact',
  who: 'the maintainers of this action',
  about: 'the message',
  when: '"graph-api-url" is correct',
  note: 'Microsoft may have changed the response.',
}

export const WRONG_GRAPH: Remedy = {
  system: 'graph',
  kind: 'input',
  name: 'graph-api-url',
  expected: 'the address of Microsoft Graph in the cloud of the tenant',
  when: '"graph-api-url" is not the address of Microsoft Graph',
  alternatives: [
    otherAnswer('graph-api-url', 'Microsoft Graph'),
    REPORT_RESPONSE,
  ],
}
