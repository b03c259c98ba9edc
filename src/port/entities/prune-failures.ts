// Why a run deletes nothing, or not everything, and what to do about it.
import { type Failure, failureOf, prefixed, toFailure } from '../../errors.ts'
import type { Remedy } from '../../remedy/remedy.ts'
import { portInput } from '../remedies.ts'
import type { RefusedDeletion } from './deletions.ts'
import type { ChangedInput } from './identity-change.ts'
import type { Parts } from './parts.ts'
import type { PruneOutcome, PruneScope } from './prune-scope.ts'

/** The entities in Port compared with those that the run found. */
export type Comparison = {
  readonly known: number
  readonly gone: readonly string[]
  /** How many that the run did not find stay, by the reason. */
  readonly stay: Partial<Record<'tooNew' | 'changed' | 'nameless', number>>
  /** Identifiers that two people of the run share. */
  readonly repeated: number
  readonly changedInput: ChangedInput | undefined
}

/** Returns why none is deleted; undefined if all who are gone may be. */
export function reasonToHoldBack(
  { blueprint, noun = 'people' }: PruneScope,
  { known, gone, repeated, changedInput }: Comparison,
  maxPercent: number,
): Failure | undefined {
  const holdBack = (problem: string, remedy: Remedy): Failure =>
    failureOf(
      'PORT_PRUNE_REFUSED',
      `No entity of "${blueprint}" was deleted: ${problem}`,
      remedy,
    )
  if (repeated > 0) return holdBack(describeRepeated(repeated), OTHER_KEY)
  if (gone.length * 100 <= maxPercent * known) return undefined
  const percent = Math.ceil((gone.length * 100) / known)
  return holdBack(
    `${gone.length} of the ${known} ${noun} in Port are not in this run. That is ${percent}%, and "prune-max-percent" allows ${maxPercent}%.${changeOf(changedInput)}`,
    remedyFor(changedInput, { percent, noun }),
  )
}

function describeRepeated(repeated: number): string {
  const people = repeated === 1 ? 'Two people' : `${repeated + 1} people`
  return `${people} of this run share an identifier, so the list is incomplete.`
}

const OTHER_KEY: Remedy = {
  ...portInput('identity-key', 'another key'),
  note: 'This matters only if "user-identity" is "hash".',
}

function changeOf(input: ChangedInput | undefined): string {
  return input === undefined
    ? ''
    : ` The input "${input}" has changed, so every person has a new identifier.`
}

function remedyFor(
  input: ChangedInput | undefined,
  { percent, noun }: { readonly percent: number; readonly noun: string },
): Remedy {
  const allow = {
    ...portInput('prune-max-percent', String(percent)),
    value: String(percent),
    note: 'One run with this value is enough.',
  }
  if (noun === 'teams') return { ...allow, when: 'these teams no longer exist' }
  if (input === undefined) return { ...allow, when: 'these people have left' }
  return {
    ...portInput(input, 'its earlier value'),
    alternatives: [{ ...allow, when: 'you want to delete the old entities' }],
  }
}

export function toPruneFailure(
  error: unknown,
  { blueprint, noun = 'people' }: PruneScope,
  { gone, removed }: Omit<PruneOutcome, 'failure'>,
): Failure {
  const what =
    gone === 0
      ? `Cannot determine which ${noun} to delete from "${blueprint}", so no entity was deleted.`
      : `Cannot delete all entities of ${noun === 'people' ? 'people who left' : 'teams that are gone'} from "${blueprint}": Port has confirmed ${removed} of ${gone}.`
  return prefixed(what, toFailure(error))
}

/** What changed or is old cannot be decided by a clock that may be wrong. */
export const TIME_UNKNOWN =
  'No entity is deleted, because no response had a "Date" header, and the clock of this machine may be wrong. Let your proxy pass on this header.'

/** Explains why Port keeps entities that are gone, and how to delete them. */
export function describeKept(
  { identifier, error }: RefusedDeletion,
  { blueprint }: Parts,
): string {
  return `Port refuses to delete entities that are gone, the first is "${identifier}". They stay as they are. To remove one, delete the entities of "${blueprint}" that are related to it. The next run with "prune" then deletes it. ${toFailure(error).message}`
}
