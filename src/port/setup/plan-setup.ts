// Reads Port and plans what has to change; writes nothing.
import pMap from 'p-map'
import type { PortClient } from '../client.ts'
import type { OptionalRelation } from '../optional-relations.ts'
import { type LockStep, planLock } from '../permissions/lock.ts'
import { TeamDirectory } from '../permissions/readers.ts'
import type { Desired } from './desired.ts'
import { findObstacles, type Obstacle } from './leave-out.ts'
import type { Step } from './plan.ts'
import { planBackfill } from './plan-backfill.ts'
import { readAndPlan, without } from './plan-object.ts'

const READS_AT_ONCE = 4

export type PlannedStep = Step | LockStep

export async function planSetup(
  client: Pick<PortClient, 'get'>,
  wanted: readonly Desired[],
): Promise<PlannedStep[]> {
  const obstacles = await findObstacles(client, relationsOf(wanted))
  const impossible = obstacles.map(({ relation }) => relation)
  const teams = new TeamDirectory(client)
  const plan = async (each: Desired): Promise<readonly PlannedStep[]> => {
    if (each.kind === 'backfill') return planBackfill(client, each)
    if ('readers' in each) return [await planLock(client, each, teams)]
    return [await readAndPlan(client, without(each, impossible))]
  }
  const steps = await pMap(wanted, plan, { concurrency: READS_AT_ONCE })
  return withoutLostRelations(steps.flat()).map((step) =>
    explain(step, obstacles),
  )
}

function relationsOf(wanted: readonly Desired[]): OptionalRelation[] {
  return wanted.flatMap((each) =>
    each.kind === 'blueprint' ? (each.optional ?? []) : [],
  )
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
