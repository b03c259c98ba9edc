// Deletes entities that a complete run no longer finds. In doubt an entity
// stays, because a deleted entity cannot be restored.

import type { ServerClock } from '../../http/server-clock.ts'
import type { PortClient } from '../client.ts'
import { PortError } from '../error.ts'
import { deleteAll, type RefusedDeletion } from './deletions.ts'
import { IdentityChange } from './identity-change.ts'
import { deleteWithoutParts } from './parts.ts'
import {
  type Comparison,
  describeKept,
  reasonToHoldBack,
  TIME_UNKNOWN,
  toPruneFailure,
} from './prune-failures.ts'
import type { PruneOutcome, PruneScope } from './prune-scope.ts'
import {
  beginsWith,
  type FoundEntity,
  type SearchRule,
  searchEntities,
} from './search.ts'
import {
  newestDayBefore,
  readStoredDays,
  type StoredDays,
  storedDay,
} from './stored-days.ts'

type Progress = { -readonly [name in keyof PruneOutcome]: PruneOutcome[name] }

export type PortPrunerOptions = {
  readonly client: Pick<PortClient, 'post' | 'delete'>
  /** The most that may be deleted of the scope's entities in Port. */
  readonly maxPercent: number
  /** Counts and deletes nothing. */
  readonly isDryRun: boolean
  /**
   * Knows the run's start. Another run may store a person whom this run could
   * not find yet.
   */
  readonly portClock: Pick<ServerClock, 'startedAt' | 'isTold'>
}

export class PortPruner {
  readonly #options: PortPrunerOptions
  readonly #storedDays = new Map<string, StoredDays>()

  constructor(options: PortPrunerOptions) {
    this.#options = options
  }

  /**
   * Reads the days of entities, before a run changes them. Without these days
   * a nearly complete run deletes nobody, so a failure is not reported.
   */
  async rememberDays(blueprint: string, property: string): Promise<void> {
    const { client } = this.#options
    try {
      const days = await readStoredDays(client, { blueprint, property })
      this.#storedDays.set(blueprint, days)
    } catch (error) {
      if (!(error instanceof PortError)) throw error
    }
  }

  /** Deletes the scope's entities that the run did not find; never throws. */
  async prune(scope: PruneScope): Promise<PruneOutcome> {
    const { maxPercent, isDryRun } = this.#options
    const progress: Progress = { known: 0, gone: 0, removed: 0 }
    try {
      const comparison = await this.#compare(scope)
      const { known, gone, tooNew, changed } = comparison
      progress.known = known
      progress.gone = gone.length
      if (changed > 0) progress.changed = changed
      if (tooNew > 0) progress.tooNew = tooNew
      const heldBack = reasonToHoldBack(scope, comparison, maxPercent)
      if (isDryRun) return { ...progress, ...(heldBack && { heldBack }) }
      if (heldBack !== undefined) return { ...progress, failure: heldBack }
      if (gone.length > 0 && !this.#options.portClock.isTold) {
        return { ...progress, kept: TIME_UNKNOWN }
      }
      const refused = await this.#delete(scope, gone, progress)
      if (refused === undefined) return progress
      // Trying again would not help, so it is no failure.
      if (scope.parts)
        return { ...progress, kept: describeKept(refused, scope.parts) }
      const { error } = refused
      return { ...progress, failure: toPruneFailure(error, scope, progress) }
    } catch (error) {
      return { ...progress, failure: toPruneFailure(error, scope, progress) }
    }
  }

  /** Returns Port's first refusal. */
  async #delete(
    { blueprint, parts }: PruneScope,
    identifiers: readonly string[],
    progress: Progress,
  ): Promise<RefusedDeletion | undefined> {
    const { client } = this.#options
    const deletion = { blueprint, identifiers, progress }
    const refused = await deleteAll(client, deletion)
    if (refused.length === 0 || parts === undefined) return refused[0]
    const again = refused.map(({ identifier }) => identifier)
    const rest = { ...deletion, identifiers: again }
    const [first] = await deleteWithoutParts(client, rest, parts)
    return first
  }

  async #compare(scope: PruneScope): Promise<Comparison> {
    const { blueprint, properties, report, nearlyComplete, notSince } = scope
    const { found, repeated } = distinct(scope.identifiers)
    const prefix = prefixOf(found)
    const isGone = this.#goneIn(scope, prefix)
    const fields = [report, nearlyComplete, notSince].flatMap((rule) =>
      rule === undefined ? [] : [`properties.${rule.property}`],
    )
    const search = searchEntities(this.#options.client, {
      blueprint,
      rules: [beginsWith(prefix), ...toRules(properties)],
      fields: ['$createdAt', ...new Set(fields)],
    })
    const change = new IdentityChange()
    const gone = new Set<string>()
    const known = new Set<string>()
    let [tooNew, changed] = [0, 0]
    for await (const entity of search) {
      const { identifier } = entity
      // Port may understand the rule in another way than we do.
      if (!identifier.startsWith(prefix)) continue
      // A repeated entity would raise the number that may be deleted.
      if (known.has(identifier)) continue
      known.add(identifier)
      const isFound = found.has(identifier)
      change.see(entity, isFound)
      if (isFound) continue
      if (this.#hasChanged(entity)) changed += 1
      else if (isGone(entity) && !isOfLaterReport(entity, report))
        gone.add(identifier)
      else tooNew += 1
    }
    return {
      known: known.size,
      gone: [...gone],
      tooNew,
      changed,
      repeated,
      changedInput: change.input,
    }
  }

  #hasChanged({ updatedAt = '' }: FoundEntity): boolean {
    const { startedAt } = this.#options.portClock
    return Date.parse(updatedAt) >= startedAt.getTime()
  }

  #goneIn(
    { blueprint, nearlyComplete, notSince }: PruneScope,
    prefix: string,
  ): (missing: FoundEntity) => boolean {
    if (notSince !== undefined) {
      const { property, day } = notSince
      return (missing) => (storedDay(missing, property) ?? day) < day
    }
    if (nearlyComplete === undefined) return () => true
    const { property, day } = nearlyComplete
    const days = this.#storedDays.get(blueprint)
    const newest = newestDayBefore(days, prefix, day) ?? ''
    return (missing) => (storedDay(missing, property) ?? newest) < newest
  }
}

function distinct(identifiers: Iterable<string>) {
  const found = new Set<string>()
  let count = 0
  for (const identifier of identifiers) {
    found.add(identifier)
    count += 1
  }
  return { found, repeated: count - found.size }
}

/** Returns the scope's part of the identifiers: `octo-org/`. */
function prefixOf(identifiers: ReadonlySet<string>): string {
  const [first = ''] = identifiers
  const prefix = first.slice(0, first.indexOf('/') + 1)
  const isShared = [...identifiers].every((it) => it.startsWith(prefix))
  if (prefix.length < 2 || !isShared) {
    throw new Error('The identifiers of a scope do not begin alike')
  }
  return prefix
}

function toRules(properties: PruneScope['properties']): SearchRule[] {
  return Object.entries(properties).map(([property, value]) => ({
    property,
    operator: '=',
    value,
  }))
}

/** Microsoft may answer with an older report than the night before. */
function isOfLaterReport(
  missing: FoundEntity,
  report: PruneScope['report'],
): boolean {
  if (report === undefined) return false
  return (storedDay(missing, report.property) ?? '') > report.day
}
