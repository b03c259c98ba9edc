// The remedies that several failures of Port share.
import type { Webhook } from '../domain/dataset.ts'
import { blockedHost, otherAnswer } from '../remedy/network.ts'
import type { CauseRemedy, Remedy, StepOf } from '../remedy/remedy.ts'
import { WEBHOOK_IDENTIFIERS } from './webhook-identifiers.ts'

export function portInput(
  name: string,
  expected: string,
  when?: string,
): StepOf<'input'> {
  return {
    system: 'port',
    kind: 'input',
    name,
    expected,
    ...(when !== undefined && { when }),
  }
}

export const OTHER_REGION: CauseRemedy = portInput(
  'port-region',
  'the region of the Port account',
  'the account is in another region',
)

/** Setup creates and corrects the product's objects. */
export function runSetup(what: string): CauseRemedy {
  return { system: 'port', kind: 'install', what, where: 'Port' }
}

export const MISSING_OBJECT: Remedy = {
  ...runSetup('the missing object'),
  alternatives: [OTHER_REGION],
}

export const ADMIN_ROLE: Remedy = {
  system: 'port',
  kind: 'permission',
  permissions: ['Admin'],
  on: 'token',
  note: 'To read webhooks, the role "Moderator" is enough.',
}

export const WRONG_ADDRESS: Remedy = {
  ...portInput(
    'port-api-url',
    "the address of Port's API",
    '"port-api-url" is not the address of Port\'s API',
  ),
  alternatives: [
    OTHER_REGION,
    otherAnswer('port-api-url', "Port's API"),
    {
      system: 'port',
      kind: 'contact',
      who: 'the maintainers of this action',
      about: 'the message',
      when: 'both are correct',
      note: "Port's API may have changed.",
    },
  ],
}

export function laterOrNetwork(host: string): Remedy {
  return {
    system: 'port',
    kind: 'wait',
    alternatives: [blockedHost(host)],
  }
}

export function afterLimit(retryAt: Date | undefined): Remedy {
  return {
    system: 'port',
    kind: 'wait',
    ...(retryAt && { until: retryAt.toISOString() }),
    alternatives: [
      portInput(
        'max-wait-minutes',
        'a larger number',
        'the run may wait longer',
      ),
    ],
  }
}

/** Restricts who reads a blueprint or page. */
export function restrict(what: string): Remedy {
  return {
    ...runSetup(`the permissions of ${what}`),
    note: 'If Terraform manages the permissions, change them there.',
  }
}

/** Either side of the signature may have the wrong secret. */
export function wrongSecret(webhook: Webhook): Remedy {
  const identifier = WEBHOOK_IDENTIFIERS[webhook]
  return {
    ...portInput(
      `port-webhook-${webhook}-secret`,
      `the secret of webhook "${identifier}" in Port`,
    ),
    note: 'If "port-webhook-secret" serves all webhooks, set it there instead.',
    alternatives: [
      {
        ...urlOf(webhook),
        when: `Port shows another URL for webhook "${identifier}"`,
      },
      {
        ...runSetup(`webhook "${identifier}"`),
        when: `webhook "${identifier}" is disabled`,
      },
      SLOW_PORT,
    ],
  }
}

/** The address that Port has for a webhook. */
export function urlOf(webhook: Webhook): StepOf<'input'> {
  return portInput(
    `port-webhook-${webhook}-url`,
    'the URL of the webhook data source in Port',
  )
}

export const SLOW_PORT: CauseRemedy = portInput(
  'verify-timeout-seconds',
  'a larger number',
  'Port is slow',
)

const REPLAY: StepOf<'wait'> = { system: 'port', kind: 'wait', mode: 'replay' }

/** Where records are kept: they can be sent later. */
export function replayLater(retryAt?: Date | undefined): CauseRemedy {
  return { ...REPLAY, ...(retryAt && { until: retryAt.toISOString() }) }
}

/** After each remedy, the kept records have to be sent. */
export function thenReplay(remedy: Remedy): Remedy {
  const { alternatives = [], ...first } = remedy
  const [main, ...others] = [first, ...alternatives].map(withReplay)
  if (main === undefined) return remedy
  return { ...main, ...(others.length > 0 && { alternatives: others }) }
}

function withReplay(cause: CauseRemedy): CauseRemedy {
  // The run that follows a wait sends the records itself.
  return cause.kind === 'wait'
    ? { ...cause, mode: 'replay' }
    : { ...cause, also: [...(cause.also ?? []), REPLAY] }
}
