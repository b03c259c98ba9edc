// The checked settings of a run, and how the values of the inputs become them.
// `parse-config.ts` is the entry: it parses, checks the rules and calls this.
import { join } from 'node:path'
import { type DatasetName, WEBHOOKS, type Webhook } from '../domain/dataset.ts'
import type { DayWindow } from '../domain/day.ts'
import type { Period } from '../domain/m365.ts'
import { LIST_PRICES, type PriceList } from '../domain/money/prices.ts'
import type { Scope } from '../domain/scope.ts'
import type { UserIdentity } from '../domain/user-key.ts'
import { CLOUD_HOSTS, PORT_API_URLS } from './clouds.ts'
import type { Inputs, MODES } from './inputs.ts'
import type { ClientCertificate } from './pem.ts'
import { toApiUrl } from './rules/github.ts'
import type { RuleContext } from './rules/mistake.ts'
import { isVerifying } from './rules/port.ts'
import { needsSource, selectedDatasets } from './selection.ts'
import { windowOf } from './window.ts'

export type GitHubConfig = {
  readonly credential:
    | { readonly type: 'token'; readonly token: string }
    /** The private key is PEM, PKCS#8. */
    | {
        readonly type: 'app'
        readonly appId: string
        readonly privateKey: string
      }
  readonly scopes: readonly Scope[]
  readonly apiUrl: string
  /** Reads the bill instead of the credential. */
  readonly billingToken: string | undefined
}

export type M365Config = {
  readonly tenantId: string
  readonly clientId: string
  readonly credential:
    | { readonly type: 'secret'; readonly secret: string }
    | ({ readonly type: 'certificate' } & ClientCertificate)
    | { readonly type: 'oidc' }
  readonly authorityHost: string
  readonly graphApiUrl: string
  readonly period: Period
  readonly skus: readonly string[]
}

export type PortConfig = {
  readonly apiUrl: string
  readonly credentials:
    | { readonly clientId: string; readonly clientSecret: string }
    | { readonly accessToken: string }
}

export type Config = {
  readonly mode: (typeof MODES)[number]
  readonly datasets: readonly DatasetName[]
  /** Also known where nothing is read from GitHub. */
  readonly hasEnterprise: boolean
  /** Organizations of which `mode: total` expects a report. */
  readonly expectedScopes: readonly string[]
  readonly window: DayWindow
  /** The days that a night reads, up to yesterday. */
  readonly lookbackDays: number
  readonly isDryRun: boolean
  readonly outputDir: string
  /** Also write each dataset's records as CSV. */
  readonly writesCsv: boolean
  readonly maxWaitMs: number
  readonly activeWindowDays: number
  readonly priceList: PriceList
  /** Teams with fewer people are not sent. */
  readonly minTeamSize: number
  readonly identity: UserIdentity
  /** Undefined when no dataset of the source is collected. */
  readonly github?: GitHubConfig | undefined
  readonly m365?: M365Config | undefined
  /** False sends records to Port's Entities API instead. */
  readonly usesWebhooks: boolean
  /** The run asks Port for the URL of a webhook without one. */
  readonly webhooks: Readonly<Partial<Record<Webhook, WebhookConfig>>>
  /** Undefined without credentials for Port's API. */
  readonly port?: PortConfig | undefined
  /** Undefined when the run does not verify its delivery. */
  readonly verifyTimeoutMs?: number | undefined
  /** Undefined when the run deletes no entities. */
  readonly pruneMaxPercent?: number | undefined
  /** What the run reads in another way than the inputs have it. */
  readonly notices: readonly string[]
  /** Undefined when the run keeps all days of people. */
  readonly retentionDays?: number | undefined
  /** Who may read people's data in Port: everyone, or teams beside administrators. */
  readonly peopleReaders: 'everyone' | readonly string[]
  /** What a button in Port starts; without a workflow there is none. */
  readonly backfill: {
    /** The name of its file. */
    readonly workflow: string | undefined
    /** The GitHub integration in Port, if there are several. */
    readonly installationId: string | undefined
  }
}

export type WebhookConfig = {
  readonly url: string | undefined
  readonly secret: string
}

