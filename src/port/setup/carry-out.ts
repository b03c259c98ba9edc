// Reading what Port has and writing what the plan says. One object that fails
// does not stop the others.
import pMap from 'p-map'
import type { SetupRow } from '../../domain/setup-report.ts'
import { type Failure, toFailure } from '../../errors.ts'
import type { PortClient } from '../client.ts'
import { findDocument } from '../document.ts'
import { PLACES } from './places.ts'
import { paramsOf, planStep, type Step, stepOf } from './plan.ts'
import type { Wanted } from './wanted.ts'

const READS_AT_ONCE = 4

/** Reads what Port has and plans what to do, object by object. */
export function planSetup(
  client: Pick<PortClient, 'get'>,
  wanted: readonly Wanted[],
): Promise<Step[]> {
  return pMap(wanted, (each) => readAndPlan(client, each), {
    concurrency: READS_AT_ONCE,
  })
}

async function readAndPlan(
  client: Pick<PortClient, 'get'>,
  wanted: Wanted,
): Promise<Step> {
  const { kind, identifier, skipBecause: reason } = wanted
  if (reason) return stepOf(wanted, { action: 'skipped', reason })
  const { item: path, answerKeys: keys } = PLACES[kind]
  const subject = `${kind} "${identifier}"`
  const query = { path, params: paramsOf(wanted), keys, subject }
  try {
    return planStep(wanted, await findDocument(client, query))
  } catch (error) {
    return stepOf(wanted, { action: 'failed', error: toFailure(error) })
  }
}

/** Writes what the plan says, in its order, and tells what came of it. */
export async function carryOut(
  client: Pick<PortClient, 'post' | 'patch' | 'put'>,
  plan: readonly Step[],
): Promise<SetupRow[]> {
  const notCreated = new Map<string, Failure>()
  const rows: SetupRow[] = []
  for (const step of plan) {
    const failure = lacking(step, notCreated) ?? (await attempt(client, step))
    const { kind, identifier, action } = step.row
    if (failure && kind === 'blueprint' && action === 'create') {
      notCreated.set(identifier, failure)
    }
    rows.push(
      failure ? { ...step.row, action: 'failed', error: failure } : step.row,
    )
  }
  return rows
}

function lacking(
  { needs, write }: Step,
  notCreated: ReadonlyMap<string, Failure>,
): Failure | undefined {
  const need = needs.find((name) => notCreated.has(name))
  const failure = need === undefined ? undefined : notCreated.get(need)
  if (write === undefined || failure === undefined) return undefined
  return {
    code: failure.code,
    message: `It needs blueprint "${need}", which could not be created, so it was not tried.`,
  }
}

async function attempt(
  client: Pick<PortClient, 'post' | 'patch' | 'put'>,
  { write }: Step,
): Promise<Failure | undefined> {
  if (write === undefined) return undefined
  const { method, path, params, body } = write
  try {
    await client[method](path, params, body)
    return undefined
  } catch (error) {
    return toFailure(error)
  }
}
