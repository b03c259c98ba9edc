// Checks whether records can be sent to the webhooks. Port answers 202 to any
// signature, so only the records of an earlier run can prove the signing secret.
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
import type { CauseRemedy, Remedy } from '../../remedy/remedy.ts'
import { objectAt, textAt } from '../document.ts'
import { portInput, runSetup, wrongSecret } from '../remedies.ts'
import { WEBHOOK_IDENTIFIERS } from '../webhook-identifiers.ts'
import { findWebhook, type LookUpDeps, problemOf } from '../webhook-urls.ts'
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
    const url = checkUrl({ webhook, found, given: given?.url })
    const secret =
      url.status === 'failure'
        ? NOT_THIS_WEBHOOK
        : checkSecret(context, { webhook, shown, given: given?.secret })
    return [
      { subject, ...url },
      { subject: `secret of ${identifier}`, ...secret },
    ]
  } catch (error) {
    // With a URL, a run can send without reading the webhook.
    const status = given?.url === undefined ? 'failure' : 'unknown'
    return [findingOfError(subject, error, status)]
  }
}

type Result = Omit<CheckFinding, 'subject'>

const MISSING = { code: 'PORT_WEBHOOK_MISSING' } as const
const REFUSED = { code: 'PORT_WEBHOOK_REFUSED' } as const
const NOT_THIS_WEBHOOK: Result = {
  status: 'unknown',
  detail: 'Not checked: the webhook gets no records.',
}

type UrlCheck = {
  readonly webhook: Webhook
  readonly found: Found
  readonly given: string | undefined
}

function checkUrl({ webhook, found, given }: UrlCheck): Result {
  const setup = runSetup(`webhook "${WEBHOOK_IDENTIFIERS[webhook]}"`)
  if (found === undefined) return checkUnknown(given, setup)
  if (given !== undefined && placeOf(given) !== placeOf(found.url)) {
    return {
      ...REFUSED,
      status: 'failure',
      detail: `${whereItLeads(given, found.url)} Its records would be lost.`,
      remedy: urlFromPort(webhook),
    }
  }
  if (!found.enabled) {
    return {
      ...MISSING,
      status: 'failure',
      detail: 'The webhook is disabled, so Port drops its records.',
      remedy: setup,
    }
  }
  const problem = problemOf(found)
  if (given === undefined && problem !== undefined) {
    return {
      ...MISSING,
      status: 'failure',
      detail: `A run cannot use the webhook: ${problem}.`,
      remedy: urlFromPort(webhook),
    }
  }
  const how =
    given === undefined ? 'A run can look up the URL' : 'The URL is correct'
  return { status: 'ok', detail: `${how}, and the webhook is enabled.` }
}

function checkUnknown(given: string | undefined, setup: CauseRemedy): Result {
  if (given === undefined) {
    return {
      ...MISSING,
      status: 'failure',
      detail: 'Port has no webhook of this name, and no input gives a URL.',
      remedy: setup,
    }
  }
  return {
    status: 'warning',
    detail: 'An input gives a URL, but Port has no webhook of this name.',
    remedy: { ...setup, when: 'the URL is not of a webhook of your own' },
  }
}

/** Without the input, a run looks up the URL. */
function urlFromPort(webhook: Webhook): Remedy {
  const name = `port-webhook-${webhook}-url`
  return portInput(name, 'the URL that Port shows under Data sources')
}

/** Port has old and new names for its hosts. */
const OLD_DOMAIN = /\.getport\.io$/

/** The path is the key of a webhook. */
function placeOf(url: string): string {
  const { host, pathname } = new URL(url)
  return `${host.replace(OLD_DOMAIN, '.port.io')}${pathname}`
}

function whereItLeads(given: string, found: string): string {
  return new URL(given).pathname === new URL(found).pathname
    ? `The input URL has the host "${new URL(given).host}", and the webhook has the host "${new URL(found).host}".`
    : 'The input URL is the URL of another webhook, or of none.'
}

type SecretCheck = {
  readonly webhook: Webhook
  readonly shown: string | undefined
  readonly given: string | undefined
}

function checkSecret(
  { arrivals }: CheckContext,
  { webhook, shown, given }: SecretCheck,
): Result {
  if (shown !== undefined && shown === given) {
    return { status: 'ok', detail: 'Port has the same secret as the input.' }
  }
  const own = arrivals.filter((it) => DATASETS[it.dataset].webhook === webhook)
  const shares = own.flatMap(({ lastRun }) => lastRun ?? [])
  if (shares.length === 0) return unknownSecret(own)
  if (shares.every((share) => share === 'none')) {
    return {
      code: 'PORT_ENTITIES_MISSING',
      status: 'failure',
      detail:
        'Port has stored nothing of what the last run sent to this webhook. The signing secret may be wrong.',
      remedy: provenByRun(wrongSecret(webhook)),
    }
  }
  return {
    status: 'ok',
    detail:
      'Port has stored records of the last run, so it accepted the secret.',
  }
}

function unknownSecret(arrivals: readonly ArrivalFinding[]): Result {
  const [latest] = arrivals
    .flatMap((it) => it.latest ?? [])
    .toSorted((one, other) => other.getTime() - one.getTime())
  const evidence =
    latest === undefined
      ? 'None of its entities has changed lately.'
      : `Its entities changed last at ${latest.toISOString()}. If a run sent that change, Port accepted the secret.`
  return {
    status: 'unknown',
    detail: `Port answers 202 to any signature, so only a run can prove the secret. ${evidence}`,
    remedy: {
      system: 'workflow',
      kind: 'wait',
      mode: 'ingest',
      note: 'If "verified" in its summary is 0, enter the secret in the webhook in Port again.',
    },
  }
}

/** Only the records of another run can prove the secret. */
function provenByRun({ alternatives: _, ...remedy }: Remedy): CauseRemedy {
  return {
    ...remedy,
    also: [{ system: 'workflow', kind: 'wait', mode: 'ingest' }],
  }
}
