// Deletes entities that a complete run no longer finds. In doubt an entity
// stays, because a deleted entity cannot be restored.

import { type Failure, toFailure } from '../../errors.ts'
import type { PortClient } from '../client.ts'
import { PortError } from '../error.ts'
import { deleteEntities, deleteEntity, MAX_BULK_DELETIONS } from './entities.ts'
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

/** Deletions of single entities that run at the same time. */
const CONCURRENCY = 5

/** The entities of one scope that a complete run has found. */
export type PruneScope = {
  readonly blueprint: string
  /** All begin with the scope, up to the first slash: `octo-org/`. */
  readonly identifiers: Iterable<string>
  /** Properties that all entities of the scope have. */
  readonly properties: Readonly<Record<string, string>>
  /** Set if the run may lack a few who are not gone. */
  readonly nearlyComplete?: NearlyComplete | undefined
}

/**
 * The property with the day of the report, and that day in this run. Only who
 * was missing in an earlier report too is gone: the stored day is older than the
 * newest day that an earlier run has stored.
 */
export type NearlyComplete = {
  readonly property: string
  readonly day: string
}

export type PruneOutcome = {
  /** Entities of the scope in Port. */
  readonly known: number
  /** Entities in Port that the run did not find. */
  readonly gone: number
  readonly removed: number
  readonly failure?: Failure
  /** In a dry run: why a real run would not delete them. */
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
      const { known, gone } = await this.#compare(scope)
      progress.known = known
      progress.gone = gone.length
      const refusal = this.#refusalOf(scope, progress)
      if (this.#options.isDryRun)
        return { ...progress, ...(refusal && { refusal }) }
      if (refusal !== undefined) return { ...progress, failure: refusal }
      const refused = await this.#remove(scope, gone, progress)
      if (refused === undefined) return progress
      return { ...progress, failure: toPruneFailure(refused, scope, progress) }
    } catch (error) {
      return { ...progress, failure: toPruneFailure(error, scope, progress) }
    }
  }

  /** Continues after a refusal of Port; returns the first refusal. */
  async #remove(
    { blueprint }: PruneScope,
    gone: readonly string[],
    progress: Progress,
  ): Promise<unknown> {
    const { client } = this.#options
    const refusals: unknown[] = []
    for (const some of slices(gone, MAX_BULK_DELETIONS)) {
      const refusal = await refusedBy(deleteEntities(client, blueprint, some))
      if (refusal === undefined) progress.removed += some.length
      else if (some.length === 1) refusals.push(refusal)
      // Port deletes none of a request if others depend on one of them.
      else refusals.push(...(await this.#removeEach(blueprint, some, progress)))
    }
    return refusals[0]
  }

  /** Returns the refusals. */
  async #removeEach(
    blueprint: string,
    identifiers: readonly string[],
    progress: Progress,
  ): Promise<unknown[]> {
    const { client } = this.#options
    const refusals: unknown[] = []
    for (const few of slices(identifiers, CONCURRENCY)) {
      const ends = await Promise.allSettled(
        few.map((it) => refusedBy(deleteEntity(client, blueprint, it))),
      )
      refusals.push(...count(ends, progress))
    }
    return refusals
  }

  async #compare(scope: PruneScope) {
    const { blueprint, identifiers, properties, nearlyComplete } = scope
    const found = new Set(identifiers)
    const prefix = prefixOf(found)
    const isGone = this.#goneIn(scope, prefix)
    const rules = [beginsWith(prefix), ...toRules(properties)]
    const search = searchEntities(this.#options.client, {
      blueprint,
      rules,
      property: nearlyComplete?.property,
    })
    const gone: string[] = []
    let known = 0
    for await (const entity of search) {
      const { identifier } = entity
      // Port may understand the rule in another way than we do.
      if (!identifier.startsWith(prefix)) continue
      known += 1
      if (!found.has(identifier) && isGone(entity)) gone.push(identifier)
    }
    return { known, gone }
  }

  #goneIn(
    { blueprint, nearlyComplete }: PruneScope,
    prefix: string,
  ): (missing: FoundEntity) => boolean {
    if (nearlyComplete === undefined) return () => true
    const { property, day } = nearlyComplete
    const days = this.#storedDays.get(blueprint)
    const newest = newestDayBefore(days, prefix, day) ?? ''
    return (missing) => (storedDay(missing, property) ?? newest) < newest
  }

  #refusalOf(
    { blueprint }: PruneScope,
    { known, gone }: { readonly known: number; readonly gone: number },
  ): Failure | undefined {
    const { maxPercent } = this.#options
    if (gone * 100 <= maxPercent * known) return undefined
    const percent = Math.ceil((gone * 100) / known)
    return {
      code: 'PORT_PRUNE_REFUSED',
      message: `No entity of "${blueprint}" was deleted: ${gone} of the ${known} people in Port are not in this run. That is ${percent} %, and "prune-max-percent" allows ${maxPercent} %. If these people have left, run the workflow once with "prune-max-percent: ${percent}". If "user-identity" or "identity-key" has changed, every person has a new identifier: delete the old entities in Port, or allow the deletion once.`,
    }
  }
}

/** Returns the error if Port refuses a deletion; throws other errors. */
async function refusedBy(deletion: Promise<void>): Promise<unknown> {
  try {
    await deletion
    return undefined
  } catch (error) {
    if (toFailure(error).code !== 'PORT_API_REFUSED') throw error
    return error
  }
}

/** Counts deletions, even if one failed; returns the refusals. */
function count(
  ends: readonly PromiseSettledResult<unknown>[],
  progress: Progress,
): unknown[] {
  const answers = ends.filter((end) => end.status === 'fulfilled')
  const refusals = answers.flatMap(({ value }) => value ?? [])
  progress.removed += answers.length - refusals.length
  const failed = ends.find((end) => end.status === 'rejected')
  if (failed !== undefined) throw failed.reason
  return refusals
}

function* slices(all: readonly string[], size: number): Generator<string[]> {
  for (let at = 0; at < all.length; at += size) yield all.slice(at, at + size)
}

function toPruneFailure(
  error: unknown,
  { blueprint }: PruneScope,
  { gone, removed }: Omit<PruneOutcome, 'failure'>,
): Failure {
  const { code, message } = toFailure(error)
  const what =
    gone === 0
      ? `Cannot determine which people to delete from "${blueprint}", so no entity was deleted.`
      : `Cannot delete all entities of people who left from "${blueprint}": Port has confirmed ${removed} of ${gone}.`
  return { code, message: `${what} ${message}` }
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
