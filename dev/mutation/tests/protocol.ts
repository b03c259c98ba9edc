import type { Mutant } from '../mutants/list-mutants.ts'

/** What a worker is asked to run; without a mutant, the code as it is. */
export type Job = {
  readonly mutant: Mutant | undefined
  readonly tests: readonly string[]
  /** How long one test may take. */
  readonly timeoutMs: number
}

/** What a worker found. */
export type Answer = {
  /** The first test that failed. */
  readonly failed: string | undefined
  readonly durationMs: number
  readonly rss: number
}
