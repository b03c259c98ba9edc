// The rules for the inputs about Port.
import {
  DATASET_NAMES,
  DATASETS,
  factsOf,
  WEBHOOKS,
  type Webhook,
} from '../../domain/dataset.ts'
import { daysBetween } from '../../domain/day.ts'
import type { InputName, Inputs } from '../inputs.ts'
import { neededWebhooks, selectedDatasets } from '../selection.ts'
import { windowOf } from '../window.ts'
import type { Mistake, Rule } from './mistake.ts'
import {
  either,
  PORT_CREDENTIALS,
  remove,
  setTo,
  setToValue,
} from './remedies.ts'

const CREDENTIALS =
  '"port-client-id" and "port-client-secret" (or "port-access-token")'

const PRUNED_DATASETS = DATASET_NAMES.filter(
  (name) => DATASETS[name].isPruned,
).map((name) => `"${name}"`)

const RETAINED_DATASETS = DATASET_NAMES.filter(
  (name) => factsOf(name).retainedBy !== undefined,
).map((name) => `"${name}"`)

/** Whether the inputs have credentials for Port's API. */
export function hasPortCredentials(inputs: Inputs): boolean {
  const hasPair = inputs['port-client-id'] && inputs['port-client-secret']
  return Boolean(hasPair || inputs['port-access-token'])
}

/** Whether the run verifies its delivery in Port. */
export function isVerifying(inputs: Inputs): boolean {
  if (inputs['verify-delivery'] === 'auto') return hasPortCredentials(inputs)
  return inputs['verify-delivery'] === 'true'
}

const credentialsAreOnePair: Rule = (inputs) => {
  const id = inputs['port-client-id']
  const secret = inputs['port-client-secret']
  if (inputs['port-access-token'] && (id || secret)) {
    return [
      {
        input: 'port-access-token',
        message:
          'is given beside "port-client-id" or "port-client-secret"; give the token or the pair',
        remedy: either(
          { ...remove('port-access-token'), when: 'the pair is to be used' },
          {
            ...remove('port-client-id'),
            also: [remove('port-client-secret')],
            when: 'the token is to be used',
          },
        ),
      },
    ]
  }
  if (Boolean(id) === Boolean(secret)) return []
  const [missing, given]: [InputName, InputName] = id
    ? ['port-client-secret', 'port-client-id']
    : ['port-client-id', 'port-client-secret']
  return [
    {
      input: missing,
      because: given,
      message: `is required beside "${given}"`,
      remedy: setTo(missing, 'the value that Port shows under Credentials'),
    },
  ]
}

const entitiesNeedCredentials: Rule = (inputs) =>
  inputs['use-port-webhook'] || inputs['dry-run']
    ? []
    : needCredentials(inputs, 'use-port-webhook', 'is false')

const verificationNeedsCredentials: Rule = (inputs) =>
  inputs['verify-delivery'] === 'true' && !inputs['dry-run']
    ? needCredentials(inputs, 'verify-delivery', 'is true')
    : []

const pruningIsPossible: Rule = (inputs) => {
  if (!inputs.prune) return []
  const hasPeople = selectedDatasets(inputs).some(
    (name) => DATASETS[name].isPruned,
  )
  const mistakes = needCredentials(inputs, 'prune', 'is true')
  if (hasPeople) return mistakes
  return [
    ...mistakes,
    {
      input: 'prune',
      message: `is true, but no dataset that can be pruned is collected. Add ${PRUNED_DATASETS.join(' or ')} to "datasets"`,
      remedy: either(setToValue('prune', 'false'), {
        ...setTo('datasets', `a list with ${PRUNED_DATASETS.join(' or ')}`),
        when: 'entities are to be deleted',
      }),
    },
  ]
}

