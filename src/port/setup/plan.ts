// Plans the changes of a setup as data; writes nothing.
import { isDeepStrictEqual } from 'node:util'
import type { SetupRow } from '../../domain/setup-row.ts'
import { failureOf } from '../../errors.ts'
import type { Remedy } from '../../remedy/remedy.ts'
import { type JsonObject, objectAt } from '../document.ts'
import { portInput, runSetup } from '../remedies.ts'
import type { DesiredObject } from './desired.ts'
import { ENDPOINTS } from './endpoints.ts'
import { diff } from './merge/diff.ts'
import type { Merged } from './merge/merge.ts'
import { mergeDocument } from './merge/merge-document.ts'
import { writable } from './merge/writable.ts'

/** A request that changes something in Port. */
export type Write = {
  readonly method: 'post' | 'patch' | 'put'
  readonly path: string
  readonly params: Readonly<Record<string, string>>
  readonly body: JsonObject
  /** The request for a Port that does not know this one. */
  readonly otherwise?: Write
}

export type Step = {
  readonly row: SetupRow
  readonly wanted: DesiredObject
  readonly write?: Write
  /** Set for a button that setup leaves as it is. */
  readonly kept?: {
    /** Whether it starts the workflow; undefined if no workflow is asked for. */
    readonly fits?: boolean
  }
  /** The step to take if Port refuses the optional relations. */
  readonly withoutOptional?: Step
}

/** Plans the step for an object; `found` is the object in Port, if any. */
export function planStep(
  wanted: DesiredObject,
  found: JsonObject | undefined,
): Step {
  if (found === undefined) return planCreation(wanted)
  const { kind, document } = wanted
  const ours = writable(kind, document)
  const merged = mergeDocument(kind, writable(kind, found), ours)
  if ('reasonToLeave' in merged) return leave(wanted, merged.reasonToLeave)
  const { before, after, removals, alsoWrite } = merged
  const changes = [...removals, ...diff(before, after)]
  if (changes.length === 0) return stepOf(wanted, { action: 'unchanged' })
  const isSigned =
    isDeepStrictEqual(before.security, after.security) || alsoWrite
  if (!isSigned) return leave(wanted, NO_SECRET)
  if (alsoWrite) changes.push(alsoWrite.change)
  const write = updateOf(wanted, merged)
  return { ...stepOf(wanted, { action: 'update', changes }), write }
}

/** Creates a step that writes nothing. */
export function stepOf(
  wanted: DesiredObject,
  rest: Pick<SetupRow, 'action'> & Partial<SetupRow>,
): Step {
  const { kind, identifier } = wanted
  return { row: { kind, identifier, changes: [], ...rest }, wanted }
}

const NO_SECRET = 'It needs a signing secret.'
const SET_SECRET: Remedy = {
  ...portInput('port-webhook-secret', 'a secret of 16 characters or more'),
  also: [runSetup('the webhook')],
}
/** Setup never changes what it cannot merge. */
const DECIDE: Remedy = {
  system: 'port',
  kind: 'contact',
  who: 'an administrator of the Port account',
  about: 'the difference',
}

/** Creates the step that leaves an object; the error says what to change. */
function leave(wanted: DesiredObject, message: string): Step {
  const code = 'PORT_SETUP_REFUSED' as const
  const error =
    message === NO_SECRET
      ? failureOf(code, message, SET_SECRET)
      : // The reason of a merge says what to change in Port.
        { code, message, remedy: DECIDE }
  return stepOf(wanted, { action: 'refused', error })
}

function planCreation(wanted: DesiredObject): Step {
  const { kind, document } = wanted
  const isUnsigned =
    kind === 'webhook' && !('secret' in objectAt(document, 'security'))
  if (isUnsigned) return leave(wanted, NO_SECRET)
  const write: Write = {
    method: 'post',
    path: ENDPOINTS[kind].collection,
    params: paramsOf(wanted),
    body: document,
  }
  return { ...stepOf(wanted, { action: 'create' }), write }
}

type Mergeable = Exclude<Merged, { readonly reasonToLeave: string }>

function updateOf(
  wanted: DesiredObject,
  { before, after, removals, alsoWrite }: Mergeable,
): Write {
  const { item, change } = ENDPOINTS[wanted.kind]
  // Port merges a PATCH of a blueprint, so PATCH cannot remove anything.
  const mustReplace = wanted.kind === 'blueprint' && removals.length > 0
  const method = mustReplace ? 'put' : change
  const body = method === 'put' ? after : changedKeys(before, after)
  const write: Write = {
    method,
    path: item,
    params: paramsOf(wanted),
    body: { ...body, ...alsoWrite?.body },
  }
  return wanted.kind === 'page'
    ? { ...write, otherwise: replacementOf(wanted, write, after) }
    : write
}

/** Port's own tools disagree whether a page is changed or replaced. */
function replacementOf(
  { identifier, document: { type } }: DesiredObject,
  write: Write,
  after: JsonObject,
): Write {
  return { ...write, method: 'put', body: { identifier, type, ...after } }
}

function changedKeys(before: JsonObject, after: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(after).filter(
      ([key, value]) => !isDeepStrictEqual(before[key], value),
    ),
  )
}

/** Returns the values for the braces in an endpoint's paths. */
export function paramsOf({
  identifier,
  blueprint,
}: DesiredObject): Readonly<Record<string, string>> {
  return { identifier, ...(blueprint && { blueprint }) }
}
