// Restricts who reads people's data in Port, before any data arrive.
import type { LockKind, SetupRow } from '../../domain/setup-row.ts'
import { toFailure } from '../../errors.ts'
import type { Remedy } from '../../remedy/remedy.ts'
import type { Clock } from '../../runtime/clock.ts'
import type { PortClient } from '../client.ts'
import { findDocument } from '../document.ts'
import { PortError } from '../error.ts'
import { restrict, runSetup } from '../remedies.ts'
import {
  defaultScopes,
  HOLDERS,
  type PlacedScope,
  placeScopes,
} from './holder.ts'
import { listOpenings, planNarrowing } from './narrowing.ts'
import type { PeopleReaders, TeamDirectory } from './readers.ts'
import type { Readers } from './scope.ts'

type LockedObject = {
  readonly kind: LockKind
  /** Of the blueprint or page. */
  readonly identifier: string
}

/** A blueprint or page that only some people may read. */
export type DesiredLock = LockedObject & {
  readonly readers: PeopleReaders
}

export type LockStep = {
  readonly row: SetupRow
  readonly lock: DesiredLock
  /** Undefined if Port has no permissions yet, or they could not be read. */
  readonly isOpen?: boolean
}

export type LockDeps = {
  readonly client: Pick<PortClient, 'get' | 'patch'>
  readonly clock: Clock
  readonly signal: AbortSignal
}

/** The scopes of a new blueprint appear within seconds. */
const TIME_LIMIT_MS = 10_000
const FIRST_PAUSE_MS = 500
/** Answers while the scopes are missing; the client retries 5xx itself. */
const LATE_CODES = ['PORT_NOT_FOUND', 'PORT_FORBIDDEN', 'PORT_NOT_LOCKED']

const EVERYONE =
  '"people-readers" is "everyone", so the permissions in Port stay as they are.'

const OPEN = 'Until this change, others may read the data.'

/** Plans the change of the permissions; writes nothing. */
export async function planLock(
  client: Pick<PortClient, 'get'>,
  lock: DesiredLock,
  teams: TeamDirectory,
): Promise<LockStep> {
  const { kind, identifier, readers } = lock
  if (readers === 'everyone') {
    return stepOf(lock, { action: 'skipped', reason: EVERYONE })
  }
  try {
    await teams.check(readers)
    const found = await readScopes(client, lock)
    const placed = found ?? defaultScopes(kind, identifier)
    const plan = planNarrowing(kind, placed, readersOf(lock, readers))
    const { changes, wasOpen } = plan
    const action = changes.length > 0 ? 'update' : 'unchanged'
    if (found === undefined) return stepOf(lock, { action, changes })
    const note = wasOpen ? { note: OPEN } : {}
    return { ...stepOf(lock, { action, changes, ...note }), isOpen: wasOpen }
  } catch (error) {
    const failure = toFailure(explain(error, lock))
    const isLeft = failure.code === 'PORT_SETUP_REFUSED'
    const action = isLeft ? 'refused' : 'failed'
    return stepOf(lock, { action, error: failure })
  }
}

/** Undefined as long as Port has no scopes. */
export async function readOpenings(
  client: Pick<PortClient, 'get'>,
  lock: LockedObject,
): Promise<readonly string[] | undefined> {
  const { roles } = readersOf(lock, [])
  const found = await readScopes(client, lock)
  return found && listOpenings(found, roles)
}

function stepOf(
  lock: DesiredLock,
  rest: Pick<SetupRow, 'action'> & Partial<SetupRow>,
): LockStep {
  const { kind, identifier } = lock
  return { row: { kind, identifier, changes: [], ...rest }, lock }
}

function readersOf(
  { kind, identifier }: LockedObject,
  teams: readonly string[],
): Readers {
  return { roles: HOLDERS[kind].rolesOf(identifier), teams }
}

