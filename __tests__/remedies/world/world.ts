// A company, its services and the inputs of its workflow, with the switches
// that the reader of a remedy can turn. Nothing here knows a failure.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { GithubRight } from '../../../dev/emulators/credentials/secrets.ts'
import { trustAuthority } from '../../../dev/emulators/server/certificate.ts'
import {
  type EmulatorOptions,
  type Emulators,
  type Fault,
  startEmulators,
} from '../../../dev/emulators/start.ts'
import {
  emulatedInputs,
  portApiInputs,
} from '../../../dev/runner/emulated-inputs.ts'
import {
  createTenant,
  type M365Plan,
  type TenantSettings,
  type UsagePlan,
} from '../../../dev/tenants/tenant.ts'
import { type GitHubApp, givenApp } from './github-app.ts'

/** Faults that last until something is done, such as `policy "…" is on`. */
export type Obstacle = {
  readonly until: string
  readonly faults: readonly Fault[]
}

/** What a row decides before the emulators start. */
export type WorldOptions = Pick<EmulatorOptions, 'port'> & {
  readonly company?: Omit<TenantSettings, 'now'>
}

/** A token whose rights a row decides. */
export const WEAK_TOKEN = 'emulated-weak-token'
/** The names under which the runner's own settings stand among the inputs. */
export const CLOCK = 'the clock of the runner'

const COMPANY = {
  orgs: [{ login: 'octo-org', seats: 2 }],
  m365: { users: 2, licences: 3 },
} as const satisfies Omit<TenantSettings, 'now'>

export class World {
  readonly emulators: Emulators
  /** What the workflow and its runner have; a row makes one of them wrong. */
  inputs: Record<string, string>
  /** What the settings pages of the services show, by input. */
  readonly truth: Record<string, string>
  readonly tokenRights: GithubRight[]
  readonly app: GitHubApp
  hasOidc = false
  readonly outputDir = mkdtempSync(join(tmpdir(), 'remedies-'))
  #company: Omit<TenantSettings, 'now'>
  #obstacles: readonly Obstacle[] = []

  private constructor(
    emulators: Emulators,
    parts: Pick<World, 'tokenRights' | 'app'> & {
      readonly company: Omit<TenantSettings, 'now'>
    },
  ) {
    this.emulators = emulators
    this.tokenRights = parts.tokenRights
    this.app = parts.app
    this.#company = parts.company
    this.truth = {
      ...emulatedInputs(emulators),
      ...portApiInputs(emulators),
      'github-app-id': parts.app.id,
      'github-app-private-key': parts.app.privateKey,
      'output-dir': this.outputDir,
      'port-webhook-secret': emulators.secrets.webhookSecrets.seats,
      'github-billing-token': emulators.secrets.githubToken,
      'ms-cloud': 'public',
      'github-org': 'octo-org',
      'm365-period': 'D28',
      'm365-copilot-skus': 'Microsoft_365_Copilot',
      mode: 'ingest',
      datasets: 'github-seats',
      since: '2026-02-01',
      until: '2026-02-02',
      'port-region': 'eu',
      'max-wait-minutes': '120',
      'verify-timeout-seconds': '120',
      [CLOCK]: '',
    }
    this.inputs = {
      ...emulatedInputs(emulators),
      'output-dir': this.outputDir,
      'usage-lookback-days': '3',
    }
  }

  static async start(options: WorldOptions = {}): Promise<World> {
    const tokenRights: GithubRight[] = []
    const app = givenApp()
    const company = options.company ?? COMPANY
    const emulators = await startEmulators({
      tenant: createTenant({ ...company, now: new Date() }),
      port: { isSettledForSearches: true, ...options.port },
      secrets: {
        githubApp: app,
        limitedGithubTokens: { [WEAK_TOKEN]: tokenRights },
      },
    })
    await trustAuthority(emulators.caFile)
    return new World(emulators, { tokenRights, app, company })
  }

  /** Changes the tenant of GitHub and Microsoft. */
  change(settings: {
    readonly usage?: Partial<UsagePlan>
    readonly m365?: Partial<M365Plan>
  }): void {
    const { usage, m365 } = this.#company
    this.#company = {
      ...this.#company,
      usage: { ...usage, ...settings.usage },
      m365: { ...m365, ...settings.m365 },
    }
    const now = new Date()
    this.emulators.setTenant(createTenant({ ...this.#company, now }))
  }

  /** Puts faults in the way until something is done. */
  obstruct(until: string, ...faults: readonly Fault[]): void {
    this.#obstacles = [...this.#obstacles, { until, faults }]
    this.#renewFaults()
  }

  /** Does something, which ends the faults that lasted until then. */
  do(event: string): void {
    this.#obstacles = this.#obstacles.filter(({ until }) => until !== event)
    this.#renewFaults()
  }

  /** Sets the number of seats of an organization. */
  setSeats(login: string, seats: number): void {
    const orgs = this.#company.orgs?.map((org) =>
      org.login === login ? { ...org, seats } : org,
    )
    this.#company = { ...this.#company, ...(orgs && { orgs }) }
    this.change({})
  }

  /** Services have caught up after some days. */
  passTime(): void {
    this.change({ usage: { lagDays: 2 }, m365: { lagDays: 2 } })
    this.do('time')
  }

  /** `of` is the tenant, or a scope of GitHub as a message names it. */
  assignLicenses(of: string): void {
    if (of === 'the tenant') this.change({ m365: { licences: 3 } })
    else this.setSeats(of.replace(/^organization "(.*)"$/, '$1'), 2)
  }

  async close(): Promise<void> {
    rmSync(this.outputDir, { recursive: true, force: true })
    await this.emulators.close()
  }

  #renewFaults(): void {
    this.emulators.clearFaults()
    for (const { faults } of this.#obstacles) {
      for (const fault of faults) this.emulators.addFault(fault)
    }
  }
}
