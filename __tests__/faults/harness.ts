// Runs the action in this process, over emulators that can misbehave: as a
// step does it, but on a clock whose waits take no time.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readBlueprint } from '../../dev/emulators/port/blueprints/blueprint.ts'
import type {
  EmulatorOptions,
  Emulators,
  RequestRecord,
} from '../../dev/emulators/start.ts'
import { emulatedInputs } from '../../dev/runner/emulated-inputs.ts'
import type { TenantSettings } from '../../dev/tenants/tenant.ts'
import { createContext, type RunContext } from '../../src/app/context.ts'
import { runMode } from '../../src/app/run.ts'
import { parseConfig } from '../../src/config/parse-config.ts'
import { CancelledError, type Failure, toFailure } from '../../src/errors.ts'
import { requestOidcToken } from '../../src/host/oidc.ts'
import {
  DEFAULT_TIME_LIMITS,
  type TimeLimits,
} from '../../src/http/http-request.ts'
import { assembleReport } from '../../src/report/assemble.ts'
import type { RunReport } from '../../src/report/run-report.ts'
import { NOW, startTrusted } from '../dev/trusted-emulators.ts'
import { requiring } from '../scenarios/port/port-harness.ts'
import { type GivenInputs, givenOnly } from '../support/builders/a-inputs.ts'
import { type CatalogView, emptyCatalog, viewCatalog } from './catalog-view.ts'
import { RushedClock } from './rushed-clock.ts'
import { StampedLog } from './stamped-log.ts'

const TODAY = '2026-11-22'

/** What is collected unless a test says otherwise: a little of everything. */
const INPUTS: GivenInputs = {
  'github-org': 'octo-org,octo-labs',
  datasets: 'github-seats,github-usage,m365-summary,m365-users',
  'usage-lookback-days': '3',
}

/** All of Microsoft's and as much of GitHub's as tells that it is there. */
export const MOSTLY_MICROSOFT: GivenInputs = {
  'github-org': 'octo-org',
  datasets: 'github-seats,m365-summary,m365-users',
}

/** All of GitHub's and as much of Microsoft's as tells that it is there. */
export const MOSTLY_GITHUB: GivenInputs = {
  datasets: 'github-seats,github-usage,m365-summary',
}

/** Two organizations, and four people with Microsoft 365 Copilot. */
export const COMPANY = {
  orgs: [
    { login: 'octo-org', seats: 3 },
    { login: 'octo-labs', seats: 4, firstPerson: 200 },
  ],
  m365: { users: 4, licences: 5 },
} as const satisfies Omit<TenantSettings, 'now'>

export type RunSettings = {
  readonly inputs?: GivenInputs
  readonly limits?: Partial<TimeLimits>
  /** The number of the request at which the run is stopped. */
  readonly stopAt?: number
}

/** The inputs of a harness, some of which lead to its emulators. */
export type HarnessInputs = (emulators: Emulators) => GivenInputs

/** Everything that a run leaves behind. */
export type Outcome = {
  readonly report: RunReport
  /** What ended the run before it could report anything. */
  readonly failure: Failure | undefined
  readonly catalog: CatalogView
  /** Those of this run, in the order in which they came in. */
  readonly requests: readonly RequestRecord[]
  readonly log: StampedLog
  readonly clock: RushedClock
  /** The files of undelivered records. */
  readonly undelivered: readonly string[]
}

/** Emulators and a folder for the runs over them. */
export class Harness {
  readonly emulators: Emulators
  readonly #inputs: GivenInputs
  readonly #blueprints: Emulators['catalog']['blueprints']
  readonly #folder = mkdtempSync(join(tmpdir(), 'faults-'))

  constructor(emulators: Emulators, inputs: GivenInputs) {
    this.emulators = emulators
    this.#inputs = inputs
    this.#blueprints = new Map(emulators.catalog.blueprints)
  }

  /** Starts the emulators of a company, all of whose runs have these inputs. */
  static async start(
    inputs: GivenInputs | HarnessInputs = {},
    company: Omit<TenantSettings, 'now'> = COMPANY,
    options: Omit<EmulatorOptions, 'tenant'> = {},
  ): Promise<Harness> {
    const emulators = await startTrusted(company, options)
    const given = typeof inputs === 'function' ? inputs(emulators) : inputs
    return new Harness(emulators, given)
  }

  /** Forgets faults, entities and files of earlier runs. */
  async reset(): Promise<void> {
    this.emulators.clearFaults()
    await emptyCatalog(this.emulators.catalog)
    this.requireNothing()
    rmSync(this.#folder, { recursive: true, force: true })
  }

  /** Lets Port refuse what lacks a property. */
  require(blueprint: string, property: string): void {
    const { blueprints } = this.emulators.catalog
    blueprints.set(blueprint, readBlueprint(requiring(blueprint, property)))
  }

  /** Restores Port's blueprints to those at the start of the harness. */
  requireNothing(): void {
    const { blueprints } = this.emulators.catalog
    for (const each of this.#blueprints) blueprints.set(...each)
  }

  /** Runs once, and waits until Port has processed what it got. */
  async run({ inputs, limits, stopAt }: RunSettings = {}): Promise<Outcome> {
    const { emulators } = this
    const firstRequest = emulators.requests.length
    const clock = new RushedClock(NOW)
    const controller = new AbortController()
    let sent = 0
    const log = new StampedLog(clock, () => {
      sent += 1
      if (sent === stopAt) controller.abort(new CancelledError())
    })
    const config = this.#configOf(inputs)
    const context = createContext(config, {
      runId: '1700000001-1',
      runUrl:
        'https://github.com/octo-org/copilot-usage/actions/runs/1700000001',
      repository: 'octo-org/copilot-usage',
      clock,
      logger: log,
      secrets: { add: () => undefined },
      signal: controller.signal,
      timeLimits: { ...DEFAULT_TIME_LIMITS, ...limits },
      getOidcToken: (audience, http) =>
        requestOidcToken(audience, oidcServiceOf(emulators), http),
      show: () => undefined,
    })
    return {
      ...(await runToEnd(context)),
      catalog: await viewCatalog(emulators.catalog),
      requests: emulators.requests.slice(firstRequest),
      log,
      clock,
      undelivered: namesIn(join(config.outputDir, 'undelivered')),
    }
  }

  async close(): Promise<void> {
    rmSync(this.#folder, { recursive: true, force: true })
    await this.emulators.close()
  }

  #configOf(inputs: GivenInputs = {}) {
    const raw = givenOnly({
      ...emulatedInputs(this.emulators),
      ...INPUTS,
      ...this.#inputs,
      ...inputs,
    })
    return parseConfig(raw, { today: TODAY, baseDir: this.#folder })
  }
}

function oidcServiceOf({ oidc }: Emulators) {
  return { url: oidc.requestUrl, bearer: oidc.requestToken }
}

/** A run that ends before it can report has failed, as a step does then. */
async function runToEnd(context: RunContext) {
  try {
    return { report: await runMode(context), failure: undefined }
  } catch (error) {
    const { frame, config } = context
    const report = assembleReport(frame, { mode: config.mode })
    const failure = toFailure(error)
    return { report: { ...report, result: 'failed' as const }, failure }
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort()
  } catch {
    return []
  }
}