/** Undefined as long as Port has no scopes. */
async function readScopes(
  client: Pick<PortClient, 'get'>,
  { kind, identifier }: LockedObject,
): Promise<PlacedScope[] | undefined> {
  const { path, noun } = HOLDERS[kind]
  const found = await findDocument(client, {
    path,
    params: { identifier },
    keys: ['permissions'],
    subject: `permissions of ${noun} "${identifier}"`,
  })
  return found && placeScopes(kind, found)
}

/** Writes what a plan has found, and reads it back. Returns the row. */
export async function applyLock(
  deps: LockDeps,
  { row, lock }: LockStep,
): Promise<SetupRow> {
  const { readers } = lock
  const isDone = row.action !== 'update' && row.action !== 'failed'
  if (readers === 'everyone' || isDone) return row
  try {
    const { error: _, ...rest } = row
    const changes = await lockInTime(deps, lock, readers)
    const action = changes.length > 0 ? 'update' : 'unchanged'
    return { ...rest, action, changes }
  } catch (error) {
    const failure = toFailure(explain(error, lock))
    return { ...row, action: 'failed', error: failure }
  }
}

/** Tries again while the scopes of a new blueprint are missing. */
async function lockInTime(
  deps: LockDeps,
  lock: DesiredLock,
  teams: readonly string[],
): Promise<readonly string[]> {
  const { clock, signal } = deps
  const deadlineMs = clock.monotonicMs() + TIME_LIMIT_MS
  for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs *= 2) {
    try {
      return await lockOnce(deps, lock, teams)
    } catch (error) {
      const isLate = LATE_CODES.includes(toFailure(error).code)
      const leftMs = deadlineMs - clock.monotonicMs()
      if (!isLate || leftMs <= 0) throw error
      await clock.sleep(Math.min(pauseMs, leftMs), signal)
    }
  }
}

async function lockOnce(
  { client }: LockDeps,
  lock: DesiredLock,
  teams: readonly string[],
): Promise<readonly string[]> {
  const { kind, identifier } = lock
  const readers = readersOf(lock, teams)
  const before = await readScopes(client, lock)
  if (before === undefined)
    throw notLocked(
      lock,
      NO_SCOPES,
      runSetup(`the permissions of ${nameOf(lock)}`),
    )
  const { changes, body } = planNarrowing(kind, before, readers)
  if (changes.length === 0) return changes
  await client.patch(HOLDERS[kind].path, { identifier }, body)
  const after = (await readScopes(client, lock)) ?? []
  const left = planNarrowing(kind, after, readers).changes
  if (after.length > 0 && left.length === 0) return changes
  const problem = `Port accepted the change, but these are left: ${left.join('; ')}.`
  throw notLocked(lock, problem, restrict(nameOf(lock)))
}

const NO_SCOPES = 'Port has not created its permissions yet.'

function notLocked(lock: DesiredLock, why: string, remedy: Remedy): PortError {
  const problem = `Cannot restrict who reads ${nameOf(lock)}. ${why}`
  return new PortError('PORT_NOT_LOCKED', problem, { remedy })
}

function nameOf({ kind, identifier }: DesiredLock): string {
  return `${HOLDERS[kind].noun} "${identifier}"`
}

/** Names the role that the credentials lack. */
function explain(error: unknown, lock: DesiredLock): unknown {
  if (!(error instanceof PortError) || error.code !== 'PORT_FORBIDDEN') {
    return error
  }
  return notLocked(lock, error.problem, missingRole(lock))
}

/** The role that may read and change the permissions. */
export function missingRole({ kind, identifier }: LockedObject): Remedy {
  const [, moderator] = HOLDERS[kind].rolesOf(identifier)
  return {
    ...NEED_ADMIN,
    ...(moderator && { note: `The role "${moderator}" is enough, too.` }),
  }
}

const NEED_ADMIN: Remedy = {
  system: 'port',
  kind: 'permission',
  permissions: ['Admin'],
  on: 'token',
}
