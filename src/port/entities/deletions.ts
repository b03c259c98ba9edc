import { toFailure } from '../../errors.ts'
import type { PortClient } from '../client.ts'
import {
  deleteEntities,
  deleteEntity,
  isAboutMissing,
  MAX_BULK_DELETIONS,
} from './entities.ts'

/** Deletions of single entities that run at the same time. */
const CONCURRENCY = 5

type DeletionClient = Pick<PortClient, 'post' | 'delete'>

export type Deletion = {
  readonly blueprint: string
  readonly identifiers: readonly string[]
  /** Counts the entities that Port has confirmed, also if a request fails. */
  readonly progress: { removed: number }
}

/** An entity that Port does not delete, and its answer. */
export type RefusedDeletion = {
  readonly identifier: string
  readonly error: unknown
}

/**
 * Deletes entities. If Port refuses one, the others are still deleted. One that
 * is gone already counts as deleted: another run may delete the same.
 * Returns the refusals.
 * @throws {PortError} if Port does not answer
 */
export async function deleteAll(
  client: DeletionClient,
  { blueprint, identifiers, progress }: Deletion,
): Promise<readonly RefusedDeletion[]> {
  const refusals: RefusedDeletion[] = []
  for (const some of slices(identifiers, MAX_BULK_DELETIONS)) {
    const error = await refusedBy(deleteEntities(client, blueprint, some))
    const [first = '', ...others] = some
    const isAlone = others.length === 0 && !isAboutMissing(error)
    if (error === undefined) progress.removed += some.length
    else if (isAlone) refusals.push({ identifier: first, error })
    // Port deletes none of a request if others depend on one of them.
    else {
      const each = { blueprint, identifiers: some, progress }
      refusals.push(...(await deleteEach(client, each)))
    }
  }
  return refusals
}

/** Returns the refusals. */
async function deleteEach(
  client: DeletionClient,
  { blueprint, identifiers, progress }: Deletion,
): Promise<RefusedDeletion[]> {
  const refusals: RefusedDeletion[] = []
  for (const few of slices(identifiers, CONCURRENCY)) {
    const ends = await Promise.allSettled(
      few.map(async (identifier) => {
        const deletion = deleteEntity(client, blueprint, identifier)
        return { identifier, error: await refusedBy(deletion) }
      }),
    )
    refusals.push(...count(ends, progress))
  }
  return refusals
}

/** Returns the error if Port refuses a deletion; throws other errors. */
async function refusedBy(deletion: Promise<void>): Promise<unknown> {
  try {
    await deletion
    return undefined
  } catch (error) {
    const isRefused = toFailure(error).code === 'PORT_API_REFUSED'
    // Port may refuse a whole request because of one entity that is gone.
    if (!isRefused && !isAboutMissing(error)) throw error
    return error
  }
}

/** Counts deletions, even if one failed; returns the refusals. */
function count(
  ends: readonly PromiseSettledResult<RefusedDeletion>[],
  progress: Deletion['progress'],
): RefusedDeletion[] {
  const answers = ends.filter((end) => end.status === 'fulfilled')
  const refusals = answers
    .map(({ value }) => value)
    .filter(({ error }) => error !== undefined)
  progress.removed += answers.length - refusals.length
  const failed = ends.find((end) => end.status === 'rejected')
  if (failed !== undefined) throw failed.reason
  return refusals
}

/** Yields parts of a list, each of at most this size. */
export function* slices(
  all: readonly string[],
  size: number,
): Generator<string[]> {
  for (let at = 0; at < all.length; at += size) yield all.slice(at, at + size)
}
