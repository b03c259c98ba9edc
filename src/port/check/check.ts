// Checks whether Port is ready for a run: the credentials, the objects of
// setup, the webhooks and the records of earlier runs.
import {
  type CheckFinding,
  findingOfError,
  notChecked,
} from '../../domain/check-finding.ts'
import type { PortClient } from '../client.ts'
import { findDocument } from '../document.ts'
import type { Desired } from '../setup/desired.ts'
import type { LookUpDeps } from '../webhook-urls.ts'
import {
  type ArrivalDeps,
  type ArrivalFinding,
  checkArrivals,
} from './arrivals.ts'
import { checkDrift } from './drift.ts'
import { checkPageNumbers } from './page-numbers.ts'
import { checkWebhooks, type GivenWebhooks } from './webhooks.ts'

const CREDENTIALS = 'credentials'

export type PortCheckOptions = Omit<ArrivalDeps, 'client'> & {
  readonly client: Pick<PortClient, 'get' | 'post'>
  readonly secrets: LookUpDeps['secrets']
  readonly wanted: readonly Desired[]
  /** Left out for the Entities API. */
  readonly webhooks: GivenWebhooks | undefined
}

/** Checks everything that a run needs in Port; writes nothing. */
export async function checkPort(
  options: PortCheckOptions,
): Promise<CheckFinding[]> {
  const credentials = await checkCredentials(options)
  if (credentials.status === 'failure') {
    return [credentials, notChecked('everything else', "Port's API refuses")]
  }
  const { datasets, webhooks } = options
  const arrivals = await checkArrivals(options)
  return [
    credentials,
    ...(await checkDrift(options)),
    ...(webhooks === undefined
      ? []
      : await checkWebhooks(options, { datasets, webhooks, arrivals })),
    ...arrivals.map(toFinding),
    ...(await checkPageNumbers(options)),
  ]
}

/** Reads any object; the answer 404 also proves the credentials. */
async function checkCredentials({
  client,
}: PortCheckOptions): Promise<CheckFinding> {
  try {
    await findDocument(client, {
      path: '/v1/blueprints/{blueprint}',
      params: { blueprint: 'github_copilot_seats' },
      keys: ['blueprint'],
      subject: 'blueprint "github_copilot_seats"',
    })
    const detail = 'Port accepts them.'
    return { subject: CREDENTIALS, status: 'ok', detail }
  } catch (error) {
    return findingOfError(CREDENTIALS, error)
  }
}

function toFinding({ finding }: ArrivalFinding): CheckFinding {
  return finding
}
