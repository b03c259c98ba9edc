// What setup would do, as data: reading Port and deciding, no writing.
import { isDeepStrictEqual } from 'node:util'
import type { SetupRow } from '../../domain/setup-row.ts'
import { type JsonObject, objectAt } from '../document.ts'
import type { DesiredObject } from './desired.ts'
import { diff } from './diff.ts'
import { ENDPOINTS } from './endpoints.ts'
import { combine } from './merge-document.ts'
import type { Combined } from './merged.ts'

/** A request that changes something in Port. */
export type Write = {
  readonly method: 'post' | 'patch' | 'put'
  readonly path: string
  readonly params: Readonly<Record<string, string>>
  readonly body: JsonObject
}

/** What is to be done about one object. */
export type Step = {
  readonly row: SetupRow
  readonly wanted: DesiredObject
  readonly write?: Write
  /** What to do if Port does not take the relation to its users. */
  readonly withoutRelation?: Step
}

/** What Port adds to a thing by itself, and takes back from nobody. */
const READ_ONLY_KEYS = [
  'id',
  'createdAt',
  'createdBy',
  'updatedAt',
  'updatedBy',
]

/** Decides what to do, given what Port has. */
export function planStep(
  wanted: DesiredObject,
  found: JsonObject | undefined,
): Step {
  if (found === undefined) return planCreation(wanted)
  const theirs = withoutReadOnly(wanted, found)
  const combined = combine(wanted.kind, theirs, wanted.document)
  if ('refusal' in combined) return refused(wanted, combined.refusal)
  const { before, after, removals, along } = combined
  const changes = [...removals, ...diff(before, after)]
  if (changes.length === 0) return stepOf(wanted, { action: 'unchanged' })
  const isSigned = isDeepStrictEqual(before.security, after.security) || along
  if (!isSigned) return refused(wanted, NO_SECRET)
  if (along) changes.push(along.change)
  const write = updateOf(wanted, combined)
  return { ...stepOf(wanted, { action: 'update', changes }), write }
}

/** Gives the step for an object about which nothing is to be decided. */
export function stepOf(
  wanted: DesiredObject,
  rest: Pick<SetupRow, 'action'> & Partial<SetupRow>,
): Step {
  const { kind, identifier } = wanted
  return { row: { kind, identifier, changes: [], ...rest }, wanted }
}

const NO_SECRET =
  'It needs a signing secret: give "port-webhook-secret", or the one of this webhook, and run "mode: setup" again.'

function refused(wanted: DesiredObject, message: string): Step {
  const error = { code: 'PORT_SETUP_REFUSED' as const, message }
  return stepOf(wanted, { action: 'refused', error })
}

function planCreation(wanted: DesiredObject): Step {
  const { kind, document } = wanted
  const isUnsigned =
    kind === 'webhook' && !('secret' in objectAt(document, 'security'))
  if (isUnsigned) return refused(wanted, NO_SECRET)
  const write: Write = {
    method: 'post',
    path: ENDPOINTS[kind].collection,
    params: paramsOf(wanted),
    body: document,
  }
  return { ...stepOf(wanted, { action: 'create' }), write }
}

type Joined = Exclude<Combined, { readonly refusal: string }>

function updateOf(
  wanted: DesiredObject,
  { before, after, removals, along }: Joined,
): Write {
  const { item, change } = ENDPOINTS[wanted.kind]
  // A patch of a blueprint is merged by Port, so it cannot take away.
  const mustReplace = wanted.kind === 'blueprint' && removals.length > 0
  const method = mustReplace ? 'put' : change
  const body = method === 'put' ? after : changedKeys(before, after)
  return {
    method,
    path: item,
    params: paramsOf(wanted),
    body: { ...body, ...along?.body },
  }
}

function changedKeys(before: JsonObject, after: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(after).filter(
      ([key, value]) => !isDeepStrictEqual(before[key], value),
    ),
  )
}

/** Gives what the paths of an object's place have in braces. */
export function paramsOf({
  identifier,
  blueprint,
}: DesiredObject): Readonly<Record<string, string>> {
  return { identifier, ...(blueprint && { blueprint }) }
}

function withoutReadOnly(wanted: DesiredObject, found: JsonObject): JsonObject {
  const isOurs = ([key, value]: [string, unknown]) =>
    value !== null &&
    !READ_ONLY_KEYS.includes(key) &&
    // A scorecard names its blueprint in its path only.
    !(wanted.kind === 'scorecard' && key === 'blueprint')
  return Object.fromEntries(Object.entries(found).filter(isOurs))
}
