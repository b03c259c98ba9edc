// Checks after sending whether Port has everything. A webhook answers before
// it looks at the records.
import pMap from 'p-map'
import type { Webhook } from '../../domain/dataset.ts'
import {
  type EntityProblem,
  MAX_LISTED_PROBLEMS,
} from '../../domain/entity-problem.ts'
import { type Failure, toFailure } from '../../errors.ts'
import type { ServerClock } from '../../http/server-clock.ts'
import type { Clock } from '../../runtime/clock.ts'
import type { PortClient } from '../client.ts'
import {
  beginsWith,
  isOneOf,
  isUpdatedSince,
  type SearchRule,
  searchEntities,
} from './search.ts'
import { explainMissing, findRefusals } from './verify-reasons.ts'

/** Port's clock may be behind ours by this much. */
const CLOCK_MARGIN_MS = 300_000

const CONCURRENCY = 5
const FIRST_PAUSE_MS = 2_000
const MAX_PAUSE_MS = 15_000
/** Above this number, a search uses the common beginning of the identifiers. */
const MAX_ASKED_BY_NAME = 100

/** Entities of one blueprint that Port should have. */
export type Expectation = {
  readonly blueprint: string
  readonly webhook: Webhook
  readonly identifiers: Iterable<string>
}

export type Verification =
  | {
      readonly verified: number
      readonly missing: number
      /** The first missing entities, with Port's reason if there is one. */
      readonly problems: readonly EntityProblem[]
      /** Set if Port gives a reason, so the request has reached Port. */
      readonly isRefused?: true
    }
  | { readonly failure: Failure }

export type PortVerifierOptions = {
  readonly client: Pick<PortClient, 'get' | 'post'>
  readonly clock: Clock
  readonly signal: AbortSignal
  /** How long Port may take to process the records. */
  readonly timeoutMs: number
  /**
   * Knows the run's start; only entities that have changed since count. Left
   * out for the Entities API, which answers for each entity.
   */
  readonly portClock?: Pick<ServerClock, 'startedAt'> | undefined
}

/** Searches for entities in Port until all are found or time is up. */
export class PortVerifier {
  readonly #options: PortVerifierOptions

  constructor(options: PortVerifierOptions) {
    this.#options = options
  }

  /** By Port's clock. */
  get #since(): Date | undefined {
    const { portClock } = this.#options
    if (portClock === undefined) return undefined
    return new Date(portClock.startedAt.getTime() - CLOCK_MARGIN_MS)
  }

  /** Returns one result per expectation, in their order; never throws. */
  async verify(expectations: readonly Expectation[]): Promise<Verification[]> {
    const searches = expectations.map((it) => new Search(it))
    await this.#searchUntilFound(searches)
    for (const search of searches) await this.#acceptUnchanged(search, searches)
    return pMap(searches, (search) => this.#conclude(search), {
      concurrency: CONCURRENCY,
    })
  }

  async #searchUntilFound(searches: readonly Search[]): Promise<void> {
    const { clock, signal, timeoutMs } = this.#options
    const deadlineMs = clock.monotonicMs() + timeoutMs
    for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs *= 2) {
      const open = searches.filter(({ isOpen }) => isOpen)
      await pMap(open, (it) => this.#search(it), { concurrency: CONCURRENCY })
      const leftMs = deadlineMs - clock.monotonicMs()
      if (leftMs <= 0 || open.every(({ isOpen }) => !isOpen)) return
      const waitMs = Math.min(pauseMs, MAX_PAUSE_MS, leftMs)
      try {
        await clock.sleep(waitMs, signal)
      } catch (error) {
        for (const search of open) search.giveUp(toFailure(error))
      }
    }
  }

  async #search(search: Search): Promise<void> {
    const { client } = this.#options
    const time = this.#since === undefined ? [] : [isUpdatedSince(this.#since)]
    const rules = [search.rule, ...time]
    const { blueprint } = search
    try {
      for await (const entity of searchEntities(client, { blueprint, rules })) {
        search.find(entity.identifier)
      }
    } catch (error) {
      search.giveUp(toFailure(error))
    }
  }

  /**
   * Port does not document whether an update without changes sets a new time.
   * So if the webhook has stored anything in this run, an entity that Port has
   * and did not refuse counts, whatever its time.
   */
  async #acceptUnchanged(
    search: Search,
    searches: readonly Search[],
  ): Promise<void> {
    const since = this.#since
    const works = searches.some(
      ({ webhook, found }) => webhook === search.webhook && found > 0,
    )
    if (since === undefined || !search.isOpen || !works) return
    try {
      const unchanged = await this.#listUnchanged(search)
      if (unchanged.length === 0) return
      // Without this, refused records of an existing entity would count.
      const refused = await findRefusals(search, { ...this.#options, since })
      for (const identifier of unchanged) {
        if (!refused.has(identifier)) search.find(identifier)
      }
    } catch (error) {
      search.giveUp(toFailure(error))
    }
  }

  async #listUnchanged({ blueprint, rule, missing }: Search) {
    const wanted = { blueprint, rules: [rule] }
    const unchanged: string[] = []
    for await (const entity of searchEntities(this.#options.client, wanted)) {
      if (missing.has(entity.identifier)) unchanged.push(entity.identifier)
    }
    return unchanged
  }

  async #conclude(search: Search): Promise<Verification> {
    const { failure, found, blueprint, webhook, missing } = search
    if (failure !== undefined) return { failure }
    const identifiers = [...missing].slice(0, MAX_LISTED_PROBLEMS)
    const about = { blueprint, webhook, identifiers }
    const deps = { ...this.#options, since: this.#since }
    const { problems, isRefused } =
      missing.size === 0 ? NO_PROBLEMS : await explainMissing(about, deps)
    const result = { verified: found, missing: missing.size, problems }
    return isRefused ? { ...result, isRefused } : result
  }
}

const NO_PROBLEMS = { problems: [], isRefused: false } as const

/** The state of one expectation. */
class Search {
  readonly blueprint: string
  readonly webhook: Webhook
  readonly missing: Set<string>
  found = 0
  readonly #prefix: string
  #failure: Failure | undefined

  constructor({ blueprint, webhook, identifiers }: Expectation) {
    this.blueprint = blueprint
    this.webhook = webhook
    this.missing = new Set(identifiers)
    this.#prefix = commonPrefix(this.missing)
  }

  get failure(): Failure | undefined {
    return this.#failure
  }

  get isOpen(): boolean {
    return this.missing.size > 0 && this.#failure === undefined
  }

  get rule(): SearchRule {
    return this.missing.size <= MAX_ASKED_BY_NAME
      ? isOneOf([...this.missing])
      : beginsWith(this.#prefix)
  }

  find(identifier: string): void {
    if (this.missing.delete(identifier)) this.found += 1
  }

  giveUp(failure: Failure): void {
    if (this.isOpen) this.#failure = failure
  }
}

function commonPrefix(texts: Iterable<string>): string {
  let prefix: string | undefined
  for (const text of texts) {
    prefix ??= text
    while (!text.startsWith(prefix)) prefix = prefix.slice(0, -1)
  }
  return prefix ?? ''
}
