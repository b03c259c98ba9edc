import { join } from 'node:path'
import type { z } from 'zod'
import { type DatasetName, WEBHOOKS, type Webhook } from '../domain/dataset.ts'
import type { DayWindow } from '../domain/day.ts'
import type { Period } from '../domain/m365.ts'
import { LIST_PRICES, type PriceList } from '../domain/money/prices.ts'
import type { Scope } from '../domain/scope.ts'
import type { UserIdentity } from '../domain/user-key.ts'
import { ConfigError, type Failure } from '../errors.ts'
import type { Remedy } from '../remedy/remedy.ts'
import { CLOUD_HOSTS, PORT_API_URLS } from './clouds.ts'
import { isLoopback } from './fields.ts'
import { noticesOfApiUrl, toApiUrl } from './github-rules.ts'
import {
  INPUT_NAMES,
  type Inputs,
  inputsSchema,
  type MODES,
  type RawInputs,
} from './inputs.ts'
import type { Mistake, Rule, RuleContext } from './mistake.ts'
import { noticesOfNames } from './names.ts'
import type { ClientCertificate } from './pem.ts'
import { isVerifying, SETUP_RULES } from './port-rules.ts'
import { remedyOf } from './remedies.ts'
import { CHECK_RULES, INGEST_RULES } from './rules.ts'
import { SECRET_RULES } from './secret-rules.ts'
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

/** The checked settings of a run. */
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

const RULES: Readonly<Record<Config['mode'], readonly Rule[]>> = {
  ingest: INGEST_RULES,
  setup: SETUP_RULES,
  check: CHECK_RULES,
  replay: [],
  total: [],
}

/**
 * Turns the text of all inputs into a config.
 * @throws {ConfigError} that lists every mistake
 */
export function parseConfig(raw: RawInputs, context: RuleContext): Config {
  const { inputs, mistakes, broken } = parseInputs(raw, context)
  const crossMistakes = [...RULES[inputs.mode], ...SECRET_RULES]
    .flatMap((rule) => rule(inputs, context))
    .filter(({ input, because }) => !broken.has(input) && !broken.has(because))
  const all = [...mistakes, ...crossMistakes]
  if (all.length > 0) {
    throw new ConfigError(describeMistakes(all), {
      failures: all.map(toFailure),
    })
  }
  const config = {
    ...toConfig(inputs, context),
    notices: [...noticesOfNames(raw), ...noticesOfApiUrl(inputs)],
  }
  if (context.ignoresCertificates === true) refuseRemoteHosts(config)
  return config
}

/** Emulators on this machine may have certificates that nobody trusts. */
function refuseRemoteHosts({ github, m365, port, webhooks }: Config): void {
  const addresses = [
    github?.apiUrl,
    m365?.authorityHost,
    m365?.graphApiUrl,
    port?.apiUrl,
    ...Object.values(webhooks).map(({ url }) => url),
  ].filter((address) => address !== undefined)
  const remote = addresses.find((address) => !isLoopback(address))
  if (remote === undefined) return
  throw new ConfigError(
    `NODE_TLS_REJECT_UNAUTHORIZED is 0, so any server could pass for "${new URL(remote).host}" and get the credentials. Remove the variable. To trust a proxy, name the file of its certificate authority in "NODE_EXTRA_CA_CERTS". Nothing was read or sent.`,
    { remedy: CHECK_CERTIFICATES },
  )
}

const CHECK_CERTIFICATES: Remedy = {
  system: 'runner',
  kind: 'input',
  name: 'NODE_TLS_REJECT_UNAUTHORIZED',
  expected: 'nothing',
  value: '',
}

type ParsedInputs = {
  readonly inputs: Inputs
  readonly mistakes: readonly Mistake[]
  /** Unreadable inputs; rules skip them. */
  readonly broken: ReadonlySet<string | undefined>
}

/** Reads every readable input, so that one message lists all mistakes. */
function parseInputs(
  raw: RawInputs,
  { mistakes: earlier = [], unread = [] }: RuleContext,
): ParsedInputs {
  const known = new Set<string>([
    ...earlier.map(({ input }) => input),
    ...unread,
  ])
  const issues = inputsSchema.safeParse(withoutThese(raw, known)).error?.issues
  const mistakes = [...earlier, ...(issues ?? []).map(toMistake)]
  const broken = new Set([...known, ...mistakes.map(({ input }) => input)])
  return {
    inputs: inputsSchema.parse(withoutThese(raw, broken)),
    mistakes,
    broken,
  }
}

function withoutThese(
  raw: RawInputs,
  names: ReadonlySet<string>,
): Readonly<Record<string, string>> {
  const entries = Object.entries(raw).map(([name, value]) => [
    name,
    names.has(name) ? '' : value,
  ])
  return Object.fromEntries(entries)
}

function toMistake(issue: z.core.$ZodIssue): Mistake {
  const input = INPUT_NAMES.find((name) => name === issue.path[0])
  if (input === undefined) throw new ConfigError(issue.message)
  return { input, message: issue.message }
}

function toFailure(mistake: Mistake): Failure {
  const { input, message } = mistake
  return {
    code: 'CONFIG_INVALID',
    message: `"${input}" ${message}.`,
    remedy: remedyOf(mistake),
  }
}

function describeMistakes(mistakes: readonly Mistake[]): string {
  const lines = mistakes.map(({ input, message }) => `- "${input}" ${message}.`)
  const { size } = new Set(mistakes.map(({ input }) => input))
  const problems =
    size === 1 ? 'a problem in 1 input' : `problems in ${size} inputs`
  return `Found ${problems}. Nothing was read or sent:\n${[...new Set(lines)].join('\n')}`
}

function toConfig(
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
    expectedScopes:
      inputs.mode === 'total' ? distinctNames(inputs['github-org']) : [],
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
      ...distinctNames(inputs['github-org']).map(
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

/** GitHub ignores case in `Octo-Org`; the first spelling counts. */
function distinctNames(names: readonly string[]): string[] {
  const byName = new Map<string, string>()
  for (const name of names) {
    if (!byName.has(name.toLowerCase())) byName.set(name.toLowerCase(), name)
  }
  return [...byName.values()]
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