const retentionIsPossible: Rule = (inputs, { today }) => {
  const days = inputs['retention-days']
  if (days === undefined) return []
  const input = 'retention-days' as const
  const mistakes = needCredentials(inputs, input, 'is given')
  const isCollected = selectedDatasets(inputs).some(
    (name) => factsOf(name).retainedBy !== undefined,
  )
  if (!isCollected) {
    const message = `is given, but no dataset with days of people is collected. Add ${RETAINED_DATASETS.join(' or ')} to "datasets"`
    const remedy = either(
      { ...remove(input), when: 'all days are to be kept' },
      {
        ...setTo('datasets', `a list with ${RETAINED_DATASETS.join(' or ')}`),
        when: 'days are to be deleted',
      },
    )
    return [...mistakes, { input, message, remedy }]
  }
  const { since } = windowOf(inputs, today)
  const needed = daysBetween(since, today)
  if (needed <= days) return mistakes
  const message = `is ${days}, but the run sends days from ${since} on, ${needed} days ago. The run would delete days that it has just sent. Raise "retention-days", or send fewer days`
  const remedy = setToValue(input, String(needed))
  return [...mistakes, { input, message, remedy }]
}

function needCredentials(
  inputs: Inputs,
  because: InputName,
  how: string,
): Mistake[] {
  if (hasPortCredentials(inputs)) return []
  return [
    {
      input: because,
      message: `${how}, which needs ${CREDENTIALS}`,
      remedy: PORT_CREDENTIALS,
    },
  ]
}

const webhooksHaveUrls: Rule = (inputs) => {
  if (inputs['dry-run'] || !inputs['use-port-webhook']) return []
  // With credentials the run reads the URLs from Port.
  if (hasPortCredentials(inputs)) return []
  return neededWebhooks(inputs)
    .filter((webhook) => inputs[`port-webhook-${webhook}-url`] === undefined)
    .map((webhook) => ({
      input: `port-webhook-${webhook}-url`,
      message: `is required: the URL of the webhook data source in Port (or give ${CREDENTIALS}, and it is looked up)`,
      remedy: either(
        setTo(
          `port-webhook-${webhook}-url`,
          'the URL that Port shows under Data sources',
        ),
        { ...PORT_CREDENTIALS, when: 'the run is to look it up' },
      ),
    }))
}

const webhooksHaveSecrets: Rule = (inputs) =>
  inputs['dry-run'] || !inputs['use-port-webhook']
    ? []
    : needSecrets(inputs, neededWebhooks(inputs))

function needSecrets(
  inputs: Inputs,
  webhooks: readonly Webhook[],
): readonly Mistake[] {
  if (inputs['port-webhook-secret']) return []
  const unsigned = webhooks.filter(
    (webhook) => inputs[`port-webhook-${webhook}-secret`] === undefined,
  )
  if (unsigned.length === 0) return []
  const own = unsigned.map((webhook) => `"port-webhook-${webhook}-secret"`)
  return [
    {
      input: 'port-webhook-secret',
      message: `(or ${own.join(', ')}) is required: the secret that signs what is sent`,
      remedy: setTo(
        'port-webhook-secret',
        'the secret of the webhooks in Port',
      ),
    },
  ]
}

export const PORT_RULES: readonly Rule[] = [
  credentialsAreOnePair,
  entitiesNeedCredentials,
  verificationNeedsCredentials,
  pruningIsPossible,
  retentionIsPossible,
  webhooksHaveUrls,
  webhooksHaveSecrets,
]

export const integrationNeedsWorkflow: Rule = (inputs) =>
  inputs['backfill-integration'] && !inputs['backfill-workflow']
    ? [
        {
          input: 'backfill-integration',
          because: 'backfill-workflow',
          message: 'is given without "backfill-workflow"',
          remedy: either(
            setTo('backfill-workflow', 'the file name of the workflow'),
            {
              ...remove('backfill-integration'),
              when: 'Port is not to start a workflow',
            },
          ),
        },
      ]
    : []

export const checkNeedsCredentials: Rule = (inputs) =>
  needCredentials(inputs, 'mode', 'is check')

/** The rules for `mode: setup`. */
export const SETUP_RULES: readonly Rule[] = [
  credentialsAreOnePair,
  (inputs) => needCredentials(inputs, 'mode', 'is setup'),
  integrationNeedsWorkflow,
  (inputs) => (inputs['use-port-webhook'] ? needSecrets(inputs, WEBHOOKS) : []),
]
