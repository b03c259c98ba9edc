// Deletes entities whose day is older than a run keeps. The state is in Port
// only: a run that is stopped at any request is continued by the next one.
import { addDays, type Day, utcDay } from '../../domain/day.ts'
import { type Failure, toFailure } from '../../errors.ts'
import type { ServerClock } from '../../http/server-clock.ts'
import type { PortClient } from '../client.ts'
import { deleteAll, type RefusedDeletion } from './deletions.ts'
import { TIME_UNKNOWN } from './prune-failures.ts'
import {
  beginsWith,
  type FoundEntity,
  hasAll,
  havingAll,
  type SearchRule,
  searchEntities,
} from './search.ts'
import { storedDay } from './stored-days.ts'

/** Entities of days, all of one scope. */
export type ExpiryScope = {
  readonly blueprint: string
  /** What their identifiers begin with: `octo-org/`. */
  readonly prefix: string
  /** Properties that all entities of the scope have. */
  readonly properties: Readonly<Record<string, string>>
  /** The property with the day, which the identifier ends with as well. */
  readonly property: string
  /** Entities of this day and of later days stay. */
  readonly firstKeptDay: string
}

export type ExpiryOutcome = {
  /** Entities with an older day that Port has shown. */
  readonly found: number
  readonly removed: number
  /** There may be more than one run deletes. */
  readonly isUnfinished?: boolean
  /** Why no entity is deleted. */
  readonly kept?: string
  readonly failure?: Failure
}

export type PortRetentionOptions = {
  readonly client: Pick<PortClient, 'post' | 'delete'>
  /** Counts and deletes nothing. */
  readonly isDryRun: boolean
  /** How many days before the run's day are kept. */
  readonly days: number
  /** A runner whose clock is ahead must not delete days that are kept. */
  readonly portClock: Pick<ServerClock, 'startedAt' | 'isTold'>
  /** The most that one run deletes of a scope. */
  readonly maxEntities?: number
}

/** The identifiers of a part are in memory, and then deleted. */
const MAX_PART = 10_000
/** A first deletion may find millions: later runs delete the rest. */
export const MAX_EXPIRED = 500_000
/** No record is older. */
const FIRST_INSTANT = '2015-01-01T00:00:00.000Z'

type Progress = {
  found: number
  removed: number
  isUnfinished?: boolean
  kept?: string
}

export class PortRetention {
  readonly #options: PortRetentionOptions
  readonly #maxEntities: number

  constructor(options: PortRetentionOptions) {
    this.#options = options
    this.#maxEntities = options.maxEntities ?? MAX_EXPIRED
  }

  /** Deletes the scope's entities of older days; never throws. */
  async expire(scope: ExpiryScope): Promise<ExpiryOutcome> {
    const progress: Progress = { found: 0, removed: 0 }
    try {
      if (this.#options.isDryRun) {
        for await (const _ of this.#findExpired(scope)) progress.found += 1
        return progress
      }
      const refused = await this.#deleteInParts(scope, progress)
      if (refused === undefined) return progress
      return {
        ...progress,
        failure: toFailureOf(scope, refused.error, progress),
      }
    } catch (error) {
      return { ...progress, failure: toFailureOf(scope, error, progress) }
    }
  }

  /**
   * Searches again after each part: entities that are gone would shift the
   * pages of one long search. Returns the first refusal.
   */
  async #deleteInParts(
    scope: ExpiryScope,
    progress: Progress,
  ): Promise<RefusedDeletion | undefined> {
    const { client } = this.#options
    // Port's search may still show what was deleted a moment ago.
    const tried = new Set<string>()
    let first: RefusedDeletion | undefined
    for (;;) {
      const part = await this.#nextPart(scope, tried)
      for (const identifier of part) tried.add(identifier)
      progress.found = tried.size
      if (part.length > 0 && !this.#options.portClock.isTold) {
        progress.kept = TIME_UNKNOWN
        return
      }
      const deletion = { ...scope, identifiers: part, progress }
      const refused = await deleteAll(client, deletion)
      first ??= refused[0]
      progress.isUnfinished = tried.size >= this.#maxEntities
      if (progress.isUnfinished || part.length < MAX_PART) return first
    }
  }

  async #nextPart(
    scope: ExpiryScope,
    tried: ReadonlySet<string>,
  ): Promise<readonly string[]> {
    const room = this.#maxEntities - tried.size
    const part = new Set<string>()
    for await (const identifier of this.#findExpired(scope)) {
      if (!tried.has(identifier)) part.add(identifier)
      if (part.size === Math.min(MAX_PART, room)) break
    }
    return [...part]
  }

  async *#findExpired(scope: ExpiryScope): AsyncGenerator<string> {
    const { blueprint, prefix, property } = scope
    const search = searchEntities(this.#options.client, {
      blueprint,
      rules: [beginsWith(prefix), ...toRules(scope)],
      fields: [property, ...Object.keys(scope.properties)].map(
        (name) => `properties.${name}`,
      ),
    })
    for await (const entity of search) {
      // The answer has told the time.
      const firstKeptDay = this.#firstKeptDay(scope)
      if (isExpired(entity, { ...scope, firstKeptDay })) yield entity.identifier
    }
  }

  /** The earlier one of two clocks. */
  #firstKeptDay({ firstKeptDay }: ExpiryScope): Day {
    const { portClock, days } = this.#options
    const byPort = addDays(utcDay(portClock.startedAt), -days)
    return byPort < firstKeptDay ? byPort : firstKeptDay
  }
}

function toRules({
  properties,
  property,
  firstKeptDay,
}: ExpiryScope): SearchRule[] {
  const until = new Date(Date.parse(`${firstKeptDay}T00:00:00Z`) - 1)
  const value = { from: FIRST_INSTANT, to: until.toISOString() }
  return [...havingAll(properties), { property, operator: 'between', value }]
}

/** Whether scope, identifier and day are ours, and the day is not kept. */
function isExpired(entity: FoundEntity, scope: ExpiryScope): boolean {
  const day = storedDay(entity, scope.property)
  return (
    day !== undefined &&
    day < scope.firstKeptDay &&
    entity.identifier.startsWith(scope.prefix) &&
    entity.identifier.endsWith(`@${day}`) &&
    hasAll(entity, scope.properties)
  )
}

function toFailureOf(
  { blueprint, firstKeptDay }: ExpiryScope,
  error: unknown,
  { found, removed }: Progress,
): Failure {
  const { code, message } = toFailure(error)
  const what =
    found === 0
      ? `Cannot determine which entities of "${blueprint}" are older than ${firstKeptDay}, so no entity was deleted.`
      : `Cannot delete all entities from "${blueprint}" that are older than ${firstKeptDay}: Port has confirmed ${removed} of ${found}. The next complete run deletes the others.`
  return { code, message: `${what} ${message}` }
}