/** Returns the config without notices; the inputs have no mistake. */
export function toConfig(
  inputs: Inputs,
  context: RuleContext,
): Omit<Config, 'notices'> {
  return {
    mode: inputs.mode,
    datasets: selectedDatasets(inputs),
    hasEnterprise: inputs['github-enterprise'] !== undefined,
    window: windowOf(inputs, context.today),
    lookbackDays: inputs['usage-lookback-days'],
    isDryRun: inputs['dry-run'],
    outputDir:
      inputs['output-dir'] ?? join(context.baseDir, 'copilot-usage-for-port'),
    writesCsv: inputs.csv,
    expectedScopes: inputs.mode === 'total' ? inputs['github-org'] : [],
    maxWaitMs: inputs['max-wait-minutes'] * 60_000,
    activeWindowDays: inputs['seats-active-window-days'],
    priceList: {
      prices: inputs['license-prices'] ?? LIST_PRICES,
      currency: inputs.currency,
    },
    minTeamSize: inputs['min-team-size'],
    identity: toIdentity(inputs),
    github: toGitHubConfig(inputs),
    m365: toM365Config(inputs),
    usesWebhooks: inputs['use-port-webhook'],
    webhooks: toWebhooks(inputs),
    port: toPortConfig(inputs),
    verifyTimeoutMs: isVerifying(inputs)
      ? inputs['verify-timeout-seconds'] * 1000
      : undefined,
    peopleReaders: inputs['people-readers'],
    backfill: {
      workflow: inputs['backfill-workflow'],
      installationId: inputs['backfill-integration'],
    },
    pruneMaxPercent: inputs.prune ? inputs['prune-max-percent'] : undefined,
    retentionDays: inputs['retention-days'],
  }
}

function toIdentity(inputs: Inputs): UserIdentity {
  const mode = inputs['user-identity']
  const key = inputs['identity-key']
  if (mode !== 'hash') return { mode }
  // The rules require a key wherever a dataset has people.
  return key === undefined ? { mode: 'none' } : { mode, key }
}

function toGitHubConfig(inputs: Inputs): GitHubConfig | undefined {
  const credential = toGitHubCredential(inputs)
  if (!needsSource(inputs, 'github') || credential === undefined) {
    return undefined
  }
  const enterprise = inputs['github-enterprise']
  return {
    credential,
    apiUrl: toApiUrl(inputs),
    billingToken: inputs['github-billing-token'],
    scopes: [
      ...inputs['github-org'].map(
        (name): Scope => ({
          type: 'organization',
          name,
        }),
      ),
      ...(enterprise
        ? [{ type: 'enterprise', name: enterprise } satisfies Scope]
        : []),
    ],
  }
}

function toGitHubCredential(
  inputs: Inputs,
): GitHubConfig['credential'] | undefined {
  const token = inputs['github-token']
  const appId = inputs['github-app-id']
  const privateKey = inputs['github-app-private-key']
  if (token !== undefined) return { type: 'token', token }
  if (appId === undefined || privateKey === undefined) return undefined
  return { type: 'app', appId, privateKey }
}

function toM365Config(inputs: Inputs): M365Config | undefined {
  const tenantId = inputs['ms-tenant-id']
  const clientId = inputs['ms-client-id']
  if (!needsSource(inputs, 'm365') || !tenantId || !clientId) return undefined
  const hosts = CLOUD_HOSTS[inputs['ms-cloud']]
  return {
    tenantId,
    clientId,
    credential: toCredential(inputs),
    authorityHost: inputs['ms-authority-host'] ?? hosts.authority,
    graphApiUrl: inputs['graph-api-url'] ?? hosts.graph,
    period: inputs['m365-period'],
    skus: inputs['m365-copilot-skus'],
  }
}

function toCredential(inputs: Inputs): M365Config['credential'] {
  const secret = inputs['ms-client-secret']
  const certificate = inputs['ms-client-certificate']
  if (secret !== undefined) return { type: 'secret', secret }
  if (certificate !== undefined) return { type: 'certificate', ...certificate }
  return { type: 'oidc' }
}

function toWebhooks(inputs: Inputs): Config['webhooks'] {
  const targets = WEBHOOKS.flatMap((webhook) => {
    const url = inputs[`port-webhook-${webhook}-url`]
    const secret =
      inputs[`port-webhook-${webhook}-secret`] ?? inputs['port-webhook-secret']
    return secret ? [[webhook, { url, secret }] as const] : []
  })
  return Object.fromEntries(targets)
}

function toPortConfig(inputs: Inputs): PortConfig | undefined {
  const clientId = inputs['port-client-id']
  const clientSecret = inputs['port-client-secret']
  const accessToken = inputs['port-access-token']
  const apiUrl = inputs['port-api-url'] ?? PORT_API_URLS[inputs['port-region']]
  if (accessToken) return { apiUrl, credentials: { accessToken } }
  if (!clientId || !clientSecret) return undefined
  return { apiUrl, credentials: { clientId, clientSecret } }
}
