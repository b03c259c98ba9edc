// Reading what Port has and writing what the plan says. One object that fails
// does not stop the others.
import pMap from 'p-map'
import type { SetupRow } from '../../domain/setup-row.ts'
import { type Failure, toFailure } from '../../errors.ts'
import type { PortClient } from '../client.ts'
import { findDocument } from '../document.ts'
import type { DesiredObject } from './desired.ts'
import { ENDPOINTS } from './endpoints.ts'
import { paramsOf, planStep, type Step, stepOf } from './plan.ts'
import { describeRefusal, findObstacle } from './user-relation.ts'

const READS_AT_ONCE = 4

export type SetupClient = Pick<PortClient, 'get' | 'post' | 'patch' | 'put'>

/** Reads what Port has and plans what to do, object by object. */
export async function planSetup(
  client: Pick<PortClient, 'get'>,
  wanted: readonly DesiredObject[],
): Promise<Step[]> {
  const related = wanted.find(isRelated)
  const obstacle = related && (await findObstacle(client, related.identifier))
  const possible = obstacle
    ? wanted.map(({ withoutRelation, ...each }) => ({
        ...each,
        document: withoutRelation ?? each.document,
      }))
    : wanted
  const steps = await pMap(possible, (each) => readAndPlan(client, each), {
    concurrency: READS_AT_ONCE,
  })
  if (related === undefined) return steps
  const at = wanted.indexOf(related)
  return obstacle
    ? steps.map((step, index) => (index === at ? note(step, obstacle) : step))
    : withoutLostRelation(steps)
}

function isRelated({ kind, withoutRelation }: DesiredObject): boolean {
  return kind === 'blueprint' && withoutRelation !== undefined
}

function note(step: Step, text: string): Step {
  return { ...step, row: { ...step.row, note: text } }
}

/** A blueprint that stays as it is does not get the relation. */
function withoutLostRelation(steps: readonly Step[]): Step[] {
  const isLost = steps.some(
    ({ row, withoutRelation }) =>
      row.kind === 'blueprint' && withoutRelation && row.error,
  )
  return steps.map((step) => (isLost ? (step.withoutRelation ?? step) : step))
}

async function readAndPlan(
  client: Pick<PortClient, 'get'>,
  wanted: DesiredObject,
): Promise<Step> {
  const { kind, identifier, skipBecause: reason, withoutRelation } = wanted
  if (reason) return stepOf(wanted, { action: 'skipped', reason })
  const { item: path, answerKeys: keys } = ENDPOINTS[kind]
  const subject = `${kind} "${identifier}"`
  const query = { path, params: paramsOf(wanted), keys, subject }
  try {
    const found = await findDocument(client, query)
    const step = planStep(wanted, found)
    if (withoutRelation === undefined) return step
    const rest = planStep({ ...wanted, document: withoutRelation }, found)
    return { ...step, withoutRelation: rest }
  } catch (error) {
    return stepOf(wanted, { action: 'failed', error: toFailure(error) })
  }
}

/** Writes what the plan says, in its order, and tells what came of it. */
export async function applySetup(
  client: SetupClient,
  plan: readonly Step[],
): Promise<SetupRow[]> {
  const notCreated = new Map<string, Failure>()
  const rows: SetupRow[] = []
  let hasRelation = true
  for (const planned of plan) {
    const step = hasRelation ? planned : (planned.withoutRelation ?? planned)
    const row = await perform(client, step, notCreated)
    rows.push(row)
    if (row.kind !== 'blueprint') continue
    if (row.error && step.row.action === 'create') {
      notCreated.set(row.identifier, row.error)
    }
    const isLost = row.error ?? row.note
    if (step.withoutRelation && isLost) hasRelation = false
  }
  return rows
}

async function perform(
  client: SetupClient,
  step: Step,
  notCreated: ReadonlyMap<string, Failure>,
): Promise<SetupRow> {
  const lacked = lacking(step, notCreated)
  const failure = lacked ?? (await attempt(client, step))
  if (failure === undefined) return step.row
  const isRefused = !lacked && failure.code === 'PORT_API_REFUSED'
  const { withoutRelation } = step
  if (
    !isRefused ||
    withoutRelation === undefined ||
    step.row.kind !== 'blueprint'
  ) {
    return fail(step, failure)
  }
  const second = await attempt(client, withoutRelation)
  if (second !== undefined) return fail(step, second)
  return note(withoutRelation, describeRefusal(failure.message)).row
}

function fail({ row }: Step, error: Failure): SetupRow {
  return { ...row, action: 'failed', error }
}

function lacking(
  { wanted, write }: Step,
  notCreated: ReadonlyMap<string, Failure>,
): Failure | undefined {
  const need = wanted.needs.find((name) => notCreated.has(name))
  const failure = need === undefined ? undefined : notCreated.get(need)
  if (write === undefined || failure === undefined) return undefined
  return {
    code: failure.code,
    message: `It needs blueprint "${need}", which could not be created, so it was not tried.`,
  }
}

async function attempt(
  client: SetupClient,
  step: Step,
): Promise<Failure | undefined> {
  const { write } = step
  if (write === undefined) return undefined
  const { method, path, params, body } = write
  try {
    await client[method](path, params, body)
    return undefined
  } catch (error) {
    const failure = toFailure(error)
    return (await isMade(client, step, failure)) ? undefined : failure
  }
}

/**
 * When the answer to a creation is lost, it is sent again, and Port refuses a
 * second one of the name. What it has then is ours, if it is as we want it.
 */
async function isMade(
  client: SetupClient,
  { row, wanted }: Step,
  { code }: Failure,
): Promise<boolean> {
  if (row.action !== 'create' || code !== 'PORT_API_REFUSED') return false
  const now = await readAndPlan(client, wanted)
  return now.row.action === 'unchanged'
}
