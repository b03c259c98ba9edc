// The half of a run that faces Port: where records go, what asks Port for them
// afterwards, and what deletes entities of people who left.
import type { Config } from '../config/config.ts'
import { setTo } from '../config/rules/remedies.ts'
import { DATASETS, type Webhook } from '../domain/dataset.ts'
import { ConfigError } from '../errors.ts'
import type { Checker } from '../modes/check.ts'
import type { Pruner } from '../modes/ingest/prune.ts'
import type { Retention } from '../modes/ingest/retention.ts'
import type { Verifier } from '../modes/ingest/verify.ts'
import { checkPort } from '../port/check/check.ts'
import type { PortClient } from '../port/client.ts'
import { PortPruner } from '../port/entities/prune.ts'
import { PortRetention } from '../port/entities/retention.ts'
import { PortVerifier } from '../port/entities/verify.ts'
import { LockGuard } from '../port/permissions/guard.ts'
import { type Desired, desiredObjects } from '../port/setup/desired.ts'
import { UserDirectory } from '../port/user-directory.ts'
import { WebhookUrls } from '../port/webhook-urls.ts'
import { readDeliveredRun } from '../report/earlier-report.ts'
import { ENTITIES_FORM, EntitiesTransport } from '../sink/entities-transport.ts'
import { FileTransport } from '../sink/file-transport.ts'
import type { Transport } from '../sink/transport.ts'
import {
  type WebhookTarget,
  WebhookTransport,
} from '../sink/webhook-transport.ts'
import type { RunContext } from './context.ts'

/**
 * Creates what delivers batches: files, webhooks or the Entities API.
 * @throws {SinkError} PORT_WEBHOOK_MISSING before anything is collected
 */
export async function createTransport(context: RunContext): Promise<Transport> {
  const { config, stamp, http, paths, logger } = context
  if (config.isDryRun) {
    const form = config.usesWebhooks ? undefined : ENTITIES_FORM
    return new FileTransport(paths.dryRun, stamp, form)
  }
  if (config.usesWebhooks) {
    const targetOf = await findTargets(context)
    return new WebhookTransport({ http: http.port, stamp, targetOf })
  }
  const client = requireClient(context)
  // Only people who appear by name can be found among Port's users.
  const users =
    config.identity.mode === 'plain'
      ? new UserDirectory({ client, logger })
      : undefined
  const lock =
    config.peopleReaders === 'everyone' ? undefined : new LockGuard(client)
  return new EntitiesTransport({ client, users, lock })
}

async function findTargets(
  context: RunContext,
): Promise<(webhook: Webhook) => Promise<WebhookTarget>> {
  const { config, secrets } = context
  const { webhooks } = config
  const given = Object.entries(webhooks).map(([name, { url }]) => [name, url])
  const urls = new WebhookUrls(context.port, secrets, Object.fromEntries(given))
  await urls.lookUp(webhooksOf(config))
  return async (webhook) => {
    const url = await urls.of(webhook)
    const secret = webhooks[webhook]?.secret
    if (url !== undefined && secret !== undefined) return { url, secret }
    throw new ConfigError(
      `"port-webhook-${webhook}-url" and its secret are required to send this.`,
      {
        remedy: {
          ...setTo(
            `port-webhook-${webhook}-url`,
            'the URL that Port shows under Data sources',
          ),
          also: [
            setTo(
              `port-webhook-${webhook}-secret`,
              'the secret of the webhook in Port',
            ),
          ],
        },
      },
    )
  }
}

/** A replay finds out from its files which webhooks it needs. */
function webhooksOf({ mode, datasets }: Config): ReadonlySet<Webhook> {
  if (mode === 'replay') return new Set()
  return new Set(datasets.map((name) => DATASETS[name].webhook))
}

/** Whether a step after sending compares identifiers with Port's. */
export function needsIdentifiers(config: Config): boolean {
  return (
    config.verifyTimeoutMs !== undefined || config.pruneMaxPercent !== undefined
  )
}

/** Undefined where Port is not asked for what it was sent. */
export function createVerifier(context: RunContext): Verifier | undefined {
  const { config, clock, signal, portClock } = context
  if (config.isDryRun || config.verifyTimeoutMs === undefined) return undefined
  return new PortVerifier({
    client: requireClient(context),
    clock,
    signal,
    timeoutMs: config.verifyTimeoutMs,
    // The Entities API has answered for each entity already.
    portClock: config.usesWebhooks ? portClock : undefined,
  })
}

/** Undefined where nobody is to be deleted. */
export function createPruner(context: RunContext): Pruner | undefined {
  const { config, portClock } = context
  const { isDryRun, pruneMaxPercent: maxPercent } = config
  if (maxPercent === undefined) return undefined
  return new PortPruner({
    client: requireClient(context),
    maxPercent,
    isDryRun,
    portClock,
  })
}

/** Undefined where all days stay. */
export function createRetention(context: RunContext): Retention | undefined {
  const { config, portClock } = context
  const { isDryRun, retentionDays: days } = config
  if (days === undefined) return undefined
  const client = requireClient(context)
  return {
    days,
    expirer: new PortRetention({ client, isDryRun, days, portClock }),
  }
}

/** Creates what a set-up needs: the client, and everything Port should hold. */
export function createSetup(context: RunContext): {
  readonly client: PortClient
  readonly wanted: readonly Desired[]
} {
  const { usesWebhooks, webhooks, peopleReaders, backfill } = context.config
  const { datasets, hasEnterprise, priceList } = context.config
  const { currency } = priceList
  const { repository } = context
  const secrets = Object.entries(webhooks).map(([name, { secret }]) => [
    name,
    secret,
  ])
  return {
    client: requireClient(context),
    wanted: desiredObjects({
      usesWebhooks,
      peopleReaders,
      collected: { datasets, hasEnterprise, currency },
      webhookSecrets: Object.fromEntries(secrets),
      backfill: { ...backfill, repository },
    }),
  }
}

export function createPortCheck(context: RunContext): Checker['check'] {
  const { config, clock, secrets, paths } = context
  return async () =>
    checkPort({
      ...createSetup(context),
      clock,
      secrets,
      datasets: config.datasets,
      webhooks: config.usesWebhooks ? config.webhooks : undefined,
      lastRun: readDeliveredRun(paths.report),
    })
}

/** The rules across inputs make sure that there are credentials. */
function requireClient({ port }: RunContext): PortClient {
  if (port === undefined) throw new ConfigError('Port credentials are missing.')
  return port
}
