// Removes entities that a complete run no longer has. Whatever is in doubt
// stays: an entity too many is a smaller harm than one that is lost.

import { type Failure, toFailure } from '../../errors.ts'
import type { PortClient } from '../client.ts'
import { deleteEntities, deleteEntity, MAX_BULK_DELETIONS } from './entities.ts'
import { beginsWith, type SearchRule, searchEntities } from './search.ts'

/** So many requests for one entity each are under way together. */
const CONCURRENCY = 5

/** What a complete run has found of one scope. */
export type PruneScope = {
  readonly blueprint: string
  /** All of them begin alike, up to the first slash: that names the scope. */
  readonly identifiers: Iterable<string>
  /** What the scope's entities have in common, beside that. */
  readonly properties: Readonly<Record<string, string>>
}

export type PruneOutcome = {
  /** How many Port has of the scope. */
  readonly known: number
  /** How many of them the run did not find. */
  readonly gone: number
  readonly removed: number
  readonly failure?: Failure
  /** In a dry run: why a run would not remove them. */
  readonly refusal?: Failure
}

type Progress = { -readonly [name in keyof PruneOutcome]: PruneOutcome[name] }

export type PortPrunerOptions = {
  readonly client: Pick<PortClient, 'post' | 'delete'>
  /** Of what Port has of a scope, never more than this is removed. */
  readonly maxPercent: number
  /** Counts, and removes nothing. */
  readonly isDryRun: boolean
}

/** Deletes from Port what is gone. */
export class PortPruner {
  readonly #options: PortPrunerOptions

  constructor(options: PortPrunerOptions) {
    this.#options = options
  }

  /** Removes the entities of a scope that are not among these; never throws. */
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
      return { ...progress, failure: explain(refused, scope, progress) }
    } catch (error) {
      return { ...progress, failure: explain(error, scope, progress) }
    }
  }

  /** Goes on after what Port refuses, and gives the first refusal. */
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
      // One that others depend on takes no other along.
      else refusals.push(...(await this.#removeEach(blueprint, some, progress)))
    }
    return refusals[0]
  }

  /** Asks for each alone, and gives the refusals. */
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

  async #compare({ blueprint, identifiers, properties }: PruneScope) {
    const found = new Set(identifiers)
    const prefix = prefixOf(found)
    const rules = [beginsWith(prefix), ...toRules(properties)]
    const search = searchEntities(this.#options.client, { blueprint, rules })
    const gone: string[] = []
    let known = 0
    for await (const { identifier } of search) {
      // Also if Port should read the rule more generously than we do.
      if (!identifier.startsWith(prefix)) continue
      known += 1
      if (!found.has(identifier)) gone.push(identifier)
    }
    return { known, gone }
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
      message: `Nobody was removed from "${blueprint}": ${gone} of the ${known} people that Port has are not in this run. That is ${percent} %, and "prune-max-percent" allows ${maxPercent} %. If they are really gone, run it once with "prune-max-percent: ${percent}". If "user-identity" or "identity-key" has changed, all old entities seem to be gone: delete them in Port, or allow it once.`,
    }
  }
}

/** Waits for a deletion, and gives the refusal if Port refuses just that. */
async function refusedBy(deletion: Promise<void>): Promise<unknown> {
  try {
    await deletion
    return undefined
  } catch (error) {
    if (toFailure(error).code !== 'PORT_API_REFUSED') throw error
    return error
  }
}

/** Counts who is removed, also if one failed, and gives the refusals. */
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

/** Who is gone is not lost sight of: the next run looks for them again. */
function explain(
  error: unknown,
  { blueprint }: PruneScope,
  { gone, removed }: Omit<PruneOutcome, 'failure'>,
): Failure {
  const { code, message } = toFailure(error)
  const what =
    gone === 0
      ? `It is not known who is gone from "${blueprint}", so nobody was removed.`
      : `Not all who are gone could be removed from "${blueprint}": Port has confirmed ${removed} of ${gone}.`
  return { code, message: `${what} ${message}` }
}

/** Gives what names the scope in all identifiers: `octo-org/`. */
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
