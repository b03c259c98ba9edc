// Looks whether Port is ready for a run: credentials, what setup looks after,
// the webhooks, and whether what was sent before has arrived.
import {
  type CheckFinding,
  findingOfError,
  notChecked,
} from '../../domain/check-finding.ts'
import type { PortClient } from '../client.ts'
import { findDocument } from '../document.ts'
import type { DesiredObject } from '../setup/desired.ts'
import type { LookUpDeps } from '../webhook-urls.ts'
import {
  type ArrivalDeps,
  type ArrivalFinding,
  checkArrivals,
} from './arrivals.ts'
import { checkDrift } from './drift.ts'
import { checkWebhooks, type GivenWebhooks } from './webhooks.ts'

const CREDENTIALS = 'credentials'

export type PortCheckOptions = Omit<ArrivalDeps, 'client'> & {
  readonly client: Pick<PortClient, 'get' | 'post'>
  readonly secrets: LookUpDeps['secrets']
  readonly wanted: readonly DesiredObject[]
  /** Left out where entities are written directly. */
  readonly webhooks: GivenWebhooks | undefined
}

/** Checks what a run needs of Port, and writes nothing there. */
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
  ]
}

/** Reads anything: a name that Port does not have is an answer, too. */
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
    const detail = 'Port takes them.'
    return { subject: CREDENTIALS, status: 'ok', detail }
  } catch (error) {
    return findingOfError(CREDENTIALS, error)
  }
}

function toFinding({ finding }: ArrivalFinding): CheckFinding {
  return finding
}
