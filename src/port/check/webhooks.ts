// Checks whether records can be sent to the webhooks. The signing secret cannot
// be checked: Port answers 202 to any signature.
import pMap from 'p-map'
import {
  type CheckFinding,
  findingOfError,
} from '../../domain/check-finding.ts'
import {
  DATASETS,
  type DatasetName,
  type Webhook,
} from '../../domain/dataset.ts'
import { objectAt, textAt } from '../document.ts'
import {
  findWebhook,
  type LookUpDeps,
  problemOf,
  WEBHOOK_IDENTIFIERS,
} from '../webhook-urls.ts'
import type { ArrivalFinding } from './arrivals.ts'

const CONCURRENCY = 3

/** The inputs of each webhook; a missing URL is looked up. */
export type GivenWebhooks = Readonly<
  Partial<
    Record<
      Webhook,
      { readonly url?: string | undefined; readonly secret: string }
    >
  >
>

type CheckContext = {
  readonly datasets: readonly DatasetName[]
  readonly webhooks: GivenWebhooks
  readonly arrivals: readonly ArrivalFinding[]
}

export async function checkWebhooks(
  deps: LookUpDeps,
  context: CheckContext,
): Promise<CheckFinding[]> {
  const used = context.datasets.map((name) => DATASETS[name].webhook)
  const findings = await pMap(
    new Set(used),
    (webhook) => checkWebhook(deps, context, webhook),
    { concurrency: CONCURRENCY },
  )
  return findings.flat()
}

type Found = Awaited<ReturnType<typeof findWebhook>>

async function checkWebhook(
  { client, secrets }: LookUpDeps,
  context: CheckContext,
  webhook: Webhook,
): Promise<CheckFinding[]> {
  const given = context.webhooks[webhook]
  const identifier = WEBHOOK_IDENTIFIERS[webhook]
  const subject = `URL of ${identifier}`
  try {
    const found = await findWebhook(client, identifier)
    const shown = textAt(objectAt(found, 'security'), 'secret')
    if (found !== undefined) secrets.add(found.url)
    const isKnown = shown !== undefined && shown === given?.secret
    const latest = latestOf(context, webhook)
    return [
      { subject, ...checkUrl(found, given?.url) },
      {
        subject: `secret of ${identifier}`,
        ...checkSecret(isKnown, latest),
      },
    ]
  } catch (error) {
    // With a URL, a run can send without reading the webhook.
    const status = given?.url === undefined ? 'failure' : 'unknown'
    return [findingOfError(subject, error, status)]
  }
}

function latestOf(
  { arrivals }: CheckContext,
  webhook: Webhook,
): Date | undefined {
  return arrivals
    .filter(({ dataset }) => DATASETS[dataset].webhook === webhook)
    .flatMap(({ latest }) => latest ?? [])
    .toSorted((one, other) => other.getTime() - one.getTime())[0]
}

type Result = Omit<CheckFinding, 'subject'>

const MISSING = { code: 'PORT_WEBHOOK_MISSING' } as const

function checkUrl(found: Found, given: string | undefined): Result {
  if (found === undefined) return checkUnknown(given)
  const isSame = given === undefined || keyOf(given) === keyOf(found.url)
  if (!isSame) {
    return {
      status: 'warning',
      detail:
        'The input URL is not the URL of this webhook in Port. The records go to another webhook, or to none.',
      advice:
        'Copy the URL from Port (Data sources), or remove the input. Then the run looks up the URL.',
    }
  }
  if (!found.enabled) {
    return {
      ...MISSING,
      status: 'failure',
      detail: 'The webhook is disabled, so Port drops its records.',
      advice: 'Run "mode: setup" to enable it.',
    }
  }
  const problem = problemOf(found)
  if (given === undefined && problem !== undefined) {
    return {
      ...MISSING,
      status: 'failure',
      detail: `A run cannot use the webhook: ${problem}.`,
      advice: 'Set the URL of the webhook as an input.',
    }
  }
  const how =
    given === undefined ? 'A run can look up the URL' : 'The URL is correct'
  return { status: 'ok', detail: `${how}, and the webhook is enabled.` }
}

function checkUnknown(given: string | undefined): Result {
  if (given === undefined) {
    return {
      ...MISSING,
      status: 'failure',
      detail: 'Port has no webhook of this name, and no input gives a URL.',
      advice: 'Run "mode: setup" to create it.',
    }
  }
  return {
    status: 'warning',
    detail: 'An input gives a URL, but Port has no webhook of this name.',
    advice:
      'If the URL belongs to a webhook of your own, do nothing. If not, run "mode: setup".',
  }
}

/** Several hosts lead to the same webhook; the path is its key. */
function keyOf(url: string): string {
  return new URL(url).pathname
}

function checkSecret(isKnown: boolean, latest: Date | undefined): Result {
  if (isKnown) {
    return { status: 'ok', detail: 'Port has the same secret as the input.' }
  }
  const evidence =
    latest === undefined
      ? 'None of its entities has changed lately.'
      : `Its entities changed last at ${latest.toISOString()}. If a run sent that change, Port accepted the secret.`
  return {
    status: 'unknown',
    detail: `Port answers 202 to any signature, so only a run can prove the secret. ${evidence}`,
    advice:
      'Check "verified" in the summary of the next run. If it is 0, enter the secret in the webhook in Port again.',
  }
}
