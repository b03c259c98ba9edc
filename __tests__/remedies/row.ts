import type { WarningCode } from '../../src/collectors/collector.ts'
import type { ErrorCode } from '../../src/errors.ts'
import type { World, WorldOptions } from './world/world.ts'

/** One misconfiguration and the code with which the product reports it. */
export type Row = {
  readonly title: string
  /** Undefined for a line of `check` without a code. */
  readonly code: ErrorCode | WarningCode | undefined
  /** Inputs that are different from the company's, before anything is wrong. */
  readonly inputs?: Readonly<Record<string, string>>
  readonly world?: WorldOptions
  /** Leaves one thing wrong. */
  readonly spoil: (world: World) => void | Promise<void>
}
