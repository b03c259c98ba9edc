// What a run says about deletions in Port.
import { type Failure, toFailure } from '../../errors.ts'
import type { RefusedDeletion } from './deletions.ts'
import type { ChangedInput } from './identity-change.ts'
import type { Parts } from './parts.ts'

type Subject = {
  readonly blueprint: string
  readonly noun?: 'people' | 'teams' | undefined
}

export function describeRepeated(repeated: number): string {
  const people = repeated === 1 ? 'Two people' : `${repeated + 1} people`
  return `${people} of this run share an identifier, so the list is incomplete. If "user-identity" is "hash", set another "identity-key".`
}

export function adviceFor(
  input: ChangedInput | undefined,
  { percent, noun }: { readonly percent: number; readonly noun: string },
): string {
  const allow = `run the workflow once with "prune-max-percent: ${percent}"`
  if (noun === 'teams') return `If these teams no longer exist, ${allow}.`
  if (input === undefined) return `If these people have left, ${allow}.`
  return `The input "${input}" has changed, so every person has a new identifier. Restore its earlier value. To delete the old entities instead, ${allow}.`
}

export function toPruneFailure(
  error: unknown,
  { blueprint, noun = 'people' }: Subject,
  { gone, removed }: { readonly gone: number; readonly removed: number },
): Failure {
  const { code, message } = toFailure(error)
  const what =
    gone === 0
      ? `Cannot determine which ${noun} to delete from "${blueprint}", so no entity was deleted.`
      : `Cannot delete all entities of ${noun === 'people' ? 'people who left' : 'teams that are gone'} from "${blueprint}": Port has confirmed ${removed} of ${gone}.`
  return { code, message: `${what} ${message}` }
}

/** Explains why Port keeps entities that are gone, and how to delete them. */
export function describeKept(
  { identifier, error }: RefusedDeletion,
  { blueprint }: Parts,
): string {
  return `Port refuses to delete entities that are gone, the first is "${identifier}". They stay as they are. To remove one, delete the entities of "${blueprint}" that are related to it. The next run with "prune" then deletes it. ${toFailure(error).message}`
}
