// One round: reads the remedies of a report, applies them, and runs again.

import { causesOf } from '../../src/remedy/describe-remedy.ts'
import type {
  CauseRemedy,
  Remedy,
  RemedyKind,
  StepOf,
} from '../../src/remedy/remedy.ts'
import { remedySchema } from '../../src/remedy/remedy-schema.ts'
import type { RunReport } from '../../src/report/run-report.ts'
import { APPLIERS, type Applied } from './appliers.ts'
import { runOnce } from './world/run-once.ts'
import type { World } from './world/world.ts'

export type Trouble = {
  readonly code: string | undefined
  readonly remedy: Remedy | undefined
}

/** Lists everything in a report that is not green. */
export function troublesIn(report: RunReport): readonly Trouble[] {
  const checked = (report.check ?? []).filter(
    ({ status }) => status === 'failure' || status === 'warning',
  )
  const found = [
    ...(report.failures ?? []),
    ...report.datasets.flatMap(({ status, failed, error }) =>
      status === 'failed' || failed > 0 ? [error ?? NO_ERROR] : [],
    ),
    ...(report.setup ?? []).flatMap(({ error }) => error ?? []),
    ...checked,
  ]
  return found.map(({ code, remedy }) => ({
    code,
    remedy: remedy && remedySchema.parse(remedy),
  }))
}

const NO_ERROR = { code: undefined, remedy: undefined }

export function isGreen(report: RunReport): boolean {
  const isRead = report.datasets.every(({ status }) => status === 'ok')
  return (
    report.result === 'success' && isRead && troublesIn(report).length === 0
  )
}

/**
 * Tries the causes in their order, as a reader does who cannot tell them apart,
 * until a run is green. What was set in vain is set back.
 */
export async function cure(
  world: World,
  troubles: readonly Trouble[],
): Promise<RunReport | undefined> {
  const remedies = distinct(troubles.flatMap(({ remedy }) => remedy ?? []))
  const most = Math.max(0, ...remedies.map((it) => causesOf(it).length))
  let last: RunReport | undefined
  for (let at = 0; at < most; at += 1) {
    const before = { ...world.inputs }
    const causes = remedies.flatMap((it) => causesOf(it)[at] ?? [])
    last = (await applyCauses(world, causes)) ?? (await runOnce(world))
    if (isGreen(last)) return last
    world.inputs = before
  }
  return last
}

/** Returns the report of a run that was part of a remedy, if it failed. */
async function applyCauses(
  world: World,
  causes: readonly CauseRemedy[],
): Promise<RunReport | undefined> {
  for (const { also = [], ...first } of causes) {
    for (const step of [first, ...also]) {
      const report = await applyStep(world, step)
      if (report && report.result !== 'success') return report
    }
  }
  return undefined
}

async function applyStep<Kind extends RemedyKind>(
  world: World,
  step: StepOf<Kind> & { readonly kind: Kind },
): Promise<RunReport | undefined> {
  const applier: ((world: World, step: StepOf<Kind>) => Applied) | undefined =
    APPLIERS[step.kind]
  if (applier === undefined) throw new Error(`No applier for "${step.kind}"`)
  return (await applier(world, step)) ?? undefined
}

function distinct(remedies: readonly Remedy[]): readonly Remedy[] {
  const byText = new Map(remedies.map((it) => [JSON.stringify(it), it]))
  return [...byText.values()]
}
