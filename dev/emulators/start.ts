// Starts GitHub, Entra, Graph and Port on loopback, for the demo, the bundle
// tests, the fault tests and the benchmarks.
import { fileURLToPath } from 'node:url'
import type { Tenant } from '../tenants/tenant.ts'
import { completeSecrets, type Secrets } from './credentials/secrets.ts'
import { OIDC_PATH } from './entra/entra.ts'
import { GITHUB_LIMITS, type SecondaryLimits } from './github/limits.ts'
import { buildHandlers } from './handlers.ts'
import type { Account } from './port/account.ts'
import { createAccount, type WebhookKeys } from './port/create-account.ts'
import type { Catalog } from './port/entities/catalog.ts'
import type { PortOptions } from './port/options.ts'
import { obtainCertificate } from './server/certificate.ts'
import type { Handler, ServiceName } from './server/exchange.ts'
import { type Fault, FaultBook } from './server/faults.ts'
import { RequestLog, type RequestRecord } from './server/request-log.ts'
import {
  type RunningService,
  type Surroundings,
  startService,
} from './server/server.ts'

export type { Account } from './port/account.ts'
export type { Catalog } from './port/entities/catalog.ts'
export type { PortOptions } from './port/options.ts'
export type { ServiceName } from './server/exchange.ts'
export type { Fault, FaultKind } from './server/faults.ts'
export type { RequestRecord } from './server/request-log.ts'

const CONFIGS_FOLDER = fileURLToPath(new URL('../../configs', import.meta.url))
const SERVICES: readonly ServiceName[] = [
  'github',
  'downloads',
  'entra',
  'graph',
  'port-ingest',
  'port-api',
]
const LINK_LIFETIME_MS = 300_000

export type EmulatorOptions = {
  readonly tenant: Tenant
  /** Delay of every answer. */
  readonly latencyMs?: number
  readonly secrets?: Partial<Secrets>
  /** More host names for the certificate. */
  readonly hostNames?: readonly string[]
  /** `false` does not record headers and bodies. Benchmarks use this. */
  readonly recordRequests?: boolean
  /** `true` enforces GitHub's secondary limits. An object sets other limits. */
  readonly enforceLimits?: boolean | SecondaryLimits
  /** Lifetime of signed download links. */
  readonly linkLifetimeMs?: number
  /** `false` does not process webhook requests. Benchmarks use this. */
  readonly processDeliveries?: boolean
  /** Folder with `blueprints/` and `mappings/`. Default: `configs/`. */
  readonly configsFolder?: string
  readonly port?: PortOptions
}

export interface Emulators {
  readonly urls: {
    readonly github: string
    readonly login: string
    readonly graph: string
    readonly ingest: string
    readonly portApi: string
    readonly downloads: string
  }
  readonly webhookUrls: {
    readonly seats: string
    readonly m365Summary: string
    readonly m365Users: string
  }
  /** Values for `ACTIONS_ID_TOKEN_REQUEST_URL` and its token. */
  readonly oidc: { readonly requestUrl: string; readonly requestToken: string }
  readonly secrets: Secrets
  /** Certificate file for `NODE_EXTRA_CA_CERTS`. */
  readonly caFile: string
  readonly requests: readonly RequestRecord[]
  readonly catalog: Catalog
  /** The Port account. */
  readonly port: Account
  addFault(fault: Fault): void
  clearFaults(): void
  /** Changes the company, for example after people left. */
  setTenant(tenant: Tenant): void
  close(): Promise<void>
}

export async function startEmulators(
  options: EmulatorOptions,
): Promise<Emulators> {
  let tenant = options.tenant
  const secrets = completeSecrets(options.secrets)
  const portOptions = options.port ?? {}
  const { account, webhookKeys } = await createAccount({
    ...portOptions,
    secrets,
    configsFolder: options.configsFolder ?? CONFIGS_FOLDER,
    processesDeliveries: options.processDeliveries ?? true,
  })
  const running: Running = new Map()
  const handlers = buildHandlers({
    tenant: () => tenant,
    secrets,
    account,
    portOptions,
    limits: limitsOf(options),
    linkLifetimeMs: options.linkLifetimeMs ?? LINK_LIFETIME_MS,
    baseOf: (service) => baseOf(running, service),
  })
  const faults = new FaultBook()
  const log = new RequestLog({ keepContent: options.recordRequests ?? true })
  const { certificate, caFile, remove } = await obtainCertificate(
    options.hostNames,
  )
  const latencyMs = options.latencyMs ?? 0
  const surroundings = { certificate, faults, log, latencyMs }
  await startAll(running, handlers, (name) => ({
    ...surroundings,
    ...(name.startsWith('port-') && { now: portOptions.now }),
  }))
  return {
    ...addressesOf(running, webhookKeys, secrets),
    secrets,
    caFile,
    requests: log.records,
    catalog: account.catalog,
    port: account,
    addFault: (fault) => faults.add(fault),
    clearFaults: () => faults.clear(),
    setTenant: (next) => {
      tenant = next
    },
    close: async () => {
      for (const service of running.values()) await service.close()
      account.close()
      await account.catalog.settled()
      await remove()
    },
  }
}

type Running = Map<ServiceName, RunningService>

async function startAll(
  running: Running,
  handlers: Readonly<Record<ServiceName, Handler>>,
  surroundingsOf: (name: ServiceName) => Surroundings,
): Promise<void> {
  for (const name of SERVICES) {
    const service = await startService(
      name,
      handlers[name],
      surroundingsOf(name),
    )
    running.set(name, service)
  }
}

function baseOf(running: Running, service: ServiceName): string {
  return running.get(service)?.url ?? ''
}

function addressesOf(
  running: Running,
  webhookKeys: WebhookKeys,
  secrets: Secrets,
) {
  const ingest = baseOf(running, 'port-ingest')
  const login = baseOf(running, 'entra')
  return {
    urls: {
      github: baseOf(running, 'github'),
      login,
      graph: baseOf(running, 'graph'),
      ingest,
      portApi: baseOf(running, 'port-api'),
      downloads: baseOf(running, 'downloads'),
    },
    webhookUrls: {
      seats: `${ingest}/${webhookKeys.seats}`,
      m365Summary: `${ingest}/${webhookKeys.m365Summary}`,
      m365Users: `${ingest}/${webhookKeys.m365Users}`,
    },
    oidc: {
      requestUrl: `${login}${OIDC_PATH}?api-version=2.0`,
      requestToken: secrets.oidcRequestToken,
    },
  }
}

function limitsOf({ enforceLimits }: EmulatorOptions) {
  if (typeof enforceLimits === 'object') return enforceLimits
  return enforceLimits ? GITHUB_LIMITS : undefined
}
