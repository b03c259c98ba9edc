// Deletes entities that a complete run no longer finds. In doubt an entity
// stays, because a deleted entity cannot be restored.

import type { Failure } from '../../errors.ts'
import type { PortClient } from '../client.ts'
import { PortError } from '../error.ts'
import { deleteAll, type RefusedDeletion } from './deletions.ts'
import { type ChangedInput, IdentityChange } from './identity-change.ts'
import { deleteWithoutParts, type Parts } from './parts.ts'
import {
  adviceFor,
  describeKept,
  describeRepeated,
  toPruneFailure,
} from './prune-words.ts'
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

/** The entities of one scope that a complete run has found. */
export type PruneScope = {
  readonly blueprint: string
  /** What the entities are about, for messages; people if undefined. */
  readonly noun?: 'people' | 'teams' | undefined
  /** All begin with the scope, up to the first slash: `octo-org/`. */
  readonly identifiers: Iterable<string>
  /** Properties that all entities of the scope have. */
  readonly properties: Readonly<Record<string, string>>
  /** Set if the run may lack a few who are not gone. */
  readonly nearlyComplete?: NearlyComplete | undefined
  /** Set if an entity that is not found stays until its day is before this. */
  readonly notSince?: NearlyComplete | undefined
  /** Set if Port may refuse a deletion because of related entities. */
  readonly parts?: Parts | undefined
}

/**
 * The property with the day of the report, and that day in this run. A person
 * counts as gone only if an earlier report also lacked them: the stored day is
 * older than the newest day that an earlier run has stored.
 */
export type NearlyComplete = {
  readonly property: string
  readonly day: string
}

export type PruneOutcome = {
  /** Entities of the scope in Port. */
  readonly known: number
  /** Entities in Port that the run did not find and may delete. */
  readonly gone: number
  /** Entities that the run did not find, but that are too new to delete. */
  readonly tooNew?: number
  readonly removed: number
  /** Why Port keeps entities that are gone. */
  readonly kept?: string
  readonly failure?: Failure
  /** In a dry run: why the run would delete nobody without `dry-run`. */
  readonly refusal?: Failure
}

type Progress = { -readonly [name in keyof PruneOutcome]: PruneOutcome[name] }

export type PortPrunerOptions = {
  readonly client: Pick<PortClient, 'post' | 'delete'>
  /** The most that may be deleted of the scope's entities in Port. */
  readonly maxPercent: number
  /** Counts and deletes nothing. */
  readonly isDryRun: boolean
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
    const progress: Progress = { known: 0, gone: 0, removed: 0 }
    try {
      const comparison = await this.#compare(scope)
      const { known, gone, tooNew } = comparison
      progress.known = known
      progress.gone = gone.length
      if (tooNew > 0) progress.tooNew = tooNew
      const refusal = this.#refusalOf(scope, comparison)
      if (this.#options.isDryRun)
        return { ...progress, ...(refusal && { refusal }) }
      if (refusal !== undefined) return { ...progress, failure: refusal }
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

  /** Returns the first refusal. */
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
    const { blueprint, properties, nearlyComplete, notSince } = scope
    const { found, repeated } = distinct(scope.identifiers)
    const prefix = prefixOf(found)
    const isGone = this.#goneIn(scope, prefix)
    const fields = [nearlyComplete, notSince].flatMap((rule) =>
      rule === undefined ? [] : [`properties.${rule.property}`],
    )
    const search = searchEntities(this.#options.client, {
      blueprint,
      rules: [beginsWith(prefix), ...toRules(properties)],
      fields: ['$createdAt', ...fields],
    })
    const change = new IdentityChange()
    const gone = new Set<string>()
    let [known, tooNew] = [0, 0]
    for await (const entity of search) {
      const { identifier } = entity
      // Port may understand the rule in another way than we do.
      if (!identifier.startsWith(prefix)) continue
      known += 1
      const isFound = found.has(identifier)
      change.see(entity, isFound)
      if (isFound) continue
      if (isGone(entity)) gone.add(identifier)
      else tooNew += 1
    }
    const { input: changedInput } = change
    return { known, gone: [...gone], tooNew, repeated, changedInput }
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

  #refusalOf(
    { blueprint, noun = 'people' }: PruneScope,
    { known, gone, repeated, changedInput }: Comparison,
  ): Failure | undefined {
    const { maxPercent } = this.#options
    const refuse = (problem: string): Failure => ({
      code: 'PORT_PRUNE_REFUSED',
      message: `No entity of "${blueprint}" was deleted: ${problem}`,
    })
    if (repeated > 0) return refuse(describeRepeated(repeated))
    if (gone.length * 100 <= maxPercent * known) return undefined
    const percent = Math.ceil((gone.length * 100) / known)
    return refuse(
      `${gone.length} of the ${known} ${noun} in Port are not in this run. That is ${percent} %, and "prune-max-percent" allows ${maxPercent} %. ${adviceFor(changedInput, { percent, noun })}`,
    )
  }
}

type Comparison = {
  readonly known: number
  readonly gone: readonly string[]
  readonly tooNew: number
  /** Identifiers that two people of the run share. */
  readonly repeated: number
  readonly changedInput: ChangedInput | undefined
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
