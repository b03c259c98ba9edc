// Asks Port, after sending, whether it has everything: a webhook answers
// before it has looked at what it got.
import pMap from 'p-map'
import type { Webhook } from '../../domain/dataset.ts'
import {
  type EntityProblem,
  MAX_LISTED_PROBLEMS,
} from '../../domain/entity-problem.ts'
import { type Failure, toFailure } from '../../errors.ts'
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

/** So far may Port's clock be behind ours. */
const CLOCK_MARGIN_MS = 300_000

const CONCURRENCY = 5
const FIRST_PAUSE_MS = 2_000
const MAX_PAUSE_MS = 15_000
/** So many identifiers are asked for by name; more, by what they begin with. */
const MAX_ASKED_BY_NAME = 100

/** Entities of one blueprint that Port should have now. */
export type Expectation = {
  readonly blueprint: string
  readonly webhook: Webhook
  readonly identifiers: Iterable<string>
}

/** What Port has of them. */
export type Verdict =
  | {
      readonly verified: number
      readonly missing: number
      /** The first of the missing, with Port's reason if there is one. */
      readonly problems: readonly EntityProblem[]
      /** Port itself gives a reason, so the request has reached it. */
      readonly isRefused?: true
    }
  /** Port could not be asked. */
  | { readonly failure: Failure }

export type PortVerifierOptions = {
  readonly client: Pick<PortClient, 'get' | 'post'>
  readonly clock: Clock
  readonly signal: AbortSignal
  /** How long Port may take to process what it was sent. */
  readonly timeoutMs: number
  /**
   * The run's start: only what has changed since counts. Left out where Port
   * has answered for each entity already; being there is enough then.
   */
  readonly startedAt?: Date | undefined
}

/** Looks for entities in Port, again and again, until all are there. */
export class PortVerifier {
  readonly #options: PortVerifierOptions
  /** By Port's clock. */
  readonly #since: Date | undefined

  constructor(options: PortVerifierOptions) {
    this.#options = options
    const { startedAt } = options
    this.#since = startedAt && new Date(startedAt.getTime() - CLOCK_MARGIN_MS)
  }

  /** Gives a verdict on each expectation, in their order; never throws. */
  async verify(expectations: readonly Expectation[]): Promise<Verdict[]> {
    const searches = expectations.map((it) => new Search(it))
    await this.#lookUntilFound(searches)
    for (const search of searches) await this.#acceptUnchanged(search, searches)
    return pMap(searches, (search) => this.#conclude(search), {
      concurrency: CONCURRENCY,
    })
  }

  async #lookUntilFound(searches: readonly Search[]): Promise<void> {
    const { clock, signal, timeoutMs } = this.#options
    const deadlineMs = clock.now().getTime() + timeoutMs
    for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs *= 2) {
      const open = searches.filter(({ isOpen }) => isOpen)
      await pMap(open, (it) => this.#look(it), { concurrency: CONCURRENCY })
      const leftMs = deadlineMs - clock.now().getTime()
      if (leftMs <= 0 || open.every(({ isOpen }) => !isOpen)) return
      const waitMs = Math.min(pauseMs, MAX_PAUSE_MS, leftMs)
      try {
        await clock.sleep(waitMs, signal)
      } catch (error) {
        for (const search of open) search.giveUp(toFailure(error))
      }
    }
  }

  async #look(search: Search): Promise<void> {
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
   * Port does not say whether an update that changes nothing moves an entity's
   * time. So once a webhook is seen to work in this run, what is there and was
   * not refused counts, however old it looks.
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
      // Unread, this would make what Port refused look as if it had arrived.
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

  async #conclude(search: Search): Promise<Verdict> {
    const { failure, found, blueprint, webhook, missing } = search
    if (failure !== undefined) return { failure }
    const identifiers = [...missing].slice(0, MAX_LISTED_PROBLEMS)
    const about = { blueprint, webhook, identifiers }
    const deps = { ...this.#options, since: this.#since }
    const { problems, isRefused } =
      missing.size === 0 ? NO_PROBLEMS : await explainMissing(about, deps)
    const verdict = { verified: found, missing: missing.size, problems }
    return isRefused ? { ...verdict, isRefused } : verdict
  }
}

const NO_PROBLEMS = { problems: [], isRefused: false } as const

/** What is still missing of one expectation. */
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

  /** Why nothing more can be found out. */
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

/** Gives what all texts begin with. */
function commonPrefix(texts: Iterable<string>): string {
  let prefix: string | undefined
  for (const text of texts) {
    prefix ??= text
    while (!text.startsWith(prefix)) prefix = prefix.slice(0, -1)
  }
  return prefix ?? ''
}
