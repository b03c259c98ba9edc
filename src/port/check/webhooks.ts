// Whether records can be sent to the webhooks. That a signature is accepted
// cannot be asked for: Port answers 202 to any, and a request that proves it
// would have to store something.
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
  WEBHOOK_IDENTIFIERS,
} from '../webhook-urls.ts'
import type { ArrivalFinding } from './arrivals.ts'

const CONCURRENCY = 3

/** What the inputs say of each webhook; one without a URL is looked up. */
export type GivenWebhooks = Readonly<
  Partial<
    Record<
      Webhook,
      { readonly url?: string | undefined; readonly secret: string }
    >
  >
>

type Setting = {
  readonly datasets: readonly DatasetName[]
  readonly webhooks: GivenWebhooks
  readonly arrivals: readonly ArrivalFinding[]
}

/** Checks each webhook that the datasets are sent to. */
export async function checkWebhooks(
  deps: LookUpDeps,
  setting: Setting,
): Promise<CheckFinding[]> {
  const used = setting.datasets.map((name) => DATASETS[name].webhook)
  const findings = await pMap(
    new Set(used),
    (webhook) => checkWebhook(deps, setting, webhook),
    { concurrency: CONCURRENCY },
  )
  return findings.flat()
}

type Found = Awaited<ReturnType<typeof findWebhook>>

async function checkWebhook(
  { client, secrets }: LookUpDeps,
  setting: Setting,
  webhook: Webhook,
): Promise<CheckFinding[]> {
  const given = setting.webhooks[webhook]
  const identifier = WEBHOOK_IDENTIFIERS[webhook]
  const subject = `URL of ${identifier}`
  try {
    const found = await findWebhook(client, identifier)
    const shown = textAt(objectAt(found, 'security'), 'secret')
    if (found !== undefined) secrets.add(found.url)
    const isKnown = shown !== undefined && shown === given?.secret
    const latest = latestOf(setting, webhook)
    return [
      { subject, ...judgeUrl(found, given?.url) },
      {
        subject: `secret of ${identifier}`,
        ...judgeSecret(isKnown, latest),
      },
    ]
  } catch (error) {
    // With a URL, sending works without reading the webhook.
    const status = given?.url === undefined ? 'failure' : 'unknown'
    return [findingOfError(subject, error, status)]
  }
}

function latestOf({ arrivals }: Setting, webhook: Webhook): Date | undefined {
  return arrivals
    .filter(({ dataset }) => DATASETS[dataset].webhook === webhook)
    .flatMap(({ latest }) => latest ?? [])
    .toSorted((one, other) => other.getTime() - one.getTime())[0]
}

type Verdict = Omit<CheckFinding, 'subject'>

const MISSING = { code: 'PORT_WEBHOOK_MISSING' } as const

function judgeUrl(found: Found, given: string | undefined): Verdict {
  if (found === undefined) return judgeUnknown(given)
  const isSame = given === undefined || keyOf(given) === keyOf(found.url)
  if (!isSame) {
    return {
      status: 'warning',
      detail:
        'The URL that is given is not the one of this webhook in Port, so another one, or none, gets the records.',
      advice:
        'Copy the URL from Port (Data sources), or leave it out: it is looked up then.',
    }
  }
  if (!found.enabled) {
    return {
      ...MISSING,
      status: 'failure',
      detail: 'The webhook is disabled, so Port drops what is sent to it.',
      advice: 'Run "mode: setup", which enables it.',
    }
  }
  const how = given === undefined ? 'It can be looked up' : 'It is given'
  return { status: 'ok', detail: `${how}, and the webhook is enabled.` }
}

function judgeUnknown(given: string | undefined): Verdict {
  if (given === undefined) {
    return {
      ...MISSING,
      status: 'failure',
      detail: 'Port has no webhook of this name, and no URL is given.',
      advice: 'Run "mode: setup", which creates it.',
    }
  }
  return {
    status: 'warning',
    detail: 'A URL is given, but Port has no webhook of this name.',
    advice:
      'If the URL is of a webhook of your own, nothing is to be done; else run "mode: setup".',
  }
}

/** Port has several hosts for the same webhook; the path is its key. */
function keyOf(url: string): string {
  return new URL(url).pathname
}

function judgeSecret(isKnown: boolean, latest: Date | undefined): Verdict {
  if (isKnown) {
    return { status: 'ok', detail: 'Port has the secret that is given.' }
  }
  const evidence =
    latest === undefined
      ? 'Nothing that it stores has changed lately.'
      : `What it stores changed last at ${latest.toISOString()}; if a run sent that, its secret was accepted.`
  return {
    status: 'unknown',
    detail: `Port answers 202 to any signature, so only a run can tell. ${evidence}`,
    advice:
      'Look at "verified" in the summary of the next run; when nothing is, write the secret into the webhook in Port again.',
  }
}
