import type { Measurement } from '../measured-step.ts'
import { figure, grouped } from '../table.ts'

const SMALL = 1_000
const MAX_GROWTH_MB = 60

/** A run over a company of a number of people. */
export type SizedRun = {
  readonly people: number
  readonly latencyMs: number
  readonly run: Measurement
}

/** Lists the runs that take too much more than the same run for few people. */
export function listGrown(runs: readonly SizedRun[]): string[] {
  return runs.flatMap(({ people, latencyMs, run }) => {
    const small = runs.find(
      (each) => each.people === SMALL && each.latencyMs === latencyMs,
    )
    const growth = small ? run.peakMb - small.run.peakMb : 0
    if (growth <= MAX_GROWTH_MB) return []
    return [
      `${grouped(people)} people at ${latencyMs} ms: ${figure(growth, 0)} MB more at the peak than for ${grouped(SMALL)}, more than ${MAX_GROWTH_MB}.`,
    ]
  })
}
