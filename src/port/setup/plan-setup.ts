// Reads Port and plans what has to change; writes nothing.
import pMap from 'p-map'
import { toFailure } from '../../errors.ts'
import type { PortClient } from '../client.ts'
import { findDocument } from '../document.ts'
import type { OptionalRelation } from '../optional-relations.ts'
import { type LockStep, planLock } from '../permissions/lock.ts'
import { TeamDirectory } from '../permissions/readers.ts'
import type { Desired, DesiredObject } from './desired.ts'
import { ENDPOINTS } from './endpoints.ts'
import { findObstacles, leaveOut, type Obstacle } from './leave-out.ts'
import { paramsOf, planStep, type Step, stepOf } from './plan.ts'

const READS_AT_ONCE = 4

export type PlannedStep = Step | LockStep

export async function planSetup(
  client: Pick<PortClient, 'get'>,
  wanted: readonly Desired[],
): Promise<PlannedStep[]> {
  const obstacles = await findObstacles(client, relationsOf(wanted))
  const impossible = obstacles.map(({ relation }) => relation)
  const teams = new TeamDirectory(client)
  const plan = (each: Desired): Promise<PlannedStep> =>
    'readers' in each
      ? planLock(client, each, teams)
      : readAndPlan(client, without(each, impossible))
  const steps = await pMap(wanted, plan, { concurrency: READS_AT_ONCE })
  return withoutLostRelations(steps).map((step) => explain(step, obstacles))
}

function relationsOf(wanted: readonly Desired[]): OptionalRelation[] {
  return wanted.flatMap((each) =>
    each.kind === 'blueprint' ? (each.optional ?? []) : [],
  )
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

function explain(
  step: PlannedStep,
  obstacles: readonly Obstacle[],
): PlannedStep {
  const { kind, identifier } = step.row
  if (kind !== 'blueprint') return step
  const notes = obstacles
    .filter(({ relation }) => relation.blueprint === identifier)
    .map(({ note: text }) => text)
    .filter((text) => text !== undefined)
  return notes.length > 0 ? note(step, notes.join(' ')) : step
}

export function note<T extends PlannedStep>(step: T, text: string): T {
  return { ...step, row: { ...step.row, note: text } }
}

/** A blueprint that cannot be changed does not get the relations. */
function withoutLostRelations(steps: readonly PlannedStep[]): PlannedStep[] {
  const lost = new Set(
    steps
      .filter(({ row }) => row.kind === 'blueprint' && row.error)
      .map(({ row }) => row.identifier),
  )
  return steps.map((step) => ('lock' in step ? step : possibleStep(step, lost)))
}

/** `lost` are the blueprints without their optional relations. */
export function possibleStep(step: Step, lost: ReadonlySet<string>): Step {
  const { wanted, withoutOptional } = step
  const { optional = [] } = wanted
  const isLost = optional.some(({ blueprint }) => lost.has(blueprint))
  return isLost ? (withoutOptional ?? step) : step
}

export async function readAndPlan(
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
