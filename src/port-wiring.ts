// The half of a run that faces Port: where records go, who asks Port for them
// afterwards, and who removes those that are gone.
import { join } from 'node:path'
import type { Config } from './config/config.ts'
import { DATASETS, type Webhook } from './domain/dataset.ts'
import { ConfigError, type ErrorCode, toFailure } from './errors.ts'
import type { HttpClient } from './http/http-client.ts'
import type { PortClient } from './port/client.ts'
import type { Clock } from './runtime/clock.ts'
import type { Logger } from './runtime/logger.ts'
import type { Secrets } from './runtime/secrets.ts'
import type { RunStamp } from './sink/envelope.ts'
import type { Transport } from './sink/transport.ts'
import type { WebhookTarget } from './sink/webhook-transport.ts'

export type PortDeps = {
  readonly config: Config
  readonly http: HttpClient
  readonly clock: Clock
  readonly secrets: Secrets
  readonly signal: AbortSignal
  readonly logger: Logger
  readonly stamp: RunStamp
  readonly startedAt: Date
}

/** Errors of a look-up that no waiting will mend: better told at once. */
const FATAL: readonly ErrorCode[] = [
  'PORT_WEBHOOK_MISSING',
  'PORT_UNAUTHORIZED',
  'PORT_FORBIDDEN',
  'CANCELLED',
]

/** Makes the client for Port's API, where there are credentials for it. */
export async function createPortClient({
  config,
  ...deps
}: PortDeps): Promise<PortClient | undefined> {
  if (config.port === undefined) return undefined
  const { PortClient } = await import('./port/client.ts')
  return new PortClient({ ...config.port, ...deps })
}

/** Makes what delivers batches: files, webhooks or the Entities API. */
export async function createTransport(
  deps: PortDeps,
  client: PortClient | undefined,
): Promise<Transport> {
  const { config, stamp, http } = deps
  if (config.isDryRun) return createFileTransport(deps)
  if (!config.usesWebhooks) {
    const { EntitiesTransport } = await import('./sink/entities-transport.ts')
    const users = await createUserDirectory(deps, client)
    return new EntitiesTransport(needed(client), users)
  }
  const { WebhookTransport } = await import('./sink/webhook-transport.ts')
  const targetOf = await findTargets(deps, client)
  return new WebhookTransport({ http, stamp, targetOf })
}

async function createFileTransport({
  config,
  stamp,
}: PortDeps): Promise<Transport> {
  const { FileTransport } = await import('./sink/file-transport.ts')
  const folder = join(config.outputDir, 'dry-run')
  if (config.usesWebhooks) return new FileTransport(folder, stamp)
  const { ENTITIES_FORM } = await import('./sink/entities-body.ts')
  return new FileTransport(folder, stamp, ENTITIES_FORM)
}

/** Only people who appear by name can be found among Port's users. */
async function createUserDirectory(
  { config, logger }: PortDeps,
  client: PortClient | undefined,
) {
  if (config.identity.mode !== 'plain' || client === undefined) return undefined
  const { UserDirectory } = await import('./port/user-directory.ts')
  return new UserDirectory({ client, logger })
}

/**
 * Knows where each webhook is. What is not given is looked up now, because a
 * webhook that is missing should be told before anything is collected; when
 * Port is only unavailable, the run goes on and keeps its records.
 */
async function findTargets(
  deps: PortDeps,
  client: PortClient | undefined,
): Promise<(webhook: Webhook) => Promise<WebhookTarget>> {
  const { webhooks } = deps.config
  const lookUps = new Map<Webhook, Promise<string | undefined>>()
  const urlOf = (webhook: Webhook): Promise<string | undefined> => {
    const known = lookUps.get(webhook) ?? lookUp(webhook, deps, client)
    lookUps.set(webhook, known)
    return known
  }
  for (const webhook of webhooksOf(deps.config)) {
    await urlOf(webhook).catch((error) => {
      if (FATAL.includes(toFailure(error).code)) throw error
    })
  }
  return async (webhook) => {
    const url = await urlOf(webhook)
    const secret = webhooks[webhook]?.secret
    if (url !== undefined && secret !== undefined) return { url, secret }
    throw new ConfigError(
      `"port-webhook-${webhook}-url" and its secret are required to send this.`,
    )
  }
}

async function lookUp(
  webhook: Webhook,
  { config, secrets }: PortDeps,
  client: PortClient | undefined,
): Promise<string | undefined> {
  const given = config.webhooks[webhook]?.url
  if (given !== undefined || client === undefined) return given
  const { lookUpWebhookUrls } = await import('./port/webhook-urls.ts')
  const found = await lookUpWebhookUrls({ client, secrets }, [webhook])
  return found[webhook]
}

/** A replay finds out from its files which webhooks it needs. */
function webhooksOf({ mode, datasets }: Config): ReadonlySet<Webhook> {
  if (mode === 'replay') return new Set()
  return new Set(datasets.map((name) => DATASETS[name].webhook))
}

/** The workflow that the self-service action starts; see docs/dashboard.md. */
const BACKFILL_WORKFLOW = 'copilot-usage-backfill.yml'

/** Makes what a set-up needs: the client, and everything that Port should hold. */
export async function createSetup(
  deps: PortDeps,
  repository: string | undefined,
) {
  const { wantedObjects } = await import('./port/setup/wanted.ts')
  const { usesWebhooks, webhooks } = deps.config
  const [org, repo] = repository?.split('/') ?? []
  const secrets = Object.entries(webhooks).map(([webhook, { secret }]) => [
    webhook,
    secret,
  ])
  return {
    client: needed(await createPortClient(deps)),
    wanted: wantedObjects({
      usesWebhooks,
      webhookSecrets: Object.fromEntries(secrets),
      workflow:
        org && repo ? { org, repo, workflow: BACKFILL_WORKFLOW } : undefined,
    }),
  }
}

/** Tells whether Port is asked for what it was sent, or compared with it. */
export function asksAfterwards(config: Config): boolean {
  return (
    config.verifyTimeoutMs !== undefined || config.pruneMaxPercent !== undefined
  )
}

/** Makes who asks Port afterwards, and who removes; each only if wanted. */
export async function createAfterwork(
  { config, clock, signal, startedAt }: PortDeps,
  client: PortClient | undefined,
) {
  if (!asksAfterwards(config)) return {}
  const timeoutMs = config.isDryRun ? undefined : config.verifyTimeoutMs
  const maxPercent = config.pruneMaxPercent
  const [{ PortVerifier }, { PortPruner }] = await Promise.all([
    import('./port/verify.ts'),
    import('./port/prune.ts'),
  ])
  return {
    verifier:
      timeoutMs === undefined
        ? undefined
        : new PortVerifier({
            client: needed(client),
            clock,
            signal,
            timeoutMs,
            // The Entities API has answered for each entity already.
            startedAt: config.usesWebhooks ? startedAt : undefined,
          }),
    pruner:
      maxPercent === undefined
        ? undefined
        : new PortPruner({
            client: needed(client),
            maxPercent,
            isDryRun: config.isDryRun,
          }),
  }
}

/** The rules across inputs have made sure that there are credentials. */
function needed(client: PortClient | undefined): PortClient {
  if (client === undefined)
    throw new ConfigError('Port credentials are missing.')
  return client
}
