// Writes what a plan has found. If one object fails, the others are still
// written, but no webhook as long as others may read people's data.
import type { SetupRow } from '../../domain/setup-row.ts'
import { type Failure, prefixed, toFailure } from '../../errors.ts'
import { HttpError } from '../../http/http-error.ts'
import type { PortClient } from '../client.ts'
import { PortError } from '../error.ts'
import { applyLock, type LockDeps, type LockStep } from '../permissions/lock.ts'
import { describeRefusal } from './leave-out.ts'
import type { Step, Write } from './plan.ts'
import { readAndPlan } from './plan-object.ts'
import { note, type PlannedStep, possibleStep } from './plan-setup.ts'

export type SetupClient = Pick<PortClient, 'get' | 'post' | 'patch' | 'put'>

export type SetupDeps = Omit<LockDeps, 'client'> & {
  readonly client: SetupClient
}

/** Writes in the order of the plan; returns one row per object. */
export async function applySetup(
  deps: SetupDeps,
  plan: readonly PlannedStep[],
): Promise<SetupRow[]> {
  const done: Done = { notCreated: new Map(), lost: new Set() }
  const rows: SetupRow[] = []
  for (const planned of plan) {
    const row =
      'lock' in planned
        ? await performLock(deps, planned, done)
        : await performWrite(deps, planned, done)
    rows.push(row)
  }
  return rows
}

/** What went wrong so far, for the objects that depend on it. */
type Done = {
  readonly notCreated: Map<string, Failure>
  /** The blueprints without their optional relations. */
  readonly lost: Set<string>
  /** The first blueprint that others may read, and why. */
  notLocked?: { readonly blueprint: string; readonly error: Failure }
}

async function performLock(
  deps: SetupDeps,
  step: LockStep,
  done: Done,
): Promise<SetupRow> {
  const { kind, identifier } = step.lock
  const lack = done.notCreated.get(identifier)
  const row =
    lack && step.row.action === 'update'
      ? fail(step, skipped(lack, identifier))
      : await applyLock(deps, step)
  if (row.error && kind === 'blueprint-permissions') {
    done.notLocked ??= { blueprint: identifier, error: row.error }
  }
  return row
}

async function performWrite(
  { client }: SetupDeps,
  planned: Step,
  done: Done,
): Promise<SetupRow> {
  const step = possibleStep(planned, done.lost)
  const row = await perform(client, step, done)
  if (row.kind !== 'blueprint') return row
  if (row.error && step.row.action === 'create') {
    done.notCreated.set(row.identifier, row.error)
  }
  if (row.error ?? row.note !== step.row.note) done.lost.add(row.identifier)
  return row
}

async function perform(
  client: SetupClient,
  step: Step,
  done: Done,
): Promise<SetupRow> {
  const needFailure = missingNeed(step, done) ?? openPeople(step, done)
  const failure = needFailure ?? (await attempt(client, step))
  if (failure === undefined) return step.row
  const isRefused = !needFailure && failure.code === 'PORT_API_REFUSED'
  const { withoutOptional, wanted } = step
  if (
    !isRefused ||
    withoutOptional === undefined ||
    step.row.kind !== 'blueprint'
  ) {
    return fail(step, failure)
  }
  const second = await attempt(client, withoutOptional)
  if (second !== undefined) return fail(step, second)
  const text = describeRefusal(wanted.optional ?? [], failure.message)
  return note(withoutOptional, text).row
}

function fail({ row }: PlannedStep, error: Failure): SetupRow {
  return { ...row, action: 'failed', error }
}

function missingNeed(
  { wanted, write }: Step,
  { notCreated }: Done,
): Failure | undefined {
  const need = wanted.needs.find((name) => notCreated.has(name))
  const failure = need === undefined ? undefined : notCreated.get(need)
  if (need === undefined || write === undefined || failure === undefined) {
    return undefined
  }
  return skipped(failure, need)
}

function skipped({ code }: Failure, need: string): Failure {
  return {
    code,
    message: `It was skipped, because it needs blueprint "${need}", which Port could not create.`,
  }
}

/** Through a webhook, people's data would arrive where others may read them. */
function openPeople(
  { row, write }: Step,
  { notLocked }: Done,
): Failure | undefined {
  if (row.kind !== 'webhook' || write === undefined || notLocked === undefined)
    return undefined
  const { blueprint, error } = notLocked
  return prefixed(
    `It was skipped, because others may read blueprint "${blueprint}", which is about people.`,
    error,
  )
}

async function attempt(
  client: SetupClient,
  step: Step,
): Promise<Failure | undefined> {
  const { write } = step
  if (write === undefined) return undefined
  try {
    await send(client, write)
    return undefined
  } catch (error) {
    const failure = toFailure(error)
    return (await isCreated(client, step, failure)) ? undefined : failure
  }
}

async function send(client: SetupClient, write: Write): Promise<void> {
  const { method, path, params, body, otherwise } = write
  try {
    await client[method](path, params, body)
  } catch (error) {
    if (otherwise === undefined || !isUnknownMethod(error)) throw error
    await send(client, otherwise)
  }
}

const NO_SUCH_METHOD = [404, 405]

function isUnknownMethod(error: unknown): boolean {
  const cause = error instanceof PortError ? error.cause : undefined
  if (!(cause instanceof HttpError)) return false
  const { status } = cause
  return status !== undefined && NO_SUCH_METHOD.includes(status)
}

/**
 * If the answer to a creation is lost, the retry finds the name taken. The
 * object is ours if it matches ours.
 */
async function isCreated(
  client: SetupClient,
  { row, wanted }: Step,
  { code }: Failure,
): Promise<boolean> {
  if (row.action !== 'create' || code !== 'PORT_API_REFUSED') return false
  const now = await readAndPlan(client, wanted)
  return now.row.action === 'unchanged'
}
