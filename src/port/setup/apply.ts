// Reads Port, plans the changes and writes them. If one object fails, the others
// are still written.
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

export async function planSetup(
  client: Pick<PortClient, 'get'>,
  wanted: readonly DesiredObject[],
): Promise<Step[]> {
  const related = wanted.find(isRelated)
  const obstacle = related && (await findObstacle(client, related.identifier))
  const possible = obstacle
    ? wanted.map(({ withoutUserRelation, ...each }) => ({
        ...each,
        document: withoutUserRelation ?? each.document,
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

function isRelated({ kind, withoutUserRelation }: DesiredObject): boolean {
  return kind === 'blueprint' && withoutUserRelation !== undefined
}

function note(step: Step, text: string): Step {
  return { ...step, row: { ...step.row, note: text } }
}

/** A blueprint that cannot be changed does not get the relation. */
function withoutLostRelation(steps: readonly Step[]): Step[] {
  const isLost = steps.some(
    ({ row, withoutUserRelation }) =>
      row.kind === 'blueprint' && withoutUserRelation && row.error,
  )
  return steps.map((step) =>
    isLost ? (step.withoutUserRelation ?? step) : step,
  )
}

async function readAndPlan(
  client: Pick<PortClient, 'get'>,
  wanted: DesiredObject,
): Promise<Step> {
  const { kind, identifier, skipBecause: reason, withoutUserRelation } = wanted
  if (reason) return stepOf(wanted, { action: 'skipped', reason })
  const { item: path, answerKeys: keys } = ENDPOINTS[kind]
  const subject = `${kind} "${identifier}"`
  const query = { path, params: paramsOf(wanted), keys, subject }
  try {
    const found = await findDocument(client, query)
    const step = planStep(wanted, found)
    if (withoutUserRelation === undefined) return step
    const rest = planStep({ ...wanted, document: withoutUserRelation }, found)
    return { ...step, withoutUserRelation: rest }
  } catch (error) {
    return stepOf(wanted, { action: 'failed', error: toFailure(error) })
  }
}

/** Writes in the order of the plan; returns one row per object. */
export async function applySetup(
  client: SetupClient,
  plan: readonly Step[],
): Promise<SetupRow[]> {
  const notCreated = new Map<string, Failure>()
  const rows: SetupRow[] = []
  let hasRelation = true
  for (const planned of plan) {
    const step = hasRelation
      ? planned
      : (planned.withoutUserRelation ?? planned)
    const row = await perform(client, step, notCreated)
    rows.push(row)
    if (row.kind !== 'blueprint') continue
    if (row.error && step.row.action === 'create') {
      notCreated.set(row.identifier, row.error)
    }
    const isLost = row.error ?? row.note
    if (step.withoutUserRelation && isLost) hasRelation = false
  }
  return rows
}

async function perform(
  client: SetupClient,
  step: Step,
  notCreated: ReadonlyMap<string, Failure>,
): Promise<SetupRow> {
  const needFailure = missingNeed(step, notCreated)
  const failure = needFailure ?? (await attempt(client, step))
  if (failure === undefined) return step.row
  const isRefused = !needFailure && failure.code === 'PORT_API_REFUSED'
  const { withoutUserRelation } = step
  if (
    !isRefused ||
    withoutUserRelation === undefined ||
    step.row.kind !== 'blueprint'
  ) {
    return fail(step, failure)
  }
  const second = await attempt(client, withoutUserRelation)
  if (second !== undefined) return fail(step, second)
  return note(withoutUserRelation, describeRefusal(failure.message)).row
}

function fail({ row }: Step, error: Failure): SetupRow {
  return { ...row, action: 'failed', error }
}

function missingNeed(
  { wanted, write }: Step,
  notCreated: ReadonlyMap<string, Failure>,
): Failure | undefined {
  const need = wanted.needs.find((name) => notCreated.has(name))
  const failure = need === undefined ? undefined : notCreated.get(need)
  if (write === undefined || failure === undefined) return undefined
  return {
    code: failure.code,
    message: `It was skipped, because it needs blueprint "${need}", which Port could not create.`,
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
    return (await isCreated(client, step, failure)) ? undefined : failure
  }
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
