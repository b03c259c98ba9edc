// Deletes entities that a complete run no longer finds. In doubt an entity
// stays, because a deleted entity cannot be restored.

import type { ServerClock } from '../../http/server-clock.ts'
import type { PortClient } from '../client.ts'
import { PortError } from '../error.ts'
import { deleteAll, type RefusedDeletion, slices } from './deletions.ts'
import { MAX_BULK_DELETIONS } from './entities.ts'
import { IdentityChange } from './identity-change.ts'
import { deleteWithoutParts } from './parts.ts'
import {
  type Comparison,
  describeKept,
  reasonToHoldBack,
  TIME_UNKNOWN,
  toPruneFailure,
} from './prune-failures.ts'
import {
  fieldsOf,
  isBefore,
  isMaybeNameless,
  isOfLaterReport,
  isOurs,
  type PruneOutcome,
  type PruneScope,
} from './prune-scope.ts'
import {
  beginsWith,
  type FoundEntity,
  havingAll,
  isOneOf,
  searchEntities,
  UPDATED_AT,
} from './search.ts'
import { type DaysOf, EarlierDays } from './stored-days.ts'

type Stay = Comparison['stay']
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
  readonly #earlierDays = new Map<string, EarlierDays>()

  constructor(options: PortPrunerOptions) {
    this.#options = options
  }

  /**
   * Reads the days of entities, before a run changes them. Without these days
   * a nearly complete run deletes nobody, so a failure is not reported.
   */
  async rememberDays(wanted: DaysOf): Promise<void> {
    try {
      const earlier = this.#earlierOf(wanted.blueprint)
      await earlier.read(this.#options.client, wanted)
    } catch (error) {
      if (!(error instanceof PortError)) throw error
    }
  }

  #earlierOf(blueprint: string): EarlierDays {
    const days = this.#earlierDays.get(blueprint) ?? new EarlierDays()
    this.#earlierDays.set(blueprint, days)
    return days
  }

  /** Deletes the scope's entities that the run did not find; never throws. */
  async prune(scope: PruneScope): Promise<PruneOutcome> {
    const { maxPercent, isDryRun } = this.#options
    const progress: Progress = { known: 0, gone: 0, removed: 0 }
    try {
      const comparison = await this.#compare(scope)
      const { known, gone, stay } = comparison
      Object.assign(progress, { known, gone: gone.length }, stay)
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
    const refused: RefusedDeletion[] = []
    for (const some of slices(identifiers, MAX_BULK_DELETIONS)) {
      const left = await this.#withoutChanged(blueprint, some)
      noteChanged(progress, some.length - left.length)
      const deletion = { blueprint, identifiers: left, progress }
      refused.push(...(await deleteAll(client, deletion)))
    }
    if (refused.length === 0 || parts === undefined) return refused[0]
    const again = refused.map(({ identifier }) => identifier)
    const rest = { blueprint, identifiers: again, progress }
    const [first] = await deleteWithoutParts(client, rest, parts)
    return first
  }

  /**
   * Deleting many takes minutes, in which another run may store somebody again.
   * So each part is looked at once more.
   */
  async #withoutChanged(
    blueprint: string,
    identifiers: readonly string[],
  ): Promise<readonly string[]> {
    const { client } = this.#options
    const changed = new Set<string>()
    const rules = [isOneOf(identifiers)]
    const search = { blueprint, rules, fields: [UPDATED_AT] }
    for await (const entity of searchEntities(client, search)) {
      if (this.#hasChanged(entity)) changed.add(entity.identifier)
    }
    return identifiers.filter((identifier) => !changed.has(identifier))
  }

  async #compare(scope: PruneScope): Promise<Comparison> {
    const { found, repeated } = distinct(scope.identifiers)
    const prefix = prefixOf(found)
    const reasonToStay = this.#reasonsIn(scope, prefix, found)
    const search = searchEntities(this.#options.client, {
      blueprint: scope.blueprint,
      rules: [beginsWith(prefix), ...havingAll(scope.properties)],
      fields: fieldsOf(scope),
    })
    const change = new IdentityChange()
    const gone = new Set<string>()
    const known = new Set<string>()
    const stay: Stay = {}
    for await (const entity of search) {
      const { identifier } = entity
      // Port may understand the rule in another way than we do.
      if (!identifier.startsWith(prefix)) continue
      // A repeated entity would raise the number that may be deleted.
      if (known.has(identifier)) continue
      const isFound = found.has(identifier)
      if (!isFound && !isOurs(entity, scope)) continue
      known.add(identifier)
      change.see(entity, isFound)
      if (isFound) continue
      const reason = reasonToStay(entity)
      if (reason === undefined) gone.add(identifier)
      else stay[reason] = (stay[reason] ?? 0) + 1
    }
    return {
      known: known.size,
      gone: [...gone],
      stay,
      repeated,
      changedInput: change.input,
    }
  }

  /** Without a time that can be read, an entity may have changed. */
  #hasChanged({ updatedAt = '' }: FoundEntity): boolean {
    const { startedAt } = this.#options.portClock
    return !(Date.parse(updatedAt) < startedAt.getTime())
  }

  /** Returns why an entity that is not found stays; undefined if it is gone. */
  #reasonsIn(
    scope: PruneScope,
    prefix: string,
    found: ReadonlySet<string>,
  ): (missing: FoundEntity) => keyof Stay | undefined {
    const isGone = this.#goneIn(scope, prefix, found)
    return (missing) => {
      if (this.#hasChanged(missing)) return 'changed'
      if (isMaybeNameless(missing, scope.nameless)) return 'nameless'
      const isOld = isGone(missing) && !isOfLaterReport(missing, scope.report)
      return isOld ? undefined : 'tooNew'
    }
  }

  #goneIn(
    { blueprint, nearlyComplete, notSince }: PruneScope,
    prefix: string,
    found: ReadonlySet<string>,
  ): (missing: FoundEntity) => boolean {
    const days = this.#earlierOf(blueprint)
    const newest =
      nearlyComplete && days.newestBefore(nearlyComplete.day, prefix, found)
    const earlier = nearlyComplete && { ...nearlyComplete, day: newest ?? '' }
    return (missing) =>
      isBefore(missing, earlier) && isBefore(missing, notSince)
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

function noteChanged(progress: Progress, changed: number): void {
  if (changed === 0) return
  progress.gone -= changed
  progress.changed = (progress.changed ?? 0) + changed
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
