// Reads Port, plans the changes and writes them. If one object fails, the others
// are still written.
import pMap from 'p-map'
import type { SetupRow } from '../../domain/setup-row.ts'
import { type Failure, toFailure } from '../../errors.ts'
import type { PortClient } from '../client.ts'
import { findDocument } from '../document.ts'
import type { OptionalRelation } from '../optional-relations.ts'
import type { DesiredObject } from './desired.ts'
import { ENDPOINTS } from './endpoints.ts'
import {
  describeRefusal,
  findObstacles,
  leaveOut,
  type Obstacle,
} from './leave-out.ts'
import { paramsOf, planStep, type Step, stepOf } from './plan.ts'

const READS_AT_ONCE = 4

export type SetupClient = Pick<PortClient, 'get' | 'post' | 'patch' | 'put'>

export async function planSetup(
  client: Pick<PortClient, 'get'>,
  wanted: readonly DesiredObject[],
): Promise<Step[]> {
  const blueprints = wanted.filter(({ kind }) => kind === 'blueprint')
  const obstacles = await findObstacles(
    client,
    blueprints.flatMap(({ optional = [] }) => optional),
  )
  const impossible = obstacles.map(({ relation }) => relation)
  const possible = wanted.map((each) => without(each, impossible))
  const steps = await pMap(possible, (each) => readAndPlan(client, each), {
    concurrency: READS_AT_ONCE,
  })
  return withoutLostRelations(steps).map((step) => explain(step, obstacles))
}

function without(
  { optional = [], ...wanted }: DesiredObject,
  relations: readonly OptionalRelation[],
): DesiredObject {
  const rest = optional.filter((relation) => !relations.includes(relation))
  return {
    ...wanted,
    document: leaveOut(wanted.document, relations),
    ...(rest.length > 0 && { optional: rest }),
  }
}

function explain(step: Step, obstacles: readonly Obstacle[]): Step {
  const { kind, identifier } = step.row
  if (kind !== 'blueprint') return step
  const notes = obstacles
    .filter(({ relation }) => relation.blueprint === identifier)
    .map(({ note: text }) => text)
    .filter((text) => text !== undefined)
  return notes.length > 0 ? note(step, notes.join(' ')) : step
}

function note(step: Step, text: string): Step {
  return { ...step, row: { ...step.row, note: text } }
}

/** A blueprint that cannot be changed does not get the relations. */
function withoutLostRelations(steps: readonly Step[]): Step[] {
  const lost = new Set(
    steps
      .filter(({ row }) => row.kind === 'blueprint' && row.error)
      .map(({ row }) => row.identifier),
  )
  return steps.map((step) => possibleStep(step, lost))
}

/** `lost` are the blueprints without their optional relations. */
function possibleStep(step: Step, lost: ReadonlySet<string>): Step {
  const { wanted, withoutOptional } = step
  const { optional = [] } = wanted
  const isLost = optional.some(({ blueprint }) => lost.has(blueprint))
  return isLost ? (withoutOptional ?? step) : step
}

async function readAndPlan(
  client: Pick<PortClient, 'get'>,
  wanted: DesiredObject,
): Promise<Step> {
  const { kind, identifier, skipBecause: reason, optional } = wanted
  if (reason) return stepOf(wanted, { action: 'skipped', reason })
  const { item: path, answerKeys: keys } = ENDPOINTS[kind]
  const subject = `${kind} "${identifier}"`
  const query = { path, params: paramsOf(wanted), keys, subject }
  try {
    const found = await findDocument(client, query)
    const step = planStep(wanted, found)
    if (optional === undefined) return step
    const withoutOptional = planStep(without(wanted, optional), found)
    return { ...step, withoutOptional }
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
  const lost = new Set<string>()
  for (const planned of plan) {
    const step = possibleStep(planned, lost)
    const row = await perform(client, step, notCreated)
    rows.push(row)
    if (row.kind !== 'blueprint') continue
    if (row.error && step.row.action === 'create') {
      notCreated.set(row.identifier, row.error)
    }
    if (row.error ?? row.note !== step.row.note) lost.add(row.identifier)
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
